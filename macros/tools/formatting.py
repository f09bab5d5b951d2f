"""`strata fmt`: a record's keys in their order, its spaces, quotes and addresses mended; no value is written anew."""

import re
from pathlib import Path
from typing import Any

import yaml

from macros.faults import Fault, Faults
from macros.load import text as texts
from macros.load.parse import parse
from macros.load.tree import EDITION
from macros.schema import KINDS
from macros.schema.trackers import untracked
from macros.tools.blocks import in_order
from macros.tools.inline import Model, inline

_SPACES = re.compile(r"\s+")
EXAMPLE = "#:"  # begins an example that `strata new` wrote


def formatted(path: str, content: bytes) -> str:
    """Give a record's text as it shall be; raise `Faults` where it cannot be read."""
    text = texts.decode(path, content)
    before = parse(path, text).value
    model = KINDS.get(EDITION if path == f"data/{EDITION}.yml" else Path(path).parent.name)
    for _ in range(2):  # what moved may stand in a line that is now mended
        text = _arranged(_mended(text, model), model)
    if _meaning(parse(path, text).value) != _meaning(before):
        raise Faults([Fault(path, 1, 1, "", "cannot be formatted without a change of what it says; format it by hand")])
    return text


def _node(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return node if node is not None else yaml.MappingNode("", [])


def _mended(text: str, model: Model) -> str:
    text = inline(text, _node(text), model)
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join(line for line in lines if not line.startswith(EXAMPLE))


def _arranged(text: str, model: Model) -> str:
    text = text.strip("\n")
    lines = in_order(text.split("\n"), _node(text), model)
    return "\n".join(lines).strip("\n") + "\n"


def _meaning(value: Any) -> Any:
    """Give what a value says: the order of keys, the spaces, trackers and typeset quotes of a text are not in it."""
    if isinstance(value, dict):
        return {key: _meaning(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_meaning(part) for part in value]
    if not isinstance(value, str):
        return value
    text = _SPACES.sub(" ", value).strip().strip("“”„‟″")
    return untracked(text) if text.startswith("https://") else text
