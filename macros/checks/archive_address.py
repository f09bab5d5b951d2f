"""The address of a source is that of the page itself."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import AnyRecord

COPY = re.compile(
    r"https://(?:web\.archive\.org|archive\.(?:today|ph|is|li|md|vn|fo)|webcache\.googleusercontent\.com)/"
)


@rule(
    "archive-address",
    "Write the address of the page itself.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://web.archive.org/web/2023/https://acme.example/page",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
@alone(AnyRecord)
def check(record: AnyRecord) -> Found:
    """No address is that of a copy in an archive."""
    for key in ("url", "website"):
        if COPY.match(getattr(record, key, None) or ""):
            yield (key,), "is the copy of an archive, not the page"
