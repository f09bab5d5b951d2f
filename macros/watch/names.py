"""Names in a text, however they are spaced and hyphenated: "GPT-4o", "GPT 4o", "gpt4o"; the longest one counts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.watch.units import UNIT

_WORD = re.compile(r"[^\W\d_]+|\d+")
_TAIL = re.compile(r"\w|[.]\d")  # what goes on right behind: another version, another thing
_JOINED = re.compile(r"[\s\-_/.()'’:+&,–]*")
_SPACED = re.compile(r"[\s-]+")
_LETTERED = re.compile(r"([A-Z]+)\d+[A-Za-z]*")  # H100, X9
_TOLD = (  # what is no product, and has a number behind it
    r"(?:HBM|L?P?G?DDR|FP|INT|BF|TF|MXFP|NVFP|PCIe?|NVLink|USB|CUDA|Gen|Generation|Table|Figure|Section|Chapter|Step|Page|L"
    r"|Version|Note|Part|Item|Phase|Level|Tier|Option|Config\w*|Memory|Rev\w*|Stack|Card|Slot|Port|GPU|CPU|Type)s?"
)
_THING = rf"(?!{_TOLD}(?:\b|\d))[A-Z][\w-]*(?:\s[A-Z][a-z]+)?\s(?!{_TOLD}\d|(?:19|20)\d\d\b)[A-Z]*\d+[A-Za-z]*"
# A thing of which no record is known, where it is a heading or what a sentence is about: "Eagle 7:", "The Eagle 7 has".
_STRANGE = (
    rf"^{_THING}(?=\s*$)|{_THING}(?=\s*:|\s(?:has|had|is|was|draws|drew|offers|offered|comes|came|ships|shipped|with|at"
    r"|uses|carries|provides|features)\b)"
)
_GONE_ON = re.compile(
    r"[-\s]?(?:mini|nano|turbo|pro|max|ultra|lite|flash|ultralight|micro|small|large|ti|super|plus|xl|next|ii)\b",
    re.IGNORECASE,
)

Owner = tuple[str, str]  # the id of a record, and which member of it, if one
UNKNOWN: Owner = ("", "")  # of a thing that has a longer name than any of ours


@dataclass(frozen=True)
class Hit:
    """A name where it stands, and whose it may be."""

    start: int
    end: int
    owners: frozenset[Owner]


def tokens(text: str) -> tuple[str, ...]:
    """Give the words and numbers of a name or text."""
    return tuple(_WORD.findall(text.casefold()))


class Names:
    """Finds the names of some things in texts."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], set[Owner]]] = defaultdict(dict)
        self._by_owner: dict[str, set[str]] = defaultdict(set)
        self._kin: dict[str, re.Pattern[str]] = {}

    def add(self, name: str, owner: Owner) -> None:
        """Know `name` as one of `owner`."""
        words = tokens(name)
        if words and len("".join(words)) > 1:
            self._by_owner[owner[0]].add(name)
            self._by_first[words[0]].setdefault(words, set()).add(owner)

    def find(self, text: str) -> list[Hit]:
        """Give the names in `text`; none inside another."""
        marks = list(_WORD.finditer(text))
        words = [mark[0].casefold() for mark in marks]
        hits, at = [], 0
        while at < len(words):
            best = self._longest(text, marks, words, at)
            if best is None:
                at += 1
                continue
            length, owners = best
            hits.append(Hit(marks[at].start(), marks[at + length - 1].end(), frozenset(owners)))
            at += length
        return hits

    def kin(self, id: str, text: str) -> list[Hit]:
        """Give what looks like the names of a record and is none: "Falcon X8" and "X8" beside "Falcon X9"."""
        if id not in self._kin:
            forms = sorted({form for name in self._by_owner[id] for form in _kin(name)})
            self._kin[id] = re.compile(rf"(?<![\w-])(?:{'|'.join([*forms, _STRANGE])})(?![\w%])")
        found = self._kin[id].finditer(text)
        return [
            Hit(one.start(), one.end(), frozenset({UNKNOWN})) for one in found if not UNIT.match(text, one.end() + 1)
        ]

    def _longest(
        self, text: str, marks: list[re.Match[str]], words: list[str], at: int
    ) -> tuple[int, set[Owner]] | None:
        known = self._by_first.get(words[at])
        if not known or (marks[at].start() and text[marks[at].start() - 1].isalnum()):
            return None
        fitting = (name for name in known if tuple(words[at : at + len(name)]) == name)
        for name in sorted(fitting, key=len, reverse=True):
            if _hangs_together(text, marks, at, len(name)):
                if _GONE_ON.match(text, marks[at + len(name) - 1].end()):
                    return len(name), {UNKNOWN}
                return len(name), known[name]
        return None


def _hangs_together(text: str, marks: list[re.Match[str]], at: int, length: int) -> bool:
    """Tell whether some words follow each other closely, and nothing goes on right behind the last."""
    end = marks[at + length - 1].end()
    gaps = zip(marks[at : at + length - 1], marks[at + 1 : at + length], strict=True)
    close = all(_JOINED.fullmatch(text, one.end(), other.start()) for one, other in gaps)
    return close and not _TAIL.match(text, end)


def _kin(name: str) -> Iterator[str]:
    """Give the forms that other things of the family of a name have."""
    words = _SPACED.split(name)
    lettered = _LETTERED.fullmatch(words[-1])
    if lettered:
        yield rf"{lettered[1]}\d+[A-Za-z]*(?!\s?/?(?:19|20)\d\d)"
    family = re.fullmatch(r"[A-Z][A-Za-z]{2,}", words[0])
    if family and len(words) > 1 and re.search(r"\d", words[1]):
        yield rf"{words[0]}[\s-]{'[A-Z]+' if lettered else ''}\d+(?:\.\d+)*[A-Za-z]*"


def owners(catalog: Catalog) -> Iterator[tuple[str, Owner]]:
    """Give every name of every system and its members, with whose it is."""
    for id, record in catalog.systems.items():
        identifiers = getattr(record, "identifiers", None)
        for name in (*catalog.names(id), *_identified(identifiers)):
            yield name, (id, "")
        for variant in getattr(record, "variants", ()):
            for name in (variant.name, *_identified(variant.identifiers)):
                yield name, (id, variant.name)


def _identified(identifiers: object) -> Iterator[str]:
    for register in ("api", "hugging_face", "pypi", "github"):
        for name in getattr(identifiers, register, ()):
            yield name
            if "/" in name:
                yield name.rsplit("/", 1)[1]
