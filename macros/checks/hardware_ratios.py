"""How many of one field of a chip or a server there may be for each of another."""

from dataclasses import dataclass

from macros.checks.sizes import near

_EXACT = 0.001


@dataclass(frozen=True)
class Ratio:
    """How many of one field there may be for each of another."""

    one: str
    other: str
    least: float
    most: float
    same: bool = False  # they are often the same: a tenth is a slip of the point

    def fits(self, one: float, other: float) -> bool:
        """Tell whether there may be so many."""
        slips = self.same and any(near(one / other, times, _EXACT) for times in (0.1, 10))
        return self.least <= one / other <= self.most and not slips


# Of what was built since 2016, with as much room on both sides as no slip of a digit leaves.
RATIOS = (
    Ratio("transistors", "die_size", 0.01, 0.6),
    Ratio("bf16", "transistors", 0.5, 60),
    Ratio("fp8", "power", 0.5, 20),
    Ratio("int8", "power", 0.1, 20),
    Ratio("bf16", "power", 0.04, 10),
    Ratio("fp64", "bf16", 0, 0.6),
    Ratio("fp32", "bf16", 0, 0.6),
    Ratio("tf32", "bf16", 0, 1),
    Ratio("interconnect_bandwidth", "memory_bandwidth", 0, 2.5),
    Ratio("fp8", "bf16", 0.55, 10),
    Ratio("fp4", "fp8", 0.55, 5),
    Ratio("int8", "bf16", 0.03, 5),
    Ratio("int8", "fp8", 0.02, 3, same=True),
)
OF_SERVERS = (
    Ratio("memory", "accelerator_memory", 0.2, 30),
    Ratio("network_bandwidth", "accelerators_per_instance", 5, 3_000),
)
# Kind of memory -> how many times a second all of it is read. None holds for memory on the chip itself.
READ = {"HBM": (15, 150), "GDDR": (8, 90), "LPDDR": (0.5, 25), "SRAM": None}
ANY_MEMORY = (0.5, 150)
