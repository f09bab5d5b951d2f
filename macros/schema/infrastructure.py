"""The kinds of the infrastructure layer."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from macros.schema.edges import ConnectedBy, Contains, RunsOn
from macros.schema.facts import Accesses, FrozenModel, Numbers, Texts
from macros.schema.fields import fact, plain
from macros.schema.numbers import Number
from macros.schema.record import System
from macros.schema.stack import Layer
from macros.schema.values import Line, SourceIds, Text
from macros.schema.vocabularies import AcceleratorCategory

_CATEGORY = "What kind of thing it is, in a few words."
_TFLOPS = (0.01, 500_000)


class Accelerator(System):
    """A chip that does the arithmetic of models."""

    folder: ClassVar[str] = "accelerators"
    singular: ClassVar[str] = "accelerator"
    plural: ClassVar[str] = "Accelerators"
    layer: ClassVar[Layer | None] = Layer.INFRASTRUCTURE
    days_seen: ClassVar[int | None] = 540
    asked: ClassVar[tuple[str, ...]] = (
        "released",
        "process",
        "memory",
        "memory_bandwidth",
        "bf16/fp16/fp32/fp8/int8",
        "power",
    )

    category: AcceleratorCategory = plain("Type", "GPU, TPU, NPU, other ASIC, wafer, FPGA or CPU.")
    generation: Line | None = plain("Generation", "The chip design that it belongs to.", default=None)
    form: Line | None = plain("Form", "The board that the figures are for.", default=None)
    contains: Contains = ()
    connected_by: ConnectedBy = ()
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    process: Texts = fact("Process", "The manufacturing process.")
    transistors: Numbers = fact("Transistors", "Transistors on the chip.", "billion", between=(0.1, 10_000))
    die_size: Numbers = fact("Die size", "The area of its silicon.", "mm²", between=(1, 100_000))
    memory: Numbers = fact("Memory", "Memory on the board.", "GB", between=(0.1, 10_000))
    memory_type: Texts = fact("Memory type", "The kind of that memory.")
    memory_bandwidth: Numbers = fact(
        "Memory bandwidth", "How fast it reads that memory.", "GB/s", between=(10, 100_000_000)
    )
    fp64: Numbers = fact("FP64, dense", "Peak 64-bit arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS)
    fp32: Numbers = fact("FP32, dense", "Peak 32-bit arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS)
    tf32: Numbers = fact("TF32, dense", "Peak 19-bit matrix arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS)
    bf16: Numbers = fact("BF16, dense", "Peak 16-bit matrix arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS)
    fp16: Numbers = fact(
        "FP16, dense", "Peak 16-bit arithmetic of the older form, without sparsity.", "TFLOPS", between=_TFLOPS
    )
    fp8: Numbers = fact(
        "FP8, dense", "Peak 8-bit floating-point arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS
    )
    fp4: Numbers = fact(
        "FP4, dense", "Peak 4-bit floating-point arithmetic, without sparsity.", "TFLOPS", between=_TFLOPS
    )
    int8: Numbers = fact("INT8, dense", "Peak 8-bit integer arithmetic, without sparsity.", "TOPS", between=_TFLOPS)
    int4: Numbers = fact("INT4, dense", "Peak 4-bit integer arithmetic, without sparsity.", "TOPS", between=_TFLOPS)
    power: Numbers = fact("Power, at most", "Board power or thermal design power.", "W", between=(1, 50_000))
    interconnect_bandwidth: Numbers = fact(
        "Link to other chips", "Both directions together, one chip.", "GB/s", between=(0.1, 100_000_000)
    )


class Instance(System):
    """A server that a cloud rents."""

    folder: ClassVar[str] = "instances"
    singular: ClassVar[str] = "instance"
    plural: ClassVar[str] = "Cloud instances"
    layer: ClassVar[Layer | None] = Layer.INFRASTRUCTURE
    days_seen: ClassVar[int | None] = 365
    asked: ClassVar[tuple[str, ...]] = (
        "released",
        "contains",
        "connected_by",
        "accelerator_memory",
        "memory",
        "network_bandwidth",
        "peak_compute",
    )

    category: Line = plain("Type", _CATEGORY)
    contains: Contains = ()
    connected_by: ConnectedBy = ()
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    accelerators_per_instance: Numbers = fact(
        "Accelerators", "Chips in the largest size.", between=(1, 100_000), whole=True
    )
    accelerator_memory: Numbers = fact("Accelerator memory", "Memory of all its chips.", "GB", between=(1, 1_000_000))
    memory: Numbers = fact("Host memory", "Memory of the server itself.", "GB", between=(1, 200_000))
    network_bandwidth: Numbers = fact("Network", "Bandwidth to other servers.", "Gbit/s", between=(1, 200_000))
    peak_compute: Numbers = fact(
        "Peak compute",
        "As its maker states it; the note says which arithmetic.",
        "TFLOPS",
        between=(0.1, 1_000_000_000),
    )


class Per(StrEnum):
    """What a bandwidth is counted for."""

    LANE = "lane"
    PORT = "port"
    LINK = "link"
    DEVICE = "device"


class Direction(StrEnum):
    """Whether a bandwidth counts one direction or both together."""

    EACH_WAY = "each-way"
    BOTH_WAYS = "both-ways"


class Generation(FrozenModel):
    """One generation of a link; its bandwidth is in GB/s, `per` one lane, port, link or device."""

    name: Line
    year: Annotated[int, Field(strict=True, ge=1980, le=2100)] | None = None
    bandwidth: Number
    per: Per
    direction: Direction
    source: SourceIds
    note: Text | None = None


class Interconnect(System):
    """A link between chips or servers."""

    folder: ClassVar[str] = "interconnects"
    singular: ClassVar[str] = "interconnect"
    plural: ClassVar[str] = "Interconnects"
    layer: ClassVar[Layer | None] = Layer.INFRASTRUCTURE
    days_seen: ClassVar[int | None] = 540
    asked: ClassVar[tuple[str, ...]] = ("released", "bandwidth/generations")

    category: Line = plain("Type", _CATEGORY)
    scope: Line | None = plain("Reach", "Inside a server or between servers.", default=None)
    standard_body: Line | None = plain("Standard of", "Who keeps the standard.", default=None)
    bandwidth: Numbers = fact(
        "Bandwidth", "One device; the note says generation and direction.", "GB/s", between=(0.001, 1_000_000)
    )
    generations: tuple[Generation, ...] = plain("Generations", "Its generations, oldest first.", default=())


class Storage(System):
    """A system that keeps data and checkpoints."""

    folder: ClassVar[str] = "storage"
    singular: ClassVar[str] = "storage system"
    plural: ClassVar[str] = "Storage"
    layer: ClassVar[Layer | None] = Layer.INFRASTRUCTURE
    days_seen: ClassVar[int | None] = 365
    asked: ClassVar[tuple[str, ...]] = ("released", "access", "throughput")

    category: Line = plain("Type", _CATEGORY)
    protocol: Line | None = plain("Protocol", "How programs reach it.", default=None)
    runs_on: RunsOn = ()
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)
    throughput: Numbers = fact(
        "Throughput",
        "The most that it reads; the note says of what size.",
        "GB/s",
        volatile=True,
        between=(0.001, 1_000_000),
    )


class Database(System):
    """A database that generative-AI products keep data in, vector databases among them."""

    folder: ClassVar[str] = "databases"
    singular: ClassVar[str] = "database"
    plural: ClassVar[str] = "Databases"
    layer: ClassVar[Layer | None] = Layer.INFRASTRUCTURE
    days_seen: ClassVar[int | None] = 365
    asked: ClassVar[tuple[str, ...]] = ("released", "access", "license")

    category: Line = plain("Type", _CATEGORY)
    data_models: Line | None = plain("Data models", "The forms of data that it keeps.", default=None)
    runs_on: RunsOn = ()
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)
    availability: Texts = fact("Availability", "What its maker promises.", volatile=True, seen=True)
