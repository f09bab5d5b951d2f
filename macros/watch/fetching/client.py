"""Gives pages: from the folder where they are kept, or from where their addresses lead, as far as one may go."""

from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

from macros.watch.fetching.answer import Answer, Outcome
from macros.watch.fetching.asking import AGAIN, Asker, Reply
from macros.watch.fetching.cache import Cache, Kept
from macros.watch.fetching.local import is_local, leads_home
from macros.watch.fetching.robots import Robots
from macros.watch.fetching.settings import Settings

_MOVES, _FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
_GONE = {404, 410}
_REFUSED = {401, 402, 403, 407, 429, 451}
_MOST_MOVES = 8
_RULES = 512_000  # bytes of a robots.txt that are read
_UNCHANGED, _BAD, _OVERLOADED = 304, 400, 503


class Client:
    """One run's way to the network."""

    def __init__(self, settings: Settings, run: str) -> None:
        self.settings = settings
        self.run = run
        self.cache = Cache(settings.folder)
        self.asker = Asker(settings)
        self.robots = Robots(self._ask_for_rules, self.asker.gate.slow, settings.longest_wait)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.asker.close()

    async def fetch(self, address: str) -> Answer:
        """Give what stands at an address; what this run fetched already is not asked for again."""
        address = address.partition("#")[0]
        kept = self.cache.get(address)
        if kept and kept.run == self.run:
            return self._from_cache(address, kept)
        answer, reply = await self._follow(address, kept)
        headers = reply.headers if reply else {}
        fresh = Kept(
            self.run, answer.outcome, answer.address, answer.media_type, answer.why, answer.moved, answer.cut,
            headers.get("etag", ""), headers.get("last-modified", ""),
        )  # fmt: skip
        self.cache.put(address, fresh, answer.content if answer.outcome is Outcome.CONTENT else None)
        return answer

    def _from_cache(self, address: str, kept: Kept) -> Answer:
        content = (self.cache.content(address) or b"") if kept.outcome == Outcome.CONTENT else b""
        outcome = Outcome(kept.outcome)
        return Answer(outcome, kept.address, content, kept.media_type, kept.why, kept.moved, kept.cut)

    async def _follow(self, address: str, kept: Kept | None) -> tuple[Answer, Reply | None]:
        """Ask, and go where the answer leads."""
        here, for_good = address, True
        for _ in range(_MOST_MOVES):
            if why := await self.robots.denies(here):
                return Answer(Outcome.BLOCKED, here, why=why), None
            reply = await self.asker.ask(here, _conditions(kept if kept and kept.address == here else None))
            if reply.status not in _MOVES or not reply.headers.get("location"):
                return self._answer(address, here, reply, kept, moved=here != address and for_good), reply
            for_good = for_good and reply.status in _FOR_GOOD
            there, why = await self._led(here, reply)
            if why:
                return Answer(Outcome.BLOCKED if there else Outcome.FAILED, there or here, why=why), reply
            here = there
        return Answer(Outcome.FAILED, here, why="leads from one address to the next without end"), None

    async def _led(self, here: str, reply: Reply) -> tuple[str, str]:
        """Give where a reply leads, and why one does not go there."""
        try:
            there = urljoin(here, reply.headers["location"]).partition("#")[0]
            old, new = urlsplit(here).hostname, urlsplit(there).hostname
        except ValueError:
            return "", "leads to an address that is none"
        if urlsplit(there).scheme not in {"http", "https"} or not new:
            return "", "leads to no address of the web"
        if new != old and (is_local(new) or (not self.settings.through and await leads_home(new))):
            return there, "leads into a private network"
        return there, ""

    def _answer(self, asked: str, here: str, reply: Reply, kept: Kept | None, *, moved: bool) -> Answer:
        if reply.status == _UNCHANGED and kept and (content := self.cache.content(asked)) is not None:
            return Answer(Outcome.CONTENT, here, content, kept.media_type, "", moved, kept.cut)
        if outcome := _failure(reply):
            return Answer(outcome, here, why=reply.why or f"status {reply.status}")
        if _is_home(here) and not _is_home(asked):
            return Answer(Outcome.GONE, here, why="the address leads to a home page now")
        media_type = reply.headers.get("content-type", "")
        return Answer(Outcome.CONTENT, here, reply.content, media_type, "", moved, reply.cut)

    async def _ask_for_rules(self, address: str) -> tuple[int, str]:
        reply = await self.asker.ask(address)
        for _ in range(_MOST_MOVES):
            if reply.status not in _MOVES or not reply.headers.get("location"):
                break
            address, why = await self._led(address, reply)
            if why:
                return 200, ""
            reply = await self.asker.ask(address)
        if reply.why or reply.status in AGAIN:
            return (200, "") if reply.why else (_OVERLOADED, "")
        return reply.status, reply.content[:_RULES].decode("utf-8", "replace")


def _failure(reply: Reply) -> Outcome | None:
    """Give how a request failed, None where it did not."""
    if reply.why:
        return Outcome.FAILED
    if reply.status in _GONE:
        return Outcome.GONE
    if reply.status in _REFUSED:
        return Outcome.BLOCKED
    return Outcome.FAILED if reply.status >= _BAD or reply.status in _MOVES else None


def _conditions(kept: Kept | None) -> dict[str, str]:
    if kept is None or kept.outcome != Outcome.CONTENT:
        return {}
    return {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path.strip("/") in {"", "index.html", "en", "home"} and not parts.query
