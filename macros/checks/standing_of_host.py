"""Who speaks at a host is known."""

import re

from macros.checks.page_address import ENCYCLOPEDIA
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import Source
from macros.schema.vocabularies import Standing

_STANDINGS = (
    (ENCYCLOPEDIA, Standing.COMMUNITY),
    (re.compile(r"//(?:www\.)?arxiv\.org/"), Standing.PAPER),
)


@rule(
    "standing-of-host",
    "Say who speaks there, and not who is spoken of.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://en.wikipedia.org/wiki/Acme\nstanding: maker",
    good="# data/sources/maker-page.yml\nurl: https://en.wikipedia.org/wiki/Acme\nstanding: community",
)
@alone(Source)
def check(source: Source) -> Found:
    """No source at a host of papers, or of an encyclopedia, has another standing than those have."""
    for host, right in _STANDINGS:
        if source.standing is not right and host.search(source.url):
            yield ("standing",), f'is "{source.standing}", but what stands there is "{right}"'
