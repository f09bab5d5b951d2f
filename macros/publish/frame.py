"""What the theme's frame says of a record's page: the nav does not have it, so the record tells."""

from dataclasses import asdict, dataclass

from macros.render.page import Page


@dataclass(frozen=True)
class Way:
    """A title and where it leads."""

    title: str
    url: str


@dataclass(frozen=True)
class Frame:
    """Layer, tab, breadcrumb, neighbors and the way to edit."""

    layer: str | None
    tab: str
    crumbs: tuple[Way, ...]
    previous: Way | None
    next: Way | None
    edit_url: str


def frame(page: Page, id: str) -> dict[str, object]:
    """Give the frame of the record `id`, as the theme reads it."""
    record = page.system(id)
    same = list(page.catalog.of_kind(record.folder))
    place = same.index(id)
    crumbs = (
        Way("Home", page.links.to("")),
        Way("Catalog", page.links.to("catalog")),
        Way(record.plural, page.links.to(f"catalog/{record.folder}")),
    )
    return asdict(
        Frame(
            layer=record.layer and str(record.layer),
            tab="Catalog",
            crumbs=crumbs,
            previous=_way(page, same[place - 1]) if place else None,
            next=_way(page, same[place + 1]) if place + 1 < len(same) else None,
            edit_url=page.edit(id),
        )
    )


def _way(page: Page, id: str) -> Way:
    return Way(page.system(id).name, page.href(id))
