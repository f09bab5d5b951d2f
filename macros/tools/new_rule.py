"""`strata new rule`: begins a rule that works as it stands, with its examples."""

import json
from pathlib import Path
from typing import Any

import click

from macros.faults import Refused
from macros.schema import SYSTEMS
from macros.tools.asked import Asked, Asking
from macros.tools.new_record import Kind, begin
from macros.tools.options import field_of, options, required
from macros.tools.settled import HYPHENS, free, sentence, settle
from macros.tools.written import lines

_RULE = '''"""{title}"""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from {module} import {type}


@rule(
    "{code}",
    {tip},
    warning=True,
    bad="""{bad}""",
    good="""{good}""",
)
@alone({type})
def check(record: {type}) -> Found:
    """{title}"""
    if not record.{field}:
        yield ("{field}",), "is missing"
'''


@click.command(cls=Asking)
@click.argument("code")
@click.option("--kind", cls=Asked, type=Kind(), help="The kind whose records it looks at.")
@click.option("--field", cls=Asked, help="The field that it looks at.")
@click.option("--title", cls=Asked, help="The rule in one sentence: Every model says who made it.")
@click.option("--tip", cls=Asked, help="What to do about a breach, in one sentence.")
@click.option("--example", help="What a record that is right says in the field: https://acme.example/.")
def rule(code: str, kind: str, field: str, title: str, tip: str, example: str | None) -> None:
    """Begin a rule: that every record of a kind has a field. Change check and examples to what it is about."""
    root, path = Path.cwd(), f"macros/checks/{code.replace('-', '_')}.py"
    free(code, HYPHENS, "small letters with - between words, such as model-website", (root / path).exists())
    sentence("--title", title)
    sentence("--tip", tip)
    bad, good = _examples(kind, field, example)
    said = {"code": code, "field": field, "title": title, "tip": json.dumps(tip, ensure_ascii=False)}
    type_ = SYSTEMS[kind]
    begin(root, path, _RULE.format(**said, bad=bad, good=good, module=type_.__module__, type=type_.__name__))
    settle(root, [path])
    click.echo(f"Now: its check and its examples, then pytest tests/unit/test_rules.py -k {code}")


def _examples(kind: str, field: str, example: str | None) -> tuple[str, str]:
    """Give a record that breaks the rule, and one that does not."""
    type_, meant = SYSTEMS[kind], field_of(kind, field)
    given = (example.split(",") if meant.several else example) if example else None
    value = meant.value(given, "2026-11", ["source-id"]) if given else meant.example
    if value == "...":
        raise Refused("--example: is missing; say what a record that is right has in the field")
    head = {one.place[0]: one.words[0] if one.words else "example" for one in options(type_) if required(type_, one)}
    record = head | {"name": "Example", "summary": "It was invented.", "sources": ["maker-page"]}
    record.pop(field, None)
    return _text(kind, record), _text(kind, record | {field: value})


def _text(kind: str, record: dict[str, Any]) -> str:
    """Write a record, with source and day as the test of rules has them."""
    text = "\n".join([f"# data/{kind}/example.yml", *(line for key in record for line in lines(key, record[key]))])
    return text.replace("source-id", "maker-page").replace("2026-11", "2023-03")
