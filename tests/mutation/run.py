"""Change the code in one place, ask the tests, forget it; a hundred times. The share is at least what is printed.

Which tests run a line is measured first. Then all tests are made ready once, and for each mutant a copy of that process
takes its code and asks the tests that run its line: those that noticed another mutant of the file first, then of its
folder, then of any, then the most particular. It stops at the first that fails; that one must pass in a copy without
the mutant, or it is asked no more. What runs only as a module is loaded is changed on disk, in the end, and all tests
are asked. Wants a checkout without changes.
"""

import argparse
import gc
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from coverage import CoverageData

from tests.mutation.mutants import Mutant, sample
from tests.support import ROOT

_TESTS = ["tests/unit", "tests/data"]
_HANGING = 60  # seconds of the processor more than are given: what takes these in one test is noticed
_WAITING = 10  # times as long by the clock: what waits for what never comes takes no time of the processor
_CACHED = type(cache(int))
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_OF_SPEED = re.compile(r"quick|no_time|seconds")  # they may fail beside others, and notice nothing then
_HANGS, _LOADING = "its time", "the loading of the code"
_NO_TEST_RUNS = {2, 3, 4}  # how pytest ends where the code cannot be loaded


def main() -> int:
    """Print what becomes of each mutant, and the share that was noticed."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--skip", type=int, default=0, help="how many of them were tried before")
    asked.add_argument("--again", action="store_true", help="trust what the last run measured, of the same code")
    asked.add_argument("--seconds", type=int, default=60, help="of the processor, in which tests are asked of one")
    asked.add_argument("--at-once", type=int, default=2, help="how many are tried at the same time")
    given = asked.parse_args()
    if subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "macros", "tests"], cwd=ROOT, check=False).returncode:
        print("The checkout has changes in macros/ or tests/. Commit them, or run this in a clone.", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    kept = ROOT / ".build/coverage"
    if not given.again:
        _measure(kept)
    drawn = sample(ROOT, given.count, given.seed)[given.skip :]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trial = _Trial(drawn, kept, Path(folder), given.seconds, given.at_once)
        pytest.main([*_TESTS, "-s", "-p", "no:cacheprovider", "-p", "no:xdist"], plugins=[trial])
        for one in trial.apart:
            trial.tell(one, trial.alone(one))
    print(f"{trial.noticed} of {len(drawn)} mutants are noticed (seed {given.seed})")
    return int(trial.noticed < len(drawn) * 0.9)


class _Trial:
    """A run of pytest that asks its tests of one mutant after the other."""

    def __init__(self, drawn: list[Mutant], kept: Path, folder: Path, seconds: int, at_once: int) -> None:
        self.folder, self.seconds, self.at_once = folder, seconds, at_once
        data = CoverageData(str(kept))
        data.read()
        of_line = {file: data.contexts_by_lineno(file) for file in data.measured_files()}
        told = (test.partition("|")[0] for lines in of_line.values() for tests in lines.values() for test in tests)
        self.size = Counter(told)  # lines that a test runs
        self.runs = {
            one: {test.partition("|")[0] for test in of_line.get(str(ROOT / one.file), {}).get(one.line, []) if test}
            for one in drawn
        }
        self.drawn = [one for one in drawn if self.runs[one]]
        self.apart = [one for one in drawn if not self.runs[one]]  # those that only loading a module runs
        self.noticed = self.tried = 0
        self.items: dict[str, pytest.Item] = {}
        self.functions: dict[str, list[FunctionType]] = defaultdict(list)
        self.caches: list[Any] = []
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)  # by file and by folder; "" is all
        self.sound: dict[str, bool] = {}  # whether a test passes without a mutant

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, some at once."""
        self.items = {item.nodeid: item for item in session.items if not _OF_SPEED.search(item.nodeid)}
        gc.unfreeze()  # what is kept out of the search for garbage is not listed
        for one in gc.get_objects():
            if isinstance(one, FunctionType):
                self.functions[one.__code__.co_filename].append(one)
            elif isinstance(one, _CACHED) and str(one.__module__).startswith("macros"):
                self.caches.append(one)
        gc.freeze()
        waiting, running = self.drawn[::-1], dict[int, tuple[Mutant, Path]]()
        while waiting or running:
            while waiting and len(running) < self.at_once:
                one, said = waiting.pop(), self.folder / f"said-{len(waiting)}"
                running[self._copy(lambda one=one, said=said: self._ask(one, said))] = one, said  # type: ignore[misc]
            pid, status = os.wait()
            one, said = running.pop(pid)
            by = _HANGS if os.WIFSIGNALED(status) else said.read_text(encoding="utf-8") if said.exists() else ""
            said.unlink(missing_ok=True)
            if by and by != _HANGS and not self._is_sound(by):
                waiting.append(one)
                continue
            self.tell(one, by)
        return True

    def tell(self, one: Mutant, by: str) -> None:
        """Print what became of a mutant."""
        self.tried += 1
        self.noticed += bool(by)
        for place in (one.file, str(Path(one.file).parent), ""):
            self.killers[place][by] += bool(by)
        share = f"{self.noticed} of {self.tried}"
        print(f"{share}: {one}: " + (f"noticed by {by}" if by else "ALIVE"), flush=True)

    def _copy(self, work: Callable[[], None]) -> int:
        """Begin a copy of this process that does some work, with a folder of its own, and ends."""
        if pid := os.fork():
            return pid
        try:
            temporary = self.folder / str(os.getpid())
            factory = next(iter(self.items.values())).config._tmp_path_factory  # type: ignore[attr-defined] # noqa: SLF001
            factory._given_basetemp, factory._basetemp = temporary, None  # noqa: SLF001 - else one copy empties another's
            resource.setrlimit(resource.RLIMIT_CPU, (self.seconds + _HANGING,) * 2)
            signal.setitimer(signal.ITIMER_REAL, _WAITING * (self.seconds + _HANGING))
            nothing = os.open(os.devnull, os.O_RDWR)
            for number in range(3):
                os.dup2(nothing, number)
            work()
            shutil.rmtree(temporary, ignore_errors=True)
        finally:
            os._exit(0)

    def _ask(self, one: Mutant, said: Path) -> None:
        for known in self.caches:
            known.cache_clear()
        if _put(one, self.functions):
            asked = takewhile(lambda _: time.process_time() < self.seconds, self._near(one))
            said.write_text(next(filter(self._fails, asked), ""), encoding="utf-8")

    def _fails(self, name: str) -> bool:
        found: list[pytest.TestReport] = []
        heard = type("Heard", (), {"pytest_runtest_logreport": lambda _, report: found.append(report)})()
        config = self.items[name].config
        config.pluginmanager.register(heard)
        config.hook.pytest_runtest_protocol(item=self.items[name], nextitem=None)
        config.pluginmanager.unregister(heard)
        return any(report.failed for report in found)

    def _is_sound(self, name: str) -> bool:
        """Tell whether a test passes without a mutant; one that does not is asked no more."""
        if name not in self.sound:
            said = self.folder / "sound"
            pid = self._copy(lambda: said.write_text(str(self._fails(name))) and None)
            os.waitpid(pid, 0)
            self.sound[name] = said.read_text() == "False"
            if not self.sound[name]:
                del self.items[name]
        return self.sound[name]

    def _near(self, one: Mutant) -> list[str]:
        """Give the tests that run the line of a mutant, in the order in which they are asked."""
        known, near, far = (self.killers[place] for place in (one.file, str(Path(one.file).parent), ""))
        there = self.runs[one] & self.items.keys()
        return sorted(there, key=lambda name: (-known[name], -near[name], -far[name], self.size[name], name))

    def alone(self, one: Mutant) -> str:
        """Give the test that notices what is changed on disk."""
        file = ROOT / one.file
        content = file.read_bytes()
        try:
            file.write_bytes(_changed(one, content))
            done = _pytest(["-x", "-rfE"])
        finally:
            file.write_bytes(content)
        names = [name for name in _FAILED.findall(done.stdout) if not _OF_SPEED.search(name)]
        return next(iter(names), _LOADING if done.returncode in _NO_TEST_RUNS else "")


