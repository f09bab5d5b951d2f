"""Change the code in one place, ask the fast tests, put it back; a hundred times. Wants a checkout without changes.

Which tests run a line is measured first, and these are asked, the most particular first. What a test would notice by a
command that it starts is not counted. A line that runs as its file is loaded is shown to all.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from coverage import CoverageData

from tests.mutation.mutants import Mutant, sample
from tests.support import ROOT

_TESTS = ["tests/unit", "tests/data"]
_LONG = 900  # seconds; what hangs is noticed


def main() -> int:
    """Print what becomes of each mutant, and the share that was noticed."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=2026)
    given = asked.parse_args()
    if subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "macros", "tests"], cwd=ROOT, check=False).returncode:
        print("The checkout has changes in macros/ or tests/. Commit them, or run this in a clone.", file=sys.stderr)
        return 2
    kept = ROOT / ".build/coverage"
    kept.parent.mkdir(exist_ok=True)
    measure = ["--numprocesses", "auto", "--cov=macros", "--cov-context=test", "--cov-report="]
    if _pytest([*_TESTS, *measure], {"COVERAGE_FILE": str(kept)}):
        print("The fast tests fail before anything is changed: run make test-fast.", file=sys.stderr)
        return 2
    drawn = sample(ROOT, given.count, given.seed)
    runs = _runs(drawn, kept)
    alive = [one for one in drawn if not _noticed(one, runs[one])]
    print(f"{len(drawn) - len(alive)} of {len(drawn)} mutants are noticed (seed {given.seed})")
    return int(len(alive) > len(drawn) // 10)


def _runs(drawn: Iterable[Mutant], kept: Path) -> dict[Mutant, list[str]]:
    """Give the tests that run the line of each mutant, those that run the fewest lines first."""
    data = CoverageData(str(kept))
    data.read()
    of_line = {file: data.contexts_by_lineno(file) for file in data.measured_files()}
    size = Counter(test for lines in of_line.values() for tests in lines.values() for test in tests)
    found = {}
    for one in drawn:
        tests = of_line.get(str(ROOT / one.file), {}).get(one.line, [])
        names = {test.partition("|")[0]: size[test] for test in tests if test}
        found[one] = sorted(names, key=lambda name: (names[name], name))
    return found


def _noticed(one: Mutant, tests: list[str]) -> bool:
    file = ROOT / one.file
    content = file.read_bytes()
    try:
        file.write_bytes(content[: one.begin] + one.becomes.encode() + content[one.end :])
        killed = bool(_pytest(["-x", *(tests or [*_TESTS, "--numprocesses", "auto"])], timeout=_LONG))
    finally:
        file.write_bytes(content)
    print(f"{'noticed' if killed else 'ALIVE  '} {one} ({len(tests)} tests)", flush=True)
    return killed


def _pytest(arguments: list[str], setting: dict[str, str] | None = None, timeout: float | None = None) -> int:
    names = ROOT / ".build/mutant-tests.txt"
    names.write_text("\n".join(arguments), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"@{names}"]
    try:
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | (setting or {}), capture_output=True, timeout=timeout, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return 1


if __name__ == "__main__":
    sys.exit(main())
