"""What is told is no younger than who tells it."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.edition_day import NEVER_PLANNED
from macros.checks.rule import rule
from macros.checks.source_days import EPOCHS, is_old
from macros.checks.walks import facts, records
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System
from macros.schema.days import before, last_day

_SEVERAL = 3  # values, from which their source is taken for what is wrong


@rule(
    "later-than-source",
    "Write the day of the source, or give the source the day of its content (`content_as_of`).",
    bad="# data/applications/chatter.yml\naccess: {value: api, as_of: 2024-01, source: maker-page}",
    good="# data/applications/chatter.yml\naccess: {value: api, as_of: 2023-01, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No fact, and no event that is told only when it has happened, is of a later day than all of its sources."""
    late = [
        (entry.fault(place, said), by)
        for entry, record in records(catalog, System)
        for place, said, by in _late(record, catalog)
    ]
    blamed = {by for by, times in Counter(by for _, by in late).items() if len(by) == 1 and times >= _SEVERAL}
    yield from (fault for fault, by in late if by not in blamed)
    for by in sorted(blamed):
        own = [fault for fault, rests in late if rests == by]
        source = catalog.files["sources", by[0]]
        key = "content_as_of" if "content_as_of" in source.value else "published"
        said = f"{source.value[key]} is before the days of {len(own)} values that rest on it, such as"
        yield source.fault((key,), f"{said} {own[0].path}:{own[0].line}")


def _late(record: System, catalog: Catalog) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    """Give what is later than its sources, with those."""
    for name, index, fact in facts(record):
        if latest := _too_late(catalog, fact.as_of, fact.source):
            yield (name, index, "as_of"), f"{fact.as_of} is later than its sources ({latest})", fact.source
    for index, event in enumerate(record.events):
        late = _too_late(catalog, event.date, event.source) if event.event in NEVER_PLANNED else ""
        read = _read_before(catalog, event.date, event.source) if not event.note and not late else ""
        said = (
            f"is later than its sources ({late})" if late else f"has been, but its sources were read before, on {read}"
        )
        if late or read:
            yield ("events", index, "date"), f"{event.date} {said}", event.source


def _too_late(catalog: Catalog, told: str, by: tuple[str, ...]) -> str:
    """Give the day of the last of the sources, if that is before what they tell; "" where one has no day."""
    known = [catalog.sources[id] for id in by if id in catalog.sources]
    days = [source.content_as_of or source.published for source in known]
    if not days or not all(days) or not EPOCHS.isdisjoint(days) or any(map(is_old, known)):
        return ""
    if not happened(told, catalog.as_of):
        return ""  # the edition's rule tells it
    latest = max((day for day in days if day), key=last_day)
    return latest if before(latest, told) else ""


def _read_before(catalog: Catalog, told: str, by: tuple[str, ...]) -> str:
    """Give the day on which the last of the sources was read, if what they tell happened only then."""
    known = [catalog.sources[id] for id in by if id in catalog.sources]
    days = [one.retrieved for one in known if not (one.published and before(one.retrieved or "9", one.published))]
    latest = max((day for day in days if day), default="") if all(days) else ""
    return latest if latest and happened(told, catalog.as_of) and before(latest, told) else ""
