"""Who publishes a source is named in one way, or a filter would have two of one."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shared import usual_spellings
from macros.checks.unique_name import core
from macros.faults import Fault
from macros.relate import Catalog


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
    for id, source in catalog.sources.items():
        meant = usual[source.publisher]
        if meant != source.publisher:
            message = f'"{source.publisher}" is "{meant}" in other sources'
            yield catalog.files["sources", id].fault(("publisher",), message)
