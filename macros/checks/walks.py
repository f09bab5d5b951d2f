"""What rules walk over: a rule says what it looks for, and here stands where, and how a fault is made of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from types import UnionType
from typing import Any, TypeVar

from macros.checks.once import once_for_entries
from macros.checks.rule import Check
from macros.checks.sizes import largest
from macros.faults import Fault
from macros.load import Entry
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.links import Relation, relations
from macros.schema import AnyRecord, System, Weights
from macros.schema.edges import Edge
from macros.schema.facts import AnyFact, FrozenModel, NumberFact
from macros.schema.fields import extra, fact_fields
from macros.schema.reference import Projection
from macros.schema.upper_layers import Model, Sized

_R = TypeVar("_R", bound=AnyRecord)
Found = Iterator[tuple[Place, str]]  # what is wrong with a record, each with its place


@once_for_entries
def _by_type(catalog: Catalog) -> dict[type[AnyRecord], list[tuple[Entry, Any]]]:
    found = defaultdict[type[AnyRecord], list[tuple[Entry, Any]]](list)
    for entry, record in catalog.entries:
        found[type(record)].append((entry, record))
    return found


def records(catalog: Catalog, kind: type[_R] | UnionType) -> Iterator[tuple[Entry, _R]]:
    """Give the records of a type, or of some, each with its file."""
    for type_, found in _by_type(catalog).items():
        if issubclass(type_, kind):
            yield from found


def among(kind: type[_R] | UnionType) -> Callable[[Callable[[_R, Catalog], Found]], Check]:
    """Make a check of a look at each record of a type, or of some, among all others."""

    def made(look: Callable[[_R, Catalog], Found]) -> Check:
        @wraps(look)  # its docstring is the title of the rule
        def check(catalog: Catalog) -> Iterator[Fault]:
            for entry, record in records(catalog, kind):
                for place, said in look(record, catalog):
                    yield entry.fault(place, said)

        return check

    return made


def alone(kind: type[_R] | UnionType) -> Callable[[Callable[[_R], Found]], Check]:
    """Make a check of a look at each record of a type, or of some, for which the others do not matter."""

    def made(look: Callable[[_R], Found]) -> Check:
        @wraps(look)
        def looked(record: _R, _: Catalog) -> Found:
            return look(record)

        return among(kind)(looked)

    return made


def edges(record: System | Projection | Weights) -> Iterator[tuple[str, int, Edge, Relation]]:
    """Give every edge of a record: the name of its field, its number there, and what relation it is."""
    for name, relation in relations(type(record)).items():
        for index, edge in enumerate(getattr(record, name)):
            yield name, index, edge, relation


def facts(part: FrozenModel) -> Iterator[tuple[str, int, AnyFact]]:
    """Give every fact of a record, or of a part of one, with the name of its field and its number there."""
    for name, _ in fact_fields(type(part)):
        for index, fact in enumerate(getattr(part, name)):
            yield name, index, fact


def numbers(part: FrozenModel) -> Iterator[tuple[str, int, NumberFact, str]]:
    """Give every fact that has a number, as `facts` does, and the unit of its field."""
    for name, field in fact_fields(type(part)):
        for index, fact in enumerate(getattr(part, name)):
            if isinstance(fact, NumberFact) and largest(fact):
                yield name, index, fact, extra(field, "unit")


def members(model: Model) -> Iterator[tuple[Place, Sized]]:
    """Give a model and those of its family that have no record of their own, each with its place."""
    yield (), model
    yield from ((("variants", index), one) for index, one in enumerate(model.variants))


def parts(record: AnyRecord) -> Iterator[tuple[Place, FrozenModel]]:
    """Give a record and, of a family, what `members` gives."""
    yield from members(record) if isinstance(record, Model) else [((), record)]
