"""A document as it is asked of: whose passage is it, what is old in it, and what does a place in it belong to."""

import re
from functools import cache, cached_property

from macros.watch.dates import dates
from macros.watch.names import UNKNOWN, Hit, Names, Owner
from macros.watch.passages import Document, Passage
from macros.watch.quantities import quantities

_OLD_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|former(?:ly)?|originally|used to (?:be|have|offer|cost)|was once"
    r"|initially|earlier|instead of|rather than|up from"
    r"|down from|not|never|compared (?:to|with)|versus|vs\.?|old(?:er)?|before,?|replac(?:es|ed|ing)|unlike"
    r"|last year'?s?|than|stopped (?:using|offering)|dropped|removed?|raised from|increased from|cut from|changed from)"
    r"\s+(?:(?:the|its|was|is|were|had|just|only|a|an|of|about|on|using|support|supports?|offers?|available)\s+){0,3}[\"'“(]?$",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\b(?:no longer|stopped|ceased|without|ended|dropped|removed?)\s+(?:[\w-]+\s+){0,3}[\"'“(]?$", re.IGNORECASE
)
_WAS = re.compile(r"\(\s*(?:was|were|formerly|previously|old:?)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+[\"'“(]?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rais|increas|cut|chang|grow|grew|went|mov|reduc|drop|upgrad|doubl|expand|extend|jump|fell|bump)\w*",
    re.IGNORECASE,
)
_TO = re.compile(r"[^.;]{0,40}?\bto\b", re.IGNORECASE)
_OLD_AFTER = re.compile(
    r"[\"'”)]?\s*(?:\w+\s){0,2}(?:\(?(?:old|previous(?:ly)?|formerly|before|until then|outdated)\b|was "
    r"(?:replaced|removed|dropped|raised|withdrawn)"
    r"|(?:is|are) no longer|has been (?:replaced|removed|withdrawn|dropped)|→|->|=>|is wrong|in error)",
    re.IGNORECASE,
)
_NEUTRAL = 14  # characters that a name after a place counts as farther than one before it
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9\"'(])")


_AGED = re.compile(
    r"\b(?:previous(?:ly)?|predecessors?|former(?:ly)?|original(?:ly)?|old(?:er)?|legacy|earlier|initial(?:ly)?|outdated"
    r"|at launch|launch specs|last[\s-]gen\w*|used to|until \d{4}|archived?)\b",
    re.IGNORECASE,
)


class Page:
    """A document, with the names in it; `about` are the owners that its address, title and source name.

    What it has of names, numbers and dates is found once in each text.
    """

    def __init__(self, document: Document, names: Names, about: frozenset[Owner], address: str = "") -> None:
        self.document, self.names, self.about, self.address = document, names, about, address
        self.kin: dict[tuple[str, str], list[Hit]] = {}
        self.hits, self.quantities, self.dates = cache(names.find), cache(quantities), cache(dates)

    @cached_property
    def text(self) -> str:
        """Give all of it, for words that may stand anywhere."""
        return "\n".join([self.document.title, *(one.text for one in self.document.passages)])

    @cached_property
    def named(self) -> frozenset[Owner]:
        """Give the owners of all names in it."""
        texts = (self.document.title, *(text for one in self.document.passages for text in (one.text, *one.around)))
        return frozenset(owner for text in texts for hit in self.hits(text) for owner in hit.owners) | self.about


def is_old(text: str, start: int, end: int) -> bool:
    """Tell whether a place is said of another time, or denied: "up from 80 GB", "no longer 80 GB"."""
    before = text[max(0, start - 60) : start]
    if _OLD_BEFORE.search(before) or _NO_LONGER.search(before) or _WAS.search(before) or _OLD_AFTER.match(text, end):
        return True
    return bool(_FROM.search(before) and _CHANGE.search(before) and _TO.match(text, end))


