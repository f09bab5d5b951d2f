"""What a page says of itself for machines: JSON-LD in the words of schema.org, as one text for the page's head."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from macros.export.package import LICENSE_URL
from macros.relate import Catalog
from macros.schema import System
from macros.schema.claim import ThenVerdict

_SITE = "Strata"
# Of 5; what cannot be verified has no number.
_RATINGS = {ThenVerdict.CONFIRMED: 5, ThenVerdict.IN_PART: 3, ThenVerdict.CORRECTED: 2}
_ARTICLE = "source-article"


def linked_data(
    catalog: Catalog, address: str, record: str, front: dict[str, str], crumbs: Sequence[tuple[str, str]], base: str
) -> str:
    """Give the JSON-LD of the page at `address`; no sign in it ends the element that it stands in."""
    kind, _, id = record.partition("/")
    graph = [_page(catalog, address, front)]
    if crumbs:
        graph.append(_crumbs([*crumbs, (front["title"], "")]))
    if kind == "claims":
        graph.append(_review(catalog, id, address))
    elif id in catalog.systems and kind != "trace":
        graph[0]["about"] = _about(catalog.systems[id], front["description"])
    elif address == f"{base}data/":
        graph.append(_dataset(catalog, front, base))
    elif address == f"{base}glossary/":
        graph.append(_terms(catalog, address))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _page(catalog: Catalog, address: str, front: dict[str, str]) -> dict[str, Any]:
    return {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": front["title"],
        "description": front["description"],
        "inLanguage": front.get("language", "en"),
        "dateModified": front.get("modified") or catalog.as_of,
        "license": LICENSE_URL,
        "isPartOf": {"@type": "WebSite", "name": _SITE},
    }


def _crumbs(way: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Give the way to a page; the last step is the page itself, which needs no address."""
    items = [
        {"@type": "ListItem", "position": place, "name": name} | ({"item": address} if address else {})
        for place, (name, address) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _about(record: System, said: str) -> dict[str, Any]:
    """Give what a page is about, described where the page is not `said` to be the same."""
    made: dict[str, Any] = {"@type": "Thing", "name": record.name}
    made |= {"description": record.summary} if record.summary != said else {}
    made |= {"alternateName": list(record.aliases)} if record.aliases else {}
    return made | ({"sameAs": record.website} if record.website else {})


def _review(catalog: Catalog, id: str, address: str) -> dict[str, Any]:
    claim = catalog.claims[id]
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": str(claim.then.verdict).capitalize()}
    if claim.then.verdict in _RATINGS:
        rating |= {"ratingValue": _RATINGS[claim.then.verdict], "bestRating": 5, "worstRating": 1}
    return {
        "@type": "ClaimReview",
        "url": address,
        "claimReviewed": claim.claim,
        "reviewBody": claim.then.why,
        "reviewRating": rating,
        "datePublished": claim.checked,
        "author": {"@type": "Organization", "name": _SITE},
        "itemReviewed": {"@type": "Claim", "appearance": dict(_article(catalog))},
    }


def _article(catalog: Catalog) -> Iterator[tuple[str, Any]]:
    yield "@type", "Article"
    if source := catalog.sources.get(_ARTICLE):
        yield "headline", source.title
        yield "url", source.url
        yield "publisher", {"@type": "Organization", "name": source.publisher}
        if source.published:
            yield "datePublished", source.published


def _dataset(catalog: Catalog, front: dict[str, str], base: str) -> dict[str, Any]:
    files = (("all.json", "application/json"), ("strata.sqlite", "application/vnd.sqlite3"), ("facts.csv", "text/csv"))
    return {
        "@type": "Dataset",
        "@id": f"{base}data/#dataset",
        "name": "Strata: the generative-AI stack, from silicon to application",
        "description": front["description"],
        "url": f"{base}data/",
        "license": LICENSE_URL,
        "version": catalog.as_of.replace("-", "."),
        "dateModified": catalog.as_of,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": _SITE},
        "keywords": ["generative AI", "models", "accelerators", "cloud", "provenance"],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{base}v1/{name}", "encodingFormat": kind} for name, kind in files
        ],
    }


def _terms(catalog: Catalog, address: str) -> dict[str, Any]:
    terms = [
        {"@type": "DefinedTerm", "@id": f"{address}#{id}", "name": term.name, "description": term.definition}
        for id, term in catalog.terms.items()
    ]
    return {"@type": "DefinedTermSet", "name": f"{_SITE}: glossary", "url": address, "hasDefinedTerm": terms}
