"""An alias is another name."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System, Term


@rule(
    "own-alias",
    "Leave it out, or write the other name that was meant.",
    bad="# data/models/brain-1.yml\naliases: [Brain 1]",
    good="# data/models/brain-1.yml\naliases: [Brain One]",
)
@alone(System | Term)
def check(record: System | Term) -> Found:
    """No alias is the name of its own record."""
    for index, alias in enumerate(record.aliases):
        if alias == record.name:
            yield ("aliases", index), f'"{alias}" is the name of the record itself'
