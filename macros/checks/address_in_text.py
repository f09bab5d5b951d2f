"""An address stands in a source."""

import re
from collections.abc import Iterable

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import each_text

_ADDRESS = re.compile(r"(?<!\]\()https?://\S+|(?<![/.])\bwww\.\S+")


@rule(
    "address-in-text",
    "Write a source for it, and cite it; no text makes a link.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model, see https://acme.example/brain.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
@each_text
def check(text: str, _: str) -> Iterable[str]:
    """No text has an address: that is what sources are for."""
    return (f'"{found[:60]}" is an address' for found in _addresses(text)[:1])


@once_for_text
def _addresses(text: str) -> list[str]:
    return _ADDRESS.findall(text) if "://" in text or "www." in text else []
