"""A page of MkDocs -> what it has for machines, and the day that it is of."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from macros.export.page_files import BuiltPage, Head, write_page
from macros.load.messages import Messages
from macros.relate import Catalog
from macros.select.last_changed import Changed, last_changed

_CITED = re.compile(r'href="#source-([a-z0-9-]+)"')


def last_read(catalog: Catalog, html: str) -> str | None:
    """Give the latest day on which someone read a source that the page of `html` cites."""
    cited = {id for id in _CITED.findall(html) if id in catalog.sources}
    return max((day for id in cited if (day := catalog.sources[id].retrieved)), default=None)


def modified(catalog: Catalog, page: Any, html: str) -> str:
    """Give the day on which what a page says was last read or changed; of a page without sources, of the edition."""
    read, changed = last_read(catalog, html), edition_of(catalog, page)
    later = changed.day if changed and changed.day != catalog.releases[0].day else None
    return max(filter(None, (read, later)), default=catalog.as_of)


def edition_of(catalog: Catalog, page: Any, digest: str = "") -> Changed | None:
    """Give the edition that last changed a page; that of a trace is changed with its record, too."""
    kind, _, id = str(page.meta.get("record", "")).partition("/")
    own = (page.url or "").strip("./")
    return last_changed(catalog, own, *([f"applications/{id}"] if kind == "trace" else []), digest=digest)


def head_of(catalog: Catalog, page: Any, context: Any, config: Any, messages: Messages) -> Head:
    """Write what stands beside a page of the hosted site; give what its head says of it."""
    base = config.site_url or "/"
    address = urljoin(base, page.url or "")
    own = context["strata"].get("crumbs")
    ways = own and [(way["title"], way["url"]) for way in own]
    if ways is None and not page.is_homepage:
        firsts = [(one.title, one.children[0].url) for one in reversed(page.ancestors) if one.children[0] != page]
        ways = [(messages.say("Home"), base), *((str(title), urljoin(base, url or "")) for title, url in firsts)]
    built = BuiltPage(
        page.url or "",
        str(page.meta.get("record", "")),
        str(page.meta.get("title") or page.title),
        str(page.meta.get("description") or config.site_description),
        str(page.update_date),
        [(title, urljoin(address, url)) for title, url in ways or ()],
        page.content or "",
        messages,
    )
    return write_page(catalog, built, Path(config.config_file_path).parent, Path(config.site_dir), base)
