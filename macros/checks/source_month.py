"""A preprint is of the month that its number tells."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import Source

_NUMBER = re.compile(r"//(?:www\.)?arxiv\.org/(?:abs|pdf|html)/(\d\d)(0[1-9]|1[0-2])\.\d{4,5}(v[2-9])?")
_LATER, _EARLIER = 1, 12  # months; what was published elsewhere before stands there later


@rule(
    "source-month",
    "Write the day of the first version, or that of another version in its address and in `content_as_of`.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://arxiv.org/abs/2303.01234\nstanding: paper\npublished: 2022-03-20",
    good="# data/sources/maker-page.yml\nurl: https://arxiv.org/abs/2303.01234\nstanding: paper\npublished: 2023-03-20",
)
@alone(Source)
def check(source: Source) -> Found:
    """No preprint is published long before or after the month that is in its number."""
    found, published = _NUMBER.search(source.url), source.published or ""
    if not found or found[3] or "-" not in published:
        return
    year, month = map(int, published.split("-")[:2])
    apart = (year - 2000 - int(found[1])) * 12 + month - int(found[2])
    if not -_EARLIER < apart <= _LATER:
        yield ("published",), f"{published} is not of 20{found[1]}-{found[2]}, as its number is"
