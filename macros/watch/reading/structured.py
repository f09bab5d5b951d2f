"""Data files -> passages: each value with the keys and names on the way to it."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

import yaml

from macros.watch.passages import MOST, Document, Passage
from macros.watch.reading.plain import read_plain

_NAMES = ("name", "id", "title", "model", "model_id", "label", "slug", "key", "product", "version", "cycle")
_DEEPEST = 24
_LONGEST = 4000
_NESTED = 100  # levels; what is nested deeper can break the library that reads it
_MARK = re.compile(r'"(?:[^"\\\n]|\\.)*+"|[][{}]')
_DATA = re.compile(r'[\[{]\s*\\?"[^"\n]{1,80}"\s*[:,]')  # in a text: data that is only told of
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def read_yaml(text: str) -> Document:
    """Give the passages of a YAML file, of all its documents; of one with front matter, its text too."""
    if re.match(r"---\n.*?\n---\n\s*\S", text, re.DOTALL):
        return read_plain(text)
    if len(re.findall(r"(?:^|[\s\[,{])\*\w", text)) > 100:  # noqa: PLR2004 - aliases that could unfold without end
        return read_plain(text)
    try:
        if _is_deep(_steps(text)):
            return DEEP
        documents = list(yaml.load_all(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return read_plain(text)
    return read_value(documents[0] if len(documents) == 1 else documents)


DEEP = Document(unread=f"is nested deeper than {_NESTED} levels")


def is_deep(text: str) -> bool:
    """Tell whether the brackets of JSON or TOML are nested too deep to be read."""
    return _is_deep({"[": 1, "{": 1, "]": -1, "}": -1}.get(mark[0], 0) for mark in _MARK.finditer(text))


def _steps(text: str) -> Iterator[int]:
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        yield isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _is_deep(steps: Iterable[int]) -> bool:
    return any(depth > _NESTED for depth in accumulate(steps))


def read_value(value: Any) -> Document:
    """Give the passages of a value of JSON, TOML or YAML."""
    passages: list[Passage] = []
    _take(passages, value, (), 0)
    title = _name(value) if isinstance(value, dict) else ""
    return Document(title, passages, "" if passages else "is empty")


def _take(passages: list[Passage], value: Any, around: tuple[str, ...], depth: int) -> None:
    if len(passages) >= MOST or depth > _DEEPEST:
        return
    if isinstance(value, dict):
        inner = (name, *around) if (name := _name(value)) and name not in around else around
        for key, part in value.items():
            _take(passages, part, (_words(str(key)), *inner), depth + 1)
    elif isinstance(value, list):
        if value and all(isinstance(part, str | int | float) for part in value):
            passages.append(Passage(", ".join(map(str, value))[:_LONGEST], around))
            return
        for part in value:
            _take(passages, part, around, depth + 1)
    elif value is not None and value != "" and not (isinstance(value, str) and _DATA.search(value)):
        passages.append(Passage(_said(value), around))


def _said(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value)[:_LONGEST]


def _name(value: dict[Any, Any]) -> str:
    names = (value.get(key) for key in _NAMES)
    return " ".join(dict.fromkeys(str(one) for one in names if isinstance(one, str) and len(one) <= 80))  # noqa: PLR2004


def _words(key: str) -> str:
    """Give a key as words: hiddenSize and hidden_size as "hidden size"; one that is a name stays as it is."""
    return key if re.search(r"[.\-/:\s]", key) else _CAMEL.sub(" ", key).replace("_", " ")
