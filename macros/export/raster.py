"""A drawing -> PNG, at twice its size, in the light colors of the site."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from macros.charts.drawing import Drawing, Note
from macros.export import lettering
from macros.export.cards import LAYERS
from macros.export.lettering import ASIDE, SHADES, Color, face, inked, shades, shape

PAPER, INK, MUTED, RULE, EDGE = "#fcfbf7", "#1b1d21", "#5b5e66", "#dcd8cd", "#85837b"
INKS = {"a": "#79500a", "p": "#17645a", "m": "#8c2547", "i": "#2e3b73"}  # of words, of tokens.css
LINES = {layer[0]: f"#{bytes(line).hex()}" for layer, (line, _) in LAYERS.items()}
_TWICE, _RADIUS = 2, 4.5
_FACE = 14 * _TWICE, 400
_BEFORE = {"start": 0, "middle": 0.5, "end": 1}  # what of a text's width stands before its place


def _rgb(color: str) -> Color:
    red, green, blue = bytes.fromhex(color[1:])
    return red, green, blue


# The colors of a picture: those of lines, and then for each of words its shades.
_FLAT = {color: place for place, color in enumerate(dict.fromkeys([PAPER, RULE, EDGE, INK, *LINES.values()]))}
_WORDS = dict.fromkeys([INK, MUTED, *INKS.values()])
_PALETTE = [*map(_rgb, _FLAT), *(one for color in _WORDS for one in shades(_rgb(PAPER), _rgb(color)))]
_FIRST = {color: len(_FLAT) + place * SHADES for place, color in enumerate(_WORDS)}
_DRAWN = [255 * (level >= 255 // (SHADES - 1)) for level in range(256)]  # what is more than paper


def words(tone: str) -> str:
    """Give the color of words."""
    return MUTED if tone == "quiet" else INKS.get(tone, INK)


def line(tone: str) -> str:
    """Give the color of a line or a dot."""
    return INK if tone == "axis" else LINES.get(tone, EDGE)


def png(drawing: Drawing, root: Path) -> bytes:
    """Give the picture; the same drawing gives the same bytes."""
    made = Image.new("P", (drawing.width * _TWICE, drawing.height * _TWICE), 0)
    made.putpalette([part for color in _PALETTE for part in color])
    pen = ImageDraw.Draw(made)
    for span, color in [*((one, RULE) for one in drawing.grid), *((one, line(one.tone)) for one in drawing.spans)]:
        y = span.y * _TWICE
        pen.line((span.start * _TWICE, y, span.end * _TWICE, y), fill=_FLAT[color], width=_TWICE)
    for bar in drawing.bars:
        x, y = bar.x * _TWICE, bar.y * _TWICE
        pen.rectangle((x, y, x + bar.width * _TWICE, y + bar.height * _TWICE), fill=_FLAT[line(bar.tone)])
    for dot in drawing.dots:
        pen.circle((dot.x * _TWICE, dot.y * _TWICE), _RADIUS * _TWICE, fill=_FLAT[line(dot.tone)])
    for note in drawing.notes:
        _write(made, note, face(root, *_FACE))
    written = io.BytesIO()
    made.save(written, "PNG", compress_level=2)
    return written.getvalue()


def _write(picture: Image.Image, note: Note, font: ImageFont.FreeTypeFont) -> None:
    left = note.x * _TWICE - _BEFORE[note.anchor] * lettering.width(note.text, font)
    place = round(left) - ASIDE, round(note.y * _TWICE) - font.getmetrics()[0]
    picture.paste(inked(note.text, font, _FIRST[words(note.tone)]), place, shape(note.text, font).point(_DRAWN, "1"))


def width(text: str, root: Path) -> float:
    """Give the width of words in pixels of the drawing."""
    return lettering.width(text, face(root, *_FACE)) / _TWICE
