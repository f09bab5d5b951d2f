"""The ledger: the article's claims, by layer, topic or record, and how many have each verdict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros.relate import Catalog
from macros.schema import Claim
from macros.schema.claim import ClaimType, NowVerdict, Topic, Verdict
from macros.schema.stack import Layer
from macros.select.lookup import one_of


@dataclass(frozen=True)
class Tally:
    """How many claims have each verdict, in all and by what they are about, in the fixed order of these."""

    verdicts: tuple[tuple[Verdict, int], ...]
    now: tuple[tuple[NowVerdict, int], ...]
    places: tuple[tuple[Topic | Layer, tuple[tuple[Verdict, int], ...]], ...]
    kinds: tuple[ClaimType, ...]
    total: int

    @property
    def most(self) -> int:
        """Give the number of claims about that of which most is claimed."""
        return max((sum(count for _, count in own) for _, own in self.places), default=0)


def claims(
    catalog: Catalog, layer: str | None = None, topic: str | None = None, about: str | None = None
) -> dict[str, Claim]:
    """Give the claims of a layer or a topic or about a record; all where nothing is asked. In the article's order."""
    one_of(Layer, layer, "layer")
    one_of(Topic, topic, "topic")
    return {
        id: claim
        for id, claim in catalog.claims.items()
        if (layer is None or claim.layer == layer)
        and (topic is None or claim.topic == topic)
        and (about is None or about in claim.about)
    }


def tally(some: dict[str, Claim]) -> Tally:
    """Count the verdicts of `some` claims."""
    own = {place: [one for one in some.values() if (one.layer or one.topic) == place] for place in (*Layer, *Topic)}
    now = Counter(claim.now.verdict for claim in some.values())
    return Tally(
        _verdicts(some.values()),
        tuple((verdict, now[verdict]) for verdict in NowVerdict),
        tuple((place, _verdicts(claims)) for place, claims in own.items() if claims),
        tuple(kind for kind in ClaimType if any(claim.category is kind for claim in some.values())),
        len(some),
    )


def _verdicts(some: Iterable[Claim]) -> tuple[tuple[Verdict, int], ...]:
    counts = Counter(claim.verdict for claim in some)
    return tuple((verdict, counts[verdict]) for verdict in Verdict)
