"""The relations: what may rest on what, each edge with its own source."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from macros.schema.days import before
from macros.schema.facts import FrozenModel, one_of
from macros.schema.fields import relation
from macros.schema.values import Day, Id, Line, Period, SourceIds, Text
from macros.schema.vocabularies import Role

_SYSTEMS = ("applications", "platforms", "frameworks", "models")
_HARDWARE = ("accelerators", "instances", "interconnects", "storage", "databases")


class Edge(FrozenModel):
    """One relation of a record: to another record, or to something that its maker withholds."""

    model_config = one_of(("to",), ("undisclosed",))

    to: Id | None = None
    undisclosed: Literal[True] | None = None
    since: Period | None = None
    until: Period | None = None
    as_of: Day | None = None
    role: Role | None = None
    member: Line | None = None  # of a family, the one that alone is meant
    count: Annotated[int, Field(strict=True, ge=1)] | None = None
    source: SourceIds | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _has_one_end(self) -> Self:
        if (self.to is None) == (self.undisclosed is None):
            raise ValueError('an edge has either "to" or "undisclosed: true"')
        if self.since and self.until and before(self.until, self.since):
            raise ValueError('"since" is after "until"')
        return self


def _edges(value: Any) -> Any:
    items = value if isinstance(value, list | tuple) else [value]
    return tuple({"to": item} if isinstance(item, str) else item for item in items)


_AsWritten = Id | Edge | tuple[Id | Edge, ...]
# What a relation of one kind is declared with, at its field: `cooled_by: Edges = relation(...)`.
Edges = Annotated[tuple[Edge, ...], BeforeValidator(_edges, json_schema_input_type=_AsWritten)]

MadeBy = Annotated[Edges, relation("Made by", "Makes", ("organizations",), "Who makes it.", sourced=False)]
PartOf = Annotated[
    Edges,
    relation(
        "Part of",
        "Includes",
        (*_SYSTEMS, *_HARDWARE, "organizations", "architectures", "techniques", "datasets"),
        "The family, host product or parent that it belongs to.",
        acyclic=True,
    ),
]
BuiltOn = Annotated[
    Edges,
    relation(
        "Built on",
        "Basis of",
        (*_SYSTEMS, *_HARDWARE, "architectures", "techniques"),
        "What it needs to work: the model in a product, the library under a framework.",
        traced=True,
        acyclic=True,
        runs=True,
    ),
]
MadeFrom = Annotated[
    Edges,
    relation(
        "Made from",
        "Made into",
        ("models", "frameworks", "datasets", "applications"),
        "What it was made out of once, and no longer needs: the model that was tuned further, the data that were cut.",
        traced=True,
        acyclic=True,
    ),
]
UsesArchitecture = Annotated[
    Edges,
    relation("Uses architecture", "Used by", ("architectures", "techniques"), "The network or method inside it."),
]
OfferedBy = Annotated[
    Edges,
    relation("Offered by", "Offers", ("platforms",), "The platforms that offer it.", traced=True, runs=True),
]
RunsOn = Annotated[
    Edges,
    relation(
        "Runs on",
        "Runs",
        ("platforms", "frameworks", *_HARDWARE),
        "What serves it in operation.",
        traced=True,
        acyclic=True,
        runs=True,
    ),
]
TrainedOn = Annotated[Edges, relation("Trained on", "Trained", ("datasets",), "The data that it learned from.")]
TrainedWith = Annotated[
    Edges,
    relation(
        "Trained with",
        "Trained",
        ("accelerators", "instances", "frameworks"),
        "The machines that trained it.",
        traced=True,
    ),
]
Contains = Annotated[
    Edges, relation("Contains", "Inside", _HARDWARE, "The parts inside one of it.", traced=True, acyclic=True)
]
ConnectedBy = Annotated[
    Edges, relation("Connected by", "Connects", ("interconnects",), "The links between them.", traced=True)
]
