"""The command behind `make bench`: measures our own site and invented ones, and keeps what it found in data/bench."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.catalog import open_catalog
from tests.bench import lighthouse, peers, visits
from tests.bench.edits import edits, measure
from tests.bench.process import CommandError, Spent, spend, worked
from tests.bench.records import fill
from tests.bench.result import machine, runs, write
from tests.support import ROOT, Project

OWN = "own"
_BUSY = 0.2  # of a processor, that others work on the machine: then times are longer than they need be
ALL = (OWN, "600", "1200", "3000", "6000", "12000")
_EDITED = {True: ("accelerators/nvidia-h100", "how-it-works/tokens"), False: ("models/models-5", "how-it-works/page-3")}
_OURS = {
    "check": ("check", "--no-cache"),
    "check again": ("check",),
    "build": ("build", "--no-cache"),
    "build again": ("build",),
}
_PAGES = {
    True: {
        "home": "", "model": "models/gpt-4/", "chip": "accelerators/nvidia-h100/", "layer": "layers/model/",
        "architecture": "architectures/transformer/", "table": "catalog/models/", "catalog": "catalog/",
    },
    False: {
        "home": "", "model": "models/models-5/", "chip": "accelerators/accelerators-1/",
        "table": "catalog/models/", "catalog": "catalog/",
    },
}  # fmt: skip


def main() -> None:
    """Measure the sizes that SIZES names; without it all of them."""
    sizes = [one.strip() for one in os.environ.get("SIZES", "").split(",") if one.strip()] or [*ALL]
    if wrong := [one for one in sizes if one != OWN and not one.isdecimal()]:
        sys.exit(f"SIZES: {wrong[0]}: no number of records; expected some of {', '.join(ALL)}, with commas between")
    turns, to = int(os.environ.get("TURNS") or 3), Path(os.environ.get("TO") or ROOT)
    _compile(ROOT / "macros", Path(sys.prefix))
    with TemporaryDirectory(prefix="strata-bench-") as folder:
        judge = lighthouse.install(Path(folder, "judge")) if OWN in sizes else None
        for size in sizes:
            site = _Measured(Path(folder, size), size == OWN, turns)
            site.fill(0 if size == OWN else int(size))
            _compile(site.project.root / "macros")
            head = {"machine": machine(), "versions": peers.versions()}
            for found in site.all(judge if size == OWN else None):
                _tell(f"written to {write(to, head, {'name': size, **found})}")
            shutil.rmtree(site.project.root)


class _Measured:
    """One site, and all that is measured of it."""

    def __init__(self, folder: Path, own: bool, turns: int) -> None:
        self.project, self.own, self.turns = Project(folder / "strata"), own, turns
        self.text, self.site = folder / "text", folder / "strata/site"
        self.left_out = peers.missing()
        self.lost = 0.0  # CPU seconds of what did not succeed

    def fill(self, records: int) -> None:
        """Write its records and pages: those of the project, or invented ones."""
        if not self.own:
            fill(self.project, records)
            return
        for name in ("data", "docs", "macros", "overrides"):
            shutil.copytree(ROOT / name, self.project.root / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", self.project.root)

    def all(self, judge: Path | None) -> Iterator[dict[str, Any]]:
        """Measure all of it; give what is found so far, so that nothing is lost where a long run is stopped."""
        catalog, pages = open_catalog(self.project.root), _PAGES[self.own]
        began, before = time.monotonic(), worked()
        turned = self.turned()
        others = worked() - before - self.lost - sum(one.cpu for some in turned.values() for one in some)
        found = {
            "records": len(catalog.systems),
            "sources": len(catalog.sources),
            "busy": others > _BUSY * (time.monotonic() - began),
            "runs": {name: runs(some) for name, some in turned.items()},
            "sizes": visits.sizes(self.site) | {"facts_bytes": (self.site / "v1/facts.csv").stat().st_size},
            "visits": visits.visits(self.site, pages),
        }
        sites = {"strata": self.site, "mkdocs": self.text / "mkdocs/site"}
        found["search"] = visits.first_hits(sites, visits.query(self.site), self.turns)
        if found["busy"]:
            self.left_out["times"] = f"Edits{' and Lighthouse' * self.own} were not timed: the machine had other work."
        yield found | {"left_out": [*self.left_out.values()]}
        if not found["busy"]:
            yield found | self.timed(judge, pages) | {"left_out": [*self.left_out.values()]}

    def timed(self, judge: Path | None, pages: dict[str, str]) -> dict[str, Any]:
        """Measure what is nothing but time."""
        if self.own and not judge:
            self.left_out["lighthouse"] = "Lighthouse was not run: npm, its registry or Chromium is missing."
        found = {"lighthouse": lighthouse.scores(judge, self.site, pages)} if judge else {}
        _tell("edits")
        seen = measure(self.project.root, edits(*_EDITED[self.own]), self.turns)
        return found | {
            "edits": {
                name: {"shown": [round(one.shown, 2) for one in some], "whole": [round(one.whole, 2) for one in some]}
                for name, some in seen.items()
            }
        }

    def turned(self) -> dict[str, list[Spent]]:
        """Run every command in turn, and all of them again: what slows the machine slows each alike."""
        found: dict[str, list[Spent]] = {}
        for turn in range(self.turns):
            for name, words in _OURS.items():
                if name == "build":
                    shutil.rmtree(self.site, ignore_errors=True)
                command = (str(Path(sys.executable).with_name("strata")), *words)
                found.setdefault(name, []).append(self.spent(name, self.project.root, command))
            if not turn:
                peers.write_text(self.site, self.text)
            for name in [name for name in peers.COMMANDS if name not in self.left_out]:
                peers.clear(self.text / name)
                try:
                    found.setdefault(name, []).append(self.spent(name, self.text / name, peers.COMMANDS[name]))
                except CommandError as error:
                    found.pop(name, None)
                    self.lost += error.spent.cpu
                    why = str(error).splitlines()[-1].removeprefix("RuntimeError: ")
                    self.left_out[name] = f"{name.capitalize()} cannot build this text: {why}"
                    _tell(self.left_out[name])
        return found

    def spent(self, name: str, folder: Path, command: tuple[str, ...]) -> Spent:
        """Run one command, and tell what it took."""
        found = spend(folder, *command, STRATA_SITE_URL="https://bench.example/")
        _tell(
            f"{self.project.root.parent.name}: {name}: {found.cpu:.1f} CPU s, {found.wall:.1f} s, {found.memory:.0f} MB"
        )
        return found


def _compile(*folders: Path) -> None:
    """Let no run be the first that reads the code: whoever works with it has that behind them."""
    subprocess.run([sys.executable, "-m", "compileall", "-qq", *map(str, folders)], check=False)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
