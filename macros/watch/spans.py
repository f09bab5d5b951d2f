"""Is a date still shown? In any spelling, near the name and the word of its event."""

import re

from macros.relate.statements import Statement
from macros.schema.days import first_day, last_day
from macros.watch.dates import Dated, within
from macros.watch.doubt import is_of_another
from macros.watch.page import Asked, Page, is_old
from macros.watch.passages import Passage
from macros.watch.phrases import judge_words
from macros.watch.verdicts import Judgment, Verdict, quoted
from macros.watch.vocabulary import fields_like, label

_NEAR = 90  # characters between a date and the word of its event
_NAMED = 2  # of nearness: by name or heading
_BESIDE = 15  # characters between a date and the word of another event, at most
_OF_PAGE = re.compile(
    r"(?:\b(?:updat\w+|modif\w+|revis\w+|edited|reviewed|accessed|retrieved|published|posted|printed|copyright)|©)"
    r"(?:\s+(?:on|at|date|by|last))?\W*$",
    re.IGNORECASE,
)
_EXACT = 10  # characters of a day


def judge_date(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on the day of an event, or on a value that is a date."""
    wanted = one.date or one.words
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?|-[QH][1-4])?", wanted):
        return judge_words(one, page, asked)
    shown: Judgment | None = None
    rough: Judgment | None = None
    other: Judgment | None = None
    for passage in page.document.passages:
        for dated in page.dates(passage.text):
            near = asked.nearness(passage, dated.start, dated.end)
            if near < 0 or (near == 0 and asked.exact not in page.named) or _is_replaced(passage, dated):
                continue
            said = quoted(passage.text, dated.start, dated.end)
            if any(within(day, wanted) for day in dated.days):
                if not _is_of_another(one, page, passage, dated):
                    if _gap(one.field, passage, dated) is not None:
                        return Judgment(Verdict.SHOWN, said)
                    shown = shown or Judgment(Verdict.SHOWN, said)
            elif any(_covers(day, wanted) for day in dated.days) and near:
                rough = rough or Judgment(Verdict.CANNOT_TELL, said, "the page has a less exact date")
            elif (near >= _NAMED or (near and asked.alone)) and _is_of_event(one, passage, dated):
                other = other or Judgment(Verdict.OTHER, said)
    return other or shown or rough or Judgment(Verdict.NOT_SHOWN, why="no such date stands near the name")


def _covers(day: str, wanted: str) -> bool:
    return len(wanted) == _EXACT and first_day(day) <= first_day(wanted) and last_day(wanted) <= last_day(day)


def _is_replaced(passage: Passage, dated: Dated) -> bool:
    """Tell whether a date is one that another has taken the place of; "from" and "not before" are said of true ones."""
    before = passage.text[max(0, dated.start - 30) : dated.start]
    if re.search(r"\b(from|than|before|not|since)\s+\W?$", before, re.IGNORECASE):
        return bool(re.search(r"\b(postponed|moved|changed|delayed|extended) from\s+$", before, re.IGNORECASE))
    return is_old(passage.text, dated.start, dated.end)


def _is_of_another(one: Statement, page: Page, passage: Passage, dated: Dated) -> bool:
    """Tell whether a day that fits is one of something else."""
    if _is_of_other_event(one, passage, dated) or _is_of_page(one, passage, dated):
        return True
    return any(_is_nearer(one, passage, rival, dated) for rival in page.dates(passage.text))


def _is_nearer(one: Statement, passage: Passage, rival: Dated, dated: Dated) -> bool:
    """Tell whether the word of the event stands beside another day, and not beside this one."""
    gaps = _gap(one.field, passage, rival), _gap(one.field, passage, dated)
    return gaps[0] is not None and gaps[1] is not None and gaps[0] + _BESIDE < gaps[1]


def _is_of_page(one: Statement, passage: Passage, dated: Dated) -> bool:
    """Tell whether a day is that of the page, or hedged: "Updated May 13, 2024", "its predecessor came on"."""
    before = " ".join((*passage.around[:1], passage.text[max(0, dated.start - 40) : dated.start]))
    found = _OF_PAGE.search(before)
    if found and not label(one.field).search(found[0]):
        return True
    return is_of_another(passage, dated.start)


def _is_of_event(one: Statement, passage: Passage, dated: Dated) -> bool:
    gap = _gap(one.field, passage, dated)
    return gap is not None and not _is_of_other_event(one, passage, dated)


def _is_of_other_event(one: Statement, passage: Passage, dated: Dated) -> bool:
    """Tell whether the word beside a date is that of another event of the same life."""
    own = _gap(one.field, passage, dated)
    rivals = [_gap(name, passage, dated) for name in fields_like(one.field) if name != one.field]
    nearest = min((gap for gap in rivals if gap is not None), default=None)
    if nearest is None or one.says.count(","):
        return False
    return nearest <= _BESIDE if own is None else nearest + 2 < own


def _gap(field: str, passage: Passage, dated: Dated) -> int | None:
    text, words = passage.text, label(field)
    start = max(0, dated.start - _NEAR)
    gaps = [
        max(dated.start - match.end(), match.start() - dated.end, 0)
        for match in words.finditer(text, start, dated.end + _NEAR)
    ]
    gaps += [10 + 20 * place for place, around in enumerate(passage.around) if words.search(around)]
    return min(gaps, default=None)
