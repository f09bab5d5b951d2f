"""YAML text -> one document of plain values with their places, and everything that is wrong with it."""

import yaml

from macros.faults import Fault, Faults
from macros.load.compose import Composer, Parsed
from macros.load.notes import Notes
from macros.load.places import position

__all__ = ["Parsed", "compose", "parse"]

_Loader = yaml.CSafeLoader  # not optional: ten times as fast as the loader in Python
_EMPTY = "is empty; a record is a list of `key: value` lines"
_FRAME = (yaml.StreamStartEvent, yaml.DocumentEndEvent)


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
    notes = Notes(path, text)
    composer = Composer(notes, (event for event in yaml.parse(text, Loader=_Loader) if not isinstance(event, _FRAME)))
    try:
        value = _document(composer)
    except yaml.YAMLError as error:
        raise Faults([*notes.faults, _syntax(composer, error)]) from None
    except Faults as found:
        raise Faults([*notes.faults, *found.faults]) from None
    return Parsed(value, composer.positions, notes.digits), notes.faults


def _document(composer: Composer) -> dict[str, object]:
    start = next(composer.events)
    if not isinstance(start, yaml.DocumentStartEvent):
        raise Faults([Fault(composer.notes.path, 1, 1, "", _EMPTY)])
    if start.version or start.tags:
        composer.notes.fault(start, (), "a directive (%); leave it out")
    first = next(composer.events)
    value = composer.value(first, ())
    if not isinstance(value, dict):
        raise Faults([Fault(composer.notes.path, *position(first), "", "is not a list of `key: value` lines")])
    if isinstance(second := next(composer.events), yaml.DocumentStartEvent):
        composer.notes.fault(second, (), "a second document begins; one record a file")
    return value


def _syntax(composer: Composer, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    context, opened = str(getattr(error, "context", "")), getattr(error, "context_mark", None)
    if opened and context.startswith(("while parsing a flow", "while scanning a quoted")):
        mark = opened  # something was never closed: the place where it opens is the one to look at
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if context == "while parsing a flow node" and composer.opened and composer.opened[-1][0] < line:
        line, column = composer.opened[-1]
    problem = str(getattr(error, "problem", None) or "cannot be read").replace("\n", " ")
    return Fault(composer.notes.path, line, column, "", f"not YAML: {problem}")
