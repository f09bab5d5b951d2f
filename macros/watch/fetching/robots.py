"""What a host lets programs read: its robots.txt, asked for once a run."""

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

Ask = Callable[[str], Awaitable[tuple[int, str]]]
_NAME = "StrataWatch"
_CLOSED = {401, 403}
_OK, _FAILS = 200, 500


class Robots:
    """The rules of each host; `longest` is the longest pause that one may ask for."""

    def __init__(self, ask: Ask, slow: Callable[[str, float], None], longest: float) -> None:
        self._ask, self._slow, self._longest = ask, slow, longest
        self._known: dict[str, asyncio.Task[RobotFileParser | str]] = {}

    async def denies(self, address: str) -> str:
        """Tell why an address may not be read, or give ""."""
        parts = urlsplit(address)
        host = parts.netloc
        if host not in self._known:
            self._known[host] = asyncio.create_task(self._rules(f"{parts.scheme}://{host}/robots.txt", host))
        rules = await self._known[host]
        if isinstance(rules, str):
            return rules
        return "" if rules.can_fetch(_NAME, address) else "its robots.txt asks programs to stay away"

    async def _rules(self, address: str, host: str) -> RobotFileParser | str:
        """Give the rules of a host, or why none of its pages may be read."""
        rules = RobotFileParser()
        status, text = await self._ask(address)
        try:
            rules.parse(_lines(status, text))
            delay = int(rules.crawl_delay(_NAME) or 0)
        except ValueError:  # a broken address, or a number of thousands of digits
            return "its robots.txt cannot be read"
        if delay > self._longest:
            return f"its robots.txt asks for a pause of {str(delay)[:12]} seconds or more after each page"
        if delay:
            self._slow(host, float(delay))
        return rules


def _lines(status: int, text: str) -> list[str]:
    closed = status in _CLOSED or status >= _FAILS
    return text.splitlines() if status == _OK else ["User-agent: *", "Disallow: /"] if closed else []
