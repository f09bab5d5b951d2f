"""Entries -> typed records: what a record may say, and what it is told where it may not."""

import pytest

from tests.support import Project

CHATTER, BRAIN, CHIP, PAGE = "applications/chatter", "models/brain-1", "accelerators/chip-1", "sources/maker-page"
OUTLOOK, CLAIM = "projections/outlook", "claims/chatter-is-first"

# What is wrong -> the record, what is replaced in it, by what, the place of the fault, and words of its message.
REFUSED: dict[str, tuple[str, str, str, str, str]] = {
    "unknown key": (CHIP, "power:", "powr:", "8:1: powr", 'unknown key; did you mean "power"?'),
    "unknown key of a fact": (CHIP, "value: 80", "valeu: 80", "7:10: memory.valeu", 'did you mean "value"?'),
    "unknown key of an event": (CHATTER, "note: For", "remark: For", "19:60: events.0.remark", "unknown key; "),
    "unknown key of an edge": (CHATTER, "since: 2023", "sinse: 2023", "14:19: built_on.0.sinse", '"since"?'),
    "key of another kind": (BRAIN, "category:", "memory: 3\ncategory:", "7:1: memory", "unknown key; "),
    "missing key": (CHATTER, "summary: An assistant that answers.\n", "", "1:1: summary", "is missing"),
    "missing date of a fact": (CHIP, "as_of: 2022-03, ", "", "7:1: memory.as_of", "is missing"),
    "missing source of a fact": (CHIP, ", source: maker-page}", "}", "7:1: memory.source", "is missing"),
    "number for a name": (CHATTER, "name: Chatter", "name: 3.5", "1:1: name", "put it in quotes"),
    "truth for a name": (CHATTER, "name: Chatter", "name: true", "1:1: name", "put it in quotes"),
    "nothing for a name": (CHATTER, "name: Chatter", "name:", "1:1: name", "is empty"),
    "text for a list": (CHATTER, "[text, code]", "text", "8:1: modalities", "must be a list"),
    "list for a text": (CHATTER, "category: assistant", "category: [a]", "12:1: category", "must be text"),
    "text for a mapping": (CHATTER, "{name: Chat Thing, lines: [3, 27]}", "said", "3:1: article", "must be a mapping"),
    "text for a number": (CHIP, "value: 80", 'value: "80"', "7:10: memory.value", "must be a number"),
    "number with its unit": (CHIP, "value: 80", "value: 80 GB", "7:10: memory.value", "and without it"),
    "truth for a number": (CHIP, "value: 80", "value: true", "7:10: memory.value", "must be a number"),
    "infinite number": (CHIP, "value: 80", "value: .inf", "7:17: memory.value", "not a plain decimal number"),
    "number that is none": (CHIP, "value: 80", "value: nan", "7:10: memory.value", "must be a number"),
    "number with an exponent": (CHIP, "value: 80", "value: 8e1", "7:17: memory.value", "write the digits out"),
    "negative number": (CHIP, "value: 80", "value: -80", "7:10: memory.value", "is too small"),
    "half a line number": (CHATTER, "lines: [3, 27]", "lines: [3.5]", "3:37: article.lines.0", "whole number"),
    "line after the last": (CHATTER, "lines: [3, 27]", "lines: [175]", "3:37: article.lines.0", "is too large"),
    "no line number": (CHATTER, "lines: [3, 27]", "lines: []", "3:29: article.lines", "at least one entry"),
    "word that is not on the list": (CHIP, "gpu", "qpu", "3:1: category", 'is "qpu"; expected '),
    "modality that is not on the list": (CHATTER, "[text, code]", "[text, smell]", "8:20: modalities.1", "expected"),
    "way of access": (CHATTER, "value: api", "value: rest", "17:10: access.value", "expected "),
    "event that is none": (CHATTER, "event: preview", "event: born", "19:24: events.0.event", "expected "),
    "no source": (CHATTER, "source: maker-page, note", "source: [], note", "19:40: events.0.source", "at least one"),
    "id in capitals": (CHATTER, "[acme]", "[Acme]", "10:11: made_by.0.to", 'write the id alone, "acme"'),
    "id that leads elsewhere": (CHATTER, "to: brain-2", "to: ../x", "14:6: built_on.0.to", "an id has a-z"),
    "name of two lines": (CHATTER, "name: Chatter", 'name: "Chat\\nter"', "1:1: name", "must be one line"),
    "name with a tag": (CHATTER, "name: Chatter", "name: <b>Chatter</b>", "1:1: name", "none of { } < >"),
    "name with braces": (CHATTER, "name: Chatter", 'name: "{{ 7 * 7 }}"', "1:1: name", "none of { } < >"),
    "long name": (CHATTER, "name: Chatter", f"name: {'a' * 121}", "1:1: name", "at most 120 characters"),
    "long text": (CHATTER, "summary: An", f"summary: {'a' * 1501}", "4:1: summary", "longer than 1500 characters"),
    "blank text": (CHATTER, "summary: An assistant that answers.", 'summary: "  "', "4:1: summary", "is empty"),
    "two values": (CHIP, "value: 80", "value: 80, undisclosed: true", "7:1: memory", "either"),
    "value and bounds": (CHIP, "value: 80", "value: 80, max: 90", "7:1: memory", "either"),
    "no value": (CHIP, "value: 80, ", "", "7:1: memory", "either"),
    "undisclosed: false": (CHIP, "value: 80", "undisclosed: false", "7:10: memory.undisclosed", "may only be `true`"),
    "bounds the wrong way": (CHIP, "value: 80", "min: 90, max: 80", "7:1: memory", '"min" is larger than "max"'),
    "edge with two ends": (CHATTER, "{to: brain-2", "{undisclosed: true, to: brain-2", "14:5: built_on.0", "either"),
    "edge without end": (CHATTER, "to: brain-2, ", "", "14:5: built_on.0", 'either "to" or "undisclosed: true"'),
    "edge that ends before it begins": (CHATTER, "until: 2023-02", "until: 2021", "15:5: built_on.1", "is after"),
    "count of nothing": ("instances/box-8", "count: 8", "count: 0", "6:25: contains.0.count", "is too small"),
    "renaming without names": (CHATTER, "from: Chat Thing, ", "", "21:5: events.2", '"from" and "to"'),
    "successor of a release": (BRAIN, "released", "released, successor: [x]", "12:5: events.1", "belongs"),
    "point without value": (OUTLOOK, "value: 60, ", "", "9:9: series.0.points.0", "a point has either"),
    "projection without series": (OUTLOOK, "series:", "series: []\nx:", "5:1: series", "at least one"),
    "verdict that is none": (CLAIM, "verdict: confirmed", "verdict: true", "8:8: then.verdict", "expected "),
    "verdict without evidence": (CLAIM, ", source: press-note}", "}", "9:1: now", 'has a "source"'),
    "claim of no layer": (CLAIM, "layer: application\n", "", "1:1", 'either "layer" or "topic"'),
    "placeholder in a list": (CHATTER, "[CT]", "[unknown]", "2:11: aliases.0", '"unknown" says nothing'),
}

