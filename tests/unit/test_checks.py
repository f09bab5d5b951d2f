"""The rules over the whole catalog: each has a record here that breaks it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from macros.checks import RULES, state_evidence
from macros.checks.circles import circles
from macros.relate.states import State, Status
from tests.support import Project

CHATTER, BRAIN_1, BRAIN_2 = "applications/chatter", "models/brain-1", "models/brain-2"
CHIP, PAGE, CLAIM = "accelerators/chip-1", "sources/maker-page", "claims/chatter-is-first"


@dataclass(frozen=True)
class Breach:
    """How to break one rule, and the fault that it must give."""

    code: str
    name: str
    breaks: Callable[[Project], object]
    place: str
    message: str


def swap(record: str, old: str, new: str) -> Callable[[Project], object]:
    """Give what replaces `old` by `new` in a record."""
    return lambda world: world.change(record, old, new)


def add(record: str, text: str) -> Callable[[Project], object]:
    """Give what adds a record."""
    return lambda world: world.record(record, text)


def lose(record: str) -> Callable[[Project], object]:
    """Give what removes a record."""
    return lambda world: world.remove(record)


def confirmed_by_the_article(world: Project) -> None:
    """Let the article be the only source of a verdict on itself."""
    text = "title: T\npublisher: Acme\nurl: https://p.example/\nretrieved: 2026-11-20\nshows: It.\nstanding: maker\n"
    world.record("sources/source-article", text)
    world.change(CLAIM, "so., source: maker-page", "so., source: source-article")


def still_offered(world: Project) -> None:
    """Let a page of the maker, later than that of the end, go on listing what ended."""
    text = "title: T\npublisher: Acme\nurl: https://l.example/\nstanding: maker\ncontent_as_of: 2026-01\nshows: It.\n"
    world.record("sources/late", text)
    world.change(BRAIN_1, "category:", "access: {value: api, as_of: 2026, source: late}\ncategory:")


_LONER = "name: Loner\nsummary: It.\ngroups: [generalized]\ncategory: thing\nmade_by: [acme]\nsources: [maker-page]\n"
_REPORT = 'day: 2026-11-02\nrecords: {accelerators: {chip-1: {shown: "0a0b"}}}\nhosts: {a.example: {shown: 1}}\n'
_CITED = "sources: [maker-page]\n"
_COMPANY = "summary: It.\ncategory: company\nsources: [maker-page]\n"

BREACHES = [
    Breach(
        "unique-id",
        "an organization with the id of an application",
        add("organizations/chatter", f"name: Chatter Inc\n{_COMPANY}"),
        "organizations/chatter.yml:1:1: ",
        'the id "chatter" is taken by data/applications/chatter.yml',
    ),
    Breach(
        "unique-name",
        "two organizations of one name, in other letters",
        add("organizations/acme-two", f"name: ACME\n{_COMPANY}"),
        "organizations/acme-two.yml:1:1: name: ",
        '"ACME" is the name of data/organizations/acme.yml',
    ),
    Breach(
        "unique-name",
        "two terms of one name",
        add("terms/token-two", "name: token\ndefinition: It.\n"),
        "terms/token-two.yml:1:1: name: ",
        '"token" is the name of data/terms/token.yml',
    ),
    Breach(
        "group",
        "a group that is not on the list",
        swap(CHATTER, "[generalized]", "[generalized, best]"),
        "applications/chatter.yml:7:23: groups.1: ",
        'no group "best"; expected one of generalized, ',
    ),
    Breach(
        "group",
        "an application without a group",
        swap(CHATTER, "groups: [generalized]\n", ""),
        "applications/chatter.yml:1:1: groups: ",
        "has no group of its layer; expected generalized, domain-specific, integrated",
    ),
    Breach(
        "group",
        "an application in a group of another layer only",
        swap(CHATTER, "[generalized]", "[cloud]"),
        "applications/chatter.yml:7:1: groups: ",
        "has no group of its layer",
    ),
    Breach(
        "relation-target",
        "an end that does not exist",
        swap(CHATTER, "to: brain-2", "to: brian-2"),
        "applications/chatter.yml:14:6: built_on.0.to: ",
        'no record "brian-2"; did you mean "brain-2"?',
    ),
    Breach(
        "relation-target",
        "a maker that does not exist",
        swap(BRAIN_1, "made_by: [acme]", "made_by: [zyx]"),
        "models/brain-1.yml:5:11: made_by.0.to: ",
        'no record "zyx"',
    ),
    Breach(
        "relation-target",
        "an end of a kind that the relation does not join",
        swap(BRAIN_2, "to: weave", "to: chip-1"),
        "models/brain-2.yml:11:22: uses_architecture.0.to: ",
        '"chip-1" is in accelerators; expected architectures, techniques',
    ),
    Breach(
        "relation-target",
        "a record that is built on itself",
        swap(BRAIN_2, "to: brain-1", "to: brain-2"),
        "models/brain-2.yml:10:14: made_from.0.to: ",
        "a record cannot rest on itself",
    ),
    Breach(
        "relation-target",
        "a maker of a projection that is no organization",
        swap("projections/outlook", "[acme]", "[brain-1]"),
        "projections/outlook.yml:2:11: made_by.0.to: ",
        "expected organizations",
    ),
    Breach(
        "relation-source",
        "an edge without a source",
        swap(BRAIN_2, "{to: acme-cloud, source: maker-page}", "acme-cloud"),
        "models/brain-2.yml:12:14: offered_by.0: ",
        "has no source",
    ),
    Breach(
        "no-circle",
        "two models that are built on each other",
        swap(BRAIN_1, "category:", "built_on: [{to: brain-2, source: maker-page}]\ncategory:"),
        "models/brain-1.yml:7:12: built_on.0: ",
        "rests on itself: brain-1 > brain-2 > brain-1",
    ),
    Breach(
        "event-order",
        "an event that stands after a later one",
        swap(CHATTER, "date: 2023-02,", "date: 2021-02,"),
        "applications/chatter.yml:20:6: events.1.date: ",
        "2021-02 stands after 2022-11-30",
    ),
    Breach(
        "event-order",
        "a release after the end",
        swap(BRAIN_1, "note: Shut down.}", "note: Gone.}\n  - {date: 2024, event: released, source: press-note}"),
        "models/brain-1.yml:14:6: events.3.date: ",
        "released in 2024, after it was retired in 2023-03",
    ),
    Breach(
        "successor",
        "a successor that does not exist",
        swap(BRAIN_1, "successor: [brain-2]", "successor: [brain-2, brain-9]"),
        "models/brain-1.yml:13:58: events.2.successor.1: ",
        'no other record "brain-9"',
    ),
    Breach(
        "successor",
        "a record that follows itself",
        swap(BRAIN_1, "successor: [brain-2]", "successor: [brain-1]"),
        "models/brain-1.yml:13:49: events.2.successor.0: ",
        'no other record "brain-1"',
    ),
    Breach(
        "successor",
        "a record that began before the one that it follows",
        lambda world: [
            swap(BRAIN_2, "events:", "events:\n  - {date: 2020, event: announced, source: press-note}")(world),
            world.change(BRAIN_1, "event: retired", "event: superseded"),
            world.change(BRAIN_2, "made_from: [{to: brain-1, source: maker-page}]\n", ""),
        ],
        "models/brain-1.yml:13:52: events.2.successor.0: ",
        '"brain-2" began in 2020, before this in 2021-02',
    ),
    Breach(
        "double-edge",
        "two relations to one record that say the same",
        swap(
            BRAIN_2,
            "{to: big-book, source: maker-page}",
            "{to: big-book, source: maker-page}, {to: big-book, source: press-note}",
        ),
        "models/brain-2.yml:13:50: trained_on.1: ",
        'leads to "big-book" a second time, first in line 13',
    ),
    Breach(
        "double-edge",
        "two counts of one part",
        swap(
            "instances/box-8",
            "count: 8, source: maker-page}",
            "count: 8, source: maker-page}, {to: chip-1, count: 4, source: press-note}",
        ),
        "instances/box-8.yml:6:56: contains.1: ",
        'leads to "chip-1" a second time',
    ),
    Breach(
        "double-edge",
        "two stops of one relation",
        swap(
            BRAIN_2,
            "[{undisclosed: true, as_of: 2023-03, source: maker-page}]",
            "[{undisclosed: true, source: maker-page}, {undisclosed: true, source: press-note}]",
        ),
        "models/brain-2.yml:14:57: trained_with.1: ",
        "leads to something that is not disclosed a second time",
    ),
    Breach(
        "list-items",
        "an alias that stands twice",
        swap(BRAIN_2, "[B2]", "[B2, Two, B2]"),
        "models/brain-2.yml:2:20: aliases.2: ",
        '"B2" stands in this list already',
    ),
    Breach(
        "list-items",
        "a source that is cited twice for one event",
        swap(BRAIN_2, "[maker-page, press-note]", "[maker-page, maker-page]"),
        "models/brain-2.yml:22:62: events.1.source.1: ",
        '"maker-page" stands in this list already',
    ),
    Breach(
        "list-items",
        "a list of nothing",
        swap("interconnects/ring", "sources: [maker-page]", "sources: []"),
        "interconnects/ring.yml:4:1: sources: ",
        "is empty; write what belongs there, or leave it out",
    ),
    Breach(
        "watch-day",
        "a report under the name of another day",
        add("watch/2026-11-01", _REPORT),
        "watch/2026-11-01.yml:1:1: day: ",
        "is 2026-11-02, but the file is named 2026-11-01.yml",
    ),
    Breach(
        "edition",
        "a fact of a day on which nobody read anything",
        swap(CHIP, "as_of: 2022-03, source: maker-page}\npower", "as_of: 2099, source: maker-page}\npower"),
        "accelerators/chip-1.yml:7:21: memory.as_of: ",
        "2099 is after 2026-11-28, the day of the edition",
    ),
    Breach(
        "edition",
        "a source that was read years after all others",
        swap("sources/press-note", "shows:", "retrieved: 2099-01-01\nshows:"),
        "sources/press-note.yml:4:1: retrieved: ",
        "2099-01-01 is after 2026-11-28",
    ),
    Breach(
        "edition",
        "an end that nobody can have announced",
        swap(BRAIN_1, "date: 2023-03,", "date: 2077-03,"),
        "models/brain-1.yml:13:6: events.2.date: ",
        "2077-03 is after ",
    ),
    Breach(
        "edition",
        "a source of tomorrow",
        swap(PAGE, "published: 2023-03-20", "published: 2026-11-29"),
        "sources/maker-page.yml:4:1: published: ",
        "2026-11-29 is after 2026-11-28",
    ),
    Breach(
        "unique-name",
        "two models that differ by a hyphen",
        add(
            "models/brain-two", "name: Brain\u20112\nsummary: It.\ngroups: [closed-source]\ncategory: model\n" + _CITED
        ),
        "models/brain-two.yml:1:1: name: ",
        "is the name of data/models/brain-2.yml",
    ),
    Breach(
        "unique-name",
        "two models of one name, once in wide letters",
        add(
            "models/brain-two",
            "name: \uff22\uff32\uff21\uff29\uff2e 2\nsummary: It.\ngroups: [closed-source]\ncategory: model\n" + _CITED,
        ),
        "models/brain-two.yml:1:1: name: ",
        "is the name of data/models/brain-2.yml",
    ),
    Breach(
        "unique-name",
        "two companies of one name, once in Cyrillic letters",
        lambda world: [
            world.record("organizations/opt", f"name: OPT\n{_COMPANY}"),
            world.record("organizations/opt-inc", f"name: \u041e\u0420\u0422\n{_COMPANY}"),
        ],
        "organizations/opt-inc.yml:1:1: name: ",
        "is a copy of data/organizations/opt.yml",
    ),
    Breach(
        "source-exists",
        "a source of a fact that does not exist",
        swap(CHIP, "value: 80, as_of: 2022-03, source: maker-page", "value: 80, as_of: 2022-03, source: maker-pge"),
        "accelerators/chip-1.yml:7:37: memory.source: ",
        'no source "maker-pge"; did you mean "maker-page"?',
    ),
    Breach(
        "source-exists",
        "a source of a term that does not exist",
        swap("terms/token", "press-note", "zyx"),
        "terms/token.yml:5:11: sources.0: ",
        'no source "zyx"',
    ),
    Breach(
        "source-used",
        "a source that nothing cites",
        add("sources/left-over", "title: T\npublisher: P\nurl: https://p.example/\nshows: Nothing.\nstanding: maker\n"),
        "sources/left-over.yml:1:1: ",
        "no record cites this source",
    ),
    Breach(
        "claim-target",
        "a claim about a record that does not exist",
        swap(CLAIM, "about: [chatter]", "about: [chatter, zyx]"),
        "claims/chatter-is-first.yml:5:18: about.1: ",
        'there is no "zyx"',
    ),
    Breach(
        "claim-target",
        "a claim about a projection that does not exist",
        lose("projections/outlook"),
        "claims/chatter-is-first.yml:7:15: projections.0: ",
        'there is no "outlook"',
    ),
    Breach(
        "claim-evidence",
        "a claim that only an unread source confirms",
        swap(CLAIM, "so., source: maker-page", "so., source: press-note"),
        "claims/chatter-is-first.yml:8:",
        "is confirmed, but by nobody else who was read",
    ),
    Breach(
        "claim-evidence",
        "a claim that the article confirms itself",
        confirmed_by_the_article,
        "claims/chatter-is-first.yml:8:",
        "is confirmed, but by nobody else who was read",
    ),
    Breach(
        "edition",
        "a project without an edition",
        lose("edition"),
        "edition.yml:1:1: ",
        "is missing; it has the day and the name of the edition",
    ),
    Breach(
        "edition",
        "a source that was read after the edition",
        swap(PAGE, "2026-11-20", "2029-01-01"),
        "sources/maker-page.yml:5:1: retrieved: ",
        "2029-01-01 is after 2026-11-28, the day of the edition",
    ),
    Breach(
        "edition",
        "a fact of after the edition",
        swap(CHIP, "value: 80, as_of: 2022-03", "value: 80, as_of: 2027"),
        "accelerators/chip-1.yml:7:21: memory.as_of: ",
        "2027 is after 2026-11-28",
    ),
    Breach(
        "edition",
        "an announcement of after the edition",
        swap("applications/painter", "date: 2023-05", "date: 2026-12"),
        "applications/painter.yml:9:11: events.0.date: ",
        "2026-12 is after 2026-11-28",
    ),
    Breach(
        "later-than-source",
        "a figure that is later than its source",
        swap("accelerators/chip-1", "value: 80, as_of: 2022-03", "value: 80, as_of: 2024-05"),
        "accelerators/chip-1.yml:7:21: memory.as_of: ",
        "2024-05 is later than its sources (2023-03-20)",
    ),
    Breach(
        "later-than-source",
        "an access that is later than its source",
        swap(CHATTER, "value: api, as_of: 2023-01", "value: api, as_of: 2024-01"),
        "applications/chatter.yml:17:22: access.as_of: ",
        "2024-01 is later than its sources (2023-03-20)",
    ),
    Breach(
        "contradicted-end",
        "an end that a later page of the same standing does not know",
        still_offered,
        "models/brain-1.yml:14:5: events.2: ",
        "it ended in 2023-03, but late still shows it in 2026-01-01",
    ),
    Breach(
        "ended-target",
        "a product on a model that is gone",
        swap(CHATTER, "until: 2023-02, ", ""),
        "applications/chatter.yml:15:5: built_on.1: ",
        '"brain-1" ended in 2023-03; nothing rests on it today',
    ),
    Breach(
        "edge-before-target",
        "a product that is older than its model",
        swap(CHATTER, "since: 2023-03", "since: 2022-10"),
        "applications/chatter.yml:14:5: built_on.0: ",
        'is of 2022-10, but the first event of "brain-2" is of 2023-01',
    ),
    Breach(
        "stale-note",
        "a note that denies a record",
        swap(CHATTER, "It is not the model inside it.", '"It also rents Box 8, which has no record here."'),
        "applications/chatter.yml:22:9: notes.0: ",
        'says that "box 8" is not here, but it is: data/instances/box-8.yml',
    ),
    Breach(
        "plausible-number",
        "a number in another unit",
        swap(CHIP, "value: 80", "value: 0.000256"),
        "accelerators/chip-1.yml:7:10: memory.value: ",
        "0.000256 GB is not plausible; expected 0.1 to 10,000 GB; did you mean 0.256?",
    ),
    Breach(
        "agreeing-fields",
        "more active parameters than there are",
        swap(BRAIN_1, "parameters:", "active_parameters: {value: 2, as_of: 2021, source: maker-page}\nparameters:"),
        "models/brain-1.yml:9:1: active_parameters: ",
        "2 is more than parameters, 1.5",
    ),
    Breach(
        "one-value",
        "two values of one day that nothing tells apart",
        swap(BRAIN_2, ", note: Someone else says so.", ""),
        "models/brain-2.yml:18:5: parameters.2: ",
        "is another value of the same day, and no note says of what",
    ),
    Breach(
        "license-id",
        "a license with a spelling of its own",
        swap("frameworks/tensorknife", "Apache-2.0", "Apache License Version 2.0"),
        "frameworks/tensorknife.yml:7:11: license.value: ",
        '"Apache License Version 2.0" is "Apache-2.0" on the SPDX list',
    ),
    Breach(
        "successor",
        "two records that follow each other",
        swap(BRAIN_2, "event: announced, source", "event: superseded, successor: [brain-1], source"),
        "models/brain-1.yml:13:49: events.2.successor.0: ",
        "follows itself: brain-1 > brain-2 > brain-1",
    ),
]


def test_the_invented_records_break_no_rule(world: Project) -> None:
    """What the other tests start from is without a fault."""
    assert world.faults() == []


@pytest.mark.long
@pytest.mark.parametrize("breach", BREACHES, ids=[f"{one.code}: {one.name}" for one in BREACHES])
def test_a_breach_is_told_at_its_place(world: Project, breach: Breach) -> None:
    """The one fault has the place of the value and says what is expected."""
    breach.breaks(world)
    (fault,) = world.faults()
    assert fault.startswith(f"data/{breach.place}")
    assert breach.message in fault


def test_an_application_that_rests_on_nothing_is_asked_about_and_not_refused(world: Project) -> None:
    """Who adds one may not know on what it runs."""
    add("applications/loner", _LONER)(world)
    assert world.faults() == []
    (told,) = [fault for fault in world.told() if fault.code == "grounded-application"]
    assert told.path == "data/applications/loner.yml"
    assert told.warning


def test_a_sentence_that_begins_and_ends_with_a_name_in_quotes_is_taken(world: Project) -> None:
    """Only what stands in quotes as a whole is told."""
    summary = "summary: The first model."
    world.change(BRAIN_1, summary, """summary: '"Brain" is the name of what was called "Mind".'""")
    assert world.faults() == []
    world.change("models/brain-2", "summary: The second model.", """summary: '"It is the second model."'""")
    (fault,) = world.faults()
    assert "stands in quotes" in fault


def test_a_state_without_its_evidence_is_told(world: Project) -> None:
    """No data can bring it about as long as the rule of states is right; so one is put in its place."""
    catalog = world.catalog()
    states = next(known for known in catalog.found.values() if isinstance(known.get("brain-2"), Status))
    states["brain-2"] = Status(State.AVAILABLE, seen="2026-01-01")
    (fault,) = [fault for fault in state_evidence.check.check(catalog) if "brain-2" in fault.path]
    assert fault.message == "is available, but was last seen on 2026-01-01"


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("It names Chip 2 and Box 8 as parts, which have no edges here.", {"chip 2", "box 8"}),
        ("Box 8, on which it rests, has no record here.", {"box 8"}),
        ("Later servers are called Box 8 and have no record of their own.", {"box 8"}),
        ("By Brain 2.5, which is no record here.", set()),
        ("Brain 2 was trained on the Chip 9, which has no record here.", set()),
        ("Its own models have no records here; a report names Brain 2.", set()),
    ],
)
def test_a_note_that_denies_a_record_is_found_by_the_thing_that_it_is_about(
    world: Project, note: str, names: set[str]
) -> None:
    """And no other thing that the sentence names."""
    world.change(CHATTER, "It is not the model inside it.", f'"{note}"')
    told = {fault.split('says that "')[1].split('"')[0] for fault in world.faults() if "says that" in fault}
    assert told == names


def test_a_source_of_its_time_excuses_an_edge_that_is_older_than_its_target(world: Project) -> None:
    """It knew of the thing before the first event that is recorded."""
    world.change(CHATTER, "since: 2023-03", "since: 2022-10")
    world.change(PAGE, "published: 2023-03-20", "published: 2022-10-20")
    assert not [fault for fault in world.faults() if "first event" in fault]


def test_every_rule_says_what_holds_and_how_to_mend_a_breach() -> None:
    """The page of rules has a sentence and a tip for each, under a code of its own."""
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.title.endswith(".")
        assert rule.tip.endswith(".")


def test_a_circle_by_a_detour_is_found_once(world: Project) -> None:
    """Three records in a ring are one fault, and the rest of the catalog none."""
    for one, next_one in (("a", "b"), ("b", "c"), ("c", "a")):
        world.record(
            f"models/ring-{one}",
            f"name: Ring {one}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
            f"part_of: [{{to: ring-{next_one}, source: maker-page}}]\n",
        )
    (fault,) = world.faults()
    told = "data/models/ring-a.yml:5:11: part_of.0: rests on itself: ring-a > ring-b > ring-c > ring-a; "
    assert fault.startswith(told)


@pytest.mark.parametrize(("size", "shown"), [(11, 12), (12, 12)])
def test_a_long_circle_is_cut_in_its_midst(world: Project, size: int, shown: int) -> None:
    """A dozen names are enough to follow it; the last is the first again."""
    for number in range(size):
        end = f"part_of: [{{to: ring-{(number + 1) % size + 10}, source: maker-page}}]\n"
        text = f"name: Ring {number + 10}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n{end}"
        world.record(f"models/ring-{number + 10}", text)
    (fault,) = [fault for fault in world.faults() if "rests on itself" in fault]
    around = fault.split("itself: ")[1].split(";")[0].split(" > ")
    assert (len(around), around[0], around[-1]) == (shown, "ring-10", "ring-10")
    assert ("..." in around) == (size == 12)


def test_each_of_two_circles_is_told(world: Project) -> None:
    """Though they share a record; and one that follows the other is not hidden by it."""
    text = "name: {0}\nsummary: It.\ngroups: [closed-source]\ncategory: model\nbuilt_on: [{1}]\n"
    ends = {"a": ("b", "c"), "b": ("a",), "c": ("a",), "d": ("e",), "e": ("d", "a")}
    for one, below in ends.items():
        edges = ", ".join(f"{{to: ring-{end}, source: maker-page}}" for end in below)
        world.record(f"models/ring-{one}", text.format(f"Ring {one}", edges))
    told = [fault.rsplit(": ", 1)[1].partition(";")[0] for fault in world.faults()]
    assert told == ["ring-a > ring-b > ring-a", "ring-a > ring-c > ring-a", "ring-d > ring-e > ring-d"]


def test_edges_that_say_how_they_differ_are_not_double(world: Project) -> None:
    """By dates, by role, by a note."""
    two = "{to: big-book, until: 2022, source: maker-page}, {to: big-book, since: 2023, source: maker-page}, "
    two += "{to: big-book, note: An excerpt., source: maker-page}"
    world.change(BRAIN_2, "{to: big-book, source: maker-page}", two)
    assert world.faults() == []


def test_an_announced_end_may_lie_ahead(world: Project) -> None:
    """A maker says today what it will turn off."""
    world.change(BRAIN_1, "date: 2023-03,", "date: 2027-03-31,")
    assert world.faults() == []


def test_a_note_may_be_a_few_words(world: Project) -> None:
    """What it says is what a fact or a step is limited to; a question, or a promise of more, is none."""
    world.change("accelerators/chip-1", "value: 80", 'note: "SXM form", value: 80')
    assert world.faults() == []
    world.change("accelerators/chip-1", "SXM form", "Is it so?")
    assert [fault for fault in world.faults() if "is a question" in fault] != []


def test_names_that_a_reader_can_tell_apart_are_two(world: Project) -> None:
    """A digit, a sign or an accent more is another name."""
    names = ["C", "C++", "C#", "Qwen 2.5", "Qwen 25", "Resume", "Resum\u00e9", "GPT-4", "GPT-4o"]
    for place, name in enumerate(names):
        word = "".join(mark for mark in name.casefold().replace("\u00e9", "e") if mark.isascii() and mark.isalnum())
        world.record(f"organizations/{word}-{place}", f'name: "{name}"\n{_COMPANY}')
    assert world.faults() == []


def test_a_long_chain_is_legal(world: Project) -> None:
    """Three hundred models, each built on the one before, are no fault and take no time."""
    for place in range(300):
        base = f"built_on: [{{to: link-{place - 1}, source: maker-page}}]\n" if place else ""
        text = (
            f"name: Link {place}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n{base}sources: [maker-page]\n"
        )
        world.record(f"models/link-{place}", text)
    assert world.faults() == []


def test_dates_of_other_precision_do_not_contradict(world: Project) -> None:
    """A month may stand after a day in it, and a year after a month in it."""
    world.change(CHATTER, "date: 2023-02,", "date: 2022-11,")
    world.change(CHATTER, "2024-01-05", '"2022"')
    assert world.faults() == []


def test_a_broken_record_makes_no_relation_to_it_dangle(world: Project) -> None:
    """While a record cannot be read, nothing is said of those that point at it."""
    world.change(BRAIN_2, "category: language model", "category: [")
    assert [fault.split(":")[0] for fault in world.faults()] == ["data/models/brain-2.yml"]


def test_a_broken_source_is_not_missed_by_those_that_cite_it(world: Project) -> None:
    """While a source cannot be read, only its own fault is told."""
    world.change(PAGE, "https://acme.example/page", "http://acme.example/page")
    assert [fault.split(":")[0] for fault in world.faults()] == ["data/sources/maker-page.yml"]


def test_faults_of_the_schema_and_of_the_rules_are_told_together(world: Project) -> None:
    """A fault in one file does not hide a relation that leads nowhere in another."""
    world.change(CHIP, "power:", "powr:")
    world.change(CHATTER, "to: brain-2", "to: brian-2")
    assert [fault.split(":")[0] for fault in world.faults()] == [f"data/{CHIP}.yml", f"data/{CHATTER}.yml"]


def test_a_member_is_one_of_its_family(world: Project) -> None:
    """Where the members of a family are told, a relation to one names it; where they are not, any may be meant."""
    world.change(CHATTER, "to: brain-2, since", "to: brain-2, member: Brain 9 Mini, since")
    assert world.faults() == []
    members = "variants:\n  - {name: Brain 2 Mini, parameters: {value: 4, as_of: 2022, source: maker-page}}\n"
    world.change(BRAIN_2, "events:", f"{members}events:")
    assert ['"Brain 9 Mini" is no member of "brain-2"' in fault for fault in world.faults()] == [True]
    world.change(CHATTER, "Brain 9 Mini", "Brain 2 Mini")
    assert world.faults() == []


def test_an_announcement_stands_twice_only_on_two_days(world: Project) -> None:
    """What happens more than once is told more than once; one and the same day of it is not."""
    said = "{date: 2023-05, event: announced, source: press-note}"
    world.change("applications/painter", f"[{said}]", f"[{said}, {said.replace('05', '06')}]")
    assert "stands twice" not in "".join(world.faults())
    world.change("applications/painter", "date: 2023-06", "date: 2023-05")
    assert "announced stands twice, first on 2023-05" in "".join(world.faults())


def test_a_slip_of_the_pen_is_one_that_nobody_else_makes(world: Project) -> None:
    """What two records say in the same words is a word of its own, however near it is to a common one."""
    model = "name: Model {}\nsummary: It.\ngroups: [closed-source]\nmade_by: [acme]\ncategory: {}\n{}"
    for number, said in enumerate(("speech model", "speech model", "speech model", "speach model")):
        world.record(f"models/model-{number}", model.format(number, said, _CITED))
    assert [fault for fault in world.faults() if '"speach model" is "speech model" in other records' in fault]
    world.record("models/model-4", model.format(4, "speach model", _CITED))
    assert not [fault for fault in world.faults() if "in other records" in fault]


def test_of_two_sources_of_one_address_the_one_that_is_cited_is_kept(world: Project) -> None:
    """However short the name of the other is."""
    page = (world.root / "data/sources/maker-page.yml").read_text(encoding="utf-8")
    world.record("sources/a", page)
    (told,) = [one for one in world.faults() if "[same-address]" in one]
    assert told.startswith("data/sources/a.yml:")
    assert "is the address of data/sources/maker-page.yml too" in told


def test_a_model_that_saw_fewer_tokens_than_it_has_parameters_says_why(world: Project) -> None:
    """A note is an answer; without one it is a slip of the unit."""
    few = "training_tokens: {value: 1.2, as_of: 2021, source: maker-page}"
    world.change("models/brain-1", "events:", f"{few}\nevents:")
    assert [one for one in world.faults() if "1.2 billion is less than parameters" in one]
    world.change("models/brain-1", few, few.replace("}", ", note: One pass over a small corpus.}"))
    assert [one for one in world.faults() if "less than parameters" in one] == []


def test_a_context_told_in_words_is_that_of_the_field(world: Project) -> None:
    """In thousands, or in full."""
    world.change("models/brain-1", "events:", "context_length: {value: 8192, as_of: 2021, source: maker-page}\nevents:")
    world.change("models/brain-1", "summary: The first model.", "summary: The first model, with 32k context.")
    assert [one for one in world.faults() if '"32k context", but `context_length` has 8,192' in one]
    world.change("models/brain-1", "32k context", "8k context")
    assert [one for one in world.faults() if "context_length" in one] == []


def test_a_long_circle_is_cut_and_no_more_than_a_hundred_are_told() -> None:
    """Eleven things stand whole, with the first again; of twelve the last are left out."""

    def ring(begin: int, size: int) -> dict[str, list[str]]:
        return {f"{begin + one:03}": [f"{begin + (one + 1) % size:03}"] for one in range(size)}

    assert list(circles(ring(0, 11))) == [[*ring(0, 11), "000"]]
    assert list(circles(ring(0, 12))) == [[*list(ring(0, 12))[:10], "...", "000"]]
    pairs = {id: ends for begin in range(0, 202, 2) for id, ends in ring(begin, 2).items()}
    assert len(list(circles(pairs))) == 100
