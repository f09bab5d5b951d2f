"""The releases of a repository, as GitHub or GitLab lists them."""

from collections.abc import Iterator
from typing import Any

from macros.relate import Catalog
from macros.watch.adapters.shape import KNOWN, Adapter, Foreign, Reading, Table, parsed, registered, take

EXPECTED = 'a list of releases, each with "tag_name" and "published_at" (GitHub) or "released_at" (GitLab)'
RELEASE: Table = dict.fromkeys(
    (
        "url", "assets_url", "upload_url", "html_url", "id", "author.*", "node_id", "tag_name", "target_commitish",
        "name", "draft", "immutable", "prerelease", "created_at", "updated_at", "published_at", "assets", "tarball_url",
        "zipball_url", "body", "body_html", "body_text", "discussion_url", "mentions_count", "reactions.*",
        "description", "description_html", "released_at", "commit.*", "milestones", "commit_path", "tag_path",
        "assets.*", "evidences", "_links.*", "upcoming_release",
    ),
    KNOWN,
)  # fmt: skip


def read(text: str, name: str) -> Reading:
    """Give the one repository; drafts and previews are no releases."""
    content, found = parsed(text, EXPECTED, "forge"), Reading()
    if not isinstance(content, list):
        said = content.get("message") if isinstance(content, dict) else None
        raise ADAPTER.refuse(f"says {said!r}" if said else "is no list")
    thing = Foreign(name.rsplit("/", 1)[-1], "frameworks", f"releases of {name}", {"github": name})
    days = []
    for release in content:
        if not isinstance(release, dict) or "tag_name" not in release:
            raise ADAPTER.refuse("has an entry without tag_name")
        take(thing, release, RELEASE, found.unknown)
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


ADAPTER = Adapter("forge", EXPECTED, read, addresses)
