"""How a page, and what stands on it, is cited: in plain text, for BibTeX, and as CSL-JSON for programs."""

import json
import re
from dataclasses import dataclass

_UNSAFE = re.compile(r"([&%$#_{}~^\\])")


@dataclass(frozen=True)
class Citation:
    """What is cited: its title and address, and the edition that says it."""

    title: str
    address: str
    day: str
    edition: str

    @property
    def version(self) -> str:
        """Give the edition as it is counted."""
        return self.day.replace("-", ".")

    @property
    def key(self) -> str:
        """Give the word by which a text refers to it."""
        return "strata-" + (re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")[:48] or "page")

    @property
    def plain(self) -> str:
        """Give it as a line of text."""
        site = "" if self.title == "Strata" else "Strata, "
        return f"{self.title}. {site}edition {self.version} ({self.edition}), {self.day}. {self.address}"

    @property
    def bibtex(self) -> str:
        """Give it for BibTeX."""
        title, edition = (_UNSAFE.sub(r"\\\1", text) for text in (self.title, self.edition))
        lines = {
            "author": "{Strata}",
            "title": f"{{{title}}}",
            "year": self.day[:4],
            "version": self.version,
            "note": f"Edition {edition} of {self.day}",
            "url": self.address,
        }
        return f"@misc{{{self.key},\n" + "".join(f"  {name} = {{{text}}},\n" for name, text in lines.items()) + "}"

    @property
    def csl(self) -> str:
        """Give it as CSL-JSON."""
        parts = [int(part) for part in self.day.split("-")]
        made = {
            "id": self.key,
            "type": "webpage",
            "title": self.title,
            "container-title": "Strata",
            "author": [{"literal": "Strata"}],
            "issued": {"date-parts": [parts]},
            "version": self.version,
            "URL": self.address,
        }
        lines = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in made.items())
        return "[{" + ",\n ".join(lines) + "}]"
