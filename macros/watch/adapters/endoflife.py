"""A product file of endoflife.date, version 1 of its interface: release cycles, and the days on which they end."""

from collections.abc import Iterator
from typing import Any

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, table, take
from macros.watch.names import tokens

_FILE = {"schema_version", "generated_at", "last_modified", "result"}
_EXPECTED = (
    'a product of the interface of version 1: {"schema_version": "1...", "result": {"name", "label", "releases"}}'
)


def read(text: str, _: str) -> Reading:
    """Give the product, and each of its release cycles as a thing of its own."""
    content, found = ADAPTER.parsed(text), Reading()
    version = content.get("schema_version") if isinstance(content, dict) else None
    if str(version or "").split(".")[0] != "1":
        raise ADAPTER.refuse(f"has the schema version {version!r}")
    result = content.get("result")
    if not isinstance(result, dict) or not isinstance(result.get("releases"), list):
        raise ADAPTER.refuse("has no result with releases")
    found.unknown.update(f"file {key}" for key in content.keys() - _FILE)
    product = Foreign(result["label"], "", f"endoflife.date, {result['name']}")
    take(product, result, table("endoflife.product"), found.unknown)
    cycles = [_cycle(result, release, found) for release in result["releases"]]
    product.events = _whole(cycles, result["releases"])
    product.state = "ended" if cycles and all(one.state == "ended" for one in cycles) else ""
    product.latest = max((one.latest for one in cycles), default="")
    found.things += [product, *cycles]
    return found


def _cycle(product: dict[str, Any], release: dict[str, Any], found: Reading) -> Foreign:
    label = str(release.get("label") or release["name"])
    name = label if label.lower().startswith(product["label"].lower()) else f"{product['label']} {label}"
    thing = Foreign(name, "", f"endoflife.date, {product['name']} {release['name']}")
    take(thing, release, table("endoflife.release"), found.unknown)
    thing.state = "ended" if release.get("isEol") or release.get("isDiscontinued") else ""
    if release.get("discontinuedFrom"):
        thing.events["retired"] = str(release["discontinuedFrom"])
    return thing


def _whole(cycles: list[Foreign], releases: list[dict[str, Any]]) -> dict[str, str]:
    """Give the beginning of a product, and its end where every cycle has one."""
    starts = [one.events["released"] for one in cycles if "released" in one.events]
    ends = [one.events["retired"] for one in cycles if "retired" in one.events]
    events = {"released": min(starts)} if starts else {}
    return events | ({"retired": max(ends)} if ends and len(ends) == len(releases) else {})


def addresses(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give the file that each product of ours may have: not every one has."""
    for kind in ("frameworks", "databases", "storage", "platforms"):
        for record in catalog.of_kind(kind).values():
            name = "-".join(tokens(record.name))
            yield f"https://endoflife.date/api/v1/products/{name}/", name


ADAPTER = Adapter("endoflife", _EXPECTED, read, addresses)
