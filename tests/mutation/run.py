"""Change the code in one place, ask the fast tests, forget it; a hundred times. The share is at least what is printed.

All tests are made ready once. For each mutant a copy of that process takes its code and asks the nearest tests first:
those that noticed another mutant of the file, then those that name its module or the codes of its faults, then those
that read its room. It stops at the first that fails; that one must pass in a copy without the mutant, or it is asked no
more. What runs only as a module is loaded cannot be changed so, and is printed as alive. Wants a checkout without
changes.
"""

import argparse
import gc
import os
import re
import resource
import shutil
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

from tests.mutation.mutants import Mutant, sample
from tests.support import ROOT
from tests.unit.test_mistakes import expected

_TESTS = ["tests/unit", "tests/data"]
_HANGING = 60  # seconds of the processor more than are given: what takes these in one test is noticed
_OF_ROOM = {"checks": "test_brinks.py", "load": "test_forms.py"}
_CACHED = type(cache(int))
_CODE = re.compile(r'@rule\(\s+"([a-z-]+)"|code="([a-z-]+)"')
_OF_SPEED = re.compile(r"quick|no_time|seconds")  # they may fail beside others, and notice nothing then
_HANGS = "its time"


def main() -> int:
    """Print what becomes of each mutant, and the share that was noticed."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--skip", type=int, default=0, help="how many of them were tried before")
    asked.add_argument("--seconds", type=int, default=60, help="of the processor, in which tests are asked of one")
    asked.add_argument("--at-once", type=int, default=2, help="how many are tried at the same time")
    given = asked.parse_args()
    if subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "macros", "tests"], cwd=ROOT, check=False).returncode:
        print("The checkout has changes in macros/ or tests/. Commit them, or run this in a clone.", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trial = _Trial(sample(ROOT, given.count, given.seed)[given.skip :], Path(folder), given.seconds, given.at_once)
        pytest.main([*_TESTS, "-s", "-p", "no:cacheprovider", "-p", "no:xdist"], plugins=[trial])
    print(f"{trial.noticed} of {trial.tried} mutants are noticed (seed {given.seed})")
    return int(trial.noticed < len(trial.drawn) * 0.9)


class _Trial:
    """A run of pytest that asks its tests of one mutant after the other."""

    def __init__(self, drawn: list[Mutant], folder: Path, seconds: int, at_once: int) -> None:
        self.drawn, self.folder, self.seconds, self.at_once = drawn, folder, seconds, at_once
        self.noticed = self.tried = 0
        self.items: dict[str, pytest.Item] = {}
        self.functions: dict[str, list[FunctionType]] = defaultdict(list)
        self.caches: list[Any] = []
        self.words: dict[str, str] = {}  # of each test: what it is near to
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)  # by file
        self.sound: dict[str, bool] = {}  # whether a test passes without a mutant

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, some at once."""
        self.items = {item.nodeid: item for item in session.items if not _OF_SPEED.search(item.nodeid)}
        told = {name: " ".join(lines) for name, lines in expected().items()}
        for name, item in self.items.items():
            self.words[name] = f"{item.path.read_text(encoding='utf-8')} {name} {told.get(name.partition('[')[2][:-1])}"
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
            by = said.read_text(encoding="utf-8") if said.exists() else ""
            by = _HANGS if os.WIFSIGNALED(status) else by
            if by and by != _HANGS and not self._is_sound(by):
                waiting.append(one)
                continue
            self._tell(one, by)
        return True

    def _tell(self, one: Mutant, by: str) -> None:
        self.tried += 1
        self.noticed += bool(by)
        self.killers[one.file][by] += bool(by)
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
        """Give the tests to ask, the nearest first."""
        file = Path(one.file)
        names = [f"test_{file.stem}.py", f"macros.{'.'.join(file.parts[1:-1])}.{file.stem} "]
        names += [_OF_ROOM.get(file.parts[1], "test_told.py")] * 3  # these see the most at once
        codes = [a or b for a, b in _CODE.findall((ROOT / file).read_text(encoding="utf-8"))]
        names += [form for code in codes for form in (f"[{code}]", f"[{code}: ")]
        room = f"macros.{file.parts[1]}"

        def far(name: str) -> tuple[int, int, bool, str]:
            words = self.words[name]
            return -self.killers[one.file][name], -sum(near in words for near in names), room not in words, name

        return sorted(self.items, key=far)


def _put(one: Mutant, functions: dict[str, list[FunctionType]]) -> bool:
    """Give the functions of a file the code that they have with a mutant; tell whether any is changed."""
    file = ROOT / one.file
    content = file.read_bytes()
    lines = b"\n" * content[one.begin : one.end].count(b"\n")  # those after it keep their numbers
    changed = content[: one.begin] + one.becomes[:-1].encode() + lines + b")" + content[one.end :]
    codes = {_name(code): code for code in _codes(compile(changed, str(file), "exec", dont_inherit=True))}
    found = [(known, codes.get(_name(known.__code__))) for known in functions[str(file)]]
    for known, code in (new := [(known, code) for known, code in found if code and code != known.__code__]):
        known.__code__ = code
    return bool(new)


def _codes(code: CodeType) -> list[CodeType]:
    inner = [part for part in code.co_consts if isinstance(part, CodeType)]
    return [*inner, *(one for part in inner for one in _codes(part))]


def _name(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


if __name__ == "__main__":
    sys.exit(main())
