"""The kinds of the application, platform and model layers."""

from typing import ClassVar

from macros.schema.edges import OfferedBy, RunsOn, TrainedOn, TrainedWith, UsesArchitecture
from macros.schema.facts import Accesses, Estimates, FrozenModel, Numbers, Texts
from macros.schema.fields import fact, plain
from macros.schema.record import Event, Identifiers, System
from macros.schema.stack import Layer
from macros.schema.values import Line, Name, Text
from macros.schema.vocabularies import Capability, Modality

_CATEGORY = "What kind of thing it is, in a few words."
_OF_WRITERS = {"context_length", "knowledge_until"}
_SIZE, _TOKENS = (0.000001, 20_000), (16, 1_000_000_000)


class Application(System):
    """A product that people use."""

    folder: ClassVar[str] = "applications"
    singular: ClassVar[str] = "application"
    plural: ClassVar[str] = "Applications"
    layer: ClassVar[Layer | None] = Layer.APPLICATION
    months_fresh: ClassVar[int] = 6
    days_seen: ClassVar[int | None] = 180
    asked: ClassVar[tuple[str, ...]] = ("released", "built_on", "runs_on", "users", "access")

    category: Line = plain("Type", _CATEGORY)
    uses_architecture: UsesArchitecture = ()
    runs_on: RunsOn = ()
    users: Numbers = fact(
        "Users",
        "How many people use it; the note says a week or a month.",
        "million",
        volatile=True,
        between=(0.001, 8_000),
        seen=True,
    )
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)


class Platform(System):
    """A service on which models are offered, tuned and served."""

    folder: ClassVar[str] = "platforms"
    singular: ClassVar[str] = "platform"
    plural: ClassVar[str] = "Platforms"
    layer: ClassVar[Layer | None] = Layer.PLATFORM
    days_seen: ClassVar[int | None] = 180
    asked: ClassVar[tuple[str, ...]] = ("released", "runs_on", "models_offered", "access")

    category: Line = plain("Type", _CATEGORY)
    runs_on: RunsOn = ()
    models_offered: Numbers = fact(
        "Models offered",
        "How many models it gives access to.",
        volatile=True,
        between=(1, 100_000_000),
        whole=True,
        seen=True,
    )
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)


class Framework(System):
    """Software with which models are built, trained and run."""

    folder: ClassVar[str] = "frameworks"
    singular: ClassVar[str] = "framework"
    plural: ClassVar[str] = "Frameworks"
    layer: ClassVar[Layer | None] = Layer.PLATFORM
    days_seen: ClassVar[int | None] = 365
    asked: ClassVar[tuple[str, ...]] = ("maker", "released", "license", "access")

    category: Line = plain("Type", _CATEGORY)
    runs_on: RunsOn = ()
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True, seen=True)
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)


class Sized(FrozenModel):
    """What the sizes of one family differ in."""

    parameters: Numbers = fact("Parameters", "All numbers that training sets.", "billion", between=_SIZE)
    active_parameters: Numbers = fact("Active parameters", "Those used for one token.", "billion", between=_SIZE)
    training_tokens: Numbers = fact(
        "Training tokens", "Tokens seen in training, repeats counted.", "billion", between=(0.0001, 1_000_000)
    )
    context_length: Numbers = fact(
        "Context length", "The longest input and output together, as trained.", "tokens", between=_TOKENS, whole=True
    )
    extended_context: Numbers = fact(
        "Extended context",
        "The same, by a method that its maker names; the note says which.",
        "tokens",
        between=_TOKENS,
        whole=True,
    )
    input_length: Numbers = fact("Input length", "The longest input alone.", "tokens", between=_TOKENS, whole=True)
    output_length: Numbers = fact("Output length", "The longest output alone.", "tokens", between=_TOKENS, whole=True)
    knowledge_until: Texts = fact("Knowledge until", "The end of its training data, as its maker states it.")
    layers: Numbers = fact(
        "Layers", "Blocks that the input passes one after the other.", between=(1, 10_000), whole=True
    )
    hidden_size: Numbers = fact(
        "Hidden size", "Numbers that stand for one token between two layers.", between=(2, 1_000_000), whole=True
    )
    attention_heads: Numbers = fact("Attention heads", "Query heads in one layer.", between=(1, 10_000), whole=True)
    key_value_heads: Numbers = fact(
        "Key-value heads", "Heads in one layer whose keys and values are kept.", between=(1, 10_000), whole=True
    )
    head_size: Numbers = fact(
        "Head size", "Numbers in one key or one value of a head.", between=(1, 100_000), whole=True
    )
    cache_per_token: Numbers = fact(
        "Cache per token",
        "Numbers that all layers keep for one token, where the cache is not a key and a value for each head and layer.",
        between=(1, 1e9),
    )
    vocabulary: Numbers = fact("Vocabulary", "Different tokens that it knows.", between=(2, 100_000_000), whole=True)
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)


