"""The numbers of a page that may be the one that is looked for: by value in any unit, and by the labels around them."""

import re
from dataclasses import dataclass
from math import floor, isclose, log10

from macros.relate.statements import Statement
from macros.schema import SYSTEMS
from macros.schema.numbers import Digits
from macros.watch.doubt import is_doubtful
from macros.watch.page import Asked, Page, is_old
from macros.watch.passages import Passage
from macros.watch.quantities import Quantity
from macros.watch.units import UNIT, meanings, own
from macros.watch.vocabulary import fields_like, label

_CLOSE = 0.004  # how far a number may be from the same one with fewer digits
_ROUGH = 0.06  # and where it is said to be about so much
_FAR = 120  # characters: a label farther away is none
_WIDE = 25  # characters of a label beside its nearest word
_YEAR = 4  # characters of a year


@dataclass(frozen=True)
class Candidate:
    """A number that may be the one: how near the name and the label are, and how well it fits: 2, 1 roughly, 0."""

    passage: Passage
    quantity: Quantity
    name: int
    label: int
    fit: int
    doubtful: bool = False

    @property
    def strength(self) -> int:
        """Give how near name and label are, as one number."""
        return self.name + 2 * self.label


def candidates(one: Statement, number: float, page: Page, asked: Asked) -> list[Candidate]:
    """Give the numbers of a page that may be a fact, as one of its numbers is written."""
    what, size = own(one.unit)
    found = []
    for passage in page.document.passages:
        text = passage.text
        days = page.dates(text) if what == "count" else []
        named = [hit for hit in page.hits(text) if hit.end - hit.start > 1]
        for quantity in page.quantities(text):
            values = list(quantity.values(what)) or _bare(quantity, passage, what, size)
            values = [value for value in values if value]
            if not values or is_old(text, quantity.start, quantity.end):
                continue
            near = asked.nearness(passage, quantity.start, quantity.end)
            fit = max(_fit(number * size, number, value, quantity, one.about) for value in values)
            in_name = any(hit.start <= quantity.start and quantity.end <= hit.end for hit in named)
            in_date = any(
                day.start <= quantity.start < day.end and (not fit or len(day.days[0]) > _YEAR) for day in days
            )
            if in_date or (in_name and not (fit and quantity.scaled)):
                continue
            if in_name:  # "8B" in the name of a thing tells its size, unless a figure beside it does
                found.append(Candidate(passage, quantity, min(near, 1), 0, fit))
            else:
                labelled = _labelled(one, passage, quantity) if near >= 0 else -1
                found.append(
                    Candidate(passage, quantity, near, labelled, fit, _is_doubtful(one, page, passage, quantity, what))
                )
    return found


def _is_doubtful(one: Statement, page: Page, passage: Passage, quantity: Quantity, what: str) -> bool:
    some = page.quantities(passage.text)
    beside = any(other is not quantity and other.scaled and list(other.values(what)) for other in some)
    single = len(one.numbers) == 1 and not one.about
    return is_doubtful(passage, quantity.start, quantity.end, beside=beside, single=single)


def _bare(quantity: Quantity, passage: Passage, what: str, size: float) -> list[float]:
    """Give the value of a number without a unit where the label has it: "Memory (GB)", "params_billions"."""
    if quantity.meanings or quantity.end - quantity.start > len(passage.text) or not passage.around:
        return []
    if not re.fullmatch(r"[~≈<>≤$\s]*[\d,.\s]+[+*†‡]*", passage.text):
        return []
    labels = " ".join(passage.around[:3])
    units = [
        meanings(mark[0]).get(what) for mark in re.finditer(rf"(?<![A-Za-z]){UNIT.pattern}", labels, re.IGNORECASE)
    ]
    sizes = [one for one in units if one and (what != "count" or one >= 1e3)]  # noqa: PLR2004 - a thousand
    return [quantity.number * one for one in sizes] or ([quantity.number * size] if what != "count" else [])


def _digits(number: float, unscaled: float) -> int:
    written = unscaled.text if isinstance(unscaled, Digits) else f"{unscaled:.15g}"
    return len(written.replace(".", "").lstrip("0")) or 1 + (number == 0)


def _fit(wanted: float, as_written: float, value: float, quantity: Quantity, about: bool) -> int:
    """Give 2 where two numbers are the same, 1 where one may be the other rounded, else 0."""
    if isclose(wanted, value, rel_tol=1e-6):
        return 2
    apart = abs(wanted - value) / max(wanted, value)
    fewer = min(_digits(wanted, as_written), quantity.digits)
    if about and (apart <= _ROUGH or _rounded(wanted, fewer) == _rounded(value, fewer)):
        return 2
    if not isclose(_rounded(wanted, fewer), _rounded(value, fewer), rel_tol=1e-9):
        return 0
    return 2 if apart <= _CLOSE and quantity.digits <= _digits(wanted, as_written) else 1


def _rounded(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


def _labelled(one: Statement, passage: Passage, quantity: Quantity) -> int:
    """Give 1 where the nearest label is the fact's own, -1 where it is that of a like fact, 0 where there is none."""
    if one.kind == "projections":
        return 1
    there = SYSTEMS[one.kind].model_fields if one.kind in SYSTEMS else {}
    names = {one.field, *(name for name in fields_like(one.field) if name in there)}
    phrase = _phrase([label(name) for name in names], passage, quantity)
    scores = {name: sum(len(match[0]) for match in label(name).finditer(phrase)) for name in names}
    best, own_score = max(scores.values()), scores[one.field]
    return 0 if not best else 1 if own_score == best else -1


def _phrase(labels: list[re.Pattern[str]], passage: Passage, quantity: Quantity) -> str:
    """Give the words around the nearest label of a number: in its sentence, else in the labels over it."""
    text, found = passage.text, []
    for words in labels:
        for match in words.finditer(text, max(0, quantity.start - _FAR), quantity.end + _FAR):
            if match.end() <= quantity.start:
                found.append((quantity.start - match.end(), match))
            elif match.start() >= quantity.end - 1:
                found.append((match.start() - quantity.end + 3, match))
    if found:
        near = min(found, key=lambda one: one[0])[1]
        before = re.split(r"[,;.()|]\s", text[max(0, near.start() - _WIDE) : near.start()])[-1]
        return before + near[0] + re.split(r"[,;.()|]\s|\d", text[near.end() : near.end() + _WIDE])[0]
    return next((around for around in passage.around if any(words.search(around) for words in labels)), "")
