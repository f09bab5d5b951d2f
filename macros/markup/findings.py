"""The HTML that Markdown made of an author's text -> what in it is on no list, or is not closed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import html5lib

from macros.load.characters import forbidden
from macros.markup.addresses import wrong_link, wrong_picture
from macros.markup.allowed import CLASS, ELEMENTS, EVERYWHERE, ID, NOTES, NUMBER, TAB, TABS, VOID, reserved
from macros.markup.bounds import too_much
from macros.markup.residue import residue
from macros.suggest import choice

LINK = "data-strata-link"  # on what Markdown itself made a link or picture
_CODE = "if it is text, put it in backticks or write &lt;"
PLACE = "data-strata-place"  # on what stands for the HTML of a macro


@dataclass(frozen=True)
class Finding:
    """One thing that a page may not hold; `needle` is what to look for in its source."""

    message: str
    needle: str = ""
    unclosed: bool = False


def findings(html: str, nonce: str = "") -> list[Finding]:
    """Give what is wrong in `html`; places and links carry `nonce`, which no author can know."""
    if much := too_much(html):
        return [Finding(much)]
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parseFragment(html)
    found = list(_in_elements(tree, nonce))
    found += [Finding(message, needle) for message, needle in residue(tree, PLACE)]
    if not found and any("eof" in code for _, code, _ in parser.errors):
        found = _unbalanced(html)
    return list(
        dict.fromkeys(found or [_of_parser(code, about) for _, code, about in parser.errors] or _unbalanced(html))
    )


def _of_parser(code: str, about: dict[str, Any]) -> Finding:
    name = str(about.get("name", ""))
    if code == "unexpected-end-tag" and name == "p":
        return Finding("a block stands inside a paragraph; put it on lines of its own, with an empty line around it")
    shown = f"<{name}>" if name else '"<" or "&"'
    message = (
        f"HTML that browsers would read in their own way, at {shown}; {_CODE}, or close each element where it belongs"
    )
    return Finding(message, f"<{name}" if name else "&", "eof" in code)


def _in_elements(tree: Any, nonce: str) -> Iterator[Finding]:
    for element in tree.iter():
        if element is tree:
            continue
        if not isinstance(element.tag, str):
            yield Finding("a comment of HTML, which readers would be sent; remove it", "<!")
        elif element.tag not in ELEMENTS:
            name = element.tag.rpartition("}")[2]
            yield Finding(f"the element <{name}>, which pages may not have; remove it, or, {_CODE}", f"<{name}")
        else:
            yield from _in_attributes(element, nonce)
        for text in (element.text, element.tail, *element.attrib.values()):
            yield from (Finding(what, "&") for _, what in forbidden((text or "").replace("\u00a0", " "))[:1])


def _in_attributes(element: Any, nonce: str) -> Iterator[Finding]:
    for name, value in element.attrib.items():
        if name == PLACE and value.startswith(f"{nonce}-"):
            continue
        if name == LINK and value == nonce:
            continue
        if name not in EVERYWHERE | ELEMENTS[element.tag] and not value and not name.startswith("on"):
            yield Finding(f'"<{element.tag} {name}" is read as an element; {_CODE}', f"<{element.tag}")
            return
        if name not in EVERYWHERE | ELEMENTS[element.tag]:
            yield Finding(_refusal(element.tag, name), name)
        elif "<" in value:
            yield Finding(f'a "<" in the attribute "{name}", which others take for an element; say it in words', name)
        elif wrong := _RULES.get(name, _any)(element, value):
            yield Finding(wrong, value if len(value) > 1 else name)
    if element.tag in {"a", "img"} and element.get(LINK) != nonce and element.attrib:
        form = "[words](address)" if element.tag == "a" else "![what it shows](address)"
        yield Finding(f"a link or picture in HTML, which is not checked; write {form}", f"<{element.tag}")


def _refusal(tag: str, name: str) -> str:
    if name == "style" and tag in {"td", "th"}:
        return "a column that is set right or centered (---:), which makes a style attribute; write --- alone"
    if name == "style":
        return "a style attribute; use a class of the style sheets"
    if name.startswith("on"):
        return f'the attribute "{name}", a script in an attribute; remove it'
    return f'the attribute "{name}" of <{tag}>, which pages may not have; remove it'


def _any(_element: Any, _value: str) -> str:
    return ""


def _id(_element: Any, value: str) -> str:
    if not ID.fullmatch(value):
        return f'the id "{value}"; an id has a-z, 0-9 and single hyphens'
    return f'the id "{value}", which the site itself uses; choose another: {{ #another }}' if reserved(value) else ""


def _class(_element: Any, value: str) -> str:
    names = value.split()
    unknown = [name for name in names if not CLASS.fullmatch(name)]
    if unknown and "admonition" in names:
        return f'no kind of note "{unknown[0]}"{choice(unknown[0], NOTES)}'
    return f'the class "{unknown[0]}", which pages may not use' if unknown else ""


def _tab(_element: Any, value: str) -> str:
    return "" if TAB.fullmatch(value) else f'"{value}", which is not the name of a tab'


def _tabs(_element: Any, value: str) -> str:
    return "" if TABS.fullmatch(value) else f'"{value}", which is not the number of a set of tabs'


def _radio(_element: Any, value: str) -> str:
    return "" if value == "radio" else f'an input of type "{value}", which pages may not have'


def _number(_element: Any, value: str) -> str:
    return "" if NUMBER.fullmatch(value) else f'"{value}", where a number belongs'


def _href(_element: Any, value: str) -> str:
    return wrong_link(value)


def _src(_element: Any, value: str) -> str:
    return wrong_picture(value)


_RULES: dict[str, Callable[[Any, str], str]] = {
    "id": _id,
    "class": _class,
    "for": _tab,
    "name": _tab,
    "type": _radio,
    "data-tabs": _tabs,
    "href": _href,
    "src": _src,
    **dict.fromkeys(("colspan", "rowspan", "start", "width", "height"), _number),
}


class _Balance(HTMLParser):
    """Finds what is closed by the parser and not by the author: `<li>a<li>b` is valid, and yet a mistake."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[Finding] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's name
        """Remember what is open."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Compare with what is open."""
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in VOID:
            self.found.append(Finding(f"</{tag}> closes what is not open there", f"</{tag}"))


def _unbalanced(html: str) -> list[Finding]:
    balance = _Balance()
    balance.feed(html)
    balance.close()
    return balance.found[:1] or [
        Finding(f"<{tag}> is never closed; write </{tag}>", f"<{tag}", unclosed=True) for tag in balance.open[:1]
    ]
