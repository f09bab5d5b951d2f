"""The units in which sources write numbers: what each measures, and how many of the base unit it is."""

import re
from itertools import product

_PREFIXES = {
    "k": ("kilo", 1e3),
    "m": ("mega", 1e6),
    "g": ("giga", 1e9),
    "t": ("tera", 1e12),
    "p": ("peta", 1e15),
    "e": ("exa", 1e18),
    "z": ("zetta", 1e21),
    "y": ("yotta", 1e24),
}
_SECOND = ("/s", "ps", "/sec", "/second", " per second")
_WATTS = {"w": 1, "watt": 1, "watts": 1, "kw": 1e3, "kilowatts": 1e3, "mw": 1e6}
_HOURS = {"kwh": 1e-3, "mwh": 1, "gwh": 1e3, "megawatt hours": 1, "megawatt-hours": 1, "gigawatt hours": 1e3}
_MASS = {"t": 1, "ton": 1, "tons": 1, "tonne": 1, "tonnes": 1, "tco2e": 1, "tco2eq": 1, "kg": 1e-3, "kt": 1e3}
_AREA = {"mm²": 1, "mm2": 1, "mm^2": 1, "sq mm": 1, "square millimeters": 1, "square millimetres": 1, "cm²": 100}
_AREA |= {"cm2": 100, "sq. mm": 1, "mm squared": 1}
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6}
_SCALES |= {"b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "t": 1e12, "tn": 1e12, "tr": 1e12}
_SCALES |= {"trillion": 1e12, "trillions": 1e12, "quadrillion": 1e15, "hundred": 100}


def _bytes() -> dict[str, float]:
    found: dict[str, float] = {"byte": 1, "bytes": 1}
    for letter, (word, size) in _PREFIXES.items():
        for name in (f"{letter}b", f"{letter}ib", f"{word}byte", f"{word}bytes", f"{letter}byte", f"{letter}bytes"):
            found[name] = size
        found |= dict.fromkeys((f"{word[:2]}bibyte", f"{word[:2]}bibytes", f"{letter}i"), size)
    return found


def _operations() -> dict[str, float]:
    found: dict[str, float] = {}
    for (letter, (word, size)), per in product(_PREFIXES.items(), ("s", "/s", "/second", "/sec", "s/s", " per second")):
        found |= {f"{letter}flop{per}": size, f"{word}flop{per}": size, f"{letter}op{per}": size}
        found |= {f"{word}-op{per}": size, f"{word}op{per}": size}
    return found | {f"{letter}f": size for letter, (_, size) in _PREFIXES.items() if letter in "tp"}


def _rates() -> dict[str, float]:
    found: dict[str, float] = {}
    for unit, size in _bytes().items():
        found |= {f"{unit}{second}": size for second in _SECOND}
    for (letter, (word, size)), second in product(_PREFIXES.items(), _SECOND):
        for bits in (f"{letter}bit", f"{letter}bits", f"{word}bit", f"{word}bits"):
            found[f"{bits}{second}"] = size / 8
    return found


def _bits() -> dict[str, float]:
    """Give the units that are bits only where the b is small: Gb/s, and Gbps as it is meant."""
    pairs = product(_PREFIXES.items(), ("b/s", "bps", "b/sec", "bit/s"))
    return {f"{letter}{unit}": size / 8 for (letter, (_, size)), unit in pairs}


def _compute() -> dict[str, float]:
    found = dict.fromkeys(("flop", "flops", "operations"), 1.0)
    return found | {f"{word}flop{s}": size for word, size in _PREFIXES.values() for s in ("", "s")}


_TABLES: dict[str, dict[str, float]] = {
    "bytes": _bytes(),
    "rate": _rates(),
    "operations": _operations(),
    "compute": _compute(),
    "watts": dict(_WATTS),
    "energy": dict(_HOURS),
    "mass": dict(_MASS),
    "area": dict(_AREA),
    "count": dict(_SCALES),
    "percent": {"%": 1, "percent": 1, "per cent": 1},
}
_ALL = sorted({"g"} | {unit for table in _TABLES.values() for unit in table}, key=len, reverse=True)
UNIT = re.compile(rf"(?:{'|'.join(map(re.escape, _ALL))})(?![A-Za-z0-9²])", re.IGNORECASE)
_BIT_RATES = _bits()
# What the fields of the schema are counted in -> what that measures, and how many of the base unit it is.
OWN = {
    "": ("count", 1.0),
    "tokens": ("count", 1.0),
    "chip hours": ("count", 1.0),
    "million": ("count", 1e6),
    "billion": ("count", 1e9),
    "billion tokens": ("count", 1e9),
    "GB": ("bytes", 1e9),
    "GB/s": ("rate", 1e9),
    "Gbit/s": ("rate", 1e9 / 8),
    "TFLOPS": ("operations", 1e12),
    "TOPS": ("operations", 1e12),
    "W": ("watts", 1.0),
    "MWh": ("energy", 1.0),
    "t of CO2 equivalent": ("mass", 1.0),
    "mm²": ("area", 1.0),
    "yottaFLOP": ("compute", 1e24),
    "%": ("percent", 1.0),
    "percent": ("percent", 1.0),
}


def own(unit: str) -> tuple[str, float]:
    """Give what a unit of our own measures, and its size; an unknown one by its first word, as "billion US dollars"."""
    if unit in OWN:
        return OWN[unit]
    return "count", next((_SCALES[word] for word in unit.lower().split() if word in _SCALES), 1.0)


def meanings(written: str) -> dict[str, float]:
    """Give everything that a written unit may measure, with its size: 80 B are bytes or billions."""
    if written == "G":  # as in "80G"; a small one is a gram
        return {"bytes": 1e9}
    lower = re.sub(r"\s+", " ", written.lower())
    found = {what: table[lower] for what, table in _TABLES.items() if lower in table}
    if lower in _BIT_RATES and "B" not in written:
        found["rate"] = _BIT_RATES[lower]
    return found
