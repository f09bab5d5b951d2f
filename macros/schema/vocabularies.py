"""The words of a few fields that no page lists: who speaks, what a maker is, what a chip or a model can do."""

from enum import StrEnum


class Standing(StrEnum):
    """Who speaks in a source, from the nearest to the thing to the farthest."""

    MAKER = "maker"
    PAPER = "paper"
    CODE = "code"
    REGISTRY = "registry"
    PRESS = "press"
    COMMUNITY = "community"


class Role(StrEnum):
    """Whether a product uses a thing unless its user says otherwise, or only where the user chooses it."""

    DEFAULT = "default"
    CHOICE = "choice"


class Family(StrEnum):
    """The kinds of accelerator chip."""

    GPU = "gpu"
    ASIC = "asic"
    TPU = "tpu"
    FPGA = "fpga"
    NPU = "npu"
    WAFER = "wafer"
    CPU = "cpu"


class OrganizationType(StrEnum):
    """What an organization is."""

    COMPANY = "company"
    LABORATORY = "laboratory"
    UNIVERSITY = "university"
    FOUNDATION = "foundation"
    ANALYST = "analyst"
    COMMUNITY = "community"
    CLOUD = "cloud"


class Capability(StrEnum):
    """What a model can do beside answering."""

    TOOLS = "tools"
    REASONING = "reasoning"
    STRUCTURED_OUTPUT = "structured-output"
    CODE_EXECUTION = "code-execution"
    COMPUTER_USE = "computer-use"
    FINE_TUNING = "fine-tuning"


class Confidence(StrEnum):
    """How sure an estimate is, by those who made it."""

    CONFIDENT = "confident"
    LIKELY = "likely"
    SPECULATIVE = "speculative"
