"""A Vega-Lite specification -> SVG that follows the color scheme: colors are the style sheet's variables."""

import re
from functools import cache
from json import dumps, loads
from typing import Any

import vl_convert

Spec = dict[str, Any]

_FONT = "Source Sans 3"
_CONFIG: Spec = {
    "background": "transparent",
    "view": {"stroke": None},
    "font": _FONT,
    "axis": {
        "labelColor": "var(--muted)",
        "titleColor": "var(--muted)",
        "labelFontSize": 14,
        "titleFontSize": 14,
        "titleFontWeight": "normal",
        "domainColor": "var(--text)",
        "tickColor": "var(--rule)",
        "gridColor": "var(--rule)",
    },
    "text": {"fontSize": 14, "fill": "var(--text)"},
}
# The policy of the site allows no style attributes; the sheet sets the font.
_DROPPED = re.compile(r' (?:style|font-family|class|aria-[a-z]+|role|pointer-events)="[^"]*"')


def draw(spec: Spec) -> str:
    """Give the SVG of `spec`, without style attributes; the template around it names it for screen readers."""
    return _draw(dumps(spec | {"config": _CONFIG}, sort_keys=True))


@cache
def _draw(spec: str) -> str:
    svg = vl_convert.vegalite_to_svg(loads(spec))
    return _DROPPED.sub("", str(svg))