def _measure(kept: Path) -> None:
    """Write down which tests run a line."""
    kept.parent.mkdir(exist_ok=True)
    _pytest(["--cov=macros", "--cov-context=test", "--cov-report="], COVERAGE_FILE=str(kept))


def _pytest(arguments: list[str], **setting: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", *_TESTS, "-p", "no:cacheprovider", "--numprocesses", "auto", *arguments]
    env = os.environ | setting
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def _put(one: Mutant, functions: dict[str, list[FunctionType]]) -> bool:
    """Give the functions of a file the code that they have with a mutant; tell whether any is changed."""
    file = ROOT / one.file
    content = file.read_bytes()
    codes = {
        _name(code): code for code in _codes(compile(_changed(one, content), str(file), "exec", dont_inherit=True))
    }
    found = [(known, codes.get(_name(known.__code__))) for known in functions[str(file)]]
    for known, code in (new := [(known, code) for known, code in found if code and code != known.__code__]):
        known.__code__ = code
    return bool(new)


def _changed(one: Mutant, content: bytes) -> bytes:
    lines = b"\n" * content[one.begin : one.end].count(b"\n")  # those after it keep their numbers
    return content[: one.begin] + one.becomes[:-1].encode() + lines + b")" + content[one.end :]


def _codes(code: CodeType) -> list[CodeType]:
    inner = [part for part in code.co_consts if isinstance(part, CodeType)]
    return [*inner, *(one for part in inner for one in _codes(part))]


def _name(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


if __name__ == "__main__":
    sys.exit(main())