PLACEHOLDERS = ["unknown", "Unknown", "N/A", "n/a", "none", "None", "TBD", '"null"', '"-"', '"?"']
DAYS = [
    "2023-02-30",
    "2023-02-29",
    "2023-13",
    "2023-00-10",
    "23-01-01",
    "14/03/2023",
    "March 2023",
    "2023-3-14",
    '"2023-03-14T10:00:00Z"',
    "1899",
    "2101",
    "20230314",
]
ADDRESSES = [
    "http://acme.example/",
    "ftp://acme.example/",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "//acme.example/",
    "/page",
    "page.html",
    "https://",
    "https:///page",
    "https://user@acme.example/",
    "https://user:word@acme.example/",
    "https://acme.example:8443/",
    "https://acme.example:99999/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::1",
    "https://2130706433/",
    "https://localhost/",
    "https://box.localhost/",
    "https://acme/",
    "https://-acme.example/",
    "https://\u0439.example/",
    "https://acme.example/a b",
    'https://acme.example/\\"onx=1',
    "https://acme.example/<script>",
    "https://acme.example/{{ 7 * 7 }}",
    "https://acme.example/|x|",
    "https://acme.example/\\n",
]


def place_of(fault: str) -> str:
    """Give line, column and field of a printed fault."""
    return fault.split(".yml:", 1)[1]


