"""The words of one language for what stands around the text of a page; English is the originals themselves."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str, str]  # context and English
PLACE = re.compile(r"%\((\w+)\)s")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, eq=False)
class Messages:
    """One language: its code, its own name, its messages, the English of those that it lacks, its marks in numbers."""

    code: str = "en"
    name: str = "English"
    texts: Mapping[Key, str] = field(default_factory=dict)
    lacking: tuple[str, ...] = ()
    marks: tuple[str, str] = (",", ".")  # between thousands, and before decimals
    of_scripts: frozenset[str] = frozenset()  # the messages that scripts in the page say

    @property
    def whole(self) -> bool:
        """Tell whether every message of the frame is translated: only then is the language published."""
        return not self.lacking

    @property
    def english(self) -> bool:
        """Tell whether it is the language of the originals."""
        return self.code == "en"

    def find(self, text: str, context: str = "") -> str | None:
        """Give a message in this language, None where it has none; a first letter may be large where it is small."""
        if self.english or (context, text) in self.texts:
            return self.texts.get((context, text), text)
        small = self.texts.get((context, text[:1].lower() + text[1:]))
        return small[:1].upper() + small[1:] if small else None

    def say(self, text: str, **values: object) -> str:
        """Give a message with its places filled; in English where this language lacks it."""
        return filled(self.find(text) or text, values)

    def number(self, text: str) -> str:
        """Give a text with its numbers written as this language writes them: 3,350 as 3.350."""
        signs = str.maketrans(dict(zip(",.", self.marks, strict=True)))
        return _NUMBER.sub(lambda found: found[0].translate(signs), text)

    def script_words(self) -> dict[str, str]:
        """Give what scripts say, by its English."""
        return {id: self.texts["", id] for id in sorted(self.of_scripts) if ("", id) in self.texts}


ENGLISH = Messages()


def filled(text: str, values: Mapping[str, object]) -> str:
    """Put values into the places of a message; a place that has none is left to who fills it later."""
    return PLACE.sub(lambda place: str(values.get(place[1], place[0])), text)
