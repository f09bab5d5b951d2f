"""A proposal of an absent record -> a file that holds what is known of it; the check names what a person must add."""

import re
from pathlib import Path

from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.numbers import number_text
from macros.schema.values import ID_LENGTH
from macros.watch.names import tokens
from macros.watch.proposal import Proposal, Sort


def scaffold(root: Path, catalog: Catalog, proposals: list[Proposal], day: str) -> list[str]:
    """Write a file for each absent record that has none of its name; give the paths."""
    written = []
    for one in proposals:
        thing = one.thing
        if one.sort is not Sort.ABSENT or thing is None or thing.kind not in SYSTEMS:
            continue
        id = "-".join(tokens(re.sub(r"(\d)\.(\d)", r"\1-\2", thing.name)))[:ID_LENGTH].strip("-")
        path = f"data/{thing.kind}/{id}.yml"
        if id.isascii() and id not in catalog.systems and not (root / path).exists():
            (root / path).write_text(_text(one, day), encoding="utf-8")
            written.append(path)
    return written


def _text(one: Proposal, day: str) -> str:
    thing = one.thing
    assert thing is not None  # noqa: S101 - asked before
    name = re.sub(r"[{}<>\"\\\n]", " ", thing.name).strip()
    lines = [
        f'name: "{name}"',
        f"# Found by strata propose on {day}: {_comment(one.where)}. Read a source of the maker before",
    ]
    lines += ["# this is proposed; the check names what is missing, and SOURCE stands for the id of that source."]
    if api := thing.identifiers.get("api"):
        lines.append(f'identifiers: {{api: ["{_comment(api)}"]}}')
    for field, value in thing.facts.items():
        said = number_text(value).replace(",", "") if isinstance(value, float) else f'"{_comment(value)}"'
        if field in SYSTEMS[thing.kind].model_fields:
            lines.append(f"{field}: {{value: {said}, as_of: {day}, source: SOURCE}}")
    lines += ["events:"] if thing.events else []
    lines += [f"  - {{date: {_comment(date)}, event: {event}, source: SOURCE}}" for event, date in thing.events.items()]
    return "\n".join(lines) + "\n"


def _comment(text: str) -> str:
    """Give text of others in one line, without what acts in YAML."""
    return re.sub(r"[^\w .,:/+()-]", " ", text)
