"""Change the code in one place, ask the fast tests, put it back; a hundred times. Wants a checkout without changes.

Which tests run a line is measured first, and some of these are asked, the most particular first: the share is at least
what is printed. A line that runs as its file is loaded is shown to all. Tests that fail before anything is changed, as
those of speed while all is measured, are not asked.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from coverage import CoverageData

from tests.mutation.mutants import Mutant, sample
from tests.support import ROOT

_TESTS = ["tests/unit", "tests/data"]
_FEW = 30  # tests of a first round, since most mutants are noticed by these
_MORE = 150  # of the others, in a second one
# A rule runs in every test that checks records, and most of these say nothing of it: those that do are a third round.
_OF_RULES = [f"tests/unit/test_{name}.py" for name in ("mistakes", "rules", "checks", "public_cases", "honest_words")]
_RULES = "macros/checks/"
# Seconds of the processor, several times what such tests take, however busy the machine: what hangs is noticed.
_LONG, _LONG_OF_ALL = 240, 1800


def main() -> int:
    """Print what becomes of each mutant, and the share that was noticed."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--skip", type=int, default=0, help="how many of them were tried before")
    asked.add_argument("--again", action="store_true", help="trust what the last run measured, of the same code")
    given = asked.parse_args()
    if subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "macros", "tests"], cwd=ROOT, check=False).returncode:
        print("The checkout has changes in macros/ or tests/. Commit them, or run this in a clone.", file=sys.stderr)
        return 2
    kept = ROOT / ".build/coverage"
    failed = [] if given.again else _measured(kept)
    drawn = sample(ROOT, given.count, given.seed)[given.skip :]
    runs = _runs(drawn, kept)
    alive = [one for one in drawn if not _noticed(one, [test for test in runs[one] if test not in failed], failed)]
    print(f"{len(drawn) - len(alive)} of {len(drawn)} mutants are noticed (seed {given.seed})")
    return int(len(alive) > len(drawn) // 10)


def _measured(kept: Path) -> list[str]:
    """Write down which tests run a line; give those that fail in the meantime."""
    kept.parent.mkdir(exist_ok=True)
    measure = ["--numprocesses", "auto", "--cov=macros", "--cov-context=test", "--cov-report=", "-rfE"]
    code, failed = _pytest([*_TESTS, *measure], {"COVERAGE_FILE": str(kept)})
    if code and not failed:
        raise SystemExit("The fast tests cannot be run: see make test-fast.")
    print(f"{len(failed)} tests fail before anything is changed and are not asked: {', '.join(failed)}", flush=True)
    return failed


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


def _noticed(one: Mutant, tests: list[str], failed: list[str]) -> bool:
    everything = [*_TESTS, "--numprocesses", "auto", *(f"--deselect={test}" for test in failed)]
    others = tests[_FEW:]
    rules = [*_OF_RULES, "--numprocesses", "auto"] if one.file.startswith(_RULES) else []
    rounds = [tests[:_FEW], others[:: max(1, len(others) // _MORE)], rules] if tests else [everything]
    file = ROOT / one.file
    content = file.read_bytes()
    try:
        file.write_bytes(content[: one.begin] + one.becomes.encode() + content[one.end :])
        longest = _LONG if tests else _LONG_OF_ALL
        ends = (_pytest(["-x", "-rfE", *asked], longest=longest) for asked in rounds if asked)
        killed, by = next((end for end in ends if end[0]), (0, []))
    finally:
        file.write_bytes(content)
    print(f"{one}: " + (f"noticed by {' '.join(by) or 'a fault of the run'}" if killed else "ALIVE"), flush=True)
    return bool(killed)


def _pytest(
    arguments: list[str], setting: dict[str, str] | None = None, longest: int = _LONG_OF_ALL
) -> tuple[int, list[str]]:
    """Run tests, a process for `longest` seconds; give what it ended with, and the names of those that failed."""
    names = ROOT / ".build/mutant-tests.txt"
    names.write_text("\n".join(arguments), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"@{names}"]
    done = subprocess.run(
        ["sh", "-c", f'ulimit -t {longest}; exec "$@"', "sh", *command],
        cwd=ROOT,
        env=os.environ | (setting or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == -signal.SIGXCPU:
        return 1, ["its time"]
    return done.returncode, re.findall(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)


if __name__ == "__main__":
    sys.exit(main())
