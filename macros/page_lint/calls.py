"""The calls that authored pages make: each is drawn once, before anything is built, and what cannot be is told."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.calls import CALLS
from macros.calls.registry import give
from macros.faults import Fault, Refused
from macros.load.calls import SHOW, Call, read_calls
from macros.load.pages import AuthoredPage
from macros.page_lint.fences import outside_fences
from macros.page_lint.signatures import misfit
from macros.render.page import Page
from macros.stash import hold
from macros.suggest import choice

# Characters that the calls of one page may draw: so many, or for each record and source; twice what the largest has.
_LARGEST, _EACH = 4_000_000, 900

_Data = tuple[bool, Callable[[Iterable[object]], bool]]  # whether it is complete; whether a name is of what is broken


@dataclass(frozen=True)
class Piece:
    """A part of a page's source from `start`, and what it is after the calls; `kept` where that is the same."""

    start: int
    source: str
    drawn: str
    kept: bool = False


@dataclass(frozen=True)
class DrawnPage:
    """An authored page whose calls were made, as Markdown gets it."""

    page: AuthoredPage
    pieces: tuple[Piece, ...]
    calls: tuple[Call, ...] = ()

    @property
    def text(self) -> str:
        """Give the text with a token for each call."""
        return "".join(piece.drawn for piece in self.pieces)

    @property
    def prose(self) -> str:
        """Give the source with spaces where calls, and fences that show them, stand."""
        return "".join(piece.source if piece.kept else _blank(piece.source) for piece in self.pieces)

    def line(self, number: int) -> int:
        """Give the line of the file from which line `number` of the text comes; both count from one."""
        text = self.text
        place = sum(len(line) + 1 for line in text.split("\n")[: number - 1])
        starts = [0]
        for piece in self.pieces:
            starts.append(starts[-1] + len(piece.drawn))
        piece = self.pieces[min(bisect_right(starts, place), len(self.pieces)) - 1]
        within = place - starts[self.pieces.index(piece)] if piece.kept else 0
        return self.page.text.count("\n", 0, piece.start + within) + 1


def _blank(text: str) -> str:
    return "".join("\n" if mark == "\n" else " " for mark in text)


def draw_calls(
    page: AuthoredPage, on: Page, complete: bool = True, broken: Callable[[Iterable[object]], bool] = lambda _: False
) -> tuple[DrawnPage, list[Fault]]:
    """Make every call of `page` on the page `on`; give what Markdown gets, and every call that cannot be made.

    Where data/ is not `complete`, what only its faults cause is not told again, as of a call that names `broken` ids.
    """
    text = page.text
    written = read_calls(text)
    faults = [_fault(page, misuse.start, "", misuse.message, "braces") for misuse in written.misuses]
    faults = list({(fault.line, fault.message): fault for fault in reversed(faults)}.values())
    marked = [Piece(misuse.start, text[misuse.start : misuse.start + 2], "  ") for misuse in written.misuses]
    marked += [Piece(start, text[start:end], _fence(text[start:end])) for start, end in written.shown]
    size, largest = 0, max(_LARGEST, _EACH * (len(on.catalog.systems) + len(on.catalog.sources)))
    for call in written.calls:
        html = _draw(page, on, call, (complete, broken), faults) if size <= largest else ""
        size += len(html)
        marked.append(Piece(call.start, text[call.start : call.end], hold(html) if html else ""))
        if size - len(html) <= largest < size:
            faults.append(
                _fault(
                    page, call.start, call.name, "draws more than a page can hold; make two pages of it", "page-size"
                )
            )
    for call in _in_code(text, written.calls):
        said = f"a call in code, which is drawn all the same; {SHOW}"
        faults.append(_fault(page, call.start, call.name, said, "braces"))
    if complete:
        faults += _listing(page, on, list(written.calls), drawn=not faults)
    return DrawnPage(page, tuple(_filled(text, sorted(marked, key=lambda piece: piece.start))), written.calls), faults


def _filled(text: str, marked: list[Piece]) -> Iterator[Piece]:
    """Give the pieces with the text between them."""
    place = 0
    for piece in marked:
        yield Piece(place, text[place : piece.start], text[place : piece.start], kept=True)
        yield piece
        place = piece.start + len(piece.source)
    yield Piece(place, text[place:], text[place:], kept=True)


def _fence(shown: str) -> str:
    """Give what Jinja leaves of a fence in a raw block."""
    return "\n" + "\n".join(shown.split("\n")[1:-1]) + "\n"


def _draw(page: AuthoredPage, on: Page, call: Call, data: _Data, faults: list[Fault]) -> str:
    """Give the HTML of a call, or nothing and a fault. What is not the author's fault keeps its trace."""
    place = page.text.index(call.name, call.start)
    wrong = misfit(CALLS[call.name], call) if call.name in CALLS else _unknown(call.name)
    try:
        if not wrong:
            return give(on, call.name, *call.arguments, **call.options)
    except Refused as refused:
        wrong = "" if data[1](_said(call)) else str(refused)
        if not wrong:
            return ""
    except KeyError:
        if data[0]:
            raise
        return ""  # a relation or source of a faulty record, which has its own fault
    except Exception as error:
        error.add_note(f"{_fault(page, place, call.name, 'this call; the fault is ours, not that of the page')}")
        raise
    faults.append(_fault(page, place, call.name, wrong))
    return ""


def _said(call: Call) -> Iterator[object]:
    for one in (*call.arguments, *call.options.values()):
        yield from one if isinstance(one, list) else (one,)


def _unknown(name: str) -> str:
    return f"no macro of this name{choice(name, sorted(CALLS))}"


def _in_code(text: str, calls: Iterable[Call]) -> Iterator[Call]:
    """Find calls in inline code, or in a fence that is not between raw and endraw."""
    if "`" not in text and "~~~" not in text:
        return
    outside, number, place = {number for number, _ in outside_fences(text)}, 1, 0
    for call in calls:
        number, place = number + text.count("\n", place, call.start), call.start
        if number not in outside or text.count("`", text.rfind("\n", 0, place) + 1, place) % 2:
            yield call


def _listing(page: AuthoredPage, on: Page, calls: list[Call], *, drawn: bool) -> Iterator[Fault]:
    """Find what is wrong with the list of sources; what a call that is not `drawn` would cite is not known."""
    lists = [call for call in calls if call.name == "sources"]
    for call in lists[1:]:
        said = "lists the sources a second time; keep the list at the end"
        yield _fault(page, call.start, "sources", said, "sources-list")
    if lists and not page.text[: lists[0].start].rstrip().rpartition("\n")[2].startswith("#"):
        said = "has no heading; write ## Sources above it"
        yield _fault(page, lists[0].start, "sources", said, "sources-list")
    # A table cites as soon as one of its records has a fact; that of a new kind has none yet.
    if drawn and lists and not on.cited and all(call.name != "table" for call in calls):
        message = "lists sources, but cites none; take the list and its heading out"
        yield Fault(page.path, _line_of(page, "sources("), 1, "", message, code="sources-list")
    if on.cited and not lists:
        message = "cites sources but does not list them; end the page with ## Sources and {{ sources() }}"
        yield Fault(page.path, page.text.rstrip().count("\n") + 1, 1, "", message, code="sources-list")


def _line_of(page: AuthoredPage, words: str) -> int:
    return page.text.count("\n", 0, max(page.text.find(words), 0)) + 1


def _fault(page: AuthoredPage, place: int, name: str, message: str, code: str = "call") -> Fault:
    line, column = page.text.count("\n", 0, place) + 1, place - page.text.rfind("\n", 0, place)
    return Fault(page.path, line, column, name, message, code=code)
