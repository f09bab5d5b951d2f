"""An SVG picture: parsed as XML, and made of shapes, text and colors only."""

import codecs
import re
from xml.parsers import expat

MOST, DEEPEST = 5000, 32  # elements, and elements in each other
_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = re.compile(
    r"svg|g|defs|title|desc|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|clipPath|linearGradient"
    r"|radialGradient|stop"
)
_ATTRIBUTES = re.compile(
    r"aria-(hidden|label|labelledby)|clip-(path|rule)|clipPathUnits|color|[cdfr]?[xy]|[xy][12]|d|r|fill(-opacity|-rule)?"
    r"|focusable|font-(family|size|style|weight)|gradient(Transform|Units)|height|width|id|letter-spacing|offset|opacity"
    r"|paint-order|pathLength|points|preserveAspectRatio|role|rotate|shape-rendering|spreadMethod|stop-(color|opacity)"
    r"|stroke(-dasharray|-dashoffset|-linecap|-linejoin|-miterlimit|-opacity|-width)?|text-anchor|textLength"
    r"|transform(-origin)?|vector-effect|version|viewBox|visibility|http://www\.w3\.org/XML/1998/namespace (space|lang)"
)
_SAID = ("aria-label", "id")  # text, where brackets are brackets
_CALL = re.compile(r"(?<![\w-])[\w-]*\(")  # begun at no letter but the first: a word is read once
_CALLS = {
    f"{name}(" for name in ("hsl", "hsla", "matrix", "rgb", "rgba", "rotate", "scale", "skewX", "skewY", "translate")
}
_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OWN_WAY = re.compile(r"url\(#[A-Za-z][\w-]*\)", re.ASCII)


class _BrokenError(ValueError):
    """The drawing has something that it may not have."""


class _Reader:
    def __init__(self) -> None:
        self.open: list[str] = []
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element and its attributes."""
        self.count += 1
        space, _, local = name.rpartition(" ")
        if space != _SVG or not _ELEMENTS.fullmatch(local):
            raise _BrokenError(f"an element {local or name} that a picture may not have")
        if (local == "svg") != (not self.open):
            raise _BrokenError("not one svg element around all others")
        self.open.append(local)
        if self.count > MOST or len(self.open) > DEEPEST:
            raise _BrokenError(f"more than {MOST} elements, or {DEEPEST} in each other")
        for key, value in attributes.items():
            _look(local, key, value)

    def end(self, _: str) -> None:
        """Leave an element."""
        self.open.pop()

    def declared(self, _: str, encoding: str | None, __: int) -> None:
        """Refuse another encoding than that in which it was read."""
        if (encoding or "utf-8").lower() != "utf-8":
            raise _BrokenError(f"the encoding {encoding}")

    def forbidden(self, *_: object) -> None:
        """Refuse what is more than elements and text."""
        raise _BrokenError("a document type, an entity or a processing instruction")


def _look(element: str, key: str, value: str) -> None:
    if not _ATTRIBUTES.fullmatch(key):
        raise _BrokenError(f"an attribute {key.rpartition(' ')[2]} of {element} that a picture may not have")
    if key in _SAID or _OWN_WAY.fullmatch(value):
        return
    if "\\" in value or "/*" in value or not _CALLS.issuperset(_CALL.findall(value)):
        raise _BrokenError(f"an address or a call in the attribute {key} of {element}")


def refused(content: bytes) -> str:
    """Give what is wrong with an SVG picture, or nothing."""
    if content.startswith(_OTHER_MARKS) or b"\0" in content:  # the parser would take it for UTF-16
        return "is no SVG picture in UTF-8"
    reader, parser = _Reader(), expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.XmlDeclHandler = reader.declared
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = reader.forbidden
    parser.ProcessingInstructionHandler = reader.forbidden
    try:
        parser.Parse(content, True)
    except _BrokenError as found:
        return f"has {found} in line {parser.CurrentLineNumber}; export it as a plain picture"
    except expat.ExpatError as error:
        return f"is no SVG picture: {expat.errors.messages[error.code]} in line {error.lineno}"
    return ""
