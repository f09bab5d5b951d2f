"""The words that a field may choose from."""

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


class AcceleratorCategory(StrEnum):
    """The kinds of accelerator chip."""

    GPU = "gpu"
    ASIC = "asic"
    TPU = "tpu"
    FPGA = "fpga"
    NPU = "npu"
    WAFER = "wafer"
    CPU = "cpu"


class OrganizationCategory(StrEnum):
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


class Modality(StrEnum):
    """What a system generates: the six that the article names."""

    TEXT = "text"
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    CODE = "code"
    DESIGN = "design"


class Industry(StrEnum):
    """The fields of work that the article names."""

    FINANCE = "finance"
    HEALTHCARE = "healthcare"
    MANUFACTURING = "manufacturing"
    EDUCATION = "education"


class Access(StrEnum):
    """How one gets at a system, from open to closed."""

    OPEN_SOURCE = "open-source"
    OPEN_WEIGHTS = "open-weights"
    API = "api"
    PRODUCT = "product"
    RESEARCH_ONLY = "research-only"
    RENTED = "rented"  # by the hour, from a cloud
    SOLD = "sold"
    CLOSED = "closed"


class EventType(StrEnum):
    """What can happen to a system, in the order of a life."""

    PUBLISHED = "published"
    ANNOUNCED = "announced"
    PREVIEW = "preview"
    IN_USE = "in-use"  # by this day; from which day was not found
    RELEASED = "released"
    MAINTENANCE = "maintenance"
    RENAMED = "renamed"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    ARCHIVED = "archived"
    RETIRED = "retired"


_IN_CAPITALS = {"gpu", "asic", "tpu", "fpga", "npu", "cpu", "api"}


def spelled(word: str) -> str:
    """Give a list's word as it is read: `open-weights` as "open weights", `gpu` in capitals; other text as it is."""
    if not isinstance(word, StrEnum):
        return word
    return word.upper() if word in _IN_CAPITALS else word.replace("-", " ")
