"""A license that has a short name of the SPDX list is written by it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System

IDS = (
    *("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unlicense", "Zlib", "PostgreSQL", "NCSA"),
    *("GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only", "LGPL-2.1-only", "LGPL-3.0-only", "MPL-2.0", "EPL-2.0"),
    *("SSPL-1.0", "BUSL-1.1", "Elastic-2.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "CC0-1.0", "OLDAP-2.8"),
    *(f"CC-{terms}-4.0" for terms in ("BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND")),
)
_OLD = {"CC0": "CC0-1.0", "ODC-BY": "ODC-By-1.0"}  # spellings that leave out the version, of which there is one
_OLD |= {
    f"{name}-{version}": f"{name}-{version}-only"
    for name, version in (("GPL", "2.0"), ("GPL", "3.0"), ("AGPL", "3.0"), ("LGPL", "2.1"), ("LGPL", "3.0"))
}
_NO_NAME = re.compile(
    r"(?:other|custom|unknown|undisclosed|not disclosed|none|n/?a|closed|open(?:[ -]source)?|commercial|free|yes|no|see .*|https?://.*|.*\blicense\.(?:md|txt))$",
    re.IGNORECASE,
)
# What names several licenses -> those that it may be.
_OF_SEVERAL = {"bsd": "BSD-2-Clause or BSD-3-Clause", "cc": "CC-BY-4.0 or another", "ccby": "CC-BY-4.0 or older"}
_OF_SEVERAL |= {
    f"{name}{version}": f"{name.upper()}-{version[-1]}.0-only or {name.upper()}-{version[-1]}.0-or-later"
    for name in ("gpl", "agpl", "lgpl")
    for version in ("2", "3", "v2", "v3")
}
_OF_SEVERAL |= {
    "gpl": "GPL-3.0-only or another",
    "agpl": "AGPL-3.0-only or another",
    "lgpl": "LGPL-2.1-only or another",
}
_OF_SEVERAL |= {"openrail": "OpenRAIL-M or another", "publicdomain": "CC0-1.0, PDDL-1.0 or the Unlicense"}
_OF_SEVERAL |= {f"cc{terms}": f"CC-{name}-4.0 or older" for terms, name in (("bysa", "BY-SA"), ("bync", "BY-NC"))}
_OF_SEVERAL |= {"bsdstyle": "BSD-2-Clause or BSD-3-Clause", "apachestyle": "Apache-2.0 or another"}
_FILLERS = re.compile(r"\b(the|license|licence|version|v(?=\d))\b|[^a-z0-9.+]", re.IGNORECASE)


def _bare(text: str) -> str:
    return _FILLERS.sub("", text.casefold().replace("creative commons", "cc").replace("attribution", "by"))


_KNOWN = {_bare(id): id for id in IDS} | {_bare(old): id for old, id in _OLD.items()}
_KNOWN |= {"apache": "Apache-2.0", "apache2": "Apache-2.0", "bsd3": "BSD-3-Clause", "bsd2": "BSD-2-Clause"}
_KNOWN |= {"mpl2": "MPL-2.0", "mpl": "MPL-2.0", "epl2": "EPL-2.0", "cc0": "CC0-1.0"}
_TOGETHER = re.compile(r"(?:,|/|;|&) ?| (?:OR|AND|or|and) ")
_ALIKE = 0.87


def _slip_of(text: str) -> str:
    """Give the id of which a text is a slip of the pen, if it is one."""
    near = get_close_matches(text, IDS, 1, _ALIKE) if " " not in text else []
    return near[0] if near and near[0] != text and not any(map(text.startswith, IDS)) else ""


def _are_several(text: str) -> bool:
    parts = [_bare(part) for part in _TOGETHER.split(text)]
    return len(parts) > 1 and all(part in _KNOWN for part in parts)


@rule(
    "license-id",
    "Write the SPDX id; where it holds for a part only, say so in the note.",
    bad="# data/frameworks/tensorknife.yml\nlicense: {value: Apache License 2.0, as_of: 2023, source: maker-page}",
    good="# data/frameworks/tensorknife.yml\nlicense: {value: Apache-2.0, as_of: 2023, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """One license has one spelling: its SPDX id where it has one, and no two spellings of another."""
    spellings: dict[str, tuple[str, str]] = {}
    for entry, record in records(catalog, System):
        for index, fact in enumerate(getattr(record, "license", ())):
            text, bare = fact.value or "", _bare(fact.value or "")
            said = _is_none(text, "" if fact.note else bare)
            right = _KNOWN.get(bare) or _slip_of(text)
            key = bare.replace("community", "")
            before, path = spellings.setdefault(key, (text, entry.path)) if not said else (text, "")
            if not said and right and text != right:
                said = f'"{text}" is "{right}" on the SPDX list'
            elif text != before:
                said = f'"{text}" is "{before}" in {path}'
            if said:
                yield entry.fault(("license", index, "value"), said)


def _is_none(text: str, bare: str) -> str:
    """Say why a text is not the name of one license."""
    if _NO_NAME.match(text):
        return f'"{text}" is no name of a license'
    if _are_several(text):
        return f'"{text}" is several; give each a fact and a note'
    return f'"{text}" may be {_OF_SEVERAL[bare]}' if bare in _OF_SEVERAL else ""
