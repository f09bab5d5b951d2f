"""The kinds of the application, platform and model layers."""

from typing import ClassVar

from macros.schema.edges import OfferedBy, RunsOn, TrainedOn, TrainedWith, UsesArchitecture
from macros.schema.facts import Accesses, Numbers, Texts
from macros.schema.fields import fact, plain
from macros.schema.lists import Layer, Modality
from macros.schema.record import System
from macros.schema.values import Line

_KIND_OF = "What kind of thing it is, in a few words."


class Application(System):
    """A product that people use."""

    folder: ClassVar[str] = "applications"
    singular: ClassVar[str] = "application"
    plural: ClassVar[str] = "Applications"
    layer: ClassVar[Layer | None] = Layer.APPLICATION
    months_fresh: ClassVar[int] = 6

    kind_of: Line = plain("Type", _KIND_OF)
    uses_architecture: UsesArchitecture = ()
    runs_on: RunsOn = ()
    users: Numbers = fact("Users", "How many people use it; the note says a week or a month.", "million", volatile=True)
    access: Accesses = fact("Access", "How one gets at it.", volatile=True)


class Platform(System):
    """A service on which models are offered, tuned and served."""

    folder: ClassVar[str] = "platforms"
    singular: ClassVar[str] = "platform"
    plural: ClassVar[str] = "Platforms"
    layer: ClassVar[Layer | None] = Layer.PLATFORM

    kind_of: Line = plain("Type", _KIND_OF)
    runs_on: RunsOn = ()
    models_offered: Numbers = fact("Models offered", "How many models it gives access to.", volatile=True)
    access: Accesses = fact("Access", "How one gets at it.", volatile=True)


class Framework(System):
    """Software with which models are built, trained and run."""

    folder: ClassVar[str] = "frameworks"
    singular: ClassVar[str] = "framework"
    plural: ClassVar[str] = "Frameworks"
    layer: ClassVar[Layer | None] = Layer.PLATFORM

    kind_of: Line = plain("Type", _KIND_OF)
    runs_on: RunsOn = ()
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)
    access: Accesses = fact("Access", "How one gets at it.", volatile=True)


class Model(System):
    """A trained network, or a family of them."""

    folder: ClassVar[str] = "models"
    singular: ClassVar[str] = "model"
    plural: ClassVar[str] = "Models"
    layer: ClassVar[Layer | None] = Layer.MODEL

    kind_of: Line = plain("Type", _KIND_OF)
    input_modalities: tuple[Modality, ...] = plain("Takes in", "What it can be given.", default=())
    uses_architecture: UsesArchitecture = ()
    offered_by: OfferedBy = ()
    runs_on: RunsOn = ()
    trained_on: TrainedOn = ()
    trained_with: TrainedWith = ()
    parameters: Numbers = fact("Parameters", "All numbers that training sets.", "billion")
    active_parameters: Numbers = fact("Active parameters", "Those used for one token.", "billion")
    training_tokens: Numbers = fact("Training tokens", "Tokens seen in training, repeats counted.", "billion")
    context_length: Numbers = fact("Context length", "The longest input and output together.", "tokens")
    input_length: Numbers = fact("Input length", "The longest input alone.", "tokens")
    output_length: Numbers = fact("Output length", "The longest output alone.", "tokens")
    knowledge_until: Texts = fact("Knowledge until", "The end of its training data, as its maker states it.")
    layers: Numbers = fact("Layers", "Blocks that the input passes one after the other.")
    hidden_size: Numbers = fact("Hidden size", "Numbers that stand for one token between two layers.")
    attention_heads: Numbers = fact("Attention heads", "Query heads in one layer.")
    key_value_heads: Numbers = fact("Key-value heads", "Heads in one layer whose keys and values are kept.")
    head_size: Numbers = fact("Head size", "Numbers in one key or one value of a head.")
    cache_per_token: Numbers = fact(
        "Cache per token",
        "Numbers that all layers keep for one token, where the cache is not a key and a value for each head and layer.",
    )
    vocabulary: Numbers = fact("Vocabulary", "Different tokens that it knows.")
    access: Accesses = fact("Access", "How one gets at it.", volatile=True)
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)


class Architecture(System):
    """A form of network."""

    folder: ClassVar[str] = "architectures"
    singular: ClassVar[str] = "architecture"
    plural: ClassVar[str] = "Architectures"
    layer: ClassVar[Layer | None] = Layer.MODEL

    kind_of: Line = plain("Type", _KIND_OF)
    idea: Line = plain("Idea", "What it does, in one sentence.")


class Technique(Architecture):
    """A way of training or using networks that is not a network itself."""

    folder: ClassVar[str] = "techniques"
    singular: ClassVar[str] = "technique"
    plural: ClassVar[str] = "Techniques"


class Dataset(System):
    """Data that models learn from."""

    folder: ClassVar[str] = "datasets"
    singular: ClassVar[str] = "dataset"
    plural: ClassVar[str] = "Datasets"
    layer: ClassVar[Layer | None] = Layer.MODEL

    kind_of: Line = plain("Type", _KIND_OF)
    size: Numbers = fact("Size", "How much text it holds.", "billion tokens")
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)
