"""A line of text -> its shape, of which pictures make words: each letter is drawn from the font once."""

from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONT = Path("overrides/assets/vendor/source-sans-3-latin-wght-normal.woff2")
SHADES = 16  # of an ink, so that letters have smooth edges
ASIDE = 8  # pixels that a letter may reach beyond its own width
Color = tuple[int, int, int]


@cache
def face(root: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Give the font of the site at a size in pixels."""
    found = ImageFont.truetype(root / _FONT, size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


def shades(paper: Color, ink: Color) -> list[Color]:
    """Give the colors from paper to ink."""
    last = SHADES - 1
    parts = [[p + (i - p) * step // last for step in range(SHADES)] for p, i in zip(paper, ink, strict=True)]
    return [(red, green, blue) for red, green, blue in zip(*parts, strict=True)]


@lru_cache(64)  # many pictures say the same above and below
def inked(text: str, font: ImageFont.FreeTypeFont, first: int) -> Image.Image:
    """Give a line in places of colors, where those of its ink begin at `first`."""
    return shape(text, font).point([first + level * (SHADES - 1) // 255 for level in range(256)], "L")


def shape(text: str, font: ImageFont.FreeTypeFont) -> Image.Image:
    """Give a line, white on black, from the top of its letters, with room at both sides."""
    made = Image.new("L", (width(text, font) + 2 * ASIDE, round(font.size * 1.5)), 0)
    place = 0
    for letter in text:
        made.paste(255, (place, 0), _letter(letter, font))
        place += round(_advance(letter, font))
    return made


def width(text: str, font: ImageFont.FreeTypeFont) -> int:
    """Give the width of a text: that of its letters, for the font has no pairs that stand closer."""
    return sum(round(_advance(letter, font)) for letter in text)


@cache
def _letter(letter: str, font: ImageFont.FreeTypeFont) -> Image.Image:
    """Give a letter with room at both sides: to draw one from the font takes as long as to place twenty."""
    made = Image.new("L", (round(_advance(letter, font)) + 2 * ASIDE, round(font.size * 1.5)), 0)
    ImageDraw.Draw(made).text((ASIDE, 0), letter, font=font, fill=255)
    return made


@cache
def _advance(letter: str, font: ImageFont.FreeTypeFont) -> float:
    return font.getlength(letter)
