"""Addresses without the parts that only tell who sent the reader."""

import re

_TRACKER = re.compile(
    r"(?:utm_\w+|(?:gcl|fbcl|dcl|msclk|ttcl|twcl|igsh|yclk|wbra|gbra)id|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ref_src|ref_url|vero_id"
    r"|oly_(?:anon|enc)_id|spm|scm|cmpid|trk|trackingid|hsctatracking)",
    re.IGNORECASE,
)


def untracked(address: str) -> str:
    """Give `address` without tracking parameters, all else as it is written."""
    rest, mark, fragment = address.partition("#")
    path, asked, query = rest.partition("?")
    kept = [part for part in query.split("&") if not _TRACKER.fullmatch(part.partition("=")[0])]
    return path + (asked + "&".join(kept) if kept and asked else "") + mark + fragment
