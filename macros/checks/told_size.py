"""A size or a context told in words is that of the record."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.sizes import near
from macros.checks.walks import Found, alone, members
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model

_TOLD = re.compile(r"(\d+(?:\.\d+)?)[ -](million|billion|trillion)(?: active)?[ -]parameters?\b")
_BILLIONS = {"million": 1e-3, "billion": 1.0, "trillion": 1e3}
_NEAR = 0.06  # of a number, as which it may be rounded in words
_CONTEXT = re.compile(
    r"\bcontext(?: window| length)? of (?:about |up to )?(\d[\d,]*|a million)\b"
    r"|\b(\d+)[kK][ -](?:tokens? )?context\b"
)
_LAYERS = re.compile(r"\b(\d+) layers times\b")
_OF_THOUSANDS = 0.1  # of a context, which is told in thousands of ten or of two


@rule(
    "told-size",
    "Write the same number in both, or leave it out of the words.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model, of 7 billion parameters.",
    good="# data/models/brain-1.yml\nsummary: The first model, of 1.5 billion parameters.",
)
@alone(Model)
def check(model: Model) -> Found:
    """No text of a model tells of a number of parameters, or of a context, that none of its members has."""
    for key in ("summary", "details"):
        text = getattr(model, key) or ""
        yield from (((key,), said) for said in (*_sizes_in(model, text), *_contexts_in(model, text)))
    yield from ((("layers", 0), said) for said in _layers_in(model))


def _sizes_in(record: Model, text: str) -> Iterator[str]:
    sizes = _sizes(record, "parameters", "active_parameters") if "parameter" in text else []
    for found in _TOLD.finditer(text) if sizes else ():
        told = float(found[1]) * _BILLIONS[found[2]]
        if not any(near(size, told, _NEAR) for size in sizes):
            yield f'"{found[0]}", but `parameters` has {number_text(max(sizes))} billion'


def _contexts_in(record: Model, text: str) -> Iterator[str]:
    sizes = _sizes(record, "context_length", "extended_context", "input_length") if "context" in text else []
    for found in _CONTEXT.finditer(text) if sizes else ():
        told = float(found[2]) * 1000 if found[2] else float(found[1].replace(",", "").replace("a million", "1000000"))
        if not any(near(size, told, _OF_THOUSANDS) for size in sizes):
            yield f'"{found[0]}", but `context_length` has {number_text(max(sizes))}'


def _layers_in(record: Model) -> Iterator[str]:
    """Find layers that the notes of other fields reckon with, and that no field has."""
    sizes = _sizes(record, "layers")
    for fact in record.cache_per_token if sizes else ():
        found = _LAYERS.search(fact.note or "")
        if found and float(found[1]) not in sizes:
            yield f"{number_text(sizes[0])} is not the {found[0]} in the note of `cache_per_token`"


def _sizes(record: Model, *names: str) -> list[float]:
    facts = [fact for _, part in members(record) for name in names for fact in getattr(part, name)]
    return [size for fact in facts for size in (fact.value, fact.min, fact.max) if size]
