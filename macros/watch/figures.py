"""Is a number still shown? By its value in any unit, and by the names and labels around it."""

import re

from macros.relate.statements import Statement
from macros.watch.candidates import Candidate, candidates
from macros.watch.page import Asked, Page, is_aged
from macros.watch.units import own
from macros.watch.verdicts import Judgment, Verdict, quoted

_ENOUGH = 2  # of nearness, to hold a number against a fact


def judge_number(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on a number, or on both bounds of a range."""
    judgments = [_judge(one, number, page, asked) for number in one.numbers]
    return min(judgments, key=lambda found: list(Verdict).index(found.verdict))


def _judge(one: Statement, number: float, page: Page, asked: Asked) -> Judgment:
    usable = [found for found in candidates(one, number, page, asked) if found.name >= 0 and found.label >= 0]
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


def _same(some: list[Candidate], one: Statement, asked: Asked, fit: int) -> list[Candidate]:
    return [found for found in some if found.fit == fit and _belongs(found, one, asked)]


def _rivals(other: Candidate, same: list[Candidate]) -> bool:
    """Tell whether another value stands beside the same one, and nothing says which of the two is now true."""
    return any(
        other.passage is found.passage
        and other.name >= found.name
        and not re.fullmatch(r"\s?/\s?", other.passage.text[other.quantity.end : found.quantity.start])
        for found in same
    )


def _others(some: list[Candidate], asked: Asked) -> list[Candidate]:
    """Give other values that stand where this one should."""
    named = [found for found in some if not found.fit and found.name >= _ENOUGH and found.label == 1]
    return named + [found for found in some if not found.fit and found.name == 1 and found.label == 1 and asked.alone]


def _said(verdict: Verdict, found: Candidate) -> Judgment:
    text = found.passage.text
    quote = quoted(text, found.quantity.start, found.quantity.end)
    labels = " / ".join(found.passage.around[:2])
    short = f"{labels}: {quote}" if labels and len(quote.split()) <= 6 else quote  # noqa: PLR2004 - a cell
    return Judgment(verdict, " ".join(short.split()[:25]))


def _belongs(found: Candidate, one: Statement, asked: Asked) -> bool:
    """Tell whether a number that fits is this fact's: by name, or by label where the page has nothing else."""
    needs_label = own(one.unit)[0] == "count" and not (one.unit and found.quantity.scaled)
    if needs_label and found.label < 1:
        return False
    if found.name == 0:
        return found.label == 1 and (asked.exact in asked.page.named or asked.is_subject)
    return True
