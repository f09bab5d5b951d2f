"""A text names its own thing and its maker as the records do."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System

_BEGINS = re.compile(r"([A-Z][\w.-]*(?: [\w.-]+){0,4}?) (?:is|are|was) ")
_LEAST = 4  # letters of a name that no other word is like


@rule(
    "told-name",
    "Write the name as the record has it.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: Brain 2 is the first model.",
    good="# data/models/brain-1.yml\nsummary: Brain 1 is the first model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text begins with the name of another thing, or has the name of its own or of its maker in other letters."""
    others = {record.name: id for id, record in catalog.systems.items()}
    for id, record in catalog.systems.items():
        found = _BEGINS.match(record.summary)
        own = _own(catalog, record)
        if found and others.get(found[1], id) != id and found[1] not in own:
            said = f'begins with "{found[1]}", which is {catalog.entry(others[found[1]]).path}'
            yield catalog.entry(id).fault(("summary",), said)
        for key in ("summary", "details"):
            if wrong := _respelled(own, getattr(record, key) or ""):
                yield catalog.entry(id).fault((key,), f'"{wrong[0]}" is "{wrong[1]}" in the records')


def _own(catalog: Catalog, record: System) -> dict[str, None]:
    """Give the names of a thing and of its makers."""
    makers = [catalog.systems[edge.to] for edge in record.made_by if edge.to and edge.to in catalog.systems]
    return dict.fromkeys(name for one in (record, *makers) for name in (one.name, *one.aliases))


def _respelled(own: dict[str, None], text: str) -> tuple[str, str] | None:
    """Give a name in other letters, large for small, and how it is; a word of it that is small may be a plain one."""
    for name in sorted(own, key=len, reverse=True):
        text = text.replace(name, " " * len(name))
    folded = text.casefold()
    for name in own:
        if len(name) >= _LEAST and name.casefold() in folded:
            found = re.search(rf"(?<![\w/@.-]){re.escape(name)}(?![\w/@-]|\.\w)", text, re.IGNORECASE)
            if found and _is_slip(found[0], name):
                return found[0], name
    return None


def _is_slip(written: str, name: str) -> bool:
    """Tell whether letters inside of words differ, and not only the first of one."""
    apart = [at for at, letter in enumerate(written) if letter != name[at]]
    return len(written) == len(name) and any(at and name[at - 1].isalnum() for at in apart)
