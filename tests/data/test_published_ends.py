"""The ends of models as makers and platforms publish them: the records agree, day for day."""

from functools import cache
from typing import Any

import yaml

from tests.support import ROOT, whole


@cache
def rows() -> tuple[dict[str, Any], ...]:
    """Give what was read on the pages."""
    text = (ROOT / "tests/data/published-ends.yml").read_text(encoding="utf-8")
    return tuple(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - texts only: a date stays as it is written


def test_every_published_end_is_in_its_record() -> None:
    """With its day, its scope, and whether it is a promise only; and the record cites the page."""
    catalog = whole()
    held = {
        (id, str(event.event), event.date, event.scope or "", bool(event.not_before), source)
        for id, record in catalog.systems.items()
        for event in record.events
        for source in event.source
    }
    wanted = {
        (row["record"], row["event"], row["date"], row.get("scope", ""), "not_before" in row, row["source"])
        for row in rows()
    }
    assert len(wanted) > 400
    assert sorted(wanted - held) == []


def test_the_pages_of_the_great_makers_are_among_them() -> None:
    """Not one alone: what one page says of a model another may not."""
    sources = whole().sources
    publishers = {sources[row["source"]].publisher.split()[0] for row in rows()}
    assert publishers >= {"OpenAI", "Anthropic", "Google", "Microsoft"}
