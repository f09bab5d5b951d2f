"""The schemas that editors read: equal to the types, and of one mind with them about records."""

import json
from typing import Any

import jsonschema_rs
import pytest

from macros.load import load
from macros.schema import KINDS
from macros.tools.schemas import schema, schema_files
from tests.support import ROOT

MODEL: dict[str, Any] = {
    "name": "Brain",
    "summary": "It thinks.",
    "category": "language model",
    "built_on": ["brain-1", {"to": "brain-2", "source": "a", "since": "2023-Q1"}],
    "parameters": {"value": 70, "as_of": 2023, "source": ["a", "b"]},
    "access": [{"value": "api", "as_of": "2023-03", "source": "a"}],
    "events": [{"date": "2023-03-20", "event": "renamed", "from": "A", "to": "B", "source": "a"}],
}
CLAIM: dict[str, Any] = {
    "claim": "It is so.",
    "article": {"lines": [3]},
    "category": "numeric",
    "layer": "model",
    "then": {"verdict": "confirmed", "why": "It was.", "source": "a"},
    "now": {"verdict": "holds", "why": "It is.", "source": "a"},
    "checked": "2026-11-23",
    "confidence": "high",
}
SOURCE: dict[str, Any] = {
    "title": "T",
    "publisher": "P",
    "url": "https://a.example/x",
    "shows": "That.",
    "standing": "maker",
}
FACT = MODEL["parameters"]
WRONG: list[tuple[str, dict[str, Any]]] = [
    ("models", {"parametres": FACT}),
    ("models", {"name": 7}),
    ("models", {"name": "{{ x }}"}),
    ("models", {"summary": "n/a"}),
    ("models", {"aliases": "one"}),
    ("models", {"modalities": ["smell"]}),
    ("models", {"website": "http://a.example/"}),
    ("models", {"parameters": 70}),
    ("models", {"parameters": FACT | {"value": "70"}}),
    ("models", {"parameters": FACT | {"value": 70_000_000_000}}),
    ("models", {"parameters": [FACT | {"value": -1}]}),
    ("models", {"parameters": FACT | {"as_of": "March 2023"}}),
    ("models", {"parameters": FACT | {"as_of": "2023-13"}}),
    ("models", {"parameters": FACT | {"source": []}}),
    ("models", {"parameters": FACT | {"undisclosed": True}}),
    ("models", {"parameters": {"as_of": "2023", "source": "a"}}),
    ("models", {"parameters": {"value": 70, "as_of": "2023"}}),
    ("models", {"parameters": FACT | {"unit": "billion"}}),
    ("models", {"access": {"value": "free", "as_of": "2023", "source": "a"}}),
    ("models", {"built_on": [{"source": "a"}]}),
    ("models", {"built_on": ["Brain One"]}),
    ("models", {"built_on": [{"to": "a", "undisclosed": True, "source": "a"}]}),
    ("models", {"events": [{"date": "2023", "event": "born", "source": "a"}]}),
    ("models", {"events": [{"date": "2023", "event": "renamed", "source": "a"}]}),
    ("models", {"events": [{"date": "2023", "event": "released", "source": "a", "not_before": True}]}),
    ("models", {"events": [{"date": "2023-Q5", "event": "released", "source": "a"}]}),
    ("models", {"variants": [{"name": "x", "parameters": FACT | {"value": 7e9}}]}),
    ("models", {"category": None}),
    ("claims", {"topic": "market"}),
    ("claims", {"layer": None}),
    ("claims", {"now": {"verdict": "holds", "why": "It is."}}),
    ("claims", {"confidence": "very"}),
    ("claims", {"article": {"lines": [175]}}),
    ("sources", {"url": "a.example"}),
    ("sources", {"standing": "friend"}),
    ("sources", {"retrieved": "2026-11-32"}),
    ("edition", {"day": "tomorrow"}),
]
RIGHT = {"models": MODEL, "claims": CLAIM, "sources": SOURCE, "edition": {"day": "2026-11-28", "name": "N"}}


def _takes(kind: str, value: dict[str, Any]) -> bool:
    return jsonschema_rs.is_valid(schema(KINDS[kind]), {key: one for key, one in value.items() if one is not None})


def test_the_committed_schemas_are_those_of_the_code() -> None:
    """Otherwise: strata schema."""
    for path, text in schema_files(ROOT).items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"{path}: run strata schema"
    assert {file.stem for file in (ROOT / "schemas").iterdir()} == set(KINDS)


@pytest.mark.long
def test_every_record_is_accepted() -> None:
    """What the check takes, an editor does not mark."""
    judges = {kind: jsonschema_rs.validator_for(schema(model)) for kind, model in KINDS.items()}
    entries, _ = load(ROOT)
    wrong = [
        f"{entry.path}: {error.message}"
        for entry in entries
        for error in judges[entry.kind].iter_errors(json.loads(json.dumps(entry.value)))
    ]
    assert len(entries) > 3000
    assert not wrong


@pytest.mark.parametrize("kind", RIGHT)
def test_a_record_that_is_right_is_accepted(kind: str) -> None:
    """So that what is refused below is refused for its one mistake."""
    assert _takes(kind, RIGHT[kind])


@pytest.mark.parametrize(("kind", "mistake"), WRONG, ids=lambda part: json.dumps(part)[:60])
def test_a_record_that_is_wrong_is_refused(kind: str, mistake: dict[str, Any]) -> None:
    """One mistake each, of those that an editor can see in one file."""
    assert not _takes(kind, RIGHT[kind] | mistake)


def test_editors_are_told_what_a_field_is() -> None:
    """Label, help, unit, bounds, and the kinds that a relation leads to."""
    shown = schema(KINDS["accelerators"])["properties"]
    assert shown["memory"]["title"] == "Memory"
    assert shown["memory"]["description"].startswith("Memory on the board. In GB. Plausible from ")
    assert shown["connected_by"]["description"].endswith("Ids of interconnects.")
    assert "role" not in json.dumps([part for name, part in shown.items() if name != "events"]).replace('"role": {', "")
