"""Nobody confirms himself."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Claim
from macros.schema.claim import ThenVerdict

ARTICLE = "source-article"


@rule(
    "claim-evidence",
    "Name a source of someone else that was read, or choose another verdict.",
    needs=("sources",),
    bad="""# data/claims/chatter-is-first.yml
then: {verdict: confirmed, why: It says so., source: press-note}""",
    good="""# data/claims/chatter-is-first.yml
then: {verdict: confirmed, why: It says so., source: maker-page}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No claim is confirmed without a source that was read and is not the article's own."""
    own = catalog.sources.get(ARTICLE)
    for entry, record in catalog.entries:
        if not isinstance(record, Claim) or record.then.verdict is not ThenVerdict.CONFIRMED:
            continue
        sources = [catalog.sources[id] for id in record.then.source if id in catalog.sources]
        if not any(source.retrieved and not (own and source.publisher == own.publisher) for source in sources):
            yield entry.fault(("then", "source"), "is confirmed, but by nobody else who was read")
