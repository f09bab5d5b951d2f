"""A text says what no other says."""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.checks.names import core
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog
from macros.schema import Claim, Source, System, Term

_CIRCLE = re.compile(r"\b(?:an?|the|is|are|means?)\b")
_LONG = 12  # words, of which no two pages show the same
_WHEN = re.compile(r"\bis (?:when|where)\b")
_FEW = 3  # words, of which a text may be that of another


@rule(
    "own-words",
    "Say what it is, and what tells it from the others.",
    excusable=True,
    bad="# data/models/brain-2.yml\nsummary: The first model.",
    good="# data/models/brain-2.yml\nsummary: The second model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text is but the name, or that of another record or field."""
    first: dict[str, Entry] = {}
    titled: dict[tuple[str, str, str], Entry] = {}
    for entry, record in sorted(catalog.entries, key=lambda one: (-len(catalog.up.get(one[0].id, ())), one[0].id)):
        key, text = _main(record)
        name = getattr(record, "name", "")
        few = len(text.split()) < _FEW or entry.kind == "organizations"  # of which many are told in the same words
        if name and _bare(text) == _bare(name):
            yield entry.fault((key,), "is but the name")
        elif not few and (other := first.setdefault(_bare(text), entry)) is not entry and not _is_twin(entry, other):
            yield entry.fault((key,), f"is the text of {other.path}")
        elif isinstance(record, Term) and _CIRCLE.sub("", _bare(text)).split() == _bare(name).split() * 2:
            yield entry.fault((key,), "explains the word by itself")
        if isinstance(record, Term) and (found := _WHEN.search(record.definition)):
            yield entry.fault((key,), f'"{found[0]}" tells of a moment; say what it is')
        if isinstance(record, Source) and len(record.shows.split()) > _LONG:
            twin = titled.setdefault((record.title, record.publisher, _bare(record.shows)), entry)
            if twin is not entry:
                yield entry.fault(("shows",), f"is the text of {twin.path}, with the same title")
        if isinstance(record, Claim) and _bare(record.then.why) == _bare(record.now.why):
            yield entry.fault(("now", "why"), "is the reason for 2023 again")
        if isinstance(record, System) and record.details and _bare(record.details) == _bare(text):
            yield entry.fault(("details",), "is the summary again")


@lru_cache(2**15)
def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _is_twin(one: Entry, other: Entry) -> bool:
    """Tell whether two records have one name: unique-name tells that they are one."""
    names = [core(str(entry.value.get("name", ""))) for entry in (one, other)]
    return all(names) and (names[0].endswith(names[1]) or names[1].endswith(names[0]))


def _main(record: object) -> tuple[str, str]:
    """Give the key and the text that say what a record is."""
    if isinstance(record, Claim):
        return "claim", record.claim
    if isinstance(record, Term):
        return "definition", record.definition
    return "summary", record.summary if isinstance(record, System) else ""
