"""The words of the fixed lists that stand in tables: kinds, fields, units, layers, states. Their places are in code."""

from collections.abc import Iterator
from enum import StrEnum

from macros.calls.tables import nouns
from macros.relate.states import State
from macros.render.environment import standing
from macros.schema import SYSTEMS, vocabularies
from macros.schema.fields import extra
from macros.schema.stack import GROUPS, LAYERS, PHASES
from macros.schema.vocabularies import Standing, spelled
from macros.select import statuses
from macros.select.derived import DERIVED
from macros.select.last_changed import HOWS


def labels() -> Iterator[tuple[str, str]]:
    """Give every word with the file that has it."""
    for text in _of_kinds():
        yield "macros/schema", text
    for text in _of_lists():
        yield "macros/schema/vocabularies.py", text
    for column in DERIVED.values():
        yield from (("macros/select/derived.py", text) for text in (column.label, column.help))
    yield from (("macros/select/statuses.py", text) for text in statuses.words())
    yield from (("macros/render/environment.py", standing(one)) for one in Standing)
    yield from (("macros/select/last_changed.py", f"{how} the edition") for how in HOWS)
    yield from (("macros/select/cells.py", text) for text in ("about", "at least", "at most", "to", "not disclosed"))


def _of_kinds() -> Iterator[str]:
    for kind in SYSTEMS.values():
        yield from (kind.singular, kind.plural)
        for field in kind.model_fields.values():
            role = extra(field, "role")
            yield from (field.title or "", field.description or "") if role else ()
            unit = extra(field, "unit") or ""
            yield from (unit,) if unit.lower() == unit and " " not in unit[:2] else ()
    yield from nouns()


def _of_lists() -> Iterator[str]:
    for listed in vars(vocabularies).values():
        if isinstance(listed, type) and issubclass(listed, StrEnum) and listed is not StrEnum:
            yield from map(spelled, listed)
    yield from (str(state).replace("-", " ") for state in State)
    for entry in (*LAYERS.values(), *GROUPS.values(), *PHASES.values()):
        yield from (entry.name, entry.text)
