"""The content security policy of a page: files of the site, and the inline scripts of the theme by their hashes."""

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

from macros.render.environment import environment

_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
_CHARSET = re.compile(r"(?=<meta charset)")


class _Inline(HTMLParser):
    """Gathers the scripts that stand in a page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice where such a script begins."""
        self.inside = tag == "script" and not attrs

    def handle_endtag(self, tag: str) -> None:
        """Notice where it ends."""
        self.inside = self.inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep its text."""
        if self.inside:
            self.scripts.append(data)


def _inline(html: str) -> list[str]:
    parser = _Inline()
    parser.feed(html)
    return parser.scripts


def policy(html: str) -> str:
    """Give the policy under which the page `html` runs as it should, and nothing else does."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _inline(html))
    hashes = "".join(f" 'sha256-{b64encode(digest).decode()}'" for digest in digests)
    return "; ".join(_RULES).format(hashes=hashes)


def with_policy(html: str) -> str:
    """Give the page with its policy in its head: where no server sends one."""
    meta = environment().get_template("policy.html.jinja").render(policy=policy(html))
    return _CHARSET.sub(lambda _: meta, html, count=1)
