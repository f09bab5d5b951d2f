"""The tables around the kinds: all records and their names, sources, claims, terms, projections, model cards."""

from collections.abc import Iterator
from typing import Any

from macros.export import evidence
from macros.export.evidence import evidence as behind
from macros.export.kinds import head
from macros.export.tables import Column, table
from macros.relate import Catalog
from macros.relate.lifecycle import former_names, maker_ids
from macros.schema import System
from macros.schema.record import Identifiers

_URL = Column("url", "string", "Where it stands on the site.", required=True)
_NAME = Column("name", "string", "Its name.", required=True)


def _words(required: bool = False, **helps: str) -> tuple[Column, ...]:
    """Give plain columns of words."""
    return tuple(Column(name, "string", help, required=required) for name, help in helps.items())


_RECORDS = (
    *_words(required=True, id="Its id.", kind="Its kind, which is the folder of its file.", name="Today's name."),
    *_words(required=True, summary="What it is.", url="Its page.", json="The whole record."),
    *_words(layer="The layer of the stack.", website="Its official address."),
    *_words(state="What it is on the day of the edition.", seen="The day on which it was last seen so."),
    Column("maker", "ids", "Who makes it.", refers="records"),
    Column("sources", "ids", "Sources of its identity.", refers="sources"),
)
_NAMES = (
    Column("id", "string", "The name of the row.", required=True),
    Column("record", "string", "The record.", refers="records", required=True),
    Column("sort", "string", "Whether it is today's name, a former, the article's, another, or one in a registry."),
    _NAME,
)
_SOURCES = (
    *_words(required=True, id="Its id.", title="Its title.", publisher="Who published it.", url="Where it stands."),
    *_words(published="When it was published.", content_as_of="The day that its content is of."),
    *_words(standing="Who speaks in it.", retrieved="The day on which someone read it; empty where nobody did."),
    *_words(required=True, shows="What it proves, in our own words.", entry="Its entry on the site."),
)
_CLAIMS = (
    *_words(required=True, id="Its id.", claim="What the article says, in our own words.", type="What kind it is."),
    *_words(article_lines="The lines of the article.", layer="The layer that it is about.", topic="Else its topic."),
    Column("about", "ids", "The records that it speaks of.", refers="records"),
    *_words(required=True, then_verdict="How right it was in 2023.", then_why="Why."),
    Column("then_sources", "ids", "What shows it.", refers="sources"),
    *_words(required=True, now_verdict="What holds today.", now_why="Why."),
    Column("now_sources", "ids", "What shows it.", refers="sources"),
    *_words(required=True, checked="The day of checking.", confidence="How sure the checker is.", page="Its page."),
)
_TERMS = (
    *_words(required=True, id="Its id.", name="The word.", definition="What it means."),
    *_words(aliases="Other names, with semicolons between them."),
    Column("sources", "ids", "Sources of the definition.", refers="sources"),
    _URL,
)
_PROJECTIONS = (
    *_words(required=True, id="The name of the row.", projection="The projection.", name="Its name."),
    Column("maker", "ids", "Who made it.", refers="records"),
    *_words(published="The day of the report."),
    *_words(required=True, measure="What is measured.", unit="The unit of the number."),
    Column("year", "integer", "The year that the number is for."),
    Column("value", "number", "The number."),
    Column("min", "number", "The lower bound."),
    Column("max", "number", "The upper bound."),
    *evidence.COLUMNS,
    *_words(note="What a reader should know beside the value."),
    _URL,
)
_WEIGHTS = (
    *_words(required=True, id="Its id.", name="Its name.", summary="What it does.", license="Its license."),
    Column("parameters", "integer", "How many numbers were learned.", required=True),
    Column("bytes", "integer", "The size of its file.", required=True),
    *_words(required=True, file="Its file.", sha256="The check sum of its file.", page="Its card."),
)


