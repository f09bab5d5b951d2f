"""What the formatter mends within a line: spaces, quotes, trackers, and the order of keys between braces."""

import re
from collections.abc import Iterator

import yaml
from pydantic import BaseModel

from macros.load.scalars import objection, resolve
from macros.schema.days import DAY, PERIOD
from macros.schema.trackers import untracked
from macros.schema.written_order import parts_of, written_order

Edit = tuple[int, int, str]  # from one place of a text to before another, and what stands there then
Model = type[BaseModel] | None
_CURLY = re.compile(r"[“”„‟″]([^“”„‟″\"\\]*)[“”„‟″]")


def inline(text: str, node: yaml.Node, model: Model) -> str:
    """Give `text` with everything below `node` mended in its line."""
    return applied(text, _edits(text, node, model))


def applied(text: str, edits: Iterator[Edit] | list[Edit]) -> str:
    """Give `text` after `edits`, which do not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def span(node: yaml.Node) -> tuple[int, int]:
    """Give the places where a node begins and ends."""
    return node.start_mark.index, node.end_mark.index


def is_flow(node: yaml.Node) -> bool:
    """Tell whether a node stands between brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _edits(text: str, node: yaml.Node, model: Model) -> Iterator[Edit]:
    if isinstance(node, yaml.ScalarNode):
        yield (*span(node), _scalar(text, node))
    elif is_flow(node):
        yield (*span(node), _flow(text, node, model))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _dash(text, item)
            yield from _edits(text, item, model)
    else:
        for key, value in node.value:
            yield from _gap(text, key, value)
            yield from _edits(text, value, _inner(model, key))


def _inner(model: Model, key: yaml.Node) -> Model:
    return parts_of(model).get(key.value) if model else None


def _gap(text: str, key: yaml.Node, value: yaml.Node) -> Iterator[Edit]:
    """One space stands after the colon of a key."""
    start, end = key.end_mark.index, value.start_mark.index
    if re.fullmatch(r"[ ]*:[ ]+", text[start:end]) and value.start_mark.line == key.start_mark.line:
        yield start, end, ": "


def _dash(text: str, item: yaml.Node) -> Iterator[Edit]:
    """One space stands after the dash of an item that is not itself laid out by its columns."""
    end = item.start_mark.index
    found = re.search(r"(?<=-)[ ]+\Z", text[end - item.start_mark.column : end])
    if found and (isinstance(item, yaml.ScalarNode) or is_flow(item)):
        yield end - len(found[0]), end, " "


def _scalar(text: str, node: yaml.ScalarNode) -> str:
    written = text[slice(*span(node))]
    value = node.value
    if value.startswith("https://") and untracked(value) in written.replace(value, untracked(value)):
        written = written.replace(value, untracked(value))
    if node.style == "'" and not {*'"\\\n'} & set(value):
        written = f'"{written[1:-1].replace(chr(39) * 2, chr(39))}"'
    if not node.style and (curly := _CURLY.fullmatch(written)):
        written = f'"{curly[1]}"'
    day = node.style in {"'", '"'} and (DAY.fullmatch(value) or PERIOD.fullmatch(value))
    return value if day and resolve(value) == value and not objection(value) else written


def _flow(text: str, node: yaml.Node, model: Model) -> str:
    """Give a list or mapping between brackets: its parts in order, in the places where parts stood."""
    start, end = span(node)
    pairs = node.value if isinstance(node, yaml.MappingNode) else [(item, item) for item in node.value]
    slots = [(key.start_mark.index, value.end_mark.index) for key, value in pairs]
    between = [text[a:b] for a, b in zip([start, *(b for _, b in slots)], [*(a for a, _ in slots), end], strict=True)]
    if not slots or any("#" in one for one in between) or any(a == b for a, b in slots):
        return text[start:end]
    order = written_order(model) if isinstance(node, yaml.MappingNode) and model else []
    if order and not all(key.value in order for key, _ in pairs):
        return text[start:end]  # what is no key may be a slip, as in 80,000, which is seen only where it stands
    parts = [(key.value, _part(text, key, value, model)) for key, value in pairs]
    if order:
        parts.sort(key=lambda part: order.index(part[0]))
    spaced = [one if "\n" in one else _spaced(one) for one in between]
    return spaced[0] + "".join(part + after for (_, part), after in zip(parts, spaced[1:], strict=True))


def _part(text: str, key: yaml.Node, value: yaml.Node, model: Model) -> str:
    if key is value:
        start, end = span(value)
        return applied(text[start:end], [(a - start, b - start, new) for a, b, new in _edits(text, value, model)])
    start = key.start_mark.index
    edits = [*_gap(text, key, value), *_edits(text, value, _inner(model, key))]
    return applied(text[start : value.end_mark.index], [(a - start, b - start, new) for a, b, new in edits])


def _spaced(between: str) -> str:
    """Give what stands between two parts on one line with its spaces as they shall be."""
    marks = between.replace(" ", "")
    return marks[-1] if marks[-1:] in {"}", "]"} else marks.replace(",", ", ")
