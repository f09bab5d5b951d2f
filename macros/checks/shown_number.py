"""A number is the one that its sources show: a digit too many is plausible by itself, and they contradict it."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shown import is_near, miswritten, scaled, shown
from macros.checks.sizes import largest
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import System
from macros.schema.facts import FrozenModel, NumberFact
from macros.schema.fields import extra, fact_fields
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model

# Unit, or field of none -> the words that stand beside such a number.
_BESIDE = {
    "billion": "parameter|transistor",
    "billion tokens": "token",
    "tokens": "token|context|window",
    "GB": "[GT]i?B",
    "GB/s": "[GT]i?B/s",
    "TFLOPS": "FLOPS",
    "TOPS": "TOPS",
    "Gbit/s": "[GT]b(?:it|ps)",
    "W": r"W\b|[Ww]att",
    "million": "users|people|images|pictures|pairs",
    "MWh": "[MG]Wh",
    "chip hours": "hours",
    "layers": "[Ll]ayer",
    "hidden_size": "hidden|width|wide",
    "attention_heads": "head",
    "key_value_heads": "head",
    "vocabulary": "[Vv]ocab|token",
    "models_offered": "models",
    "accelerators_per_instance": "GPU|chip|accelerator",
}
_WORDS = {name: re.compile(words) for name, words in _BESIDE.items()}
_MANY = 5
_IN = {"billion": 1e9, "billion tokens": 1e9, "million": 1e6}
_RECKONED = re.compile(r"\b(?:[Cc]alculated|times|added|(?:links|ports) of)\b")


@rule(
    "shown-number",
    "Write the number of the source, in the field's unit; where both are right, say in the `note` how it was reckoned.",
    needs=["sources"],
    excusable=True,
    bad="# data/sources/maker-page.yml\nshows: Chip 1 reads 3,350 GB/s from its memory.\n"
    "# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 3530, as_of: 2022-03, source: maker-page}",
    good="# data/sources/maker-page.yml\nshows: Chip 1 reads 3,350 GB/s from its memory.\n"
    "# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 3350, as_of: 2022-03, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No number is a slip of the one that its sources show: of a digit, of two that changed places, or of the unit."""
    for entry, record in catalog.entries:
        for place, said in _parts(catalog, record) if isinstance(record, System) else ():
            yield entry.fault(place, said)


def _parts(catalog: Catalog, record: System) -> Iterator[tuple[Place, str]]:
    yield from _wrong(catalog, record)
    for index, one in enumerate(record.variants if isinstance(record, Model) else ()):
        yield from ((("variants", index, *place), said) for place, said in _wrong(catalog, one))


def _wrong(catalog: Catalog, part: FrozenModel) -> Iterator[tuple[Place, str]]:
    for name, field in fact_fields(type(part)):
        unit = extra(field, "unit")
        words = _WORDS.get(unit or name)
        for index, fact in enumerate(getattr(part, name) if words else ()):
            if words and isinstance(fact, NumberFact) and largest(fact) and not _RECKONED.search(fact.note or ""):
                size = largest(fact)
                if meant := _meant(catalog, fact, size * _IN.get(unit, 1), words):
                    yield (name, index), f'{number_text(size)} is a slip of "{meant}", which its source shows'


def _meant(catalog: Catalog, fact: NumberFact, size: float, words: re.Pattern[str]) -> str:
    """Give the number that is meant, if none of the sources shows `size`, in this unit or a thousand of it."""
    texts = [catalog.sources[id].shows for id in fact.source if id in catalog.sources]
    known = [one for text in texts for one in shown(text)]
    told = [one.size for one in (*known, *shown(fact.note or ""))]
    alike = [one for one in known if words.search(one.around)]
    bare = [
        one.size for one in alike if one.written.isdigit() or "." in one.written
    ]  # "671 billion parameters, 37 active"
    if any(is_near(size, one) for one in told) or any(is_near(largest(fact), one) for one in bare):
        exact = fact.about or size in told  # else: of a number with so many digits nobody rounds the last
        return "" if exact else miswritten(size, alike, _MANY)
    return scaled(size, alike, words) or miswritten(size, alike)
