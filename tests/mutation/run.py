"""Change the code in one place, ask the fast tests, put it back; a hundred times. Wants a checkout without changes.

Which tests run a line is measured first. A mutant that these let live is shown to all fast tests before it counts.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from coverage import CoverageData

from tests.mutation.mutants import Mutant, sample
from tests.support import ROOT

_TESTS = ["tests/unit", "tests/data"]
_FEW = 250  # of the tests that run a line, before all are asked
_LONG = 400  # seconds; what hangs is noticed


def main() -> int:
    """Print what becomes of each mutant, and the share that was noticed."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=2026)
    given = asked.parse_args()
    if subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "macros", "tests"], cwd=ROOT, check=False).returncode:
        print("The checkout has changes in macros/ or tests/. Commit them, or run this in a clone.", file=sys.stderr)
        return 2
    drawn = sample(ROOT, given.count, given.seed)
    runs = _runs(drawn)
    alive = [one for one in drawn if not _noticed(one, runs)]
    print(f"{len(drawn) - len(alive)} of {len(drawn)} mutants are noticed (seed {given.seed})")
    return int(len(alive) > len(drawn) // 10)


def _runs(drawn: Iterable[Mutant]) -> dict[Mutant, list[str]]:
    """Give the tests that run the line of each mutant, the file's most particular ones first."""
    kept = ROOT / ".build/coverage"
    kept.parent.mkdir(exist_ok=True)
    _pytest([*_TESTS, "--numprocesses", "auto", "--cov=macros", "--cov-context=test", "--cov-report="], kept)
    data = CoverageData(str(kept))
    data.read()
    found = {}
    for one in drawn:
        contexts = data.contexts_by_lineno(str(ROOT / one.file)).get(one.line, [])
        found[one] = sorted({context.partition("|")[0] for context in contexts} - {""})
    return found


def _noticed(one: Mutant, runs: dict[Mutant, list[str]]) -> bool:
    few = runs[one][:: max(1, len(runs[one]) // _FEW)]
    file = ROOT / one.file
    content = file.read_bytes()
    try:
        file.write_bytes(content[: one.begin] + one.becomes.encode() + content[one.end :])
        killed = bool(few and _pytest(["-x", *few])) or bool(_pytest([*_TESTS, "-x", "--numprocesses", "auto"]))
    finally:
        file.write_bytes(content)
    print(f"{'noticed' if killed else 'ALIVE  '} {one}", flush=True)
    return killed


def _pytest(arguments: list[str], coverage: Path | None = None) -> int:
    names = ROOT / ".build/mutant-tests.txt"
    names.write_text("\n".join(arguments), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"@{names}"]
    setting = {"COVERAGE_FILE": str(coverage)} if coverage else {}
    try:
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | setting, capture_output=True, timeout=_LONG, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return 1


if __name__ == "__main__":
    sys.exit(main())
