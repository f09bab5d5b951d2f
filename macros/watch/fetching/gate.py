"""One request to a host at a time, with a pause between two."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    delay: float = 0.0


class Gate:
    """Lets requests through, host by host."""

    def __init__(self, delay: float, hosts: int) -> None:
        self._delay = delay
        self._hosts: dict[str, _Host] = {}
        self._open = asyncio.Semaphore(hosts)

    @asynccontextmanager
    async def through(self, host: str) -> AsyncIterator[None]:
        """Wait for the turn of a request to `host`; the pause begins when it ends."""
        known = self._hosts.setdefault(host, _Host())
        async with known.lock:
            await asyncio.sleep(max(0.0, known.free_at - time.monotonic()))
            async with self._open:
                try:
                    yield
                finally:
                    pause = max(self._delay, known.delay)
                    known.free_at = max(known.free_at, time.monotonic() + pause)

    def wait(self, host: str, seconds: float) -> None:
        """Let nothing through to `host` for some seconds."""
        known = self._hosts.setdefault(host, _Host())
        known.free_at = max(known.free_at, time.monotonic() + seconds)

    def slow(self, host: str, delay: float) -> None:
        """Make the pause of one host longer, where it asks for that."""
        self._hosts.setdefault(host, _Host()).delay = delay
