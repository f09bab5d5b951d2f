"""One source that breaks its reader, or would have no end, costs only its own verdict."""

import gzip
import json
import time
import zlib
from collections.abc import Iterator

import pytest

from macros.watch.fetching.local import is_local
from macros.watch.reading import read
from tests.sources import Reply, Sources, serving
from tests.support import Project
from tests.unit.test_watch import FACTS, QUICK, called, cite, name, only, watch

JSON, YAML, TOML, CSV = "application/json", "application/yaml", "application/toml", "text/csv"
CELLS = "<td colspan=1000 rowspan=65534>80 GB</td>" * 3000


@pytest.fixture
def sources() -> Iterator[Sources]:
    """Give a server without pages."""
    with serving(Sources()) as made:
        yield made


def bomb(layers: int) -> bytes:
    """Give sixty megabytes, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    made = b"".join(packer.compress(b"word " * 200_000) for _ in range(60)) + packer.flush()
    for _ in range(layers - 1):
        made = gzip.compress(made, 9)
    return made


def packed(layers: int) -> Reply:
    """Give a small answer that unfolds."""
    return Reply(bomb(layers), headers={"Content-Encoding": ", ".join(["gzip"] * layers)})


def rules(text: str) -> Reply:
    """Give a robots.txt."""
    return Reply(f"User-agent: *\n{text}\n", media_type="text/plain")


FINE = Reply(FACTS)  # of which NAME is the name of whatever cites it


def fine(number: int) -> Reply:
    """Give the page that shows the fact of a record."""
    return Reply(FACTS.replace("NAME", name(number)))


UNCLEAR, BLOCKED = "cannot tell", "blocked"
HOSTILE = {
    "bomb": (packed(1), None, UNCLEAR, "only the beginning of the page was read"),
    "bombs": (packed(3), None, UNCLEAR, "packed as nobody asked (gzip, gzip, gzip)"),
    "brotli": (Reply(b"x", headers={"Content-Encoding": "br"}), None, UNCLEAR, "packed as nobody asked (br)"),
    "no-zip": (Reply(b"no zip", headers={"Content-Encoding": "gzip"}), None, UNCLEAR, "cannot be unpacked"),
    "yaml": (Reply("[" * 100_000, media_type=YAML), None, UNCLEAR, "nested deeper"),
    "blocks": (Reply("- " * 100_000 + "a", media_type=YAML), None, UNCLEAR, "nested deeper"),
    "json": (Reply("[" * 200_000, media_type=JSON), None, UNCLEAR, "nested deeper"),
    "objects": (Reply('{"a":' * 50_000 + "1" + "}" * 50_000, media_type=JSON), None, UNCLEAR, "nested deeper"),
    "toml": (Reply("a=" + "[" * 50_000, media_type=TOML), None, UNCLEAR, "nested deeper"),
    "csv": (Reply("a," * 100_000, media_type=CSV), None, "not shown", ""),
    "cells": (Reply(f"<table><tr>{CELLS}</tr><tr>{CELLS}</tr></table>"), None, "", ""),
    "endless": (Reply("[" * 290_000, media_type="text/plain"), None, UNCLEAR, "takes longer than 6 seconds to read"),
    "address": (Reply("", 302, headers={"Location": "http://[bad/"}), None, UNCLEAR, "an address that is none"),
    "meta": (Reply("", 302, headers={"Location": "http://169.254.169.254/x"}), None, BLOCKED, "a private network"),
    "home": (Reply("", 302, headers={"Location": "http://localhost:8000/x"}), None, BLOCKED, "a private network"),
    "rules-address": (FINE, Reply("", 302, headers={"Location": "http://[bad/"}), "still shown", ""),
    "rules-home": (FINE, Reply("", 302, headers={"Location": "http://10.0.0.1/"}), "still shown", ""),
    "year": (FINE, rules("Crawl-delay: 31536000"), BLOCKED, "asks for a pause of 31536000 seconds"),
    "nines": (FINE, rules(f"Crawl-delay: {'9' * 400}"), BLOCKED, "asks for a pause"),
    "more-nines": (FINE, rules(f"Crawl-delay: {'9' * 5000}"), BLOCKED, "robots.txt cannot be read"),
    "bad-rule": (FINE, rules("Disallow: //[bad"), BLOCKED, "robots.txt cannot be read"),
}


@pytest.mark.long
def test_a_hostile_source_costs_only_its_own_verdict(world: Project, sources: Sources) -> None:
    """Each has a plain reason, the pages beside them are judged, and the run ends soon."""
    for number, (id, (page, robots, *_)) in enumerate([*HOSTILE.items(), ("good", (FINE, None))]):
        sources.replies[f"/{id}.example/docs/page"] = fine(number) if page is FINE else page
        if robots:
            sources.replies[f"/{id}.example/robots.txt"] = robots
        cite(world, number, f"{id}.example/docs/page", id)
    began = time.monotonic()
    _, verdicts, findings = watch(world, sources, *(f"--source={id}" for id in (*HOSTILE, "good")), *QUICK)
    assert time.monotonic() - began < 60
    assert verdicts.pop("good") == "still shown"
    assert set(verdicts) == set(HOSTILE)
    reasons = {one["source"]: one["why"] for one in findings}
    for id, (_, _, verdict, why) in HOSTILE.items():
        assert verdicts[id] == verdict or (not verdict and verdicts[id] != "still shown"), (
            id,
            verdicts[id],
            reasons[id],
        )
        assert why in reasons[id], (id, reasons[id])


@pytest.mark.parametrize(
    "host",
    ["localhost", "a.localhost", "printer.local", "127.0.0.1", "127.1", "0x7f000001", "2130706433", "10.1.2.3",
     "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "fd00::1"],  # noqa: S104
)  # fmt: skip
def test_private_addresses_are_known_in_every_spelling(host: str) -> None:
    """A page of the public web leads into none of them."""
    assert is_local(host)


@pytest.mark.parametrize("host", ["acme.example", "local.example", "8.8.8.8", "2606:4700::1111", "10.example"])
def test_public_addresses_are_none_of_these(host: str) -> None:
    """They are asked as ever."""
    assert not is_local(host)


def test_packed_pages_are_read(world: Project, sources: Sources) -> None:
    """As gzip, in one part or two, and as deflate."""
    pages = [FACTS.replace("NAME", name(number)).encode() for number in range(3)]
    packs = (
        gzip.compress(pages[0]),
        gzip.compress(pages[1][:9]) + gzip.compress(pages[1][9:]),
        zlib.compress(pages[2]),
    )
    for number, (content, coding) in enumerate(zip(packs, ("gzip", "x-gzip", "deflate"), strict=True)):
        sources.replies[f"/a.example/docs/{number}"] = Reply(content, headers={"Content-Encoding": coding})
        cite(world, number, f"a.example/docs/{number}")
    assert set(watch(world, sources, *only(3), *QUICK)[1].values()) == {"still shown"}


def test_what_is_nested_as_data_is_is_read() -> None:
    """Brackets inside texts are no levels."""
    text = json.dumps({"note": "[" * 500, "a": [[[{"memory": "80 GB"}]]]})
    assert [one.text for one in read(text.encode(), JSON, "").passages][-1] == "80 GB"


@pytest.mark.parametrize("content", ["[" * 100_000, "{}", "[]", '{"version": 1, "day": "2026-13-45"}', "x"])
def test_confirm_says_in_one_line_what_is_no_report(world: Project, content: str) -> None:
    """And ends with 2."""
    world.write("bad.json", content)
    done = called(world, "confirm", "bad.json")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1), done.output
    assert "bad.json: " in done.stderr
