"""YAML text -> one document of plain values with their places, and everything that is wrong with it."""

from dataclasses import replace

import yaml

from macros.faults import Fault, Faults
from macros.load.compose import Composer, Parsed
from macros.load.explained import explained
from macros.load.notes import Notes
from macros.load.places import position
from macros.load.syntax import remarks, without_block, without_conflicts, without_marks

__all__ = ["Parsed", "compose", "parse"]

_Loader = yaml.CSafeLoader  # not optional: ten times as fast as the loader in Python
_EMPTY = "is empty; a record is a list of `key: value` lines"
_TRIES = 9  # mistakes of one file in its form


def parse(path: str, text: str) -> Parsed:
    """Give the one document in `text`; raise `Faults` with every forbidden form and the first syntax error."""
    parsed, faults = compose(path, text)
    if faults:
        raise Faults(faults)
    return parsed


def compose(path: str, text: str) -> tuple[Parsed, list[Fault]]:
    """Give the one document in `text`, and what in it is forbidden; raise `Faults` where there is no mapping to give.

    What is not YAML is told, and left out with the key that it belongs to, so that the rest is read all the same.
    """
    text, told = without_conflicts(path, text)
    text, marks = without_marks(path, text)
    told += [*marks, *remarks(path, text)]
    lost: list[str] = []
    for _ in range(_TRIES):
        try:
            parsed, faults = _compose(path, text)
            return replace(parsed, lost=tuple(lost)), [*told, *faults]
        except _BrokenError as broken:
            told.append(broken.fault)
            text, lines = without_block(text, broken.fault.line)
            lost += lines
            if not lines or not text.strip():
                break
        except Faults as found:
            raise Faults([*told, *(found.faults if not lost else ())]) from None
    raise Faults(told)


class _BrokenError(Exception):
    """A text stops to be YAML, or is too large, at a place of its own."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


def _compose(path: str, text: str) -> tuple[Parsed, list[Fault]]:
    """Read the events one by one, so that what is nested too deep is left before the parser suffers from it."""
    notes = Notes(path, text)
    composer = Composer(notes, iter(_Loader(text).get_event, None))
    try:
        value = _document(composer)
    except yaml.YAMLError as error:
        raise _BrokenError(_syntax(composer, error)) from None
    except Faults as found:
        if found.faults[0].code == "size":
            raise _BrokenError(found.faults[0]) from None
        raise Faults([*notes.faults, *found.faults]) from None
    return Parsed(value, composer.positions, notes.digits), notes.faults


def _document(composer: Composer) -> dict[str, object]:
    next(composer.events)  # the text begins
    start = next(composer.events)
    if not isinstance(start, yaml.DocumentStartEvent):
        raise Faults([Fault(composer.notes.path, 1, 1, "", _EMPTY, code="empty")])
    if start.version or start.tags:
        composer.notes.fault(start, (), "a directive (%); leave it out")
    first = next(composer.events)
    value = composer.value(first, ())
    if not isinstance(value, dict):
        raise Faults(
            [Fault(composer.notes.path, *position(first), "", "is not a list of `key: value` lines", code="yaml")]
        )
    next(composer.events)  # the document ends
    if isinstance(second := next(composer.events), yaml.DocumentStartEvent):
        composer.notes.fault(second, (), "a second document begins; one record a file")
    return value


def _syntax(composer: Composer, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    context, opened = str(getattr(error, "context", "")), getattr(error, "context_mark", None)
    if opened and context.startswith(("while parsing a flow", "while scanning a quoted", "while scanning a simple")):
        mark = opened  # something was never closed: the place where it opens is the one to look at
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if context == "while parsing a flow node" and composer.opened and composer.opened[-1][0] < line:
        line, column = composer.opened[-1]
    said = explained(composer.notes.text, error, (line, column))
    cause = f"{composer.notes.path} {said}" if said.startswith("a fence") else ""  # it opens and closes
    return Fault(composer.notes.path, line, column, "", f"not YAML: {said}", code="yaml", cause=cause)
