"""Whole lines moved: the keys of a mapping in their order, each with its comments."""

import re
from collections.abc import Iterator

import yaml

from macros.schema.written_order import parts_of, written_order
from macros.tools.inline import Model, is_flow

_ASIDE = re.compile(r"\s*(#.*)?")  # a blank line, or a comment
_FOR_THE_FILE = re.compile(r"#.*(yaml-language-server|SPDX|vim:|-\*-)")


def in_order(lines: list[str], node: yaml.Node, model: Model) -> list[str]:
    """Give the lines of a file whose document is `node` with every mapping's keys in the order of `model`."""
    first = node.start_mark.line
    head = next((n for n in range(first, 0, -1) if not lines[n - 1].strip() or _FOR_THE_FILE.match(lines[n - 1])), 0)
    if any(line.startswith(("---", "%")) for line in lines[:first]):
        head = first
    return lines[:head] + _block(lines, node, model, head, len(lines))


def _block(lines: list[str], node: yaml.Node, model: Model, start: int, end: int) -> list[str]:
    """Give the lines from `start` to before `end`, which hold `node`."""
    if isinstance(node, yaml.ScalarNode) or is_flow(node) or not node.value:
        return lines[start:end]
    if isinstance(node, yaml.SequenceNode):
        starts = [start, *(item.start_mark.line for item in node.value[1:]), end]
        items = zip(node.value, starts, starts[1:], strict=False)
        return [line for item, a, b in items for line in _item(lines, item, model, a, b)]
    tail = _content_end(node)
    starts = [
        start,
        *(_lead(lines, before, key) for (_, before), (key, _) in zip(node.value, node.value[1:], strict=False)),
        tail,
    ]
    pieces = [
        (key.value, _value(lines, key, value, model, a, b))
        for (key, value), a, b in zip(node.value, starts, starts[1:], strict=False)
    ]
    order = {key: place for place, key in enumerate(written_order(model) if model else ())}
    if model and all(key in order for key, _ in pieces):
        pieces.sort(key=lambda piece: order[piece[0]])
    return [line for _, piece in pieces for line in piece] + lines[tail:end]


def _value(lines: list[str], key: yaml.Node, value: yaml.Node, model: Model, start: int, end: int) -> list[str]:
    """Give the lines of one key, those of its value in order."""
    line = key.start_mark.line
    inner = parts_of(model).get(key.value) if model else None
    if value.start_mark.line == line or inner is None:
        return lines[start:end]
    return lines[start : line + 1] + _block(lines, value, inner, line + 1, end)


def _item(lines: list[str], item: yaml.Node, model: Model, start: int, end: int) -> list[str]:
    """Give the lines of one item of a list; the dash stands before whichever key is first."""
    line, column = item.start_mark.line, item.start_mark.column
    before = lines[line][:column]
    if not isinstance(item, yaml.MappingNode) or is_flow(item) or before.strip() != "-":
        return lines[start:end]
    opened = [*lines[:line], " " * column + lines[line][column:], *lines[line + 1 :]]
    block = _block(opened, item, model, line, end)
    first = next(n for n, one in enumerate(block) if not _ASIDE.fullmatch(one))
    return [*lines[start:line], *block[:first], before + block[first][column:], *block[first + 1 :]]


def _lead(lines: list[str], before: yaml.Node, key: yaml.Node) -> int:
    """Give the first line of a key: that of the comments right above it, which go where it goes."""
    line: int = key.start_mark.line
    least = _content_end(before)
    while line > least and _ASIDE.fullmatch(lines[line - 1]) and _depth(lines[line - 1]) <= key.start_mark.column:
        line -= 1
    return line


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 0


def _content_end(node: yaml.Node) -> int:
    """Give the line after the last that belongs to a node."""
    if isinstance(node, yaml.ScalarNode) or is_flow(node) or not node.value:
        return node.end_mark.line + (not (node.end_mark.column == 0 and getattr(node, "style", "") in {"|", ">"}))
    return max(_content_end(part) for part in _children(node))


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    for part in node.value:
        yield from part if isinstance(part, tuple) else (part,)
