"""YAML text -> one document of plain values with their places, and everything that is wrong with it."""

from collections.abc import Iterator

import yaml

from macros.faults import Fault, Faults
from macros.load.compose import Composer, Parsed
from macros.load.places import position

__all__ = ["Parsed", "compose", "parse"]

_Loader = yaml.CSafeLoader  # not optional: ten times as fast as the loader in Python
_EMPTY = "is empty; a record is a list of `key: value` lines"


def parse(path: str, text: str) -> Parsed:
    """Give the one document in `text`; raise `Faults` with every forbidden form and the first syntax error."""
    parsed, faults = compose(path, text)
    if faults:
        raise Faults(faults)
    return parsed


def compose(path: str, text: str) -> tuple[Parsed, list[Fault]]:
    """Give the one document in `text`, and what in it is forbidden; raise `Faults` where there is no mapping to give.

    The events are taken one by one, so that what is nested too deep is left before the parser suffers from it.
    """
    composer = Composer(path, text, yaml.parse(text, Loader=_Loader))
    try:
        _document(composer)
    except yaml.YAMLError as error:
        raise Faults([*composer.faults, _syntax(path, error)]) from None
    except Faults as found:
        raise Faults([*composer.faults, *found.faults]) from None
    return composer.parsed, composer.faults


def _document(composer: Composer) -> None:
    start = _next(composer.events)
    if not isinstance(start, yaml.DocumentStartEvent):
        raise Faults([Fault(composer.path, 1, 1, "", _EMPTY)])
    if start.version or start.tags:
        composer.fault(start, (), "a directive (%); leave it out")
    first = next(composer.events)
    composer.parsed.value = composer.value(first, ())
    if not isinstance(composer.parsed.value, dict):
        raise Faults([Fault(composer.path, *position(first), "", "is not a list of `key: value` lines")])
    if isinstance(second := _next(composer.events), yaml.DocumentStartEvent):
        composer.fault(second, (), "a second document begins; one record a file")


def _next(events: Iterator[yaml.Event]) -> yaml.Event:
    """Give the next event that is more than the frame of the stream."""
    return next(event for event in events if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentEndEvent))


def _syntax(path: str, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "context_mark" if _unclosed(error) else "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = str(getattr(error, "problem", None) or "cannot be read").replace("\n", " ")
    return Fault(path, line, column, "", f"not YAML: {problem}")


def _unclosed(error: yaml.YAMLError) -> bool:
    """Tell whether something was opened and never closed: the place where it opens is the one to look at."""
    opened = ("while parsing a flow", "while scanning a quoted")
    return (
        isinstance(error, yaml.MarkedYAMLError) and bool(error.context_mark) and str(error.context).startswith(opened)
    )
