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


def _of_layers(n: Numbers) -> float:
    """Give what the layers of a dense network weigh."""
    return 12 * n("layers") * n("hidden_size") ** 2


def _at_work(n: Numbers) -> float:
    """Give the parameters that take part in each token."""
    return n("active_parameters") or n("parameters")


ALL = (
    Ratio(
        ("training_compute", "parameters", "training_tokens"),
        lambda n: n("training_compute") * 1e6 / (6 * _at_work(n) * n("training_tokens")),
        0.2,
        5,
        "times what 6 operations for each parameter and token make",
    ),
    Ratio(
        ("training_energy", "training_time"),
        lambda n: n("training_energy") * 1e6 / n("training_time"),
        20,
        5000,
        "watts for each chip",
    ),
    Ratio(
        ("training_emissions", "training_energy"),
        lambda n: n("training_emissions") / n("training_energy"),
        0.001,
        2,
        "tonnes for each megawatt hour",
    ),
    Ratio(
        ("parameters", "layers", "hidden_size"),
        lambda n: n("parameters") * 1e9 / _of_layers(n),
        0.02,
        200,
        "times what layers and hidden size make",
    ),
    Ratio(
        ("training_compute", "training_time"),
        lambda n: n("training_compute") * 1e24 / (n("training_time") * 3600) / 1e12,
        0.01,
        10_000,
        "TFLOPS of each chip",
    ),
    Ratio(
        ("training_emissions", "training_time"),
        lambda n: n("training_emissions") * 1e6 / n("training_time"),
        0.5,
        5_000,
        "grams for each hour of a chip",
    ),
    Ratio(("bytes", "size"), lambda n: n("bytes") / n("size"), 0.2, 200, "bytes for each token"),
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
DENSE = Ratio(
    ("parameters", "layers", "hidden_size"),
    lambda n: n("parameters") * 1e9 / _of_layers(n),
    0.4,
    10,
    "times what layers and hidden size make of a dense network",
)
MIXED = Ratio(
    ("active_parameters", "layers", "hidden_size"),
    lambda n: n("active_parameters") * 1e9 / _of_layers(n),
    0.12,
    8,
    "times what layers and hidden size make for one token",
)
