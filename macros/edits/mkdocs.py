"""What we take from MkDocs without its asking, to make one page and not the whole site."""

from typing import Any

from mkdocs.commands import build as whole
from mkdocs.exceptions import Abort

_NEEDED = ("_populate_page", "_build_page", "_build_theme_template")


def can() -> bool:
    """Tell whether this MkDocs has what is taken; without it every edit is a whole build."""
    return all(hasattr(whole, name) for name in _NEEDED)


def populate(page: Any, config: Any, files: Any) -> None:
    """Make the content of a page."""
    whole._populate_page(page, config, files)  # noqa: SLF001 - see above


def build(page: Any, config: Any, files: Any, nav: Any, env: Any) -> None:
    """Put a page into its frame, and write it."""
    whole._build_page(page, config, files.documentation_pages(), nav, env)  # noqa: SLF001 - see above


def build_others(config: Any, files: Any, nav: Any, env: Any) -> None:
    """Write the pages that the theme has of itself, and the map of the site; look where links to anchors lead."""
    for file in files.documentation_pages():
        file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    for template in config.theme.static_templates:
        whole._build_theme_template(template, env, files, config, nav)  # noqa: SLF001 - see above


def warned(warnings: list[str]) -> None:
    """End as a strict build does, where MkDocs has warned of anything."""
    if warnings:
        raise Abort("Aborted with warnings in strict mode!")
