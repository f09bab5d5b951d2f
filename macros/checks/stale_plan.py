"""What has happened is not told as what will be."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System

_WILL = re.compile(r"\b(?:will|is (?:going|set|expected|planned|scheduled) to)\b", re.IGNORECASE)

_NEWEST = re.compile(r"The (?:newest|latest|most recent)\b(?! of\b)")
_PLAN = re.compile(
    r"\bwill be (?:released|launched|available|published|retired|opened)\b"
    r"|\b(?:expected|planned|due|scheduled) (?:in|for) [^.;]*\b20\d\d\b"
)


@rule(
    "stale-plan",
    "Write what happened, or the day for which it is planned.",
    excusable=True,
    bad="# data/models/brain-1.yml\nevents: [{date: 2021-03, event: released, source: maker-page, "
    "note: It will be there for anyone.}]",
    good="# data/models/brain-1.yml\nevents: [{date: 2021-03, event: released, source: maker-page, "
    "note: It is there for anyone.}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No note of an event that has happened tells of it as of something to come, and no summary tells of plans."""
    for key in ("summary", "details"):
        text = getattr(record, key) or ""
        if told := _PLAN.search(text):
            yield (key,), f'"{told[0]}" is a plan, which an event tells with its day'
        elif key == "summary" and (told := _NEWEST.match(text)):
            yield (key,), f'"{told[0]}" is another one to each reader'
    for index, event in enumerate(record.events):
        found = _WILL.search(event.note or "")
        if found and event.event != "announced" and happened(event.date, catalog.as_of):
            yield ("events", index, "note"), f'says "{found[0]}" of {event.date}, which has been'