def is_aged(passage: Passage, start: int) -> bool:
    """Tell whether the sentence before a place, or a label over it, says that it is of an earlier time."""
    sentence = _SENTENCE.split(passage.text[:start])[-1]
    return bool(_AGED.search(sentence)) or any(_AGED.search(label) for label in passage.around[:2])


class Asked:
    """Whose statement is looked for: how strongly a place of a page belongs to it."""

    def __init__(self, page: Page, id: str, member: str, rivals: frozenset[str], closed: bool = False) -> None:
        self._beside: dict[tuple[str, ...], bool] = {}
        self.closed = closed  # its end, or that it wanes, is known
        self.page = page
        self.own: frozenset[Owner] = frozenset({(id, member), (id, "")})
        self.exact: Owner = (id, member)
        self.id = id
        self.rivals = rivals
        self.is_subject = self._counts(page.about) > 0
        others = {owner[0] for owner in page.about if owner[0] in rivals}
        self.alone = self.is_subject and not others - {id}

    def nearness(self, passage: Passage, start: int, end: int) -> int:
        """Give 3 where the passage names it, 2 where a heading or label does, 1 where the page is about it.

        0 where nothing says of what the passage is, -1 where it is of another thing of the same kind.
        """
        inside = self._nearest(passage.text, start, end)
        if inside:
            return 3 if inside > 0 else -1
        labels = passage.around[: passage.labels]
        if passage.beside and self._is_beside(passage.beside) and not any(self._in(text) > 0 for text in labels):
            return -1  # in a row or column beside its own
        for text in passage.around:
            if found := self._in(text):
                return 2 if found > 0 else -1
        return 1 if self.is_subject or self._in(self.page.document.title) > 0 else 0

    def _nearest(self, text: str, start: int, end: int) -> int:
        near: list[tuple[int, int, int]] = []
        for hit in self._hits(text):
            counts = self._counts(hit.owners)
            if counts < 0 and start <= hit.start and hit.end <= end:
                continue  # a name inside the value itself
            if counts and hit.end <= end:
                gap = max(0, start - hit.end)
                near.append((gap + (100 if _SENTENCE.search(text, hit.end, start + 1) else 0), -counts, counts))
            elif counts:
                gap = max(0, hit.start - end) + _NEUTRAL
                near.append((gap + (400 if _SENTENCE.search(text, end, hit.start + 1) else 0), -counts, counts))
        return min(near)[2] if near else 0

    def _in(self, text: str) -> int:
        """Give 1 where a label names it, -1 where it names only another thing of its kind."""
        counts = [self._counts(hit.owners) for hit in self._hits(text)]
        return max(counts, default=0) if any(count > 0 for count in counts) else min(counts, default=0)

    def _is_beside(self, texts: tuple[str, ...]) -> bool:
        if texts not in self._beside:
            self._beside[texts] = any(map(self._is, texts))
        return self._beside[texts]

    def _is(self, text: str) -> bool:
        """Tell whether a label is its name, and little more."""
        own = [hit for hit in self.page.hits(text) if self._counts(hit.owners) > 0]
        return sum(hit.end - hit.start for hit in own) * 2 >= len(text) > 0

    def _hits(self, text: str) -> list[Hit]:
        """Give the names in a text, also of what has no record and is named as its kin are."""
        if (key := (self.id, text)) not in self.page.kin:
            known = self.page.hits(text)
            kin = self.page.names.kin(self.id, text)
            new = [one for one in kin if not any(one.start < hit.end and hit.start < one.end for hit in known)]
            self.page.kin[key] = [*known, *new]
        return self.page.kin[key]

    def _counts(self, owners: frozenset[Owner]) -> int:
        if self.exact in owners or (not self.exact[1] and any(id == self.id for id, _ in owners)):
            return 1
        if self.own & owners:
            return 1
        if UNKNOWN in owners or any(id in self.rivals or (id == self.id and member) for id, member in owners):
            return -1
        return 0
