"""Values of one field that differ say what each is of."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone, facts
from macros.schema import System
from macros.schema.facts import AccessFact, AnyFact


@rule(
    "one-value",
    "Keep one, say in a `note` what each is of, or give each the date on which it held.",
    bad="""# data/models/brain-1.yml
parameters:
  - {value: 1.5, as_of: 2021, source: maker-page}
  - {value: 1.6, as_of: 2021, source: press-note}""",
    good="""# data/models/brain-1.yml
parameters:
  - {value: 1.5, as_of: 2021, source: maker-page}
  - {value: 1.6, as_of: 2021, source: press-note, note: With its embeddings.}""",
)
@alone(System)
def check(record: System) -> Found:
    """No two values of a field that exclude each other are of one day without a note that tells them apart."""
    for name, index, fact in facts(record):
        others = getattr(record, name)[:index]
        if any(_same(fact, other) for other in others):
            yield (name, index), "stands twice"
        elif any(_exclude(fact, other) for other in others):
            yield (name, index), "is another value of the same day, and no note says of what"


def _exclude(one: AnyFact, other: AnyFact) -> bool:
    """Tell whether two facts of one day and one note say different things; ways of access go together."""
    if isinstance(one, AccessFact) or (one.as_of, one.note) != (other.as_of, other.note):
        return False
    return _said(one) != _said(other)


def _same(one: AnyFact, other: AnyFact) -> bool:
    return (one.as_of, one.note, _said(one)) == (other.as_of, other.note, _said(other))


def _said(fact: AnyFact) -> tuple[object, ...]:
    return tuple(getattr(fact, key, None) for key in ("value", "min", "max", "undisclosed"))
