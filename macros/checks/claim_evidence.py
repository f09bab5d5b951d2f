"""Nobody confirms himself."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import Claim
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
    bad="""# data/claims/chatter-is-first.yml
then: {verdict: confirmed, why: It says so., source: press-note}""",
    good="""# data/claims/chatter-is-first.yml
then: {verdict: confirmed, why: It says so., source: maker-page}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No claim is confirmed without a source that was read and is not the article's own."""
    for entry, record in catalog.entries:
        if isinstance(record, Claim):
            cited = (catalog.sources.get(id) for id in (*record.then.source, *(record.now.source or ())))
            days = (source.published for source in cited if source and source.published)
            if late := next((day for day in days if happened(day, catalog.as_of) and before(record.checked, day)), ""):
                yield entry.fault(("checked",), f"{record.checked} is before {late}, when its source was published")
    own = catalog.sources.get(ARTICLE)
    lost = {entry.id for entry, _ in catalog.entries if entry.lost and entry.kind == "sources"}
    for entry, record in catalog.entries:
        if not isinstance(record, Claim) or record.then.verdict is not ThenVerdict.CONFIRMED:
            continue
        if found := _UNFOUND.search(record.then.why):
            yield entry.fault(("then", "why"), f'is confirmed, but says "{found[0]}"')
        sources = [catalog.sources[id] for id in record.then.source if id in catalog.sources]
        if lost.intersection(record.then.source):
            continue  # what is wrong with the source is told there
        if not any(source.retrieved and not (own and source.publisher == own.publisher) for source in sources):
            yield entry.fault(("then", "source"), "is confirmed, but by nobody else who was read")
