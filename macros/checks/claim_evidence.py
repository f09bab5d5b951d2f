"""Nobody confirms himself."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import Claim, Source
from macros.schema.claim import ThenVerdict
from macros.schema.days import before

ARTICLE = "source-article"
_UNFOUND = re.compile(
    r"\b(?:[Nn]o source (?:could|was|shows|says)|was not found|(?:could|can) ?not be (?:found|confirmed|verified))\b"
)


@rule(
    "claim-evidence",
    "Name a source of someone else that was read, with its day under `retrieved`, or choose another verdict.",
    needs=("sources",),
    bad="# data/claims/chatter-is-first.yml\nthen: {verdict: confirmed, why: It says so., source: press-note}",
    good="# data/claims/chatter-is-first.yml\nthen: {verdict: confirmed, why: It says so., source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No claim is confirmed without a source that was read and is not the article's own."""
    own = catalog.sources.get(ARTICLE)
    lost = {entry.id for entry, _ in records(catalog, Source) if entry.lost}  # what is wrong is told there
    for entry, claim in records(catalog, Claim):
        if late := _published_later(catalog, claim):
            yield entry.fault(("checked",), f"{claim.checked} is before {late}, when its source was published")
        if claim.then.verdict is not ThenVerdict.CONFIRMED:
            continue
        if found := _UNFOUND.search(claim.then.why):
            yield entry.fault(("then", "why"), f'is confirmed, but says "{found[0]}"')
        sources = [catalog.sources[id] for id in claim.then.source if id in catalog.sources]
        others = [one for one in sources if one.retrieved and not (own and one.publisher == own.publisher)]
        if not others and lost.isdisjoint(claim.then.source):
            yield entry.fault(("then", "source"), "is confirmed, but by nobody else who was read")


def _published_later(catalog: Catalog, claim: Claim) -> str:
    """Give the day on which a source of a claim was published, if the claim was checked before that."""
    cited = (catalog.sources.get(id) for id in (*claim.then.source, *(claim.now.source or ())))
    days = (source.published for source in cited if source and source.published)
    return next((day for day in days if happened(day, catalog.as_of) and before(claim.checked, day)), "")
