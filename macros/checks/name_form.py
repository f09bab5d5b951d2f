"""Names are written plainly."""

import re
import unicodedata
from collections import Counter

from macros.checks.names import same_name
from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.checks.walks import Found, among, records
from macros.relate import Catalog
from macros.schema import System, Term

_SIGNS = re.compile("[\u2122\u00ae\u00a9\u201c\u201d\u201e\u00ab\u00bb]|  ")
_STOP = re.compile(r"(?<![A-Z])(?<!\bInc)(?<!\b(?:Ltd|LLC))(?<!\b(?:Corp))(?<!\bCo)[.,;:]$")
_OF_REGISTRY = re.compile(r"[a-z0-9.-]+/[A-Za-z0-9._-]+$")
_WITH_KIND = re.compile(r"The .+ (?:model|models|chip|platform|app|assistant|family)$")
_LOUD = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{4,})+\b")
_MORE = re.compile(
    r" \| [A-Z][a-z].*| by [A-Z].*|[A-Za-z0-9]_[A-Za-z0-9]\w*|\((?:formerly|previously|aka|a\.k\.a\.|now) .*"
    r"|\.(?:safetensors|gguf|bin)$|^Example \d|\(v\d[\d.]*\)$|\b[A-Za-z]{3,}\d+(?:\.\d+)?B$"
)
_OWNED = re.compile(r"([\w .-]+)'s? ")
_AFTER = re.compile(r" \(([^()]+)\)$")


@rule(
    "name-form",
    "Write the name as its maker writes it in a sentence, without signs of trade, quotes or pictures.",
    excusable=True,
    bad="# data/models/brain-1.yml\nname: Brain 1\u2122",
    good="# data/models/brain-1.yml\nname: Brain 1",
)
@among(System | Term)
def check(record: System | Term, catalog: Catalog) -> Found:
    """No name has a sign of trade, quotes, a picture, a full stop, two spaces, or letters of another width."""
    if _times(catalog)[same_name(record.name)] > 1:
        return  # told as a copy
    found = _SIGNS.search(record.name) or _STOP.search(record.name)
    odd = found[0] if found else next((one for one in record.name if unicodedata.category(one) == "So"), "")
    if said := _more(catalog, record):
        yield ("name",), said
    elif odd:
        yield ("name",), "has two spaces in a row" if odd == "  " else f'has "{odd}"'
    elif (plain := unicodedata.normalize("NFKC", record.name)) != record.name:
        yield ("name",), f'has letters of another width or form; did you mean "{plain}"?'


@once_for_entries
def _times(catalog: Catalog) -> Counter[str]:
    return Counter(same_name(record.name) for _, record in records(catalog, System | Term))


def _more(catalog: Catalog, record: System | Term) -> str:
    """Give what a name has in it beside the name."""
    if isinstance(record, System) and _OF_REGISTRY.match(record.name):  # a word may have a stroke, as a rate has
        return "is the name in a registry; that stands in `identifiers`"
    if _is_shouted(catalog, record.name):
        return "is in capitals; that is how a page shouts it, and no name"
    if (behind := _AFTER.search(record.name)) and _makes(catalog, record, behind[1]):
        return f'has its maker "{behind[1]}" behind it; that stands in `made_by`'
    if (owned := _OWNED.match(record.name)) and _makes(catalog, record, owned[1]):
        return f'begins with its maker, "{owned[0].strip()}"; that stands in `made_by`'
    if _WITH_KIND.match(record.name):
        return "says what it is too; the name alone is enough"
    more = _MORE.search(record.name)
    return f'has "{more[0].strip()}" in it, which is no part of a name' if more else ""


def _is_shouted(catalog: Catalog, name: str) -> bool:
    """Tell whether words of a name are in capitals that are small elsewhere: other names are spelled so."""
    found = _LOUD.search(name)
    if not found:
        return False
    small = {word for record in catalog.systems.values() for word in str(getattr(record, "category", "")).split()}
    return not small.isdisjoint(found[0].casefold().split())


def _makes(catalog: Catalog, record: System | Term, name: str) -> bool:
    makers = record.made_by if isinstance(record, System) else ()
    known = (edge.to for edge in makers if edge.to and edge.to in catalog.systems)
    return any(name in catalog.names(id) for id in known)
