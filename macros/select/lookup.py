"""Ids that pages name -> records, or a refusal that says what was meant."""

from collections.abc import Mapping
from typing import TypeVar

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import Claim, Source, System, Term, Weights
from macros.schema.reference import Projection
from macros.suggest import hint

_T = TypeVar("_T")


def _find(known: Mapping[str, _T], id: str, what: str) -> _T:
    if id in known:
        return known[id]
    raise Refused(f'no {what} "{id}"{hint(str(id), known)}')


def system(catalog: Catalog, id: str) -> System:
    """Give a system; raise `Refused` where there is none."""
    return _find(catalog.systems, id, "record")


def source(catalog: Catalog, id: str) -> Source:
    """Give a source; raise `Refused` where there is none."""
    return _find(catalog.sources, id, "source")


def term(catalog: Catalog, id: str) -> Term:
    """Give a term; raise `Refused` where there is none."""
    return _find(catalog.terms, id, "term")


def projection(catalog: Catalog, id: str) -> Projection:
    """Give a projection; raise `Refused` where there is none."""
    return _find(catalog.projections, id, "projection")


def claim(catalog: Catalog, id: str) -> Claim:
    """Give a claim; raise `Refused` where there is none."""
    return _find(catalog.claims, id, "claim")


def weights(catalog: Catalog, id: str) -> Weights:
    """Give a model card; raise `Refused` where there is none."""
    return _find(catalog.weights, id, "model card")
