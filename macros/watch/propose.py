"""Adapters and the network, or a file -> what others publish against what the catalog has."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.faults import Refused
from macros.relate import Catalog
from macros.watch.adapters import ADAPTERS
from macros.watch.adapters.shape import Adapter, Foreign
from macros.watch.compare import compare
from macros.watch.fetching import Client, Outcome, Settings
from macros.watch.proposal import Proposal
from macros.watch.reading import decode
from macros.watch.report import escaped, fitted


@dataclass(frozen=True)
class Proposals:
    """All differences, the fields that no table knows, and what could not be read."""

    proposals: tuple[Proposal, ...]
    things: int
    unknown: dict[str, Counter[str]]
    unread: tuple[str, ...]


def chosen(names: Iterable[str]) -> list[Adapter]:
    """Give the adapters of some names, all where there is none; raise `Refused` for what there is not."""
    for name in names:
        if name not in ADAPTERS:
            raise Refused(f'no adapter "{name}"; expected {", ".join(ADAPTERS)}')
    return [ADAPTERS[name] for name in names] or list(ADAPTERS.values())


def of_file(catalog: Catalog, adapter: Adapter, file: Path, name: str) -> Proposals:
    """Compare one file that was fetched before."""
    reading = adapter.read(decode(file.read_bytes()), name)
    return Proposals(tuple(compare(catalog, reading.things)), len(reading.things), {adapter.name: reading.unknown}, ())


def of_network(catalog: Catalog, adapters: list[Adapter], settings: Settings, day: str) -> Proposals:
    """Fetch what the adapters read, and compare it."""
    return asyncio.run(_all(catalog, adapters, settings, day))


async def _all(catalog: Catalog, adapters: list[Adapter], settings: Settings, day: str) -> Proposals:
    things: list[Foreign] = []
    unknown: dict[str, Counter[str]] = {one.name: Counter() for one in adapters}
    unread: list[str] = []
    async with Client(settings, f"propose-{day}") as client:

        async def one(adapter: Adapter, address: str, name: str) -> None:
            answer = await client.fetch(address)
            if answer.outcome is not Outcome.CONTENT:
                # Not every product has a file at a place that was only guessed.
                if not (answer.outcome is Outcome.GONE and adapter.name in {"endoflife", "hugging-face"}):
                    unread.append(f"{adapter.name}: {address}: {answer.why or answer.outcome}")
                return
            try:
                reading = adapter.read(decode(answer.content), name)
            except Refused as refused:
                unread.append(f"{address}: {refused}")
                return
            except Exception as error:  # noqa: BLE001 - one file of others must not end the reading of all
                unread.append(f"{address}: cannot be read ({type(error).__name__})")
                return
            things.extend(reading.things)
            unknown[adapter.name] += reading.unknown

        async with asyncio.TaskGroup() as group:
            for adapter in adapters:
                for address, name in adapter.addresses(catalog):
                    group.create_task(one(adapter, address, name))
    return Proposals(tuple(compare(catalog, things)), len(things), unknown, tuple(sorted(unread)))


def as_text(found: Proposals) -> str:
    """Give a line a proposal, then what was not read or not known."""
    lines = [str(one) for one in found.proposals]
    lines += [f"not read: {one}" for one in found.unread]
    for name, fields in found.unknown.items():
        lines += [f"{name}: unknown field: {field} ({number} times)" for field, number in sorted(fields.items())]
    counts = Counter(str(one.sort) for one in found.proposals)
    said = ", ".join(f"{number} {sort}" for sort, number in counts.items()) or "no difference"
    return "\n".join([*lines, f"{found.things} things of others: {said}"]) + "\n"


def as_markdown(found: Proposals) -> str:
    """Give the proposals for an issue."""
    lines = ["# What others publish", ""]
    lines += [f"- {escaped(str(one))}" for one in found.proposals] or ["No difference."]
    lines += ["", *(f"- not read: {escaped(one)}" for one in found.unread)]
    lines += [
        f"- {name}: unknown field: {escaped(field)}"
        for name, fields in found.unknown.items()
        for field in sorted(fields)
    ]
    return fitted(lines)
