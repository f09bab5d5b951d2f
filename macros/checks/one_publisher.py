"""Who publishes a source is named in one way, or a filter would have two of one."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.unique_name import same_name
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
    times = Counter(source.publisher for source in catalog.sources.values())
    spelled = defaultdict[str, set[str]](set)
    for text in times:
        spelled[same_name(text)].add(text)
    for id, source in catalog.sources.items():
        usual = max(spelled[same_name(source.publisher)], key=lambda one: (times[one], one))
        if usual != source.publisher:
            message = f'"{source.publisher}" is "{usual}" in other sources'
            yield catalog.files["sources", id].fault(("publisher",), message)
