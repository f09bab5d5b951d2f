"""A drawing -> PNG, at twice its size, in the light colors of the site."""

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from macros.charts.drawing import Drawing
from macros.export.cards import FONT, LAYERS

PAPER, INK, MUTED, RULE, EDGE = "#fcfbf7", "#1b1d21", "#5b5e66", "#dcd8cd", "#85837b"
INKS = {"a": "#79500a", "p": "#17645a", "m": "#8c2547", "i": "#2e3b73"}  # of words, of tokens.css
LINES = {layer[0]: f"#{bytes(line).hex()}" for layer, (line, _) in LAYERS.items()}
_TWICE, _RADIUS = 2, 4.5
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def words(tone: str) -> str:
    """Give the color of words."""
    return MUTED if tone == "quiet" else INKS.get(tone, INK)


def line(tone: str) -> str:
    """Give the color of a line or a dot."""
    return INK if tone == "axis" else LINES.get(tone, EDGE)


def png(drawing: Drawing, root: Path) -> bytes:
    """Give the picture; the same drawing gives the same bytes."""
    made = Image.new("RGB", (drawing.width * _TWICE, drawing.height * _TWICE), PAPER)
    pen = ImageDraw.Draw(made)
    for span, color in [*((one, RULE) for one in drawing.grid), *((one, line(one.tone)) for one in drawing.spans)]:
        y = span.y * _TWICE
        pen.line((span.start * _TWICE, y, span.end * _TWICE, y), fill=color, width=_TWICE)
    for bar in drawing.bars:
        x, y = bar.x * _TWICE, bar.y * _TWICE
        pen.rectangle((x, y, x + bar.width * _TWICE, y + bar.height * _TWICE), fill=line(bar.tone))
    for dot in drawing.dots:
        pen.circle((dot.x * _TWICE, dot.y * _TWICE), _RADIUS * _TWICE, fill=line(dot.tone))
    for note in drawing.notes:
        place = (note.x * _TWICE, note.y * _TWICE)
        pen.text(place, note.text, fill=words(note.tone), font=_face(root), anchor=_ANCHORS[note.anchor])
    written = io.BytesIO()
    made.save(written, "PNG", compress_level=2)
    return written.getvalue()


@cache
def _face(root: Path) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(root / FONT, 14 * _TWICE, layout_engine=ImageFont.Layout.BASIC)
    face.set_variation_by_axes([400])
    return face


def width(text: str, root: Path) -> float:
    """Give the width of words in pixels of the drawing."""
    return _face(root).getlength(text) / _TWICE
