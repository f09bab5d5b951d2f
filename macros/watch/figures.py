"""Is a number still shown? By its value in any unit, and by the names and labels around it."""

import re
from dataclasses import dataclass
from math import floor, isclose, log10

from macros.relate.statements import Statement
from macros.schema import SYSTEMS
from macros.schema.numbers import Digits
from macros.watch.doubt import is_doubtful
from macros.watch.page import Asked, Page, is_aged, is_old
from macros.watch.passages import Passage
from macros.watch.quantities import Quantity
from macros.watch.units import UNIT, meanings, own
from macros.watch.verdicts import Judgment, Verdict, quoted
from macros.watch.vocabulary import fields_like, label

_CLOSE = 0.004  # how far a number may be from the same one with fewer digits
_ROUGH = 0.06  # and where it is said to be about so much
_FAR = 120  # characters: a label farther away is none
_WIDE = 25  # characters of a label beside its nearest word
_YEAR = 4  # characters of a year
_ENOUGH = 2  # of nearness, to hold a number against a fact


@dataclass(frozen=True)
class _Candidate:
    """A number that may be the one: how near the name and the label are, and how well it fits: 2, 1 roughly, 0."""

    passage: Passage
    quantity: Quantity
    name: int
    label: int
    fit: int
    doubtful: bool = False

    @property
    def strength(self) -> int:
        return self.name + 2 * self.label


def judge_number(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on a number, or on both bounds of a range."""
    judgments = [_judge(one, number, page, asked) for number in one.numbers]
    return min(judgments, key=lambda found: list(Verdict).index(found.verdict))


def _judge(one: Statement, number: float, page: Page, asked: Asked) -> Judgment:
    usable = [found for found in _candidates(one, number, page, asked) if found.name >= 0 and found.label >= 0]
    clear = [found for found in usable if not found.doubtful]
    same, others = _same(clear, one, asked, fit=2), _others(clear, asked)
    if others and not all(is_aged(found.passage, found.quantity.start) for found in others):
        same = [found for found in same if not is_aged(found.passage, found.quantity.start)]
    best = max((found.strength for found in same), default=-1)
    stronger = [found for found in others if found.strength > best or (len(one.numbers) == 1 and _rivals(found, same))]
    if same and not stronger:
        return _said(Verdict.SHOWN, max(same, key=lambda found: found.strength))
    rough = _same(usable, one, asked, fit=1)
    if rough and not same:
        said = _said(Verdict.CANNOT_TELL, rough[0])
        return Judgment(said.verdict, said.quote, "the page rounds the number, or has more digits of it")
    if stronger := stronger or ([] if same else _others(usable, asked)):
        return _said(Verdict.OTHER, max(stronger, key=lambda found: found.strength))
    if hedged := _same(usable, one, asked, fit=2):
        said = _said(Verdict.CANNOT_TELL, hedged[0])
        return Judgment(said.verdict, said.quote, "the page may say it of another time, thing or amount")
    return Judgment(Verdict.NOT_SHOWN, why="no such number stands near the name")


def _same(some: list[_Candidate], one: Statement, asked: Asked, fit: int) -> list[_Candidate]:
    return [found for found in some if found.fit == fit and _belongs(found, one, asked)]


def _rivals(other: _Candidate, same: list[_Candidate]) -> bool:
    """Tell whether another value stands beside the same one, and nothing says which of the two is now true."""
    return any(
        other.passage is found.passage
        and other.name >= found.name
        and not re.fullmatch(r"\s?/\s?", other.passage.text[other.quantity.end : found.quantity.start])
        for found in same
    )


def _others(some: list[_Candidate], asked: Asked) -> list[_Candidate]:
    """Give other values that stand where this one should."""
    named = [found for found in some if not found.fit and found.name >= _ENOUGH and found.label == 1]
    return named + [found for found in some if not found.fit and found.name == 1 and found.label == 1 and asked.alone]


def _said(verdict: Verdict, found: _Candidate) -> Judgment:
    text = found.passage.text
    quote = quoted(text, found.quantity.start, found.quantity.end)
    labels = " / ".join(found.passage.around[:2])
    short = f"{labels}: {quote}" if labels and len(quote.split()) <= 6 else quote  # noqa: PLR2004 - a cell
    return Judgment(verdict, " ".join(short.split()[:25]))


def _belongs(found: _Candidate, one: Statement, asked: Asked) -> bool:
    """Tell whether a number that fits is this fact's: by name, or by label where the page has nothing else."""
    needs_label = own(one.unit)[0] == "count" and not (one.unit and found.quantity.scaled)
    if needs_label and found.label < 1:
        return False
    if found.name == 0:
        return found.label == 1 and (asked.exact in asked.page.named or asked.is_subject)
    return True


def _candidates(one: Statement, number: float, page: Page, asked: Asked) -> list[_Candidate]:
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
                found.append(_Candidate(passage, quantity, min(near, 1), 0, fit))
            else:
                labelled = _labelled(one, passage, quantity) if near >= 0 else -1
                found.append(
                    _Candidate(passage, quantity, near, labelled, fit, _is_doubtful(one, page, passage, quantity, what))
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
