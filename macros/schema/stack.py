"""The stack: its four layers, their groups, and the two phases."""

from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """The four layers, top to bottom."""

    APPLICATION = "application"
    PLATFORM = "platform"
    MODEL = "model"
    INFRASTRUCTURE = "infrastructure"


@dataclass(frozen=True)
class ListEntry:
    """One entry of a fixed list: what the site calls it, other names, and the article's lines about it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    article: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Group(ListEntry):
    """A part of a layer."""

    layer: Layer = Layer.APPLICATION
    kinds: tuple[str, ...] = ()  # the kinds that always belong to it


LAYERS: dict[Layer, ListEntry] = {
    Layer.APPLICATION: ListEntry(
        "application",
        "Application",
        ("Application layer",),
        (47, 51, 53),
        "What people use: assistants, image and video makers, code helpers.",
    ),
    Layer.PLATFORM: ListEntry(
        "platform",
        "Platform",
        ("Platform layer",),
        (47, 63, 65, 69),
        "Where models are offered, tuned and served.",
    ),
    Layer.MODEL: ListEntry(
        "model",
        "Model",
        ("Model layer",),
        (47, 87, 89),
        "The trained networks, closed and open, and what they are made of.",
    ),
    Layer.INFRASTRUCTURE: ListEntry(
        "infrastructure",
        "Infrastructure",
        ("Infrastructure layer",),
        (47, 121, 123),
        "Chips, networks, storage, databases and the clouds that rent them.",
    ),
}

GROUPS: dict[str, Group] = {
    group.id: group
    for group in (
        Group(
            "generalized",
            "Generalized",
            ("Generalized Applications",),
            (59,),
            "For many tasks and anyone.",
            Layer.APPLICATION,
        ),
        Group(
            "domain-specific",
            "Domain-specific",
            ("Domain-Specific Applications",),
            (60,),
            "For one field of work.",
            Layer.APPLICATION,
        ),
        Group(
            "integrated",
            "Integrated",
            ("Integrated Applications",),
            (61,),
            "Inside software that people already use.",
            Layer.APPLICATION,
        ),
        Group(
            "cloud",
            "Cloud",
            ("Cloud Platforms for AI Model Fine-Tuning",),
            (71, 73),
            "Rented from a cloud provider.",
            Layer.PLATFORM,
        ),
        Group(
            "open-source-platform",
            "Open source",
            ("Open Source Platforms for AI Model Fine-Tuning",),
            (79, 81),
            "Free to run, change and share.",
            Layer.PLATFORM,
        ),
        Group(
            "closed-source",
            "Closed source",
            ("Closed Source Foundation Models",),
            (98, 101),
            "Reached only through their makers.",
            Layer.MODEL,
        ),
        Group(
            "open-source-model",
            "Open",
            ("Open Source Foundation Models",),
            (99, 109),
            "Weights that anyone can download.",
            Layer.MODEL,
        ),
        Group(
            "semiconductors",
            "Semiconductors",
            (),
            (133, 135),
            "The chips that compute.",
            Layer.INFRASTRUCTURE,
            ("accelerators",),
        ),
        Group(
            "networking",
            "Networking",
            (),
            (147, 149),
            "The links between chips and servers.",
            Layer.INFRASTRUCTURE,
            ("interconnects",),
        ),
        Group(
            "storage",
            "Storage",
            (),
            (154, 156),
            "Where data and weights rest.",
            Layer.INFRASTRUCTURE,
            ("storage",),
        ),
        Group(
            "databases",
            "Databases",
            (),
            (159,),
            "Where products keep what they know.",
            Layer.INFRASTRUCTURE,
            ("databases",),
        ),
        Group(
            "cloud-services",
            "Cloud services",
            (),
            (161, 163, 165),
            "Servers for rent.",
            Layer.INFRASTRUCTURE,
            ("instances",),
        ),
    )
}

PHASES: dict[str, ListEntry] = {
    "training": ListEntry("training", "Training", ("Training Phase",), (123, 125, 127)),
    "inference": ListEntry("inference", "Inference", ("Inference Phase",), (123, 125, 128)),
}
