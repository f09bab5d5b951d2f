"""An end outweighs an offer, but not one that is later and said by someone as near to the thing."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import ended
from macros.relate.signs import signs
from macros.relate.standings import rank, standing
from macros.schema import KINDS, System
from macros.schema.days import before


@rule(
    "contradicted-end",
    "Judge it: give the end a `scope`, take it out, give the offer its `until`, or cite a newer source of the end.",
    needs=KINDS,
    bad="""# data/sources/late.yml
title: Models
publisher: Acme
url: https://acme.example/models
standing: maker
content_as_of: 2026-01
shows: It lists Brain 1.
# data/models/brain-1.yml
access: {value: api, as_of: 2026-01, source: late}""",
    good="""# data/sources/late.yml
title: Models
publisher: Acme
url: https://acme.example/models
standing: maker
content_as_of: 2022-01
shows: It lists Brain 1.
# data/models/brain-1.yml
access: {value: api, as_of: 2022-01, source: late}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Nothing that has ended was seen later, by a source as near to it as those of the end."""
    for entry, record in records(catalog, System):
        if (end := ended(record, catalog.as_of)) is None:
            continue
        told = max((catalog.day_of(source) for source in end.source), default="")
        for sign in signs(catalog, entry.id):
            nearer = standing(catalog, sign.source) and rank(catalog, [sign.source]) <= rank(catalog, end.source)
            if nearer and before(end.date, sign.day) and sign.day > told:
                place = ("events", record.events.index(end))
                yield entry.fault(place, f"it ended in {end.date}, but {sign.source} still shows it in {sign.day}")
                break
