"""A license is the one that its source names."""

import re

from macros.checks.license_id import IDS
from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema import System

_IDS = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, IDS), key=len, reverse=True))})(?![\w-])")


@rule(
    "shown-license",
    "Write the license that the source names; where both hold, say of what in the `note`.",
    needs=["sources"],
    excusable=True,
    bad="# data/sources/maker-page.yml\nshows: Tensorknife is under Apache-2.0.\n"
    "# data/frameworks/tensorknife.yml\nlicense: {value: MIT, as_of: 2023, source: maker-page}",
    good="# data/sources/maker-page.yml\nshows: Tensorknife is under Apache-2.0.\n"
    "# data/frameworks/tensorknife.yml\nlicense: {value: Apache-2.0, as_of: 2023, source: maker-page}",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No license is one that none of its sources names, while they name others."""
    for index, fact in enumerate(getattr(record, "license", ())):
        known = [catalog.sources[id] for id in fact.source if id in catalog.sources] if fact.value in IDS else []
        named = dict.fromkeys(id for one in known for id in _named(one.shows))
        if named and fact.value not in named and not fact.note:
            yield ("license", index, "value"), f'"{fact.value}" is not {" or ".join(named)}, which its source shows'


@once_for_text
def _named(text: str) -> list[str]:
    return _IDS.findall(text)
