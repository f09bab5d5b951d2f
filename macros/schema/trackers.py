"""Addresses without the parts that only tell who sent the reader."""

import re
from functools import lru_cache

_TRACKER = re.compile(
    r"(?:utm_\w+|(?:gcl|fbcl|dcl|msclk|ttcl|twcl|igsh|yclk|wbra|gbra)id|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ref_src|ref_url|vero_id"
    r"|oly_(?:anon|enc)_id|spm|scm|cmpid|trk|trackingid|hsctatracking|share_id|shareid|smid)",
    re.IGNORECASE,
)


_SENT = {
    f"{name}={by}"
    for name in ("ref", "source", "src", "via")
    for by in ("producthunt", "twitter", "x", "linkedin", "facebook", "reddit", "rss", "email", "newsletter", "social")
}


def _is_tracker(path: str, part: str) -> bool:
    name = part.partition("=")[0]
    return bool(_TRACKER.fullmatch(name)) or part in _SENT or (name == "si" and "youtu" in path)


@lru_cache(2**14)
def untracked(address: str) -> str:
    """Give `address` without tracking parameters, all else as it is written."""
    rest, mark, fragment = address.partition("#")
    path, asked, query = rest.partition("?")
    kept = [part for part in query.split("&") if not _is_tracker(path, part)]
    return path + (asked + "&".join(kept) if kept and asked else "") + mark + fragment
