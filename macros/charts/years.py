"""The charts over the years: accelerators and models."""

from macros.charts.registry import Chart, chart
from macros.charts.scatter import scatter
from macros.relate import Catalog


@chart("accelerator-memory")
def memory(catalog: Catalog) -> Chart | None:
    """Draw the memory of one accelerator."""
    return scatter(catalog, "accelerators", "memory", "Memory of one accelerator: from {first} to {last}", "i")


@chart("accelerator-bandwidth")
def bandwidth(catalog: Catalog) -> Chart | None:
    """Draw the memory bandwidth of one accelerator."""
    says = "Memory bandwidth of one accelerator: from {first} to {last}"
    return scatter(catalog, "accelerators", "memory_bandwidth", says, "i")


@chart("accelerator-arithmetic")
def arithmetic(catalog: Catalog) -> Chart | None:
    """Draw the dense 16-bit arithmetic of one accelerator."""
    says = "Dense 16-bit arithmetic of one accelerator: from {first} to {last}"
    return scatter(catalog, "accelerators", "bf16", says, "i")


@chart("model-parameters")
def parameters(catalog: Catalog) -> Chart | None:
    """Draw the parameters of models whose makers disclose them."""
    return scatter(catalog, "models", "parameters", "Parameters, where disclosed: from {first} to {last}", "m")


@chart("model-context")
def context(catalog: Catalog) -> Chart | None:
    """Draw the context length of models."""
    return scatter(catalog, "models", "context_length", "Context length: from {first} to {last}", "m")
