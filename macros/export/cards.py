"""The picture of a page that others show where it is linked, drawn at build in the look of the site."""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from macros.export.lettering import ASIDE, SHADES, Color, face, inked, shades, width
from macros.schema.stack import Layer

SIZE = (600, 315)
_PAPER, _INK, _MUTED = (252, 251, 247), (27, 29, 33), (91, 94, 102)
# Of each layer, the line and the soft color of tokens.css: a test holds them equal.
LAYERS = {
    Layer.APPLICATION: ((185, 122, 16), (248, 237, 212)),
    Layer.PLATFORM: ((47, 144, 128), (220, 239, 233)),
    Layer.MODEL: ((150, 43, 80), (246, 224, 229)),
    Layer.INFRASTRUCTURE: ((51, 63, 122), (225, 228, 242)),
}
_EDGE, _BANDS, _BAND = 36, 243, 18
_LINES, _DESCRIPTION = 2, 2


@dataclass(frozen=True)
class Card:
    """What is written on a card."""

    eyebrow: str
    title: str
    text: str
    foot: str
    layer: str = ""


def draw(card: Card, root: Path) -> bytes:
    """Give the card as PNG; the same words give the same bytes."""
    picture = _ground(card.layer).copy()
    faces = _faces(root)
    _write(picture, (_EDGE, 26), card.eyebrow, faces["small"], muted=True)
    big = faces["title"] if width(card.title, faces["title"]) < 2 * (SIZE[0] - 2 * _EDGE) else faces["smaller"]
    lines = _wrapped(card.title, big, _LINES)
    place = 52
    for line in lines:
        _write(picture, (_EDGE, place), line, big)
        place += round(big.size * 1.15)
    for line in _wrapped(card.text, faces["text"], _DESCRIPTION):
        _write(picture, (_EDGE, place + 10), line, faces["text"], muted=True)
        place += 25
    _write(picture, (_EDGE, _BANDS - 28), card.foot, faces["small"], muted=True)
    made = io.BytesIO()
    picture.save(made, "PNG", compress_level=1)
    return made.getvalue()


def _faces(root: Path) -> dict[str, ImageFont.FreeTypeFont]:
    sizes = {"title": (46, 680), "smaller": (34, 680), "text": (20, 400), "small": (17, 500)}
    return {name: face(root, *size) for name, size in sizes.items()}


@cache
def _ground(layer: str) -> Image.Image:
    """Give the paper with the four bands, of which that of the page stands out."""
    made = Image.new("P", SIZE, 0)
    made.putpalette([part for color in _palette() for part in color])
    pen = ImageDraw.Draw(made)
    for at, one in enumerate(LAYERS):
        top = _BANDS + at * _BAND
        strong = not layer or layer == one
        pen.rectangle((0, top, SIZE[0], top + _BAND - 2), fill=2 * SHADES + 2 * at + (0 if strong else 1))
    return made


def _palette() -> list[Color]:
    return [*shades(_PAPER, _INK), *shades(_PAPER, _MUTED), *(color for pair in LAYERS.values() for color in pair)]


def _write(
    picture: Image.Image, place: tuple[int, int], text: str, font: ImageFont.FreeTypeFont, muted: bool = False
) -> None:
    """Write one line; each shade of a letter is a color of its own."""
    picture.paste(inked(text, font, SHADES if muted else 0), (place[0] - ASIDE, place[1]))


def _wrapped(text: str, face: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """Give the lines of a text that fit, the last with a mark where there is more."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", face) <= SIZE[0] - 2 * _EDGE:
            line += f" {words.pop(0)}"
        lines.append(line)
    if words and lines:
        while width(f"{lines[-1]}…", face) > SIZE[0] - 2 * _EDGE:
            lines[-1] = lines[-1].rpartition(" ")[0] or lines[-1][:-1]
        lines[-1] += "…"
    return lines
