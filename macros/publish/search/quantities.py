"""A number with its unit -> the ways in which a reader may type it: 3,350 GB/s is also 3.35 TB/s."""

from macros.schema.numbers import number_text

_WAYS: dict[str, tuple[tuple[str, int], ...]] = {
    "GB": (("gb", 1), ("gigabytes", 1), ("tb", 1000)),
    "GB/s": (("gb", 1), ("tb", 1000)),
    "Gbit/s": (("gbit", 1), ("gbps", 1), ("tbit", 1000), ("tbps", 1000)),
    "TFLOPS": (("tflops", 1), ("teraflops", 1), ("pflops", 1000), ("petaflops", 1000), ("exaflops", 1_000_000)),
    "TOPS": (("tops", 1),),
    "W": (("w", 1), ("watts", 1), ("kw", 1000)),
    "million": (("million", 1), ("m", 1), ("billion", 1000)),
    "billion": (("billion", 1), ("b", 1), ("bn", 1), ("trillion", 1000), ("t", 1000)),
    "billion tokens": (("billion", 1), ("b", 1), ("trillion", 1000), ("t", 1000)),
    "tokens": (("tokens", 1), ("k", 1000), ("million", 1_000_000)),
}


def spoken(number: float, unit: str) -> list[str]:
    """Give `number` and `unit` as single words without commas; nothing where the unit is none that is typed."""
    scaled = ((number / size, name) for name, size in _WAYS.get(unit, ()) if number >= size / 10)
    return [number_text(round(value, 3)).replace(",", "") + name for value, name in scaled]
