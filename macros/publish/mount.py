"""The page that is shown for a missing one: it has no place of its own, so its script finds where the site is."""

import re
from urllib.parse import urlsplit

from markupsafe import Markup

from macros.publish.settings import is_example
from macros.render.environment import environment

_CHARSET = re.compile(r"<meta charset[^>]*>")
_LOADED = re.compile(r'(?:<link\b[^>]*\shref="[^"]*"[^>]*>\s*)+|(?:<script src="[^"]*"[^>]*></script>\s*)+')


def at_any_mount(html: str, site_url: str) -> str:
    """Give 404.html so that it loads its files, and leads on, wherever the site is put."""
    parts = environment().get_template("mount.html.jinja").module
    base = f"{urlsplit(site_url).path.rstrip('/')}/"
    start = parts.start(base, not is_example(site_url))  # type: ignore[attr-defined]

    def waiting(found: re.Match[str]) -> str:
        return str(parts.part(Markup(found[0]), found[0].startswith("<link")))  # type: ignore[attr-defined]  # noqa: S704 - made by the theme

    charset = _CHARSET.search(html)
    end = charset.end() if charset else 0
    return html[:end] + str(start) + _LOADED.sub(waiting, html[end:])
