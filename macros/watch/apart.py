"""Pages are read in processes of their own: one that breaks its reader, or has no end, costs only its own verdict."""

import asyncio
import resource
import signal
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path

from macros.watch.held import Task, held
from macros.watch.judge import Judge
from macros.watch.verdicts import Judgment, Verdict

_READERS = 2
_MEMORY = 2 << 30  # bytes of a reader, beside those that it begins with


class Readers:
    """Some processes that read pages, each begun anew when a page has ended it."""

    def __init__(self, judge: Judge, seconds: float) -> None:
        self._all = [_Reader(judge, seconds) for _ in range(_READERS)]
        self._free = asyncio.Queue[_Reader]()
        for one in self._all:
            self._free.put_nowait(one)

    async def held(self, task: Task) -> list[Judgment]:
        """Give a judgment for each statement of a task."""
        reader = await self._free.get()
        try:
            if not reader.process.is_alive():
                reader.begin()
            found = await asyncio.to_thread(reader.ask, task)
        finally:
            self._free.put_nowait(reader)
        return found if isinstance(found, list) else [Judgment(Verdict.CANNOT_TELL, why=found)] * len(task.asked)

    def close(self) -> None:
        """End them."""
        for one in self._all:
            one.process.kill()
            one.process.join()


class _Reader:
    """One such process; `seconds` are those of the processor that a page may take."""

    def __init__(self, judge: Judge, seconds: float) -> None:
        self._judge, self._seconds = judge, seconds
        self.begin()

    def begin(self) -> None:
        self._pipe, other = Pipe()
        self.process = Process(target=_work, args=(self._judge, self._seconds, other, self._pipe), daemon=True)
        self.process.start()
        other.close()

    def ask(self, task: Task) -> list[Judgment] | str:
        """Give the judgments, or why there are none."""
        try:
            self._pipe.send(task)
            found: list[Judgment] | str = self._pipe.recv()
        except (EOFError, OSError):
            self._pipe.close()
            self.process.join()
            late = self.process.exitcode == -signal.SIGPROF
            found = (
                f"the page takes longer than {self._seconds:g} seconds to read"
                if late
                else "the page breaks what reads it"
            )
        return found


def _taken() -> int:
    """Give the bytes of address space that the process has already: it begins as a copy of who asks."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[0]) * resource.getpagesize() if told.exists() else 0


def _work(judge: Judge, seconds: float, pipe: Connection, other: Connection) -> None:
    """Answer until nobody asks any more."""
    other.close()
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    own = _taken() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (own if most < 0 else min(own, most), most))
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, seconds)
        found: list[Judgment] | str
        try:
            found = held(judge, task)
        except MemoryError:
            found = "the page takes too much memory to read"
        except Exception as error:  # noqa: BLE001 - of what others write, whatever it does to a library
            found = f"the page cannot be read ({type(error).__name__})"
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(found)
