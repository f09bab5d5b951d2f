"""Who publishes a source is named in one way, or a filter would have two of one."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.letters import shortened, slip_of
from macros.checks.names import core
from macros.checks.rule import rule
from macros.checks.shared import usual_spellings
from macros.faults import Fault
from macros.relate import Catalog

_COMMON, _LONG = 5, 8  # sources, from which a publisher is known; letters, from which it is compared


@rule(
    "one-publisher",
    "Write it in the words of the other sources.",
    ("sources",),
    bad="# data/sources/maker-page.yml\npublisher: Daily Post\n# data/sources/press-note.yml\npublisher: DailyPost",
    good="# data/sources/maker-page.yml\npublisher: Daily Post\n# data/sources/press-note.yml\npublisher: Daily Post",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No publisher is spelled in two ways."""
    usual = usual_spellings((source.publisher for source in catalog.sources.values()), core)
    times = Counter(source.publisher for source in catalog.sources.values())
    common = {name for name, count in times.items() if count >= _COMMON}
    shorter = shortened(common)
    for id, source in catalog.sources.items():
        alone = times[source.publisher] == 1 and len(source.publisher) >= _LONG
        meant = (slip_of(source.publisher, common, shorter) if alone else "") or usual[source.publisher]
        if meant != source.publisher:
            message = f'"{source.publisher}" is "{meant}" in other sources'
            yield catalog.files["sources", id].fault(("publisher",), message)
