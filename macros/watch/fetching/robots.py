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
    """The rules of each host."""

    def __init__(self, ask: Ask, slow: Callable[[str, float], None]) -> None:
        self._ask = ask
        self._slow = slow
        self._known: dict[str, asyncio.Task[RobotFileParser]] = {}

    async def allows(self, address: str) -> bool:
        """Tell whether an address may be read."""
        parts = urlsplit(address)
        host = parts.netloc
        if host not in self._known:
            self._known[host] = asyncio.create_task(self._rules(f"{parts.scheme}://{host}/robots.txt", host))
        return (await self._known[host]).can_fetch(_NAME, address)

    async def _rules(self, address: str, host: str) -> RobotFileParser:
        rules = RobotFileParser()
        status, text = await self._ask(address)
        if status == _OK:
            rules.parse(text.splitlines())
        elif status in _CLOSED or status >= _FAILS:
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            rules.parse([])
        delay = rules.crawl_delay(_NAME)
        if delay:
            self._slow(host, float(delay))
        return rules
