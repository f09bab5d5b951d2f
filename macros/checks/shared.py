"""What several rules ask of the same records, done once for them; an edit asks of the few that it changes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from macros.checks.names import same_name
from macros.checks.once import once_for_entries, once_for_part
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.cited import cited
from macros.schema import AnyRecord


@once_for_entries
def all_cited(catalog: Catalog) -> dict[str, list[tuple[Place, str]]]:
    """Give of each record, by its path, what it cites."""
    return {entry.path: _cited(record) for entry, record in catalog.entries}


@once_for_part
def _cited(record: AnyRecord) -> list[tuple[Place, str]]:
    return list(cited(record))


def usual_spellings(said: Iterable[str], same: Callable[[str], str] = same_name) -> dict[str, str]:
    """Give for each text the commonest of those that a reader takes for the same, or that are the `same` otherwise."""
    times = Counter(said)
    alike = defaultdict[str, list[str]](list)
    for text in times:
        alike[same(text)].append(text)
    return {text: max(some, key=lambda one: (times[one], one)) for some in alike.values() for text in some}
