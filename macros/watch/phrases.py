"""Are words still shown? Licenses, memory types, processes, ways of access, and that something is not disclosed."""

import re

from macros.relate.statements import Statement
from macros.schema.vocabularies import Access
from macros.watch.page import Asked, Page, is_old
from macros.watch.verdicts import Judgment, Verdict, quoted
from macros.watch.vocabulary import CLOSING, UNDISCLOSED, access_words, label

_FILLERS = {"license", "licence", "version", "v", "the", "of", "under", "process", "node", "technology", "s", "and"}
_WORD = re.compile(r"[^\W_]+")
_SPREAD = 5  # other words between those of a value
_LIVES = {Access.OPEN_SOURCE, Access.OPEN_WEIGHTS, Access.CLOSED}
_LICENSES = re.compile(
    r"\b(?:apache(?:[\s-]license)?(?:,?[\s-]version)?[\s-]?[12]\.\d|mit(?=[\s-]licen| *$)"
    r"|bsd-?\d?[\w-]*|[al]?gpl(?:[\s-]?v?\d(?:\.\d)?)?"
    r"|mpl[\s-]?2\.0|cc[\s-]by[\w.\s-]{0,12}\d|openrail\w*|proprietary|sspl|elastic license|business source license)\b",
    re.IGNORECASE,
)
_TYPES = re.compile(r"\b(?:hbm\d?e?|gddr\d\w?|lpddr\d\w?|ddr\d|sram)\b", re.IGNORECASE)
_RIVALS = {"license": _LICENSES, "memory_type": _TYPES}


def judge_words(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on a short text."""
    wanted = [word for word in _words(one.words) if word not in _FILLERS] or list(_words(one.words))
    named = {word for hit in page.hits(one.words) for word in _words(one.words[hit.start : hit.end])}
    phrase = one.words if set(wanted) <= named else ""  # the license that has the name of the thing
    if not wanted or (asked.exact not in page.named and not asked.is_subject and one.field != "license"):
        return Judgment(Verdict.NOT_SHOWN, why="the page does not name it")
    other: Judgment | None = None
    for passage in page.document.passages:
        text = passage.text
        place = _phrase(phrase, text) if phrase else _place(wanted, len(_words(one.words)) + _SPREAD, text)
        if (
            place
            and asked.nearness(passage, *place) >= 0
            and not is_old(text, *place)
            and _is_meant(one, wanted, passage.around, text)
        ):
            return Judgment(Verdict.SHOWN, quoted(text, *place))
        if other is None and (rival := _RIVALS.get(one.field)):
            other = _rival(one, rival, wanted, passage.around, text, asked.nearness(passage, 0, len(text)))
    return other or Judgment(Verdict.NOT_SHOWN, why="no such words stand near the name")


def _rival(
    one: Statement, rival: re.Pattern[str], wanted: list[str], around: tuple[str, ...], text: str, near: int
) -> Judgment | None:
    """Give the judgment that another value of the same kind stands where this one should."""
    for match in rival.finditer(text) if near > 0 and _is_meant(one, ["mit"], around, text) else ():
        if not set(_words(match[0])) - _FILLERS <= set(wanted) and not is_old(text, match.start(), match.end()):
            return Judgment(Verdict.OTHER, quoted(text, match.start(), match.end()))
    return None


def _is_meant(one: Statement, wanted: list[str], around: tuple[str, ...], text: str) -> bool:
    """Tell whether one short word is said of the field, not by the way: MIT is a license, and a university."""
    if len(wanted) > 1 or not any(word in {"mit", "bsd", "gpl", "other"} for word in wanted):
        return True
    return any(label(one.field).search(part) for part in (text, *around))


def _words(text: str) -> list[str]:
    return [
        part for word in _WORD.findall(text.casefold()) for part in re.findall(r"[a-z]+\d*[a-z]*|\d+[a-z]*|\w+", word)
    ]


def _place(wanted: list[str], room: int, text: str) -> tuple[int, int] | None:
    """Give where all words of a value stand close together, in any order and with little between them."""
    lower = text.casefold()
    marks = [(mark[0], mark.start(), mark.end()) for mark in re.finditer(r"[a-z]+\d*[a-z]*|\d+[a-z]*|[^\W_]", lower)]
    words = set(wanted)
    at = [number for number, mark in enumerate(marks) if mark[0] in words]
    for begin in at:
        end = begin + room
        inside = [marks[number] for number in at if begin <= number < end]
        if words <= {mark[0] for mark in inside}:
            last = next(n for n in range(1, len(inside) + 1) if words <= {mark[0] for mark in inside[:n]})
            return inside[0][1], inside[last - 1][2]
    joined = "".join(wanted)
    spot = re.search(rf"(?<!\w){re.escape(joined)}(?!\w)", lower) if len(joined) > 3 else None  # noqa: PLR2004
    return spot.span() if spot else None


def _phrase(phrase: str, text: str) -> tuple[int, int] | None:
    spot = re.search(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", phrase))), text, re.IGNORECASE)
    return spot.span() if spot else None


def judge_access(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on a way of access: the thing is named, with words that go with it, and not as ended."""
    access = one.access
    if access is None or (asked.exact not in page.named and not asked.is_subject):
        return Judgment(Verdict.NOT_SHOWN, why="the page does not name it")
    if access not in _LIVES and not asked.closed and (ended := _ended(page, asked)):
        return ended
    words = access_words(access)
    for passage in page.document.passages:
        text = passage.text
        for match in words.finditer(text):
            if asked.nearness(passage, *match.span()) >= 0 and not is_old(text, *match.span()):
                return Judgment(Verdict.SHOWN, quoted(text, *match.span()))
        if any(words.search(around) for around in passage.around) and asked.nearness(passage, 0, len(text)) > 0:
            return Judgment(Verdict.SHOWN, quoted(text, 0, min(len(text), 120)))
    if words.search(page.address):
        return Judgment(Verdict.SHOWN, why="by the address of the page")
    return Judgment(Verdict.NOT_SHOWN, why="no word of this way of access stands near the name")


def _ended(page: Page, asked: Asked) -> Judgment | None:
    """Give the judgment that the page says that the thing has ended, if it does."""
    for passage in page.document.passages:
        for match in CLOSING.finditer(passage.text):
            near = asked.nearness(passage, *match.span())
            denied = re.search(
                r"\b(not|never|isn't|without|replac\w+|un)\W*(?:been |yet |the )?$",
                passage.text[: match.start()],
                re.IGNORECASE,
            )
            planned = re.match(
                r"\s+(?:and \w+ )?(?:on|by|after|in|from|effective)\b.{0,20}\d{4}", passage.text[match.end() :]
            )
            ahead = re.search(
                r"\b(will|to|be|scheduled|planned|plans|going)\s+(?:be\s+)?$",
                passage.text[: match.start()],
                re.IGNORECASE,
            )
            if near >= 2 and not denied and not planned and not ahead:  # noqa: PLR2004 - by name or heading
                return Judgment(Verdict.OTHER, quoted(passage.text, *match.span()))
    return None


def judge_undisclosed(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on what a maker withholds: a page seldom says so, and silence proves nothing."""
    for passage in page.document.passages:
        for match in UNDISCLOSED.finditer(passage.text):
            if asked.nearness(passage, *match.span()) > 0 and label(one.field).search(
                f"{passage.text} {passage.around}"
            ):
                return Judgment(Verdict.SHOWN, quoted(passage.text, *match.span()))
    return Judgment(Verdict.CANNOT_TELL, why="that a thing is withheld shows only where a page says so")
