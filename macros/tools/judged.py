"""A record that `strata new` would write, held against its type; what is wrong is told by the options."""

from pydantic import BaseModel

from macros.faults import Fault, Refused
from macros.load.parse import parse
from macros.load.tree import Entry
from macros.tools.asked import wanted
from macros.tools.options import options, required
from macros.validate import validate

_MISSING = "missing-key"


def judge(path: str, kind: type[BaseModel], text: str) -> None:
    """Refuse a record that the check would refuse by itself."""
    parsed = parse(path, text)
    _, folder, name = path.split("/")
    entry = Entry(path, folder, name.removesuffix(".yml"), parsed.value or {}, parsed.positions, parsed.digits)
    _, faults = validate(entry)
    missing = [flag for fault in faults if fault.code == _MISSING for flag in _flags(kind, fault)]
    wrong = [f"{', '.join(_flags(kind, fault))}: {fault.message}" for fault in faults if fault.code != _MISSING]
    if faults:
        raise Refused("\n".join([*wrong, *([wanted(missing)] if missing else [])]))


def _flags(kind: type[BaseModel], fault: Fault) -> list[str]:
    """Give the options by which the place of a fault is written; the place itself where there is none."""
    first, *more = place = fault.field.split(".")
    fits = [one for one in options(kind) if one.place == tuple(place[: len(one.place)])]
    if first == "events":
        return ["--event"]
    if fits and fits[0].role != "plain" and place[-1] in {"as_of", "source"}:
        return [f"--{place[-1].replace('_', '-')}"]
    within = [] if more else [one for one in options(kind) if one.place[0] == first and required(kind, one)]
    return [one.flag for one in fits or within] or [fault.field]
