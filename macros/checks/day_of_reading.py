"""Who reads a source does so on a day."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import Claim, Source

_DAY = 10  # letters


@rule(
    "day-of-reading",
    "Write the day on which you read it: YYYY-MM-DD.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nretrieved: 2026",
    good="# data/sources/maker-page.yml\nretrieved: 2026-11-20",
)
@alone(Source | Claim)
def check(record: Source | Claim) -> Found:
    """Every source is read, and every claim checked, on a day."""
    key, day = ("retrieved", record.retrieved) if isinstance(record, Source) else ("checked", record.checked)
    if day and len(day) < _DAY:
        yield (key,), f"{day} is no day"
