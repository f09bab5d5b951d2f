"""What is said in a few words is said in the same words everywhere, or a table would have two rows for one thing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from macros.checks.letters import slip_of
from macros.checks.rule import rule
from macros.checks.shared import usual_spellings
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import System
from macros.schema.facts import TextFact
from macros.suggest import nearest

_FIELDS = (
    "category",
    "country",
    "process",
    "memory_type",
    "protocol",
    "standard_body",
    "generation",
    "form",
    "data_models",
)
_COMMON, _LONG = 3, 5  # records that say so, from which a word is known; letters, from which it is compared
_SHORT = 24  # letters, up to which two may have changed places


@rule(
    "one-spelling",
    "Write it in the words of the other records.",
    excusable=True,
    bad="# data/models/brain-1.yml\ncategory: Language Model",
    good="# data/models/brain-1.yml\ncategory: language model",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No kind, country or method is spelled in two ways, and no common one with a slip of the pen."""
    for name in _FIELDS:
        said = list(_said(catalog, name))
        times = Counter(text for _, _, text in said)
        common = frozenset(text for text, count in times.items() if count >= _COMMON)
        usual = usual_spellings(text for _, _, text in said)
        for path, place, text in said:
            meant = usual[text] if usual[text] != text else _meant(text, times, common)
            if meant:
                yield catalog.entry(path).fault(place, f'"{text}" is "{meant}" in other records')


def _meant(text: str, times: Mapping[str, int], common: frozenset[str]) -> str:
    singular = text.removesuffix("s")
    if singular != text and text not in common and singular in times:
        return singular
    if times[text] == 1 and len(text) <= _SHORT and (slip := slip_of(text, common, {})):
        return slip
    return _near(text, common) if times[text] == 1 and len(text) >= _LONG else ""


@lru_cache(2**12)
def _near(text: str, common: frozenset[str]) -> str:
    return nearest(text, common)


def _said(catalog: Catalog, name: str) -> Iterator[tuple[str, Place, str]]:
    """Give what each system says in a field, with its id and place."""
    for id, record in catalog.systems.items():
        value = getattr(record, name, None) if isinstance(record, System) else None
        if isinstance(value, str):
            yield id, (name,), str(value)
        for index, fact in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(fact, TextFact) and fact.value:
                yield id, (name, index, "value"), fact.value
