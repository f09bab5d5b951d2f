"""A made-up site of any size: records of five kinds, and as many pages of prose. The same every time."""

import random
from itertools import accumulate, groupby

from tests.support import Project
from tests.world import WORLD

_ENDS = "aeiou"  # alone, so that no word is another one with a letter too few or too many
_SYLLABLES = [start + end for start in "bdfgklmnprstvz" for end in _ENDS]
_WORDS = 8000
_FACT = "{{value: {figure}, as_of: 2022, source: maker-page}}"
_KINDS = {
    "models": f"category: model\ngroups: [closed-source]\nparameters: {_FACT}",
    "accelerators": f"category: gpu\nmemory: {_FACT}",
    "frameworks": "category: framework\ngroups: [open-source-platform]",
    "databases": "category: database",
    "storage": "category: file system",
}
_RECORD = "name: {name}\naliases: [{aliases}]\nsummary: {summary}\nmade_by: [acme]\nsources: [maker-page]\n{own}\n"
_SECTIONS, _SENTENCES, _SENTENCE = 9, 6, 12  # some 700 words, as a long page of reference
_ROWS = 12
_PROSE = 800  # pages: folders of authored pages are bounded, those of records are not


class Writer:
    """Writes in a language in which a few words are frequent and most are rare."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - nothing secret
        self.words = list(dict.fromkeys(self.word() for _ in range(_WORDS)))
        self.weights = list(accumulate(1 / (place + 5) for place in range(len(self.words))))

    def word(self) -> str:
        """Give a word."""
        return "".join(self.chance.choices(_SYLLABLES, k=self.chance.choice((1, 2, 2, 3, 3, 4))))

    def said(self, count: int) -> str:
        """Give so many words, no two alike beside each other, the first with a capital."""
        chosen = self.chance.choices(self.words, cum_weights=self.weights, k=2 * count)
        return " ".join([word for word, _ in groupby(chosen)][:count]).capitalize()

    def name(self) -> str:
        """Give a name of two words."""
        first = self.word() + self.word()
        second = next(word for word in iter(self.word, "") if word != first)
        return f"{first} {second}".title()

    def prose(self) -> str:
        """Give some sentences."""
        return " ".join(f"{self.said(_SENTENCE)}." for _ in range(_SENTENCES))

    def table(self) -> str:
        """Give a table."""
        rows = (f"| {self.said(2)} | {self.word()}-{self.chance.randrange(100, 1000)} |" for _ in range(_ROWS))
        return "\n".join(["| Thing | Mark |", "| --- | --- |", *rows])

    def page(self, name: str) -> str:
        """Give a long page."""
        parts = [f"# {name}", self.prose()]
        for place in range(_SECTIONS):
            parts += [f"## {self.said(3)}", *([self.table()] if place in {3, 6} else []), self.prose()]
        return "\n\n".join(parts) + "\n"


def fill(project: Project, pages: int) -> None:
    """Add to `project` what a build needs, and so many pages: of records and of prose in turn, then of records."""
    project.furnish()
    for known in ("edition", "sources/maker-page", "organizations/acme"):
        project.record(known, WORLD[known])
    writer = Writer(pages)
    for number in range(pages):
        name, summary = f"{writer.name()} M{number}", f"{writer.said(_SENTENCE)}."
        if number % 2 and number < 2 * _PROSE:
            page = writer.page(name)
            project.page(f"how-it-works/made-{number}.md", page, f"title: {name}\ndescription: {summary}")
            continue
        kind = list(_KINDS)[(number // 2 + number % 2) % len(_KINDS)]
        own = _KINDS[kind].format(figure=writer.chance.randrange(10, 2000))
        aliases = f"{writer.name()}, {writer.name()}"
        project.record(
            f"{kind}/{name.lower().replace(' ', '-')}",
            _RECORD.format(name=name, aliases=aliases, summary=summary, own=own),
        )
