"""An invented stack of any size, by the schema: kinds in the shares of our own, each record with sources and relations.

The same every time. Pages grow with it: every second architecture has prose of its own, and the tables are those of
docs/.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from tests.made_up import Writer
from tests.support import ROOT, Project
from tests.world import WORLD

SHARES = {  # of a hundred records; each kind rests on those before it
    "organizations": 22, "architectures": 2, "techniques": 2, "datasets": 4, "interconnects": 2, "accelerators": 8,
    "instances": 6, "storage": 2, "databases": 2, "frameworks": 8, "platforms": 5, "models": 28, "applications": 9,
}  # fmt: skip
_OWN = {
    "organizations": "category: company\ncountry: Ruritania",
    "architectures": "category: network\nidea: {said}",
    "techniques": "category: method\nidea: {said}",
    "datasets": "category: texts",
    "interconnects": "category: link",
    "accelerators": "category: gpu\nform: board {number}",
    "instances": "category: server",
    "storage": "category: file system",
    "databases": "category: database",
    "frameworks": "category: library\ngroups: [open-source-platform]",
    "platforms": "category: service\ngroups: [cloud]",
    "models": "category: language model\ngroups: [open-source-model]\nmodalities: [text]",
    "applications": "category: assistant\ngroups: [generalized]\nmodalities: [text, code]",
}
_FACTS = {
    "datasets": {"size": (100, 900), "bytes": (200, 900)},
    "interconnects": {"bandwidth": (10, 900)},
    "accelerators": {"memory": (40, 200), "memory_bandwidth": (500, 5900), "bf16": (100, 1900), "power": (200, 1200)},
    "instances": {"network_bandwidth": (64, 2000), "accelerator_memory": (100, 900), "memory": (600, 2000)},
    "storage": {"throughput": (1, 900)},
    "platforms": {"models_offered": (2, 900)},
    "models": {"parameters": (1, 900), "context_length": (1000, 90000), "layers": (12, 120), "key_value_heads": (2, 64),
               "head_size": (64, 256)},
    "applications": {"users": (1, 900)},
}  # fmt: skip
_SAID = {
    "models": ("access", ("open-weights", "api")),
    "applications": ("access", ("api",)),
    "frameworks": ("license", ("Apache-2.0", "MIT")),
    "datasets": ("license", ("CC-BY-4.0",)),
}
_EDGES = {  # relation -> the kind of its ends, and how many
    "accelerators": {"connected_by": ("interconnects", 1)},
    "instances": {"contains": ("accelerators", 1), "connected_by": ("interconnects", 1)},
    "frameworks": {"runs_on": ("accelerators", 2)},
    "platforms": {"runs_on": ("instances", 2)},
    "models": {
        "uses_architecture": ("architectures", 1),
        "offered_by": ("platforms", 2),
        "trained_on": ("datasets", 1),
        "trained_with": ("accelerators", 1),
    },
    "applications": {"built_on": ("models", 2), "runs_on": ("platforms", 1)},
}
_SOURCES, _EACH, _TERMS, _PROSE = 3, 2, 5, 20
_STANDINGS = ("maker", "paper", "code", "press")
_CITED = "## Sources { #sources }\n\n{{ sources() }}"
_CALLS = re.compile(
    r"^\{\{ (?:table|timeline|endings|fits|generations|glossary|registry|freshness)\(.*\}\}$", re.MULTILINE
)
_TABLES = [file for file in sorted((ROOT / "docs/catalog").glob("*.md")) if "." not in file.stem]
_TABLES += [ROOT / f"docs/{name}.md" for name in ("glossary", "sources", "freshness")]


@dataclass
class _Stack:
    project: Project
    writer: Writer
    known: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def said(self, count: int = 12) -> str:
        """Give a sentence in which no word follows itself."""
        words = [word for word, _ in groupby(self.writer.said(count).lower().split())]
        return f"{' '.join(words).capitalize()}."

    def any_of(self, kind: str, count: int = 1) -> list[str]:
        """Give some of a kind: few are named often, and most seldom."""
        known = self.known[kind]
        weights = [*accumulate(1 / (place + 3) for place in range(len(known)))]
        return list(dict.fromkeys(self.writer.chance.choices(known, cum_weights=weights, k=count)))

    def record(self, kind: str, number: int) -> None:
        """Write a record with its sources."""
        id = f"{kind}-{number}"
        self.names[id] = f"{self.writer.name()} {kind[0].upper()}{number}"
        cited = [f"{id}-source-{place}" for place in range(_SOURCES if kind in _FACTS else 1)]
        for place, source in enumerate(cited):
            self.source(source, _STANDINGS[place % len(_STANDINGS)])
        lines = [
            f"name: {self.names[id]}",
            f"aliases: [{self.writer.name()} {number}]",
            f"summary: {self.said()}",
            f"details: {self.said()} {self.said()}",
            f"website: https://{id}.example/",
            *([] if kind == "organizations" else [f"made_by: [{self.any_of('organizations')[0]}]"]),
            _OWN[kind].format(said=self.said(8), number=number),
            *self.edges(kind, cited),
            *self.facts(kind, cited),
            *self.life(kind, number, cited[0]),
            f"sources: [{', '.join(cited)}]",
            f"notes: [{self.said()}]",
        ]
        self.project.record(f"{kind}/{id}", "\n".join(lines) + "\n")
        self.known[kind].append(id)

    def source(self, id: str, standing: str) -> None:
        """Write a source that was read and is new enough for every fact."""
        title, publisher = self.said(5).rstrip("."), self.writer.name()
        self.project.record(
            f"sources/{id}",
            f"title: {title}\npublisher: {publisher}\nurl: https://{id}.example/page\ncontent_as_of: 2026-06-01\n"
            f"standing: {standing}\nretrieved: 2026-11-20\nshows: {self.said(9)}\n",
        )

    def edges(self, kind: str, cited: list[str]) -> Iterator[str]:
        """Give the lines of the relations."""
        for relation, (to, count) in _EDGES.get(kind, {}).items():
            yield f"{relation}:"
            for end in self.any_of(to, count):
                note = f", note: By way of {self.names[end]}." * (to == "interconnects")  # also of another maker
                yield f"  - {{to: {end}, as_of: 2026-05, source: {cited[-1]}{note}}}"

    def facts(self, kind: str, cited: list[str]) -> Iterator[str]:
        """Give the lines of the facts."""
        for place, (name, (low, high)) in enumerate(_FACTS.get(kind, {}).items()):
            source = cited[place % len(cited)]
            figure = self.writer.chance.randrange(low, high)
            yield f"{name}: {{value: {figure}, as_of: 2026-05, source: {source}, note: {self.said(6)}}}"
        name, words = _SAID.get(kind, ("", ()))
        if name:
            yield f"{name}: {{value: {self.writer.chance.choice(words)}, as_of: 2026-05, source: {cited[0]}}}"

    def life(self, kind: str, number: int, source: str) -> Iterator[str]:
        """Give the lines of the events; every tenth model has an end ahead, every fifth organization a parent."""
        if kind == "architectures" and number:
            yield f"built_on: [{{to: {kind}-{number // 2}, as_of: 2026-05, source: {source}}}]"
        if kind == "organizations":
            if number % 5 == 1:
                yield f"part_of: [{{to: {kind}-{number - 1}, as_of: 2026-05, source: {source}}}]"
            return
        # Nothing comes before what it rests on: kinds follow each other, and in one kind the small numbers are old.
        day = f"20{10 + list(SHARES).index(kind)}-{min(12, 1 + number.bit_length()):02}"
        event = "published" if kind == "techniques" else "released"
        yield f"events:\n  - {{date: {day}, event: {event}, source: {source}}}"
        if kind == "models" and number % 10 == 1:
            yield f"  - {{date: 2027-03, event: retired, successor: [{kind}-{number - 1}], source: {source}}}"

    def prose(self, id: str) -> str:
        """Give the text of a page that stands in place of an architecture's, and speaks of models."""
        texts = [f'{{{{ infobox("{id}") }}}}']
        for place, model in enumerate(self.any_of("models", 8)):
            figures = " and ".join(f'of {{{{ fact("{model}", "{name}") }}}}' for name in _FACTS["models"])
            sentences = "\n".join(self.said() for _ in range(6))
            texts += [
                f"## {self.said(3).rstrip('.')} {place}",
                f'{sentences}\n{{{{ system("{model}") }}}} is {figures}.',
            ]
        return "\n\n".join([*texts, _CITED])

    def page(self, path: str, title: str, text: str) -> None:
        """Write a page."""
        self.project.page(path, f"# {title}\n\n{text}\n", f"title: {title}\ndescription: {self.said()}")