@pytest.mark.parametrize("name", REFUSED)
def test_a_record_that_breaks_the_schema_is_refused_at_its_place(world: Project, name: str) -> None:
    """The fault has the place of the key and says what is expected."""
    record, old, new, place, message = REFUSED[name]
    world.change(record, old, new)
    fault = next((fault for fault in world.faults() if place_of(fault).startswith(f"{place}: ")), None)
    assert fault, world.faults()
    assert fault.startswith(f"data/{record}.yml:")
    assert message in fault


@pytest.mark.parametrize("word", PLACEHOLDERS)
def test_a_word_that_says_nothing_is_refused(world: Project, word: str) -> None:
    """What is not known has no key at all."""
    world.change(CHATTER, "category: assistant", f"category: {word}")
    (fault,) = world.faults()
    assert place_of(fault).startswith("12:1: category: ")
    assert "leave the key out" in fault


@pytest.mark.parametrize("day", DAYS)
def test_a_day_that_is_not_in_the_calendar_is_refused(world: Project, day: str) -> None:
    """A date is a year, a month or a day that existed, in one form."""
    world.change(CHATTER, "date: 2022-11-30", f"date: {day}")
    (fault,) = world.faults()
    assert place_of(fault).startswith("19:6: events.0.date: ")


@pytest.mark.parametrize("day", ["2022", '"2022"', "2022-11", "2022-11-30", "2020-02-29"])
def test_a_date_may_be_a_year_a_month_or_a_day(world: Project, day: str) -> None:
    """All three precisions are taken, quoted or not, and kept as they were written."""
    world.change(CHATTER, "date: 2022-11-30", f"date: {day}")
    assert world.catalog().systems["chatter"].events[0].date == day.strip('"')


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_not_a_public_one_is_refused(world: Project, address: str) -> None:
    """Only https, a public host name, ASCII; no user, port, number or code."""
    world.change(PAGE, "https://acme.example/page", f'"{address}"')
    (fault,) = world.faults()
    assert place_of(fault).startswith("3:1: url: an address is https://")


@pytest.mark.parametrize("address", ["https://a.example", "https://a-b.example/x?y=1&z=%20#p", "https://x.xn--p1ai/"])
def test_a_public_address_is_taken(world: Project, address: str) -> None:
    """Paths, queries and fragments are part of an address."""
    world.change(PAGE, "https://acme.example/page", address)
    assert world.catalog().sources["maker-page"].url == address


def test_every_fault_of_every_file_is_told_at_once_and_in_order(world: Project) -> None:
    """One look shows everything that is wrong, by file, line and column."""
    world.change(CHIP, "power:", "powr:")
    world.change(CHIP, "value: 80", "value: -80")
    world.change(CHIP, "gpu", "qpu")
    world.change(CHATTER, "2022-11-30", "2022-11-31")
    world.record("models/broken", "name: [a\n")
    found = [fault.rsplit(": ", 2)[0] for fault in world.faults()]
    assert [fault.split(": ")[0] for fault in found] == [
        "data/accelerators/chip-1.yml:3:1",
        "data/accelerators/chip-1.yml:7:10",
        "data/accelerators/chip-1.yml:8:1",
        "data/applications/chatter.yml:19:6",
        "data/models/broken.yml:1:7",
    ]


def test_a_long_wrong_value_is_shown_short(world: Project) -> None:
    """A message stays one line of a terminal."""
    world.change(CHIP, "value: 80", f"value: {'x' * 5000}")
    (fault,) = world.faults()
    assert len(fault) < 200
    assert "\n" not in fault


def test_a_record_of_many_unknown_keys_has_a_fault_for_each(world: Project) -> None:
    """Nothing is hidden behind the first mistake."""
    keys = "".join(f"k{number}: 1\n" for number in range(50))
    world.record("organizations/many", f"name: Many\nsummary: It.\ncategory: company\n{keys}")
    assert len(world.faults()) == 50


def test_one_value_stands_for_a_list_of_one(world: Project) -> None:
    """A fact, an edge and a source may be written without the list around them."""
    world.change("interconnects/ring", "made_by: [acme]", "made_by: acme")
    catalog = world.catalog()
    assert catalog.systems["chip-1"].model_dump()["memory"][0]["source"] == ("maker-page",)
    assert [edge.to for edge in catalog.systems["ring"].made_by] == ["acme"]
