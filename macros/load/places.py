"""Where in a file a YAML event stands, and a character that it stands for."""

import re
from itertools import islice

import yaml

Place = tuple[str | int, ...]  # in a value: keys and indices
Position = tuple[int, int]  # in a text: line and column, which count from one
_PART = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|.", re.DOTALL)
_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))


def position(event: yaml.Event) -> Position:
    """Give line and column of an event; both count from one."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def place_in(text: str, index: int) -> Position:
    """Give line and column of a place in a text; both count from one."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def place_of(text: str, event: yaml.ScalarEvent, index: int) -> Position:
    """Give the place in `text` of a character of a scalar, which may stand there as an escape."""
    if not event.start_mark or not event.end_mark:
        return position(event)
    start, mark = event.start_mark.index, event.value[index]
    written = text[start : event.end_mark.index]
    parts = _PART.finditer(written) if event.style == '"' else re.finditer(re.escape(mark), written)
    same = (part.start() for part in parts if _meant(part[0]) == mark)
    at = start + next(islice(same, event.value.count(mark, 0, index), None), 0)
    return place_in(text, at)


def _meant(written: str) -> str:
    """Give the character that a part of a quoted scalar stands for."""
    if not written.startswith("\\"):
        return written
    if len(written) == 2:  # noqa: PLR2004 - the backslash and a letter
        return _ESCAPES.get(written[1], written[1])
    return chr(int(f"0x{written[2:]}", base=16))
