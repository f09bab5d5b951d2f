"""Five hundred records, many of them malformed, each in its own way: all are told in one look, at their lines."""

import time

import pytest

from macros.load.text import LARGEST
from tests.support import Project, computed

HEAD = "name: {0}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"

# What follows the four lines of a good record -> the line of the fault, and words of it.
FORM = {
    "note: x\n": (5, "unknown key"),
    "category: again\n": (5, "written twice, first in line 4"),
    "aliases: [a, b\n": (5, "not YAML"),
    "aliases: [\nmodalities: [text]\n": (5, "not YAML"),
    "aliases: {a: b\n": (5, "not YAML"),
    'details: "open\n': (5, "not YAML"),
    "details: 'open\n": (5, "not YAML"),
    "details: a: b\n": (5, "not YAML"),
    "details: @a\n": (5, "not YAML"),
    "details: `a\n": (5, "not YAML"),
    "details: %a\n": (5, "not YAML"),
    "events:\n\t- date: 2023\n": (6, "not YAML"),
    'details: "\\q"\n': (5, "not YAML"),
    'details: "\\ud800"\n': (5, "not YAML"),
    "details: &a A\n": (5, "an anchor"),
    "details: *a\n": (5, "an alias"),
    "details: !a A\n": (5, "a tag"),
    "details: !!str A\n": (5, "a tag"),
    "details: !!python/name:os.system A\n": (5, "a tag"),
    "&a details: A\n": (5, "an anchor"),
    "!!str details: A\n": (5, "a tag"),
    "<<: {details: A}\n": (5, "a merge key"),
    "? [a]\n: b\n": (5, "a key must be a plain word"),
    "? {a: b}\n: c\n": (5, "a key must be a plain word"),
    "---\nname: Other\n": (5, "a second document"),
    "...\nname: Other\n": (5, "a second document"),
    "events: [[[[[[[[[]]]]]]]]]\n": (5, "nested deeper than 8 levels"),
    "aliases: [" + "a, " * 501 + "b]\n": (5, "more than 500 entries"),
    "details: |\n" + "  long\n" * 12_000: (1, "is too large"),
    "details: " + "long " * 15_000 + "\n": (5, "is too large"),
    "details: " + "x" * (LARGEST // 2 - 9) + "\n# more" * 9000 + "\n": (1, "is too large"),
    "details: " + "x" * (LARGEST // 2 - 8) + "\n# more" * 9000 + "\n": (5, "is too large"),
}
CHARACTERS = {
    'details: "a\\0"\n': (5, "a control character (U+0000)"),
    'details: "\\e[31m"\n': (5, "a control character (U+001B)"),
    'details: "\\x02wzxhzdk:1\\x03"\n': (5, "a control character (U+0002)"),
    'details: "a\\rb"\n': (5, "a control character (U+000D)"),
    'details: "a\\Nb"\n': (5, "a control character (U+0085)"),
    'details: "a\\_b"\n': (5, "an unusual space (U+00A0)"),
    'details: "a\\Lb"\n': (5, "a line separator (U+2028)"),
    'details: "a\\Pb"\n': (5, "a paragraph separator (U+2029)"),
    'details: "\\u202egnp.exe"\n': (5, "an invisible character (U+202E)"),
    'details: "a\\u200bb"\n': (5, "an invisible character (U+200B)"),
    'details: "a\\U000e0041"\n': (5, "an invisible character (U+E0041)"),
    'details: "a\\ufe0f"\n': (5, "a variation selector (U+FE0F)"),
    'details: "\\ue000"\n': (5, "a private character (U+E000)"),
    'details: "\\u0378"\n': (5, "Unicode does not know (U+0378)"),
    'details: "\\uffff"\n': (5, "Unicode does not know (U+FFFF)"),
    'details: "Cafe\\u0301"\n': (5, "use the composed form"),
    'details: "\\u0410nthropic"\n': (5, "look-alike (U+0410, Cyrillic)"),
    'aliases: ["fine", "G\\u03a1T"]\n': (5, "look-alike (U+03A1, Greek)"),
    'notes:\n  - fine\n  - "a\\u2066b"\n': (7, "an invisible character (U+2066)"),
    '"deta\\u0456ls": x\n': (5, "look-alike (U+0456, Cyrillic)"),
    '"a\\e]0;b": x\n': (5, "a control character (U+001B)"),
    "details: \u0430 Latin word, and a\u043e\n": (5, "look-alike (U+0430, Cyrillic)"),
    "details: >\n  fine\n  G\u0420T\n": (7, "look-alike (U+0420, Cyrillic)"),
    "# a\u202eb\n": (5, "an invisible character (U+202E)"),
    "details: a\ufffdb\n": (5, "the sign of a lost character"),
}
VALUES = {
    "details: no\n": (5, 'write "no" in quotes'),
    "aliases: [on, fine]\n": (5, 'write "on" in quotes'),
    "details: 1:30\n": (5, 'write "1:30" in quotes'),
    "details: =\n": (5, 'write "=" in quotes'),
    "details: 12\n": (5, "must be text"),
    "details: true\n": (5, "must be text"),
    "details:\n": (5, "is empty; write what belongs there"),
    "details: ''\n": (5, "is empty"),
    "details: TBD\n": (5, "says nothing"),
    "parameters: {value: 012, as_of: 2023, source: maker-page}\n": (5, "write 12, or "),
    "parameters: {value: 1e300, as_of: 2023, source: maker-page}\n": (5, "write the digits out"),
    "parameters: {value: 0x10, as_of: 2023, source: maker-page}\n": (5, "write 16, or "),
    "parameters: {value: +5, as_of: 2023, source: maker-page}\n": (5, "write 5, or "),
    "parameters: {value: 1_000, as_of: 2023, source: maker-page}\n": (5, "write 1000, or "),
    "parameters: {value: inf, as_of: 2023, source: maker-page}\n": (5, "must be a number"),
    f"parameters: {{value: {'7' * 40}, as_of: 2023, source: maker-page}}\n": (5, "more than 15 digits"),
    "parameters: {value: -1, as_of: 2023, source: maker-page}\n": (5, "is too small"),
    "parameters:\n  value: 1\n  as_of: 2023-02-30\n  source: maker-page\n": (7, "not a day of the calendar"),
    "parameters:\n  value: 1\n  as_of: 2201\n  source: maker-page\n": (7, "not between 1900 and 2100"),
    "events:\n  - {date: 11/01/2026, event: released, source: maker-page}\n": (6, "a date is YYYY"),
    "website: http://acme.example/\n": (5, "an address is https://"),
    "built_on: {to: ../x, source: maker-page}\n": (5, "an id has a-z"),
    "aliases: a\n": (5, "must be a list"),
}
RULES = {
    "aliases: [a, a]\n": (5, "stands in this list already"),
    "aliases: []\n": (5, "is empty; write what belongs there"),
    "sources: [ghost]\n": (5, 'no source "ghost"'),
    "built_on: {to: ghost, source: maker-page}\n": (5, 'no record "ghost"'),
    "built_on: {to: chip-1}\n": (5, "has no source"),
    "built_on:\n  - {to: chip-1, source: maker-page}\n  - {to: chip-1, source: press-note}\n": (7, "a second time"),
    "parameters:\n  value: 1\n  as_of: 2099\n  source: maker-page\n": (7, "2099 is after 2026-11-28"),
}
CASES = FORM | CHARACTERS | VALUES | RULES


@pytest.fixture
def crowd(world: Project) -> Project:
    """Give five hundred records: the malformed ones among good ones that are built on each other."""
    for place, text in enumerate(CASES):
        world.record(f"models/bad-{place}", HEAD.format(f"Bad {place}") + text)
    for place in range(500 - len(CASES)):
        base = f"built_on: [{{to: good-{place - 1}, source: maker-page}}]\n" if place else "sources: [maker-page]\n"
        world.record(f"models/good-{place}", HEAD.format(f"Good {place}") + base)
    return world


def test_all_are_told_in_one_look_at_their_lines(crowd: Project) -> None:
    """None hides another; the good records are not blamed; and it takes no two seconds."""
    before = time.process_time()
    faults = crowd.faults()
    assert computed(before) < 2
    for place, (text, (line, message)) in enumerate(CASES.items()):
        own = [fault for fault in faults if fault.startswith(f"data/models/bad-{place}.yml:")]
        at = [fault for fault in own if fault.startswith(f"data/models/bad-{place}.yml:{line}:")]
        assert any(message in fault for fault in at), (text[:80], own)
        assert all(fault.isprintable() and len(fault) < 900 for fault in own), own
    assert [fault for fault in faults if "/bad-" not in fault] == []


def test_the_form_and_the_types_of_one_file_are_told_together(world: Project) -> None:
    """And a value that is in a forbidden form is not told of its type as well."""
    world.record(
        "models/bad", "name: &a Bad\nsummary: 12\ngroups: [closed-source]\ncategory: no\nmemory: 1e3\ncategory: x\n"
    )
    places = [fault.split(".yml:")[1].split(": ")[:2] for fault in world.faults()]
    assert places == [
        ["1:7", "name"],
        ["2:1", "summary"],
        ["4:11", "category"],
        ["5:1", "memory"],
        ["5:9", "memory"],
        ["6:1", "category"],
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('details: "a\\u0041\\u200b"\n', "5:18"),
        ('details: "\\x41\\\\u200b \\u200b"\n', "5:23"),
        ('details: "a\\\n  b\\u202e"\n', "6:4"),
        ("details: >-\n  one\n  tw\u043e\n", "7:5"),
        ("aliases: [one, 'tw\u043e']\n", "5:19"),
        ('"a\\u200b": 1\n', "5:3"),
    ],
)
def test_a_character_is_told_where_it_is_written(world: Project, text: str, place: str) -> None:
    """At its escape, not at the beginning of the text that has it."""
    world.record("models/bad", HEAD.format("Bad") + text)
    assert any(fault.startswith(f"data/models/bad.yml:{place}: ") for fault in world.faults()), world.faults()


LONG = {
    "brackets": "aliases: " + "[" * 60_000,
    "brackets and line ends": "aliases: " + "[\n" * 30_000,
    "braces": "aliases: " + "{" * 60_000,
    "mappings in lists": "aliases: " + "[{a: " * 12_000,
    "lists in lines": "aliases: " + "- " * 30_000,
    "keys in lines": "? " * 30_000,
    "closed brackets": "aliases: [" + "[], " * 15_000 + "]",
    "quotes": "details: '" + "''" * 30_000 + "'\n",
    "open quotes": 'details: "' + "a " * 30_000,
    "escapes": 'details: "' + "\\u202e" * 10_000 + '"\n',
    "anchors": "aliases: [" + "&a " * 20_000 + "]",
    "aliases": "aliases: [" + "*a, " * 15_000 + "]",
    "tags": "aliases: [" + "!a a, " * 10_000 + "]",
    "digits": "parameters: " + "9" * 60_000 + "\n",
    "colons": "details: 1" + ":1" * 30_000 + "\n",
    "zeros": "parameters: 0." + "0" * 60_000 + "\n",
    "a long key": "k" * 60_000 + ": 1\n",
    "unknown keys": "".join(f"kind_{number}: 1\n" for number in range(499)),
    "unknown keys of events": "events:\n" + ("  - {" + ", ".join(f"da{n}e: 1" for n in range(11)) + "}\n") * 490,
    "ends that are not there": "built_on:\n" + "".join(f"  - brain-{number}x\n" for number in range(499)),
    "one end": "built_on:\n" + "  - {to: brain-1, source: maker-page}\n" * 499,
    "look-alikes": "details: " + "\u0430a " * 16_000 + "\n",
    "marks": 'details: "' + "a" + "\\u0301\\u0316" * 5_000 + '"\n',
    "raw marks": "details: a" + "\u0301\u0316" * 15_000 + "\n",
    "documents": "---\n" * 15_000,
    "directives": "%a\n" * 20_000,
    "an address": "website: https://" + "a-." * 20_000 + "\n",
    "an id": "built_on: " + "a-" * 30_000 + "\n",
}


@pytest.mark.long
def test_no_length_of_anything_takes_long(world: Project) -> None:
    """Sixty thousand of what costs a reader most, each in a file of its own: told in less than two seconds, each."""
    for name, text in LONG.items():
        world.record("models/bad", HEAD.format("Bad") + text)
        before = time.process_time()
        assert world.faults(), name
        assert computed(before) < 2, name


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"name: Other\ndefinition: A thing.\nsources: [only-here\n"],
    ids=["nothing of it", "all but its sources"],
)
def test_what_a_record_that_was_not_read_may_cite_is_not_told_to_lack_it(world: Project, content: bytes) -> None:
    """The one file is told; once it cites another source, that nobody cites the first is told."""
    page = "title: A Page\npublisher: Press\nurl: https://press.example/\nshows: What it is of.\nstanding: press\n"
    world.record("sources/only-here", page)
    world.write("data/terms/other.yml", content)
    assert {fault.partition(":")[0] for fault in world.faults()} == {"data/terms/other.yml"}
    world.record("terms/other", "name: Other\ndefinition: A thing.\nsources: [maker-page]\n")
    assert [fault for fault in world.faults() if "sources/only-here.yml:1:1: no record cites this" in fault]
