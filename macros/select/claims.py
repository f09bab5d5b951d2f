"""The ledger: the article's claims, by layer, topic or record, and how many have each verdict."""

from collections import Counter
from dataclasses import dataclass

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import Claim
from macros.schema.claim import NowVerdict, ThenVerdict, Topic
from macros.schema.stack import Layer


@dataclass(frozen=True)
class Tally:
    """How many claims have each verdict and are about each topic or layer, in the fixed order of these."""

    then: tuple[tuple[ThenVerdict, int], ...]
    now: tuple[tuple[NowVerdict, int], ...]
    places: tuple[tuple[Topic | Layer, int], ...]
    total: int


def claims(
    catalog: Catalog, layer: str | None = None, topic: str | None = None, about: str | None = None
) -> dict[str, Claim]:
    """Give the claims of a layer or a topic or about a record; all where nothing is asked. In the article's order."""
    if layer is not None and layer not in list(Layer):
        raise Refused(f'no layer "{layer}"; expected {", ".join(Layer)}')
    if topic is not None and topic not in list(Topic):
        raise Refused(f'no topic "{topic}"; expected {", ".join(Topic)}')
    return {
        id: claim
        for id, claim in catalog.claims.items()
        if (layer is None or claim.layer == layer)
        and (topic is None or claim.topic == topic)
        and (about is None or about in claim.about)
    }


def tally(some: dict[str, Claim]) -> Tally:
    """Count the verdicts of `some` claims."""
    then = Counter(claim.then.verdict for claim in some.values())
    now = Counter(claim.now.verdict for claim in some.values())
    places = Counter(claim.layer or claim.topic for claim in some.values())
    return Tally(
        tuple((verdict, then[verdict]) for verdict in ThenVerdict),
        tuple((verdict, now[verdict]) for verdict in NowVerdict),
        tuple((place, places[place]) for place in (*Topic, *Layer)),
        len(some),
    )
