"""Faults as programs read them: annotations of a forge, JSON, and SARIF."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from macros.checks import every
from macros.faults import Fault


def _text(faults: Sequence[Fault]) -> str:
    return "\n".join(map(str, faults))


def _github(faults: Sequence[Fault]) -> str:
    def line(fault: Fault) -> str:
        kind, title = "warning" if fault.warning else "error", f"title={_property(fault.code)}"
        place = f"file={_property(fault.path)},line={fault.line},col={fault.column}"
        return f"::{kind} {place},{title}::{_data(fault.said)}"

    return "\n".join(map(line, faults))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _json(faults: Sequence[Fault]) -> str:
    return json.dumps([asdict(fault) for fault in faults], indent=1)


def _sarif(faults: Sequence[Fault]) -> str:
    codes = sorted({fault.code for fault in faults})
    known = {rule.code: rule for rule in every()}
    rules = [
        {"id": code} | ({"shortDescription": {"text": known[code].title}} if code in known else {}) for code in codes
    ]
    driver = {"name": "strata", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(one) for one in faults]}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=1)


def _result(fault: Fault) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": fault.path}, "region": {"startLine": fault.line, "startColumn": fault.column}}
    level = "warning" if fault.warning else "error"
    said = {"text": fault.said}
    return {"ruleId": fault.code, "level": level, "message": said, "locations": [{"physicalLocation": place}]}


FORMATS: dict[str, Callable[[Sequence[Fault]], str]] = {
    "text": _text,
    "github": _github,
    "json": _json,
    "sarif": _sarif,
}
