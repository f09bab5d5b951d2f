"""Words around a value by which it may be said of another time, another thing, another amount, or not at all."""

import re

from macros.watch.passages import Passage

_BREAK = re.compile(r"[,;.:!?()]\s|\s[–—-]\s")
_PART = re.compile(r"[;.!?]\s|,\s(?:and\s)?(?=(?:but|now|while|whereas|is|are|today)\b)")
_SENTENCE = re.compile(r"[.;!]\s|\?")
# What holds until the part of a sentence ends: that a value was, or is only said to be.
_FORMER = re.compile(
    r"\b(?:previous(?:ly)?|former(?:ly)?|predecessors?|precursors?|(?<!-)old(?:er)?|rumou?r\w*|leak(?:s|ed)"
    r"|used to (?:be|have|offer|draw|ship|come)|speculat\w+|unconfirmed|alleged\w*|recommend\w*|power suppl\w+"
    r"|psu|hosts?(?= (?:memory|ram|with|should|must|needs))|system (?:memory|ram)"
    r"|planned|originally|prototypes?|false|untrue|incorrect|myth|mistaken\w*)\b",
    re.IGNORECASE,
)
# What holds until the next comma: that it is denied, or another's.
_DENIED = re.compile(
    r"\b(?:not(?! (?:only|just|least))|never|cannot|without|neither|nor|unlike|versus|vs|instead of|rather than"
    r"|compared (?:to|with)|(?:more|less|fewer|higher|lower|other|greater|over) than|no longer)\b|n['’]t\b",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|had|been|from|drew|at first|originally|initially)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:predecessors?|precursors?|successors?|rumou?r\w*|leak(?:s|ed)|unconfirmed)\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"\b(?:recommended|required|rumou?red|unconfirmed|or (?:more|less|fewer|higher|lower|above|greater)|in the past"
    r"|in early|each|before (?:that|the)|samples?|prototypes?|at (?:first|launch)"
    r"|(?:previous|former)(?:ly)?|(?:is|are|was) (?:wrong|not)|until (?:then|now))\b",
    re.IGNORECASE,
)
_TIMES_BEFORE, _TIMES_AFTER = (
    re.compile(r"(?:\d\s?[x×*·]|\b(?:dual|twin|twice|double|times|pair of))\s?$"),
    re.compile(r"\s?[x×*·]\s?\d"),
)
_SPAN = r"\s?(?:-|–|—|~|\bto\b|\bthrough\b)\s?"
_NUMBER = r"[\d.,]+\s?[A-Za-z/]{0,6}"
_SPAN_BEFORE = re.compile(rf"(?:(?<![\w.,-]){_NUMBER}{_SPAN}|\bbetween\s+{_NUMBER}\s+and\s+)$", re.IGNORECASE)
_SPAN_AFTER = re.compile(rf"{_SPAN}\d", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:at least|under|below|above|beyond|exceed\w*|minimum(?: of)?)\s+$", re.IGNORECASE)
_NOT_THEN = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:be\s+|been\s+|yet\s+)?\w+ed\s+(?:on|in)\s+$", re.IGNORECASE)
_HEADS = re.compile(
    r"(?:.*\b)?(?:comments?|replies|(?:reader|user|customer) reviews|discussions?)\b.{0,12}$"
    r"|(?:.*\b)?(?:previous|former|old|legacy|outdated|predecessors?|competitors?|rivals?|rumou?rs?)\b",
    re.IGNORECASE,
)


def is_doubtful(passage: Passage, start: int, end: int, *, beside: bool, single: bool) -> bool:
    """Tell whether a value is hedged where it stands.

    `beside` says that another value of its unit stands in the passage; `single` that the value is no bound of a range.
    """
    text = passage.text
    before, after = text[max(0, start - 200) : start], text[end : end + 80]
    close = _SENTENCE.search(text, end)
    if _FORMER.search(_PART.split(before)[-1]) or _DENIED.search(_BREAK.split(before)[-1]):
        return True
    if (close and close[0] == "?") or _AFTER.search(_BREAK.split(after)[0]):
        return True
    if any(_HEADS.match(label) for label in passage.around):
        return True
    if beside and _WAS.search(_BREAK.split(before)[-1]):
        return True
    return single and bool(
        _BOUND.search(before)
        or _TIMES_BEFORE.search(before)
        or _TIMES_AFTER.match(after)
        or _SPAN_BEFORE.search(before)
        or _SPAN_AFTER.match(after)
    )


def is_of_another(passage: Passage, start: int) -> bool:
    """Tell whether a day is said of what came before or after the thing, by rumor or by a reader."""
    before = _PART.split(passage.text[max(0, start - 200) : start])[-1]
    return bool(_OTHERS.search(before) or _NOT_THEN.search(before)) or any(
        _HEADS.match(label) for label in passage.around
    )
