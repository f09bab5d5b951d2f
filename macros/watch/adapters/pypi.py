"""A package of PyPI, as its JSON interface gives it: license, first and newest release, and whether it sleeps."""

from collections.abc import Iterator
from typing import Any

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, registered, table, take

_FILE = {"info", "last_serial", "releases", "urls", "vulnerabilities", "ownership"}
_SLEEPS = "Development Status :: 7 - Inactive"
_ONE_LINE = 40  # characters of a license that is a name, not its text
_EXPECTED = (
    'the JSON of a project, with "info" (name, version), "urls" and "last_serial"; not that of the index ("meta")'
)


def read(text: str, _: str) -> Reading:
    """Give the one package."""
    content, found = ADAPTER.parsed(text), Reading()
    if not isinstance(content, dict) or not isinstance(info := content.get("info"), dict) or "urls" not in content:
        said = content.get("meta", {}).get("api-version") if isinstance(content, dict) else None
        raise ADAPTER.refuse(f"is the index in version {said}" if said else "has no info and urls")
    found.unknown.update(f"file {key}" for key in content.keys() - _FILE)
    thing = Foreign(str(info.get("name", "")), "frameworks", f"PyPI, {info.get('name')}")
    take(thing, info, table("pypi.info"), found.unknown)
    license = str(info.get("license") or "")
    if "license" not in thing.facts and license and len(license) <= _ONE_LINE and "\n" not in license:
        thing.facts["license"] = license
    thing.state = "maintenance" if _SLEEPS in (info.get("classifiers") or ()) else ""
    if days := sorted(_days(content)):
        thing.events["released"], thing.latest = days[0], days[-1]
    found.things.append(thing)
    return found


def _days(content: dict[str, Any]) -> Iterator[str]:
    files = [file for some in (content.get("releases") or {}).values() for file in some] or content["urls"]
    for file in files:
        if day := file.get("upload_time_iso_8601") or file.get("upload_time"):
            yield str(day)[:10]


def addresses(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give the file of each package that we know there."""
    for name in registered(catalog, "pypi"):
        yield f"https://pypi.org/pypi/{name}/json", name


ADAPTER = Adapter("pypi", _EXPECTED, read, addresses)
