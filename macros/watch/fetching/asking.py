"""Asks for one address: one host at a time, again after a while where that may help, and never without end."""

import asyncio
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from macros.watch.fetching.gate import Gate
from macros.watch.fetching.settings import Settings
from macros.watch.fetching.unpacked import Unpacked

AGAIN = {408, 425, 429, 500, 502, 503, 504}


@dataclass(frozen=True)
class Reply:
    """What came of asking."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""
    cut: bool = False
    why: str = ""  # where there was no reply


class Asker:
    """Sends the requests of a run."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.gate = Gate(settings.delay, settings.hosts)
        self._http = httpx.AsyncClient(
            headers={"User-Agent": settings.agent, "Accept-Encoding": "gzip"},
            timeout=httpx.Timeout(min(settings.seconds, 20.0)),
            trust_env=not settings.through,
        )

    async def close(self) -> None:
        """Let go of the network."""
        await self._http.aclose()

    async def ask(self, address: str, conditions: Mapping[str, str] | None = None) -> Reply:
        """Ask once, and again after a while where the host is busy or cannot be reached."""
        headers = {name: value for name, value in (conditions or {}).items() if value}
        host, reply = urlsplit(address).netloc, Reply(0, {}, why="was not asked")
        for number in range(self.settings.tries):
            async with self.gate.through(host):
                reply = await self._once(address, headers)
            if reply.status not in AGAIN and not reply.why.startswith("no answer"):
                break
            if number + 1 < self.settings.tries:
                self.gate.wait(host, self._pause(number, reply.headers.get("retry-after", "")))
        return reply

    def _pause(self, number: int, asked: str) -> float:
        pause = self.settings.backoff * float(2**number)
        if asked.strip().isdecimal():
            pause = max(pause, float(asked))
        elif asked:
            with suppress(ValueError, TypeError, OverflowError):
                pause = max(pause, (parsedate_to_datetime(asked) - datetime.now(UTC)).total_seconds())
        return min(pause, self.settings.longest_wait)

    async def _once(self, address: str, headers: dict[str, str]) -> Reply:
        try:
            async with asyncio.timeout(self.settings.seconds):
                return await self._taken(self._mapped(address), headers)
        except TimeoutError:
            return Reply(0, {}, why=f"takes longer than {self.settings.seconds:g} seconds")
        except zlib.error:
            return Reply(0, {}, why="cannot be unpacked")
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            return Reply(0, {}, why=f"no answer ({type(error).__name__})")

    async def _taken(self, address: str, headers: dict[str, str]) -> Reply:
        """Take an answer, and no more of it than the limit."""
        async with self._http.stream("GET", address, headers=headers) as reply:
            coding = reply.headers.get("content-encoding", "").strip().lower()
            unpack = Unpacked(coding, self.settings.largest)
            if not unpack.known:
                return Reply(reply.status_code, {}, why=f"is packed as nobody asked ({coding[:40]})")
            async for part in reply.aiter_raw():
                if not unpack.take(part):
                    break
            return Reply(reply.status_code, dict(reply.headers), bytes(unpack.content), unpack.cut)

    def _mapped(self, address: str) -> str:
        """Give the address that is really asked."""
        if not self.settings.through:
            return address
        parts = urlsplit(address)
        query = f"?{parts.query}" if parts.query else ""
        return f"{self.settings.through.rstrip('/')}/{parts.netloc}{parts.path or '/'}{query}"
