"""The words around a call: what it draws is not typed beside it, and the list of sources stands last."""

import re
from collections.abc import Iterator

from macros.faults import Fault
from macros.load.calls import Call
from macros.page_lint.calls import DrawnPage
from macros.relate import Catalog
from macros.schema.fields import extra

# A unit -> what else is written for it.
_ALSO = {
    "GB": {"gigabytes", "gigabyte"},
    "GB/s": {"gigabytes"},
    "W": {"watts", "watt"},
    "billion": {"bn", "b", "billions"},
    "million": {"m", "millions"},
    "TFLOPS": {"teraflops"},
    "MWh": {"megawatt"},
    "mm\u00b2": {"square"},
}
_NEXT = re.compile(r"[ \n]+([\w/\u00b2]+)")
_MARK = re.compile(r"\S([ \n]+)$")


def check(drawn: DrawnPage, catalog: Catalog) -> Iterator[Fault]:
    """Find units, names and marks of sources that do not fit the calls of a page."""
    text = drawn.page.text
    for call in drawn.calls:
        before, after = text[max(0, call.start - 80) : call.start], text[call.end : call.end + 40]
        record = catalog.systems.get(str(call.arguments[0])) if call.arguments else None
        if call.name == "fact" and record and len(call.arguments) > 1:
            field = type(record).model_fields.get(str(call.arguments[1]))
            if twice := _unit_twice(str(extra(field, "unit") or "") if field else "", after):
                yield _fault(drawn, call.end, f'"{twice}" is typed behind a call that draws it; leave it out', "call")
        elif call.name == "system" and record and len(call.arguments) == 1:
            if re.search(rf"(?<!\w){re.escape(record.name)} +$", before):
                yield _fault(drawn, call.start, f'"{record.name}" is typed before a call that draws it', "call")
        elif call.name == "cite":
            yield from _of_mark(drawn, call, before, after)
        elif call.name == "sources" and not drawn.page.language:
            yield from _of_list(drawn, call)


def _unit_twice(unit: str, after: str) -> str:
    found = _NEXT.match(after)
    word = found[1] if found else ""
    return word if unit and (word == unit or word.casefold() in _ALSO.get(unit, ())) else ""


def _of_mark(drawn: DrawnPage, call: Call, before: str, after: str) -> Iterator[Fault]:
    """Find a mark of a source that stands apart from what it shows, or before its full stop."""
    if re.match(r"\s*[.,;:](?:\s|$)", after):
        said = "the mark of a source stands behind the full stop or comma"
        yield _fault(drawn, call.start, said, "sources-list", warning=True)
    elif _MARK.search(before) and not before.endswith("\n\n"):
        said = "a space before the mark of a source; write it right behind what it shows"
        yield _fault(drawn, call.start, said, "sources-list", warning=True)


def _of_list(drawn: DrawnPage, call: Call) -> Iterator[Fault]:
    """Find a list of sources that is not the end of its page, or has another heading."""
    heading = drawn.page.text[: call.start].rstrip().rpartition("\n")[2]
    if heading.startswith("#") and heading.strip("# ").partition(" {")[0] != "Sources":
        said = f'stands under "{heading.strip("# ")[:40]}"; write ## Sources above it'
        yield _fault(drawn, call.start, said, "sources-list")
    several = sum(one.name == "sources" for one in drawn.calls) > 1  # told already
    if drawn.page.text[call.end :].strip() and not several:
        said = "is not the end of the page; put it and its heading last"
        yield _fault(drawn, call.start, said, "sources-list", warning=True)


def _fault(drawn: DrawnPage, place: int, message: str, code: str, warning: bool = False) -> Fault:
    text = drawn.page.text
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return Fault(drawn.page.path, line, column, "", message, code=code, warning=warning)
