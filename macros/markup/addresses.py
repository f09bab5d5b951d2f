"""The addresses that a page may lead to or show: parts of the site, and for links other sites by https."""

import re
from urllib.parse import urlsplit

_PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_OWN = "the address of a page or file, seen from the page's own file"


def wrong_link(address: str) -> str:
    """Give what is wrong with the address of a link, or nothing."""
    if not _PLAIN.fullmatch(address):
        return f"the address {_shown(address)} has characters that an address cannot have; write them with %"
    if _SCHEME.match(address):
        return "" if _public(address) else f"the address {_shown(address)} is not https:// with a public host name"
    return _wrong_place(address)


def wrong_picture(address: str) -> str:
    """Give what is wrong with the address of a picture, or nothing: pictures are files of the site."""
    if _SCHEME.match(address) or not _PLAIN.fullmatch(address):
        return f"the picture {_shown(address)} is not a file of the site; put it into docs/ and write {_OWN}"
    return _wrong_place(address)


def _wrong_place(address: str) -> str:
    if address.startswith("/"):
        return f"the address {_shown(address)} begins with /, which is wrong below a sub-path; write {_OWN}"
    return ""


def _public(address: str) -> bool:
    try:
        parts = urlsplit(address)
        plain = parts.username is None and parts.port is None
    except ValueError:
        return False
    host = parts.hostname or ""
    return parts.scheme == "https" and plain and bool(_HOST.fullmatch(host)) and not host.endswith(".localhost")


def _shown(address: str) -> str:
    return f'"{address if len(address) <= 60 else address[:57] + "..."}"'  # noqa: PLR2004 - a line's worth
