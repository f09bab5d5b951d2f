"""The last new name is today's."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System
from macros.schema.vocabularies import EventType


@rule(
    "renamed-name",
    "Write today's name the same in both places.",
    warning=True,
    bad="""# data/models/brain-1.yml
events:
  - {date: 2021-02, event: renamed, from: Mind One, to: Brain One, source: maker-page}""",
    good="""# data/models/brain-1.yml
events:
  - {date: 2021-02, event: renamed, from: Mind One, to: Brain 1, source: maker-page}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No record has another name than its last renaming says."""
    for entry, record in catalog.entries:
        events = record.events if isinstance(record, System) else ()
        renamed = [
            (index, event)
            for index, event in enumerate(events)
            if event.event is EventType.RENAMED and not event.scope and happened(event.date, catalog.as_of)
        ]
        if renamed and isinstance(record, System) and not _is_today(renamed[-1][1].to_name or "", record):
            index, event = renamed[-1]
            yield entry.fault(
                ("events", index, "to"), f'"{event.to_name}" is not the name of this record, "{record.name}"'
            )


def _is_today(name: str, record: System) -> bool:
    """Tell whether a new name is today's, an alias, or either with a word more, as Adobe Inc. is Adobe."""
    known = (record.name, *record.aliases)
    return any(f"{name} ".startswith(f"{one} ") or f"{one} ".startswith(f"{name} ") for one in known)
