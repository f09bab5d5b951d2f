"""Exceptions to rules, as the records have them: each silences one rule, is allowed for it, and is needed."""

from collections.abc import Iterator, Mapping
from itertools import chain

from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog
from macros.schema.exceptions import RuleException
from macros.suggest import choice

_CODE = "exception"


def excused(catalog: Catalog, faults: list[Fault], excusable: Mapping[str, bool]) -> list[Fault]:
    """Give the faults that no record excuses, and what is wrong with the exceptions themselves."""
    by_path: dict[str, list[Fault]] = {}
    for fault in faults:
        by_path.setdefault(fault.path, []).append(fault)
    found: list[Fault] = []
    for entry, record in catalog.entries:
        for index, one in enumerate(getattr(record, "exceptions", ())):
            own = by_path.get(entry.path, [])
            meant = [fault for fault in own if excusable.get(one.rule) and _is_meant(one, fault)]
            by_path[entry.path] = [fault for fault in own if fault not in meant]
            if not meant:
                found += _vain(entry, index, one, excusable)
    return [*chain(*by_path.values()), *found]


def _is_meant(one: RuleException, fault: Fault) -> bool:
    return fault.code == one.rule and (one.field is None or f"{fault.field}.".startswith(f"{one.field}."))


def _vain(entry: Entry, index: int, one: RuleException, excusable: Mapping[str, bool]) -> Iterator[Fault]:
    place = ("exceptions", index, "rule")
    if one.rule not in excusable:
        allowed = [code for code, may in excusable.items() if may]
        yield entry.fault(place, f'there is no rule "{one.rule}"{choice(one.rule, allowed)}', code=_CODE)
    elif not excusable[one.rule]:
        yield entry.fault(place, f'"{one.rule}" has no exceptions; mend what it finds', code=_CODE)
    else:
        message = "nothing here breaks this rule; take the exception out"
        yield entry.fault(place, message, code=_CODE, warning=True)