def fill(project: Project, records: int, seed: int = 2026) -> None:
    """Add to `project` what a build needs, `records` of the systems, their sources and terms, and pages."""
    project.furnish()
    project.record("edition", WORLD["edition"])
    stack = _Stack(project, Writer(seed))
    for kind, share in SHARES.items():
        stack.known[kind] = []
        for number in range(max(2, round(records * share / 100))):
            stack.record(kind, number)
    for number in range(records // _TERMS):
        name = f"{stack.writer.name()} {number}"
        project.record(
            f"terms/glossary-entry-{number}",
            f"name: {name}\ndefinition: {stack.said()}\nsources: [organizations-0-source-0]\n",
        )
    for id in stack.known["architectures"][::_EACH]:
        stack.page(f"architectures/{id}.md", id.capitalize(), stack.prose(id))
    for number in range(_PROSE):
        stack.page(f"how-it-works/page-{number}.md", f"Page {number}", "\n".join(stack.said() for _ in range(60)))
    for file in _TABLES:
        text = file.read_text(encoding="utf-8")
        title, path = file.stem.replace("-", " ").capitalize(), file.relative_to(ROOT / "docs").as_posix()
        stack.page(
            path, title, "\n\n".join([stack.said(), *_CALLS.findall(text), *[_CITED] * ("{{ sources() }}" in text)])
        )
