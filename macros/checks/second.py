"""A value is blamed once: what one rule tells of it alone, others need not tell by what is around it."""

from collections.abc import Iterable

from macros.faults import Fault

# Rules that hold a value against others, or a text as a whole.
_SECOND = {"agreeing-hardware", "agreeing-heads", "agreeing-links", "agreeing-sizes", "named-size", "word-slips"}


def told_once_of_a_value(faults: Iterable[Fault]) -> list[Fault]:
    """Leave out what second rules find in a field of which another rule tells."""
    faults = list(faults)
    second = [fault for fault in faults if fault.code in _SECOND]
    if not second:
        return faults
    told = {_field(fault) for fault in faults if fault.code not in _SECOND}
    return [fault for fault in faults if fault.code not in _SECOND or _field(fault) not in told]


def _field(fault: Fault) -> tuple[str, str]:
    """Give file and field; within a list of parts, the whole place of the part's field."""
    return fault.path, fault.field.removesuffix(".value").removesuffix(".min").removesuffix(".max").removesuffix(".0")
