"""What the numbers of a model or a data set make together, and between which numbers that lies."""

from collections.abc import Callable
from dataclasses import dataclass

Numbers = Callable[[str], float]  # the largest number of a field, 0 where it has none


@dataclass(frozen=True)
class Ratio:
    """What two or more fields make together, and between which numbers that lies."""

    fields: tuple[str, ...]  # the first is told
    of: Callable[[Numbers], float]
    least: float
    most: float
    what: str


def _each(one: str, other: str, times: float, least: float, most: float, what: str) -> Ratio:
    """Give how many of one field there are for each of another; `times` makes a unit of theirs that of `what`."""
    return Ratio((one, other), lambda n: n(one) * times / n(other), least, most, what)


def _wide(one: str, least: float, most: float, what: str) -> Ratio:
    """Give how many times what layers make of a dense network a size is."""
    fields = (one, "layers", "hidden_size")
    return Ratio(fields, lambda n: n(one) * 1e9 / (12 * n("layers") * n("hidden_size") ** 2), least, most, what)


def _computed(n: Numbers) -> float:
    size = n("active_parameters") or n("parameters")
    return n("training_compute") * 1e6 / (6 * size * n("training_tokens"))


ALL = (
    Ratio(
        ("training_compute", "parameters", "training_tokens"),
        _computed,
        0.2,
        5,
        "times what 6 operations for each parameter and token make",
    ),
    _each("training_energy", "training_time", 1e6, 20, 5000, "watts for each chip"),
    _each("training_emissions", "training_energy", 1, 0.001, 2, "tonnes for each megawatt hour"),
    _wide("parameters", 0.02, 200, "times what layers and hidden size make"),
    _each("training_compute", "training_time", 1e12 / 3600, 0.01, 10_000, "TFLOPS of each chip"),
    _each("training_emissions", "training_time", 1e6, 0.5, 5_000, "grams for each hour of a chip"),
    _each("bytes", "size", 1, 0.2, 200, "bytes for each token"),
)
# Since this year a model that writes has seen many tokens for each of its parameters.
SINCE = "2023"
TOKENS = Ratio(
    ("training_tokens", "parameters"),
    lambda n: max(n("training_tokens") / n("parameters"), 5 * (n("training_tokens") < n("parameters"))),  # told already
    5,
    100_000,
    "tokens for each parameter",
)
# A dense network that writes is little but its layers; of a mixture of experts a token takes about as much.
DENSE = _wide("parameters", 0.4, 10, "times what layers and hidden size make of a dense network")
MIXED = _wide("active_parameters", 0.12, 8, "times what layers and hidden size make for one token")
