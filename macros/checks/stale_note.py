"""A note that a thing has no record is wrong from the day on which it has one."""

import re
from collections.abc import Iterator, Mapping

from macros.checks.rule import rule
from macros.checks.texts import all_texts
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import KINDS, Source

_ABSENT = re.compile(r"(,\s+(?:which|that)\s+)?\b(?:has|have|had|is|are)\s+no\s+(?:records?|edges?)\b", re.IGNORECASE)
_MAY = re.compile(r"\sno\s", re.IGNORECASE)  # what each of them has: quick to find
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+")
# What comes before the things that a "which" stands for.
_LEADS = re.compile(
    r"(?:^|.*\s)(?:on|by|of|to|with|names|named|called|types|that|uses|offers)\s+", re.IGNORECASE | re.DOTALL
)
_SUBJECT = re.compile(r"\s(?:is|are|was|were|has|have|had|of|from)\s|,")
_WORD = re.compile(r"[\w][\w.+/'\u2019-]*")
_SHORTEST, _LONGEST = 3, 6


@rule(
    "stale-note",
    "Write the relation in place of the note, or name what it is that has no record.",
    needs=KINDS,
    bad="""# data/applications/chatter.yml
notes: ["It runs on Box 8, which has no record here."]""",
    good="""# data/applications/chatter.yml
notes: ["It runs on Box 9, which has no record here."]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No note says of a thing that it has no record or no relation here, when it has a record."""
    names = _names(catalog)
    for entry, all_of_it in all_texts(catalog):
        if entry.kind == Source.folder:
            continue
        for place, text in all_of_it:
            for name, id in _told_absent(text, names) if _MAY.search(text) else ():
                if id != entry.id:
                    path = catalog.entry(id).path
                    yield entry.fault(place, f'says that "{name}" is not here, but it is: {path}')


def _told_absent(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for sentence in _SENTENCE.split(text):
        for found in _ABSENT.finditer(sentence):
            before = sentence[: found.start()]
            phrase = (
                _LEADS.sub("", before) if found[1] or " called " in before else _SUBJECT.split(before, maxsplit=1)[0]
            )
            yield from ((name, names[name]) for name in _candidates(phrase) if name in names)


def _candidates(phrase: str) -> Iterator[str]:
    """Give every run of words of a phrase that may be a whole name: no part of a longer one, as Opus is of Opus 5."""
    words = _WORD.findall(phrase)
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
            if not (end < len(words) and _is_part(words[end])) and not (start and _is_part(words[start - 1])):
                yield " ".join(words[start:end]).casefold()


def _is_part(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _names(catalog: Catalog) -> dict[str, str]:
    """Give the id of every name of a thing, without case; a name of two letters is too often a word."""
    found: dict[str, str] = {}
    for id, record in catalog.systems.items():
        if record.folder == "organizations":
            continue
        for name in (id, *catalog.names(id)):
            if len(name) >= _SHORTEST:
                found.setdefault(" ".join(_WORD.findall(name)).casefold(), id)
    return found
