"""Which records are alike, and in what: worked out once for the catalog, in time that grows with its size alone.

Records of a kind share traits: a type, a maker, a generation, what they are built on. The rarer a trait is, the more it
says. For each trait only those that stand nearest in time are looked at, so that what very many share costs no more.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from macros.relate import Catalog
from macros.relate.lifecycle import past
from macros.relate.links import relations
from macros.schema.stack import GROUPS
from macros.schema.vocabularies import spelled

_MOST, _NEAR, _SAID = 5, 3, 2
_WORD = re.compile(r"\b[a-z0-9]{3,}\b")
_TYPE_WORD = "also of type "
_WORDS = ("generation", "category", "data_models", "scope")
_LISTS = (("modalities", "also for"), ("industries", "also for"), ("input_modalities", "also takes in"))
_LEFT_OUT = {"offered_by", "runs_on", "trained_with", "trained_on"}  # where a thing runs says little of what it is


class Trait(NamedTuple):
    """What records of a kind can share; what a thing is `counts` more than what it is linked to."""

    kind: str
    words: str
    what: str
    counts: int = 2


Alike = tuple[tuple[str, tuple[str, ...]], ...]  # the reasons in words, and the ids that have them in common


def similar(catalog: Catalog, id: str) -> Alike:
    """Give the few records that are most like one, by reasons, without those that its relations name."""
    return catalog.whole(_all).get(id, ())


def _all(catalog: Catalog) -> dict[str, Alike]:
    traits = {id: frozenset(_traits(catalog, id)) for id, record in catalog.systems.items() if record.layer}
    alike: dict[Trait, list[str]] = defaultdict(list)
    for id in sorted(traits, key=lambda id: (_begin(catalog, id), id)):
        for trait in traits[id]:
            alike[trait].append(id)
    says = {trait: trait.counts * log2(len(catalog.of_kind(trait.kind)) / len(ids)) for trait, ids in alike.items()}
    near: dict[str, set[str]] = defaultdict(set)
    for ids in alike.values():
        for at, id in enumerate(ids):
            near[id].update(ids[max(0, at - _NEAR) : at + _NEAR + 1])
    return {id: _most(traits, says, id, near[id] - _linked(catalog, id)) for id in traits}


def _most(traits: dict[str, frozenset[Trait]], says: dict[Trait, float], id: str, near: set[str]) -> Alike:
    """Give those of `near` that share the most with a record."""
    shared = {one: sorted(traits[id] & traits[one], key=lambda trait: (-says[trait], trait)) for one in near}
    weight = {one: sum(says[trait] for trait in found) for one, found in shared.items()}
    order = sorted((one for one in near if weight[one]), key=lambda one: (-weight[one], one))
    found: dict[str, list[str]] = defaultdict(list)
    for one in order[:_MOST]:
        found[_reasons(shared[one])].append(one)
    return tuple((why, tuple(ids)) for why, ids in found.items())


def _reasons(shared: list[Trait]) -> str:
    """Say the first reasons; where the type is the same its words need not be said."""
    words = dict.fromkeys(trait.words for trait in shared)
    said = ", ".join([one for one in words if "same type" not in words or not one.startswith(_TYPE_WORD)][:_SAID])
    return said[:1].upper() + said[1:]


def _linked(catalog: Catalog, id: str) -> set[str]:
    """Give the record itself and those at the other ends of its relations."""
    links = (*catalog.down.get(id, ()), *catalog.up.get(id, ()))
    return {id, *(link.start for link in links), *(link.edge.to for link in links if link.edge.to)}


def _begin(catalog: Catalog, id: str) -> str:
    events = past(catalog.systems[id], catalog.as_of)
    return events[0].date if events else ""


def _traits(catalog: Catalog, id: str) -> Iterator[Trait]:
    record = catalog.systems[id]
    kind, fields = record.folder, type(record).model_fields
    for name in _WORDS:
        if said := getattr(record, name, None):
            yield Trait(kind, f"same {str(fields[name].title).lower()}", said)
    for word in _WORD.findall(str(getattr(record, "category", "")).lower()):
        yield Trait(kind, f"{_TYPE_WORD}{word}", word)
    yield from (Trait(kind, f"also {GROUPS[group].name.lower()}", group) for group in record.groups)
    for name, words in _LISTS:
        yield from (Trait(kind, f"{words} {spelled(word)}", word) for word in getattr(record, name, ()))
    for name, relation in relations(type(record)).items():
        verb = relation.label.lower().removesuffix(" architecture")
        for edge in () if name in _LEFT_OUT else getattr(record, name):
            if edge.to in catalog.systems and not edge.until:
                words = "same maker" if name == "made_by" else f"also {verb} {catalog.systems[edge.to].name}"
                yield Trait(kind, words, edge.to, 1)