class Variant(Sized):
    """One member of a family that has no record of its own: Llama 3.1 8B in Llama 3.1."""

    name: Name
    identifiers: Identifiers | None = None
    events: tuple[Event, ...] = ()
    note: Text | None = None


class Model(Sized, System):
    """A trained network, or a family of them."""

    folder: ClassVar[str] = "models"
    singular: ClassVar[str] = "model"
    plural: ClassVar[str] = "Models"
    layer: ClassVar[Layer | None] = Layer.MODEL
    days_seen: ClassVar[int | None] = 120
    asked: ClassVar[tuple[str, ...]] = (
        "released",
        "parameters",
        "uses_architecture",
        "trained_on",
        "trained_with",
        "context_length",
        "knowledge_until",
    )

    category: Line = plain("Type", _CATEGORY)
    input_modalities: tuple[Modality, ...] = plain("Takes in", "What it can be given.", default=())
    capabilities: tuple[Capability, ...] = plain("Capabilities", "What it can do beside answering.", default=())
    uses_architecture: UsesArchitecture = ()
    offered_by: OfferedBy = ()
    runs_on: RunsOn = ()
    trained_on: TrainedOn = ()
    trained_with: TrainedWith = ()
    training_compute: Estimates = fact(
        "Training compute",
        "Operations of the training run in 10^24, by its maker or reckoned.",
        "yottaFLOP",
        between=(1e-14, 1e6),
    )
    training_time: Numbers = fact("Training time", "Hours of all chips together.", "chip hours", between=(0.01, 1e10))
    training_energy: Estimates = fact("Training energy", "As its maker reckons it.", "MWh", between=(0.00001, 1e7))
    training_emissions: Estimates = fact(
        "Training emissions", "As its maker reckons them.", "t of CO2 equivalent", between=(0.00001, 1e7)
    )
    variants: tuple[Variant, ...] = plain("Members", "Its sizes and members without a record of their own.", default=())

    def asked_of(self) -> tuple[str, ...]:
        """Leave out what is asked only of models that write."""
        writes = {Modality.TEXT, Modality.CODE} & {*self.modalities}
        return self.asked if writes else tuple(name for name in self.asked if name not in _OF_WRITERS)


class Architecture(System):
    """A form of network."""

    folder: ClassVar[str] = "architectures"
    singular: ClassVar[str] = "architecture"
    plural: ClassVar[str] = "Architectures"
    layer: ClassVar[Layer | None] = Layer.MODEL
    asked: ClassVar[tuple[str, ...]] = ("published/released",)

    category: Line = plain("Type", _CATEGORY)
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
    days_seen: ClassVar[int | None] = 365
    asked: ClassVar[tuple[str, ...]] = ("maker", "size/bytes/images/pairs/hours", "license")

    category: Line = plain("Type", _CATEGORY)
    size: Numbers = fact("Size", "How much text it holds.", "billion tokens", between=(0.000001, 10_000_000))
    bytes: Numbers = fact("Bytes", "How much room it takes, unpacked.", "GB", between=(0.000001, 1e9))
    images: Numbers = fact("Images", "How many pictures it holds.", "million", between=(0.00001, 1_000_000))
    pairs: Numbers = fact("Pairs", "Pictures, sounds or clips with a text each.", "million", between=(0.00001, 1e6))
    hours: Numbers = fact("Hours", "How much sound or video it holds.", between=(0.01, 1e9))
    access: Accesses = fact("Access", "How one gets at it.", volatile=True, seen=True)
    license: Texts = fact("License", "Under what terms it may be used.", volatile=True)
