"""The release of a later version is not the release of the thing."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.vocabularies import EventType

_VERSION = re.compile(r"\bversion\b\D*?(\d+(?:\.\d+)+)", re.IGNORECASE)
_EARLY = re.compile(r"0\.|1\.0(\.0)*$")  # what is brought out first often has a number below one


@rule(
    "later-version",
    "Where the day of the first version was not found, write `in-use`, which is read as: by this day.",
    excusable=True,
    bad="""# data/models/brain-1.yml
events: [{date: 2023-03, event: released, source: press-note, note: "Version 2.3, the newest in the registry."}]""",
    good="""# data/models/brain-1.yml
events: [{date: 2023-03, event: in-use, source: press-note, note: "Version 2.3, the newest in the registry."}]""",
)
@alone(System)
def check(record: System) -> Found:
    """No release that a record tells first is that of a later version."""
    releases = (at for at, one in enumerate(record.events) if one.event is EventType.RELEASED and not one.scope)
    index = next(releases, None)
    note = record.events[index].note or "" if index is not None else ""
    version = _VERSION.search(note)
    if index is None or version is None or version[1] in record.name or record.events[0].event is EventType.PREVIEW:
        return
    if "newest" in note or not _EARLY.match(version[1]):
        said = f"the first release that is told of is that of version {version[1]}; an earlier one was before it"
        yield ("events", index, "event"), said
