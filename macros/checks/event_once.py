"""What happens once is told once."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.days import before
from macros.schema.record import Event
from macros.schema.vocabularies import EventType

_ONCE = {EventType.RELEASED, EventType.RETIRED, EventType.PUBLISHED, EventType.DEPRECATED}


@rule(
    "event-once",
    "Keep one of the two, or say in `scope` or `note` what each is of.",
    excusable=True,
    bad="""# data/models/brain-1.yml
events:
  - {date: 2021-02, event: released, source: maker-page}
  - {date: 2021-03, event: released, source: press-note}""",
    good="""# data/models/brain-1.yml
events:
  - {date: 2021-02, event: released, source: maker-page, scope: The small one}
  - {date: 2021-03, event: released, source: press-note}""",
)
@alone(System)
def check(record: System) -> Found:
    """No event stands twice, and nothing is released, published or retired twice without a word on what differs."""
    for index, event in enumerate(record.events):
        earlier = record.events[:index]
        gone = any(one.event is EventType.RETIRED and not one.scope for one in earlier)  # told by event-order
        for other in earlier:
            if _same(event, other) and (not gone or event.date == other.date or event.event is EventType.RETIRED):
                yield ("events", index), f"{event.event} stands twice, first on {other.date}"
                break


def _same(one: Event, other: Event) -> bool:
    if one.event is not other.event or (one.scope, one.to_name) != (other.scope, other.to_name):
        return False
    if one.note == other.note and not before(one.date, other.date) and not before(other.date, one.date):
        return True
    if one.event is EventType.RETIRED and not (one.not_before or other.not_before or one.scope):
        return not (one.note and other.note)
    return one.event in _ONCE and not (one.note or other.note or one.not_before or other.not_before)
