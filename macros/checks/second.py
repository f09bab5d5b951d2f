"""A value is blamed once: what one rule tells of it alone, others need not tell by what is around it."""

from collections.abc import Iterable

from macros.faults import Fault

# Rules that hold a value against others, or a text as a whole; and those of them that ask several numbers of a record.
_OF_RECORD = {"agreeing-hardware", "agreeing-servers", "same-silicon"}
_SECOND = {
    *_OF_RECORD,
    "agreeing-heads",
    "agreeing-links",
    "agreeing-sizes",
    "named-size",
    "noted-number",
    "told-name",
    "told-number",
    "word-slips",
}
_FIRST = {"plausible-number", "shown-number"}
_LESS = {"event-order": "swapped-day"}  # of a file, of which the other tells more


def told_once_of_a_value(faults: Iterable[Fault]) -> list[Fault]:
    """Leave out what second rules find in a field, or by a number of a record, of which another rule tells."""
    known = list(faults)
    more = {(fault.path, fault.code) for fault in known}
    faults = [fault for fault in known if (fault.path, _LESS.get(fault.code, "")) not in more]
    second = [fault for fault in faults if fault.code in _SECOND]
    if not second:
        return faults
    told = {_field(fault) for fault in faults if fault.code not in _SECOND}
    wrong = {fault.path for fault in faults if fault.code in _FIRST}
    left = [fault for fault in second if _field(fault) in told or (fault.code in _OF_RECORD and fault.path in wrong)]
    return [fault for fault in faults if fault not in left]


def _field(fault: Fault) -> tuple[str, str]:
    """Give file and field; within a list of parts, the whole place of the part's field."""
    return fault.path, fault.field.removesuffix(".value").removesuffix(".min").removesuffix(".max").removesuffix(".0")
