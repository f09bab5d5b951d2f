"""What names have in common that a reader cannot tell apart."""

import re
import unicodedata
from functools import lru_cache

from macros.load.lookalikes import as_latin

_APART = re.compile(r"[-\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u30fb\u00b7_/.,'\u2019\s]+")
_ADDED = re.compile(
    r"^the\s+|,?\s+(?:inc|ltd|llc|corp|corporation|gmbh|co|company|limited|plc|ag|gpu|accelerator|chip|model|data ?set"
    r"|database)\.?$",
    re.IGNORECASE,
)
_VERSION = re.compile(r"(?<![\w.])v(?=\d)|(?<=\d)\.0$", re.IGNORECASE)  # `v1` and `1.0` are 1
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\x00(?=\d)")


@lru_cache(2**15)
def same_name(name: str) -> str:
    """Give what two names have in common that a reader cannot tell apart: `Brain 1`, `Brain-1` and `Brain l`."""
    plain = unicodedata.normalize("NFKC", as_latin(name))
    seen = "".join(mark for mark in plain if unicodedata.category(mark) not in {"Cf", "Cc", "Cn", "Co"})
    digits = re.sub(r"(?<![^\W_])[Il|](?![^\W_])", "1", seen.strip())  # a letter alone, where a digit would stand
    parts = _BETWEEN_DIGITS.sub("-", _APART.sub("\x00", digits)).replace("\x00", "")
    return re.sub(r"(?<=\d)[oO](?![A-Za-z])", "0", parts).casefold()


def core(name: str) -> str:
    """Give a name as `same_name` does, without the words that one may have more: `The PyTorch`, `OpenAI, Inc.`."""
    return same_name(_ADDED.sub("", _VERSION.sub("", name))) or same_name(name)
