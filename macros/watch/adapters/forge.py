"""The releases of a repository, as GitHub or GitLab lists them."""

from collections.abc import Iterator
from typing import Any

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, registered, table, take

_EXPECTED = 'a list of releases, each with "tag_name" and "published_at" (GitHub) or "released_at" (GitLab)'


def read(text: str, name: str) -> Reading:
    """Give the one repository; drafts and previews are no releases."""
    content, found = ADAPTER.parsed(text), Reading()
    if not isinstance(content, list):
        said = content.get("message") if isinstance(content, dict) else None
        raise ADAPTER.refuse(f"says {said!r}" if said else "is no list")
    thing = Foreign(name.rsplit("/", 1)[-1], "frameworks", f"releases of {name}", {"github": name})
    days = []
    for release in content:
        if not isinstance(release, dict) or "tag_name" not in release:
            raise ADAPTER.refuse("has an entry without tag_name")
        take(thing, release, table("forge.release"), found.unknown)
        if day := _day(release):
            days.append(day)
    if days:
        thing.events["released"], thing.latest = min(days), max(days)
    found.things.append(thing)
    return found


def _day(release: dict[str, Any]) -> str:
    day = release.get("published_at") or release.get("released_at")
    if release.get("draft") or release.get("prerelease") or release.get("upcoming_release"):
        return ""
    if not day:
        raise ADAPTER.refuse(f'release "{release["tag_name"]}" has no day')
    return str(day)[:10]


def addresses(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give the list of each repository that we know."""
    for name in registered(catalog, "github"):
        yield f"https://api.github.com/repos/{name}/releases?per_page=100", name


ADAPTER = Adapter("forge", _EXPECTED, read, addresses)