@table("records", "All records, one a row", _RECORDS)
def records(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every record that has a page of its own, of all kinds."""
    for id, record in catalog.systems.items():
        said = head(catalog, id, base)
        yield {
            **{key: said[key] for key in ("id", "name", "url", "layer", "state", "seen", "maker")},
            **{key: getattr(record, key) for key in ("summary", "website", "sources")},
            "kind": record.folder,
            "json": f"{base}v1/{record.folder}/{id}.json",
        }


@table("names", "Names, one a row", _NAMES)
def names(catalog: Catalog, _: str) -> Iterator[dict[str, Any]]:
    """Give every name under which a record is found, here or elsewhere."""
    found = {(id, sort, name): None for id, record in catalog.systems.items() for sort, name in _named(catalog, record)}
    for id, sort, name in found:
        yield {"id": f"{id}:{sort}:{name}", "record": id, "sort": sort, "name": name}


def _named(catalog: Catalog, record: System) -> Iterator[tuple[str, str]]:
    yield "name", record.name
    yield from (("former", name) for name in former_names(record, catalog.as_of))
    if record.article and record.article.name:
        yield "article", record.article.name
    yield from (("alias", name) for name in record.aliases)
    for known in Identifiers.model_fields if record.identifiers else ():
        yield from ((known, name) for name in getattr(record.identifiers, known))
    yield from (("member", variant.name) for variant in getattr(record, "variants", ()))


@table("sources", "Sources, one a row", _SOURCES)
def sources(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every source."""
    own = ("title", "publisher", "url", "published", "content_as_of", "standing", "retrieved", "shows")
    for id, source in catalog.sources.items():
        yield {"id": id, "entry": f"{base}sources/#{id}"} | {key: _plain(getattr(source, key)) for key in own}


def _plain(value: Any) -> Any:
    return value and str(value)


@table("claims", "Claims of the article, one a row", _CLAIMS)
def claims(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every claim of the article with both verdicts."""
    for id, one in catalog.claims.items():
        yield {
            "id": id,
            "claim": one.claim,
            "type": str(one.category),
            "article_lines": " ".join(map(str, one.article.lines)),
            "layer": _plain(one.layer),
            "topic": _plain(one.topic),
            "about": one.about,
            "then_verdict": str(one.then.verdict),
            "then_why": one.then.why,
            "then_sources": one.then.source,
            "now_verdict": str(one.now.verdict),
            "now_why": one.now.why,
            "now_sources": one.now.source,
            "checked": one.checked,
            "confidence": str(one.confidence),
            "page": f"{base}claims/{id}/",
        }


@table("terms", "Terms, one a row", _TERMS)
def terms(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every word of the glossary."""
    for id, one in catalog.terms.items():
        told = {"id": id, "name": one.name, "definition": one.definition, "sources": one.sources}
        yield told | {"aliases": "; ".join(one.aliases), "url": f"{base}glossary/#{id}"}


@table("projections", "Points of market projections, one a row", _PROJECTIONS)
def projections(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every point of every market projection."""
    for id, one in catalog.projections.items():
        shared = {"projection": id, "name": one.name, "published": one.published, "maker": maker_ids(one)}
        points = ((series, point) for series in one.series for point in series.points)
        for index, (series, point) in enumerate(points, 1):
            told = {key: getattr(point, key) for key in ("year", "value", "min", "max", "note")}
            row = {"id": f"projections/{id}#{index}", "measure": series.measure, "unit": series.unit}
            yield shared | told | row | behind(catalog, point.source) | {"url": f"{base}market/#{id}"}


@table("weights", "Model cards, one a row", _WEIGHTS)
def weights(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every small model that runs in the pages."""
    own = ("name", "summary", "license", "parameters", "bytes", "file", "sha256")
    for id, one in catalog.weights.items():
        yield {"id": id, "page": f"{base}model-cards/#{id}"} | {key: getattr(one, key) for key in own}
