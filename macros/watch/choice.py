"""Which statements a run asks about: by kind, record, age, and by what their sources are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.faults import Refused
from macros.relate import Catalog
from macros.relate.statements import Statement, kinds, statements
from macros.schema.days import first_day
from macros.schema.vocabularies import Standing
from macros.watch.addresses import host


@dataclass(frozen=True)
class Choice:
    """What is asked for; what is empty leaves nothing out."""

    kinds: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    months: int | None = None  # since anyone read the source, at least
    standings: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def chosen(catalog: Catalog, choice: Choice, day: str) -> Iterator[Statement]:
    """Give the statements, each with those of its sources that are asked for; raise `Refused` for what there is not."""
    _check(catalog, choice)
    for one in statements(catalog):
        if (choice.kinds and one.kind not in choice.kinds) or (choice.records and one.id not in choice.records):
            continue
        asked = tuple(id for id in one.sources if id in catalog.sources and _asked(catalog, choice, id, day))
        if asked:
            # The mark is that of all sources: it is by it that the statement is known again.
            yield replace(one, asked=asked)


def _asked(catalog: Catalog, choice: Choice, id: str, day: str) -> bool:
    source = catalog.sources[id]
    if choice.sources and id not in choice.sources:
        return False
    if choice.standings and source.standing not in choice.standings:
        return False
    if choice.hosts and not any(_is_below(host(source.url), one) for one in choice.hosts):
        return False
    return choice.months is None or _months(source.retrieved, day) >= choice.months


def _is_below(host: str, asked: str) -> bool:
    asked = asked.removeprefix("www.")
    return host == asked or host.endswith(f".{asked}")


def _months(read: str | None, day: str) -> int:
    """Give the full months since a day; very many where there is none."""
    if not read:
        return 10_000
    then, now = first_day(read), first_day(day)
    return (int(now[:4]) - int(then[:4])) * 12 + int(now[5:7]) - int(then[5:7]) - (now[8:] < then[8:])


def _check(catalog: Catalog, choice: Choice) -> None:
    """Refuse what would silently choose nothing."""
    records = {*catalog.systems, *catalog.projections}
    known: tuple[tuple[str, tuple[str, ...], set[str]], ...] = (
        ("kind", choice.kinds, set(kinds())),
        ("record", choice.records, records),
    )
    known += (("standing", choice.standings, set(Standing)), ("source", choice.sources, set(catalog.sources)))
    for what, asked, there in known:
        for one in asked:
            if one not in there:
                most = 20
                said = ", ".join(sorted(there)) if len(there) <= most else f"one of {len(there)} ids"
                raise Refused(f'no {what} "{one}"; expected {said}')
