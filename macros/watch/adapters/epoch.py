"""The CSV files of Epoch AI: models with their size and training, and machines for machine learning."""

import csv
import io
from collections.abc import Iterator

from macros.relate import Catalog
from macros.watch.adapters.shape import KNOWN, Adapter, Foreign, Reading, Table, To, take

EXPECTED = (
    'a CSV file with the columns "Model" (or "System"), "Organization" and "Publication date", '
    'or "Hardware name" and "Manufacturer"'
)
MODELS: Table = {
    "Parameters": To("fact", "parameters", 1e-9),
    "Training compute (FLOP)": To("fact", "training_compute", 1e-24),
    "Training dataset size (total)": To("fact", "training_tokens", 1e-9),
    "Training dataset size (datapoints)": To("fact", "training_tokens", 1e-9),
    "Training time (chip hours)": To("fact", "training_time"),
    "Training chip-hours": To("fact", "training_time"),
    "Publication date": To("event", "published"),
    "Organization": To("maker"),
    **dict.fromkeys(
        (
            "Model", "System", "Domain", "Task", "Authors", "Reference", "Link", "Citations", "Notability criteria",
            "Notability criteria notes", "Parameters notes", "Training compute notes", "Training dataset",
            "Training dataset notes", "Dataset size notes", "Epochs", "Training time (hours)", "Training time notes",
            "Training hardware", "Hardware quantity", "Hardware utilization", "Hardware utilization (MFU)",
            "Hardware utilization (HFU)", "Base model", "Finetune compute (FLOP)", "Finetune compute notes",
            "Confidence", "Abstract", "Country (of organization)", "Country (from Organization)", "Frontier model",
            "Model accessibility", "Accessibility notes", "Hugging Face developer id", "Open model weights?",
            "Training code accessibility", "Inference code accessibility", "Dataset accessibility", "Batch size",
            "Batch size notes", "Organization categorization", "Organization categorization (from Organization)",
            "Training compute estimation method", "Training power draw (W)", "Training compute cost (2023 USD)",
            "Compute cost notes", "Foundation model", "Training compute lower bound", "Training compute upper bound",
            "Training cloud compute vendor", "Training data center", "Archived links", "Last modified", "Created By",
            "Numerical format", "Utilization notes", "Post-training compute (FLOP)", "Possibly over 1e23 FLOP",
            "Approach", "Benchmark data", "Exclude", "Authors by country", "Model versions", "Sparsity",
        ),
        KNOWN,
    ),
}  # fmt: skip
MACHINES: Table = {
    "Memory (bytes)": To("fact", "memory", 1e-9),
    "Memory size per board (Byte)": To("fact", "memory", 1e-9),
    "Memory bandwidth (byte/s)": To("fact", "memory_bandwidth", 1e-9),
    "FP64 (double precision) performance (FLOP/s)": To("fact", "fp64", 1e-12),
    "FP32 (single precision) performance (FLOP/s)": To("fact", "fp32", 1e-12),
    "TF32 (TensorFloat-32) performance (FLOP/s)": To("fact", "tf32", 1e-12),
    "Tensor-FP16/BF16 performance (FLOP/s)": To("fact", "bf16", 1e-12),
    "FP8 performance (FLOP/s)": To("fact", "fp8", 1e-12),
    "FP4 performance (FLOP/s)": To("fact", "fp4", 1e-12),
    "INT8 performance (OP/s)": To("fact", "int8", 1e-12),
    "INT4 performance (OP/s)": To("fact", "int4", 1e-12),
    "TDP (W)": To("fact", "power"),
    "Transistors (millions)": To("fact", "transistors", 1e-3),
    "Die Size (mm^2)": To("fact", "die_size"),
    "Die size (mm^2)": To("fact", "die_size"),
    "Foundry": KNOWN,
    "Release date": To("event", "released"),
    "Manufacturer": To("maker"),
    **dict.fromkeys(
        (
            "Hardware name", "Type", "Release price (USD)", "FP16 (half precision) performance (FLOP/s)",
            "INT16 performance (OP/s)",
            "Memory clock (MHz)", "Memory bus (bit)", "Base clock (MHz)", "Boost clock (MHz)",
            "Max performance", "Process size (nm)", "Intranode bandwidth (byte/s)", "Internode bandwidth (bit/s)",
            "Tensor cores",
            "Link to datasheet", "Source for the price", "ML models", "Number of ML models", "Notes",
            "Image", "Energy efficiency", "Price-performance", "Hardware utilization", "Last modified", "Created By",
            "Generation", "FP16 Tensor Core", "Memory type",
        ),
        KNOWN,
    ),
}  # fmt: skip
_FORMS: tuple[tuple[str, str, str, Table], ...] = (
    ("Model", "Organization", "models", MODELS),
    ("System", "Organization", "models", MODELS),
)
_FORMS += (("Hardware name", "Manufacturer", "accelerators", MACHINES),)


def read(text: str, _: str) -> Reading:
    """Give every row as a thing."""
    rows, found = csv.DictReader(io.StringIO(text)), Reading()
    heads = set(rows.fieldnames or ())
    form = next((form for form in _FORMS if {form[0], form[1]} <= heads), None)
    if form is None:
        raise ADAPTER.refuse(f"has the columns {', '.join(sorted(heads)[:6]) or 'of nothing'}")
    name, _, kind, table = form
    for number, line in enumerate(rows, 2):
        row = {key: value for key, value in line.items() if key}
        if not row.get(name):
            continue
        thing = Foreign(row[name], kind, f"Epoch AI, line {number}")
        take(thing, row, table, found.unknown)
        thing.wanted = kind == "accelerators" or bool(row.get("Frontier model") or row.get("Notability criteria"))
        found.things.append(thing)
    found.unknown = type(found.unknown)(dict.fromkeys(found.unknown, 1))  # a column, however many rows it has
    return found


def addresses(_: Catalog) -> Iterator[tuple[str, str]]:
    """Give the two files."""
    yield "https://epoch.ai/data/all_ai_models.csv", "models"
    yield "https://epoch.ai/data/ml_hardware.csv", "machines"


ADAPTER = Adapter("epoch", EXPECTED, read, addresses)
