"""What was measured, as a file of data/bench: the runs themselves, from which the page works out medians and ratios."""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from macros.load.bench import FOLDER
from tests.bench.process import Spent

_HEAD = "# Written by make bench; docs/contribute/performance.md is made from the last of these files.\n"


def machine() -> dict[str, Any]:
    """Give what was measured on: the processor, its cores, the memory in GB."""
    said = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    named = [line.partition(": ")[2] for line in said.splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    processor = named[0] if named else platform.machine()
    return {"processor": processor, "cores": os.cpu_count() or 1, "memory": round(memory / 1e9)}


def runs(spent: Iterable[Spent]) -> dict[str, list[float]]:
    """Give the runs of one command."""
    found = list(spent)
    return {
        "cpu": [round(one.cpu, 2) for one in found],
        "wall": [round(one.wall, 2) for one in found],
        "memory": [round(one.memory) for one in found],
    }


def write(root: Path, head: dict[str, Any], site: dict[str, Any]) -> Path:
    """Write a site into the file of today, beside those that were measured before on the same day."""
    day = datetime.now(UTC).date().isoformat()
    file = root / FOLDER / f"{day}.yml"
    before = yaml.safe_load(file.read_text(encoding="utf-8"))["sites"] if file.exists() else []
    sites = sorted([*(one for one in before if one["name"] != site["name"]), site], key=lambda one: one["records"])
    file.parent.mkdir(parents=True, exist_ok=True)
    said = yaml.safe_dump({"day": day, **head, "sites": sites}, sort_keys=False, width=120)
    file.write_text(
        f"# Written by make bench; docs/contribute/performance.md is made from the last of these files.\n{said}"
    )
    return file
