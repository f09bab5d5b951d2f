"""Mistakes of numbers: slips of the unit, sums that do not fit, and two values for one."""

from tests.mistakes.made import BOX, CHAT, CHIP, FACT, MEMORY, ONE, OUT, POWER, SIZE, TWO, VALUE

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "users in two units": (
        CHAT,
        "users: {value: 100, about: true, as_of: 2023-01, source: press-note, note: In a month.}",
        (
            "users:\n  - {value: 900, as_of: 2023-01, source: press-note, note: In a month.}\n"
            "  - {value: 1, as_of: 2023-03, source: press-note, note: In a month.}"
        ),
    ),
    "context in thousands": (
        TWO,
        "context_length: {undisclosed: true, as_of: 2023-03, source: maker-page}",
        "context_length: {value: 128, as_of: 2023-03, source: maker-page}",
    ),
    "vocabulary in thousands": (TWO, "category:", f"vocabulary: {{value: 128, {FACT}\ncategory:"),
    "figure with sparsity": (
        CHIP,
        "memory:",
        f"bf16: {{value: 989, {FACT}\nfp8: {{value: 3958, {FACT}\nmemory:",
    ),
    "gigabytes as terabytes": (CHIP, MEMORY, "value: 0.024"),
    "gigabytes as megabytes": (CHIP, MEMORY, "value: 24000"),
    "watts as milliwatts": (CHIP, POWER, "max: 700000"),
    "parameters one by one": (ONE, VALUE, "value: 175000000000"),
    "bandwidth as terabytes": (CHIP, "power:", f"memory_bandwidth: {{value: 3.35, {FACT}\npower:"),
    "context of nothing": (
        ONE,
        "parameters:",
        "context_length: {value: 0, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "output beyond the context": (
        ONE,
        "parameters:",
        (
            "context_length: {value: 2048, as_of: 2021, source: maker-page}\n"
            "output_length: {value: 4096, as_of: 2021, source: maker-page}\nparameters:"
        ),
    ),
    "active beyond all": (
        ONE,
        "parameters:",
        "active_parameters: {value: 2, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "equal arithmetic": (CHIP, "power:", f"bf16: {{value: 900, {FACT}\nfp8: {{value: 900, {FACT}\npower:"),
    "two values of a day": (
        ONE,
        "parameters: {value: 1.5, as_of: 2021, source: maker-page}",
        (
            "parameters:\n  - {value: 1.5, as_of: 2021, source: maker-page}\n"
            "  - {value: 1.7, as_of: 2021, source: press-note}"
        ),
    ),
    "half a layer": (ONE, "parameters:", "layers: {value: 12.5, as_of: 2021, source: maker-page}\nparameters:"),
    "fewer tokens than parameters": (
        ONE,
        "parameters:",
        "training_tokens: {value: 1, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "size that is not that of the name": (ONE, "name: Brain 1", "name: Brain 8B\naliases: [Brain 1]"),
    "chips that are not as many": (
        BOX,
        "connected_by:",
        f"accelerators_per_instance: {{value: 16, {FACT}\nconnected_by:",
    ),
    "memory that is not the sum": (BOX, "connected_by:", f"accelerator_memory: {{value: 64, {FACT}\nconnected_by:"),
    "generations out of order": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'B', year: 2022, bandwidth: 900, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "generation in another unit": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'B', year: 2022, bandwidth: 0.9, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "generation before its link": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'A', year: 2019, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "events: [{date: 2022-03, event: announced, source: maker-page}]\n"
            "category:"
        ),
    ),
    "generation twice": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "training compute in another unit": (
        ONE,
        "parameters:",
        (
            "training_tokens: {value: 1000, as_of: 2021, source: maker-page}\n"
            "training_compute: {value: 9, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "emissions in kilograms": (
        ONE,
        "parameters:",
        (
            "training_energy: {value: 1000, as_of: 2021, source: maker-page}\n"
            "training_emissions: {value: 430000, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "energy in kilowatt hours": (
        ONE,
        "parameters:",
        (
            "training_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
            "training_energy: {value: 430000000, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "hidden size in thousands": (
        ONE,
        "parameters:",
        (
            "layers: {value: 96, as_of: 2021, source: maker-page}\n"
            "hidden_size: {value: 12, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "tokens in trillions beside bytes": (
        "data/datasets/big-book.yml",
        "category:",
        f"size: {{value: 15, {FACT}\nbytes: {{value: 45000, {FACT}\ncategory:",
    ),
    "share of more than all": (
        "data/projections/outlook.yml",
        "unit: billion US dollars\n    points:\n      - {year: 2025, value: 60",
        "unit: percent\n    points:\n      - {year: 2025, value: 160",
    ),
    "year twice": (
        "data/projections/outlook.yml",
        "{year: 2027, min: 100, max: 120",
        "{year: 2025, min: 100, max: 120",
    ),
    "years out of order": (
        "data/projections/outlook.yml",
        "{year: 2027, min: 100, max: 120",
        "{year: 2021, min: 100, max: 120",
    ),
    "money one by one": ("data/projections/outlook.yml", "value: 60,", "value: 60000000000,"),
    "unit in short": ("data/projections/outlook.yml", "billion US dollars", "USD bn"),
    "right answers of more than all": ("data/weights/weave-small.yml", "value: 96.5", "value: 965"),
    "fact twice": (
        CHIP,
        f"memory: {{value: 80, {FACT}",
        f"memory:\n  - {{value: 80, {FACT}\n  - {{value: 80, {FACT}",
    ),
    "note that tells of sparsity": (
        CHIP,
        "power:",
        "fp8: {value: 3958, as_of: 2022-03, source: maker-page, note: With sparsity.}\npower:",
    ),
    "whole numbers with sparsity": (
        CHIP,
        "power:",
        f"bf16: {{value: 989, {FACT}\nint8: {{value: 3958, {FACT}\npower:",
    ),
    "arithmetic of 4 bits with sparsity": (
        CHIP,
        "power:",
        f"fp8: {{value: 4500, {FACT}\nfp4: {{value: 18000, {FACT}\npower:",
    ),
    "memory in terabytes, of a late chip": (CHIP, MEMORY, "value: 0.141"),
    "bandwidth in megabytes": (CHIP, "power:", f"memory_bandwidth: {{value: 3350000, {FACT}\npower:"),
    "arithmetic in petaFLOPS": (CHIP, "power:", f"bf16: {{value: 0.989, {FACT}\npower:"),
    "power in kilowatts": (CHIP, POWER, "max: 1.4"),
    "silicon in square centimeters": (CHIP, "power:", f"die_size: {{value: 8.14, {FACT}\npower:"),
    "link in terabytes": (CHIP, "power:", f"interconnect_bandwidth: {{value: 0.9, {FACT}\npower:"),
    "transistors in trillions": (CHIP, "power:", f"transistors: {{value: 0.208, {FACT}\npower:"),
    "memory of a server in terabytes": (BOX, "connected_by:", f"memory: {{value: 2, {FACT}\nconnected_by:"),
    "network in terabits": (BOX, "connected_by:", f"network_bandwidth: {{value: 3.2, {FACT}\nconnected_by:"),
    "arithmetic of a server in petaFLOPS": (BOX, "connected_by:", f"peak_compute: {{value: 16, {FACT}\nconnected_by:"),
    "bandwidth of a link in terabytes": (
        "data/interconnects/ring.yml",
        "category:",
        f"bandwidth: {{value: 1.8, {FACT}\ncategory:",
    ),
    "users in billions": (CHAT, "value: 100,", "value: 0.7,"),
    "parameters in millions": (ONE, VALUE, "value: 7000"),
    "size in words that is another": (ONE, "The first model.", "The first model, of 70 billion parameters."),
    "size in the type of memory": (CHIP, "power:", f"memory_type: {{value: 80 GB HBM3, {FACT}\npower:"),
    "two arithmetics of 16 bits": (
        CHIP,
        "memory:",
        f"bf16: {{value: 989, {FACT}\nfp16: {{value: 98.9, {FACT}\nmemory:",
    ),
    "layers as a part of one": (ONE, SIZE, "layers: {value: 96.5, as_of: 2021, source: maker-page}"),
    "series twice": (
        OUT,
        "notes:",
        (
            "  - measure: Market size\n    unit: billion US dollars\n"
            "    points: [{year: 2025, value: 60, source: press-note}]\nnotes:"
        ),
    ),
    "point in trillions": (OUT, "min: 100, max: 120", "min: 0.1, max: 0.12"),
    "point in millions": (OUT, "min: 100, max: 120", "min: 100000, max: 120000"),
    "growth as a fraction": (
        OUT,
        (
            "unit: billion US dollars\n    points:\n      - {year: 2025, value: 60, source: press-note}\n"
            "      - {year: 2027, min: 100, max: 120, source: press-note}"
        ),
        "unit: percent\n    points:\n      - {year: 2025, value: 0.24, source: press-note}",
    ),
    "memory in MiB": (CHIP, "value: 80", "value: 81920"),
    "number zero": (CHIP, "value: 80", "value: 0"),
    "power zero": (CHIP, "max: 700", "max: 0"),
}
