"""Numbers are of the size that such things have today: a slip of the unit within what a field can have is seen too."""

from macros.checks.plausible_number import outside
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.fields import extra
from macros.schema.numbers import number_text

# Kind -> field -> the least and the most that is common. What a field can have at all is its "between" in the schema.
_TYPICAL: dict[str, dict[str, tuple[float, float]]] = {
    "accelerators": {
        "transistors": (1, 10_000),
        "die_size": (20, 60_000),
        "memory": (1, 10_000),
        "memory_bandwidth": (50, 50_000),
        "fp64": (0.05, 2_000),
        "fp32": (1, 5_000),
        "tf32": (5, 20_000),
        "bf16": (10, 20_000),
        "fp16": (10, 20_000),
        "fp8": (20, 100_000),
        "fp4": (50, 200_000),
        "int8": (5, 50_000),
        "int4": (5, 100_000),
        "power": (5, 30_000),
        "interconnect_bandwidth": (5, 50_000),
    },
    "instances": {
        "accelerator_memory": (8, 1_000_000),
        "memory": (8, 100_000),
        "network_bandwidth": (5, 200_000),
        "peak_compute": (30, 100_000_000),
    },
    "interconnects": {"bandwidth": (5, 100_000)},
    "models": {
        "parameters": (0.000001, 6_000),
        "context_length": (16, 100_000_000),
        "output_length": (16, 2_000_000),
        "vocabulary": (16, 600_000),
    },
    "storage": {"throughput": (0.1, 50_000)},
    "applications": {"users": (1, 8_000)},
}
_ALWAYS_NOTED = "users"  # whose note says of what time they are


@rule(
    "typical-number",
    "Write the number in the field's unit; where it is right, say in its `note` why.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nmemory: {value: 0.141, as_of: 2022-03, source: maker-page}",
    good="# data/accelerators/chip-1.yml\nmemory: {value: 141, as_of: 2022-03, source: maker-page}",
)
@alone(System)
def check(record: System) -> Found:
    """Every number is one that is common for such a thing, or a note says why it is not."""
    for name, typical in _TYPICAL.get(record.folder, {}).items():
        field = type(record).model_fields[name]
        for index, fact in enumerate(getattr(record, name)):
            if (fact.note and name != _ALWAYS_NOTED) or any(outside(fact, extra(field, "between"))):
                continue  # told by plausible-number, or by who wrote it
            for key, number, meant in outside(fact, typical):
                yield (name, index, key), _said(number, typical, extra(field, "unit"), meant)


def _said(number: float, typical: tuple[float, float], unit: str, meant: str) -> str:
    common = f"{number_text(typical[0])} to {number_text(typical[1])} are"
    return f"{number_text(number)} {unit}".strip() + f" is not common, {common}{f'; perhaps {meant}' if meant else ''}"
