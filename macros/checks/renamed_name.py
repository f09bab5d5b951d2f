"""The last new name is today's."""

from itertools import pairwise

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System
from macros.schema.record import Event
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
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No record has another name than its last renaming says, and each takes up the name that the one before gave."""
    renamed = _renamed(record, catalog.as_of)
    for (_, one), (index, event) in pairwise(renamed):
        if same_name(one.to_name or "") != same_name(event.from_name or "") and not event.note:
            said = f'"{event.from_name}" is not "{one.to_name}", the name that the renaming before gave'
            yield ("events", index, "from"), said
    for index, event in renamed[-1:]:
        if not _is_today(event, record):
            yield ("events", index, "to"), f'"{event.to_name}" is not the name of this record, "{record.name}"'


def _renamed(record: System, today: str) -> list[tuple[int, Event]]:
    """Give the renamings of the whole thing that have been, each with its place."""
    return [
        (index, event)
        for index, event in enumerate(record.events)
        if event.event is EventType.RENAMED and not event.scope and happened(event.date, today)
    ]


def _is_today(event: Event, record: System) -> bool:
    """Tell whether a new name is today's, an alias, or either with a word more, as Adobe Inc. is Adobe."""
    name, known = event.to_name or "", (record.name, *record.aliases)
    alike = any(f"{name} ".startswith(f"{one} ") or f"{one} ".startswith(f"{name} ") for one in known)
    return alike and event.from_name != record.name
