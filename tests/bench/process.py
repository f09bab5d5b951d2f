"""What a command costs: the CPU seconds, the time and the memory of its whole tree of processes."""

import os
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Thread

_PAUSE = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")
_MEGA = 1_000_000
# What would change what is measured: settings of ours, and that Python reads its code anew at each start.
_LEFT_OUT = ("STRATA_", "SOURCE_DATE_", "PYTHONDONTWRITEBYTECODE")


@dataclass(frozen=True)
class Spent:
    """CPU and wall seconds, and the most memory at a time in MB; what two processes share counts twice."""

    cpu: float
    wall: float
    memory: float


class CommandError(RuntimeError):
    """A command that did not succeed, and what it took."""

    def __init__(self, said: str, spent: Spent) -> None:
        super().__init__(said.strip())
        self.spent = spent


def spend(folder: Path, *command: str, **variables: str) -> Spent:
    """Run a command, which must succeed; give what it took."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(_LEFT_OUT)}
    settings = settings | {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"} | variables
    with TemporaryFile() as said:
        started = time.monotonic()
        run = subprocess.Popen(command, cwd=folder, env=settings, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        watched = _Watched(run.pid)
        _, status, used = os.wait4(run.pid, 0)
        wall = time.monotonic() - started
        run.returncode = os.waitstatus_to_exitcode(status)
        spent = Spent(used.ru_utime + used.ru_stime, wall, watched.end())
        if run.returncode:
            said.seek(0)
            raise CommandError(
                f"{' '.join(command)} ended with {run.returncode}: {said.read().decode()[-2000:]}", spent
            )
    return spent


class _Watched(Thread):
    """Looks at the memory of a process and of all below it, until it is told to end."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process, self.most, self.ended = process, 0.0, Event()
        self.start()

    def run(self) -> None:
        self.most = tree_memory(self.process)
        while not self.ended.wait(_PAUSE):
            self.most = max(self.most, tree_memory(self.process))

    def end(self) -> float:
        self.ended.set()
        self.join()
        return self.most


def tree_memory(process: int) -> float:
    """Give the memory in MB of a process and of all below it; nothing where the system does not tell."""
    found = 0.0
    with suppress(OSError, IndexError, ValueError):
        found = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * _PAGE / _MEGA
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
        found += sum(tree_memory(int(child)) for child in children.split())
    return found


def worked() -> float:
    """Give the CPU seconds that all processors have worked since the machine began; 0 where it does not tell."""
    with suppress(OSError, ValueError):
        user, nice, system = Path("/proc/stat").read_text(encoding="ascii").split()[1:4]
        return (int(user) + int(nice) + int(system)) / os.sysconf("SC_CLK_TCK")
    return 0.0
