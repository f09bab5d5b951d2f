"""The catalog as data for others: files that programs read, with every value's source and day."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.export.embeds import write_embeds
from macros.export.files import write_data, write_scripts
from macros.export.llms import write_llms
from macros.export.moved import write_moved
from macros.load.pages import AuthoredPage
from macros.relate import Catalog
from macros.work.files import write_file


def write_export(catalog: Catalog, pages: Iterable[AuthoredPage], config: Any, disk: Path | None) -> None:
    """Write into a built site what it gives to programs; the copy for reading from disk has only what its pages use."""
    root = Path(config.config_file_path).parent
    site, base = Path(config.site_dir), config.site_url or "/"
    tables = write_data(catalog, site, base)
    write_embeds(catalog, root, site, base)
    write_moved(catalog, site, base)
    write_llms(catalog, pages, site, base)
    write_file(site / "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n")
    if disk:
        write_scripts(tables, disk)
