"""How large a fact is, and how its field is called: many rules ask for it."""

from collections.abc import Iterable

from macros.schema.facts import NumberFact


def largest(fact: NumberFact) -> float:
    """Give the largest number that a fact tells, 0 where it tells none."""
    return max((one for one in (fact.value, fact.min, fact.max) if one is not None), default=0)


def most(facts: Iterable[NumberFact]) -> float:
    """Give the largest number of several facts, 0 where they tell none."""
    return max(map(largest, facts), default=0)


def sizes_of(facts: Iterable[NumberFact]) -> list[float]:
    """Give the largest number of each fact that tells one."""
    return [size for size in map(largest, facts) if size]


def near(one: float, other: float, part: float) -> bool:
    """Tell whether a number is another, but for less than a part of that."""
    return abs(one / other - 1) < part


def words(name: str) -> str:
    """Give a field's name as it is read."""
    return name.replace("_", " ")
