"""The style sheets of the theme -> the rules that pages of the site need: those of every page, and those of few."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import tinycss2

_PARTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("theme_parts.toml").read_text(encoding="utf-8"))
UNUSED, _RARE_PARTS = _PARTS["unused"], _PARTS["rare"]
_ENDS = r")(?:--?[\w-]+|__[\w-]+)?(?![\w-])"
_UNUSED = re.compile(r"\.(" + "|".join(map(re.escape, UNUSED)) + _ENDS)
_RARE = re.compile(r"\.(" + "|".join(map(re.escape, _RARE_PARTS)) + _ENDS)
_ASKS = re.compile(rf'class="(?:[^"]* )?(?:{"|".join(_RARE_PARTS)})[-\w]*[ "]')
_NOT = re.compile(r":not\([^)]*\)")
_PICTURE = re.compile(r'(--md-[\w-]+):url\("[^"]*"\);?')
_DRAWN = re.compile(r"var\(\s*(--md-[\w-]+)")
# How the theme draws tables and icons, for which table.css and frame.css stand, its own colors, for which tokens.css
# does, and what is in none of our pages: tabs that come one after the other, code and icons in the navigation, another
# logo, pictures for one scheme, comments, frames.
_REPLACED = re.compile(
    r"table:not\(\[class\]\)|\[data-md-color-(?:primary|accent)=(?!custom)|\.md-(?:icon|top|search__icon\S*) svg|"
    r"\.md-tabs(?:__item:nth-child|\[hidden)|\.md-(?:nav|tabs)__link(?: \.md-ellipsis)? (?:svg|code|\.md-typeset)|"
    r"\.md-logo img|__button img|mode-only|#only-|columnheader|__comments|iframe|\[align|\.(?:lg|x+l|middle)\b|"
    r":root>\*|__title~\.md-nav__list>"
)
_MAP = re.compile(r"(?://[#@]\s*sourceMappingURL=\S*|/\*[#@]\s*sourceMappingURL=[^*]*\*/)\s*")


def asks_for_rare(html: str) -> bool:
    """Say whether a page has one of the parts whose rules are a sheet of its own."""
    return bool(_ASKS.search(html))


@cache
def of_theme(sheet: str, rare: bool) -> str:
    """Give the rules of a sheet of the theme that every page needs, or those of parts that few have."""
    rules = tinycss2.parse_stylesheet(_MAP.sub("", sheet), skip_comments=rare, skip_whitespace=True)
    return "".join(_rule(rule, rare) for rule in rules)


def drawn(sheet: str) -> str:
    """Give a sheet without the pictures of the theme that none of its rules draws."""
    names = set(_DRAWN.findall(sheet))
    return _PICTURE.sub(lambda one: one[0] if one[1] in names else "", sheet)


def pictures(theme: str, rare: str) -> str:
    """Give the pictures of the theme that the rules of rare parts draw; other sheets may not have them."""
    names = set(_DRAWN.findall(rare))
    return ":root{" + "".join(f"{one[0].rstrip(';')};" for one in _PICTURE.finditer(theme) if one[1] in names) + "}"


def _rule(rule: Any, rare: bool) -> str:
    if rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
        within = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_rule(one, rare) for one in within)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    if rule.type != "qualified-rule":
        return "" if rare else str(rule.serialize())
    kept = ",".join(one for one in _selectors(tinycss2.serialize(rule.prelude)) if _wanted(one, rare))
    return f"{kept}{{{tinycss2.serialize(rule.content)}}}" if kept else ""


def _wanted(selector: str, rare: bool) -> bool:
    """Say whether every page needs a rule, or a `rare` one; no language of the site is written from right to left."""
    plain = _NOT.sub("", selector)
    needless = _REPLACED.search(selector) or _UNUSED.search(plain) or "[dir=rtl]" in plain
    return not needless and bool(_RARE.search(plain)) == rare


def _selectors(prelude: str) -> list[str]:
    """Give the selectors of a list; a comma within brackets parts none."""
    return re.split(r",(?![^(]*\))", prelude)
