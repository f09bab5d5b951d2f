"""Which addresses tell what a source says now: a file of a forge at its newest commit, beside the pinned one."""

import re
from urllib.parse import urlsplit

_SAVE = "https://web.archive.org/save/"
_COMMIT = r"[0-9a-f]{7,40}"
_FORGES = (
    (re.compile(rf"https://github\.com/([^/]+/[^/]+)/(?:blob|raw)/({_COMMIT}|[^/]+)/(.+)"), "https://raw.githubusercontent.com/{0}/{1}/{2}", "HEAD"),
    (re.compile(rf"https://raw\.githubusercontent\.com/([^/]+/[^/]+)/({_COMMIT})/(.+)"), "https://raw.githubusercontent.com/{0}/{1}/{2}", "HEAD"),
    (re.compile(rf"https://(gitlab\.com/.+)/-/(?:blob|raw)/({_COMMIT}|[^/]+)/(.+)"), "https://{0}/-/raw/{1}/{2}", "HEAD"),
    (re.compile(rf"https://(codeberg\.org/[^/]+/[^/]+)/(?:src|raw)/commit/({_COMMIT})/(.+)"), "https://{0}/raw/commit/{1}/{2}", ""),
    (re.compile(rf"https://huggingface\.co/((?:datasets/|spaces/)?[^/]+/[^/]+)/(?:blob|resolve|raw)/({_COMMIT}|[^/]+)/(.+)"), "https://huggingface.co/{0}/raw/{1}/{2}", "main"),
    (re.compile(rf"https://github\.com/([^/]+/[^/]+)/(?:tree)/({_COMMIT})/(.+)"), "https://github.com/{0}/tree/{1}/{2}", "HEAD"),
)  # fmt: skip


def now_and_pinned(address: str) -> tuple[str, str]:
    """Give the address that has the newest content, and that of the pinned commit; "" where none is pinned."""
    plain = address.partition("#")[0]
    for form, made, newest in _FORGES:
        if match := form.fullmatch(plain):
            pinned = made.format(*match.groups())
            if newest and re.fullmatch(_COMMIT, match[2]):
                return made.format(match[1], newest, match[3]), pinned
            return pinned, ""
    return plain, ""


def host(address: str) -> str:
    """Give the host of an address."""
    return urlsplit(address).netloc.removeprefix("www.")


def to_save(address: str) -> str:
    """Give the address by which an archive is asked to keep a page."""
    return _SAVE + address


def is_same_place(one: str, other: str) -> bool:
    """Tell whether two addresses differ in no more than a slash, "www." or https."""

    def plain(address: str) -> str:
        parts = urlsplit(address)
        query = f"?{parts.query}" if parts.query else ""
        return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"

    return plain(one) == plain(other)
