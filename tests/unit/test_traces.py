"""Traces of a dense stack: every thing is followed once, and nothing walks every chain."""

import shutil
import time

import pytest

from macros.calls import CALLS
from macros.catalog import load_related
from macros.made_pages import made_pages
from macros.relate import Catalog
from macros.render.page import Page
from macros.select.outline import Branch, Truncation
from macros.select.paths import Worth, best, number
from macros.select.subgraphs import Hop, subgraph
from macros.select.trace_lines import lanes, runs_of
from macros.select.traces import Trace, trace
from tests.support import Project, computed, within, words

APPS, MODELS, PLATFORMS, BOXES, CHIPS, RINGS = 40, 80, 10, 40, 30, 8


def edges(name: str, kind: str, count: int, total: int, start: int) -> str:
    """State `count` relations to neighbors in a ring of `total`."""
    ends = ", ".join(f"{{to: {kind}-{(start + step) % total}, source: maker-page}}" for step in range(count))
    return f"{name}: [{ends}]\n"


@pytest.fixture
def dense(world: Project) -> Project:
    """Give a stack in which everything rests on much: millions of chains from any application."""
    head = "name: {0} {1}\nsummary: It.\ncategory: thing\n"
    for one in range(APPS):
        text = head.format("App", one) + "groups: [generalized]\n" + edges("built_on", "model", 12, MODELS, one)
        world.record(f"applications/app-{one}", text)
    for one in range(MODELS):
        text = head.format("Model", one) + "groups: [closed-source]\n"
        text += edges("offered_by", "cloud", PLATFORMS, PLATFORMS, one) + edges("runs_on", "rack", 8, BOXES, one)
        world.record(f"models/model-{one}", text)
    for one in range(PLATFORMS):
        text = head.format("Cloud", one) + "groups: [cloud]\n" + edges("runs_on", "rack", 30, BOXES, one)
        world.record(f"platforms/cloud-{one}", text)
    for one in range(BOXES):
        text = head.format("Rack", one) + edges("contains", "die", 6, CHIPS, one)
        world.record(f"instances/rack-{one}", text + edges("connected_by", "wire", 4, RINGS, one))
    for one in range(CHIPS):
        text = head.format("Die", one).replace("category: thing", "category: gpu")
        world.record(f"accelerators/die-{one}", text + edges("connected_by", "wire", 6, RINGS, one))
    for one in range(RINGS):
        world.record(f"interconnects/wire-{one}", head.format("Wire", one) + "sources: [maker-page]\n")
    return world


def found(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Trace:
    """Give a trace that must be there."""
    traced = trace(catalog, id, up, day)
    assert traced is not None
    return traced


def listed(branch: Branch) -> list[Branch]:
    """Give a branch and all below it, top to bottom."""
    return [branch, *(one for below in branch.branches for one in listed(below))]


def test_a_dense_stack_is_counted_without_walking_every_chain(dense: Project) -> None:
    """The number is exact: 12 models, each on 8 racks of its own and on 10 clouds with 30 racks each."""
    catalog = dense.catalog()
    a_rack = 6 + 4
    assert found(catalog, "app-0").total == 12 * (8 + 10 * 30) * a_rack == 36_960
    assert found(catalog, "die-0", up=True).total > 20_000


@pytest.mark.long
def test_the_pages_of_a_dense_stack_are_small_and_quick(dense: Project) -> None:
    """Some two hundred records with traces both ways: each under 120 kB, all in seconds."""
    catalog = dense.catalog()
    before = time.process_time()
    sizes = {}
    for id in catalog.systems:
        page = Page(catalog, "models/x/")
        sizes[id] = sum(len(CALLS["trace"](page, id, direction=way).encode()) for way in ("down", "up"))
    pages = list(made_pages(catalog))
    assert computed(before) < 20
    assert len(pages) > 200
    assert max(sizes.values()) < 120_000, sizes


def test_every_thing_of_a_dense_stack_is_followed_once(dense: Project) -> None:
    """Where it stands again, the list says that it is above; what is far is followed on its own page."""
    tree = found(dense.catalog(), "app-0").tree
    shown = [branch.id for branch in listed(tree) if branch.branches]
    assert len(shown) == len(set(shown))
    assert 60 <= len(listed(tree)) <= 100
    assert Truncation.DEEP in {branch.more for branch in listed(tree)}


def test_what_is_said_to_stand_above_stands_above(dense: Project) -> None:
    """A reader who goes back up finds it in full."""
    seen: set[str | None] = set()
    for branch in listed(found(dense.catalog(), "app-3").tree):
        assert branch.more is not Truncation.REPEATED or branch.id in seen
        seen |= {branch.id} if branch.branches else set()


def test_the_near_things_are_always_listed(dense: Project) -> None:
    """However many they are."""
    tree = found(dense.catalog(), "die-0", up=True).tree
    assert {branch.id for branch in tree.branches} == {f"rack-{one}" for one in (0, *range(25, 31))}


@pytest.mark.long
def test_a_drawing_of_a_dense_stack_shows_a_chain_for_each_first_step(dense: Project) -> None:
    """Six models, each with its best chain: on machines of its own, before those where it is only offered."""
    chains = best(subgraph(dense.catalog(), "app-0"), 6)
    assert len({chain[0].end for chain in chains}) == 6
    assert all(step.relation != "offered_by" for chain in chains for step in chain)
    assert {len(chain) for chain in chains} == {3}


def test_a_circle_ends(dense: Project) -> None:
    """Even where two records rest on each other: the link that leads back is not followed."""
    dense.change(
        "models/brain-1", "uses_architecture", "offered_by: [{to: ring-cloud, source: maker-page}]\nuses_architecture"
    )
    dense.record(
        "platforms/ring-cloud",
        "name: RC\nsummary: It.\ncategory: x\ngroups: [cloud]\nbuilt_on: [{to: brain-1, source: maker-page}]\n",
    )
    dense.change("models/brain-1", "event: retired", "event: deprecated")
    around = subgraph(dense.catalog(), "brain-1")
    assert number(around) == 1
    assert [step.end for step in around.out_edges("brain-1")] == ["ring-cloud"]


def test_what_was_not_there_yet_is_in_no_earlier_trace(world: Project) -> None:
    """A link without dates holds only while both of its ends exist: the platform of today served nobody then."""
    world.change(
        "platforms/acme-cloud", "category", "events: [{date: 2024-05, event: released, source: maker-page}]\ncategory"
    )
    catalog = world.catalog()
    then = found(catalog, "brain-2", day="2023-08")
    assert [branch.id for branch in then.tree.branches] == [None, "brain-1"]
    assert [branch.id for branch in found(catalog, "brain-2").tree.branches] == ["acme-cloud", None, "brain-1"]


@pytest.mark.parametrize(("day", "ends"), [("2023-03", ["brain-1"]), ("2023-04", []), (None, [])])
def test_what_goes_on_rests_on_nothing_that_is_gone(world: Project, day: str | None, ends: list[str]) -> None:
    """On the day of the end it still does."""
    text = "name: Talker\nsummary: It.\ngroups: [generalized]\ncategory: assistant\nmade_by: [acme]\n"
    world.record("applications/talker", f"{text}built_on: [{{to: brain-1, source: maker-page}}]\n")
    around = subgraph(load_related(world.root).catalog, "talker", day=day)  # a rule would refuse it
    assert [step.end for step in around.out_edges("talker")] == ends


def test_a_link_that_many_rest_on_is_drawn_once(world: Project) -> None:
    """Two products on one model: below it, one line leads to the machine, under both."""
    for id in ("one", "two"):
        world.record(
            f"applications/{id}",
            f"name: {id.title()}\nsummary: It.\ngroups: [generalized]\ncategory: assistant\n"
            "built_on: [{to: brain-3, source: maker-page}]\n",
        )
    world.record(
        "models/brain-3",
        "name: Brain 3\nsummary: It.\ngroups: [closed-source]\nmade_by: [acme]\ncategory: language model\n"
        "runs_on: [{to: box-8, source: maker-page, note: By the sea.}]\n",
    )
    edges = [words(one) for one in world.drawn("trace", "box-8", direction="up").select(".st-edges li")]
    assert sum("By the sea." in said for said in edges) == 1


def test_a_note_is_told_whole(world: Project) -> None:
    """At its line where that has half the width of the drawing, else below it, by a letter."""
    note = "For whoever has paid for a year, " * 4 + "and for nobody else."
    notes = {"one": note, "two": note, "three": "In Europe."}
    for id, said in notes.items():
        world.record(
            f"applications/{id}",
            f"name: {id.title()}\nsummary: It.\ngroups: [generalized]\ncategory: assistant\n"
            f"built_on: [{{to: brain-2, source: maker-page, note: '{said}'}}]\n",
        )
    drawn = world.drawn("trace", "brain-2", direction="up")
    lines = " ".join(map(words, drawn.select(".st-edges li")))
    assert (lines.count("(a)"), lines.count("(b)"), lines.count("year"), lines.count("Europe")) in {
        (2, 1, 0, 0),
        (1, 2, 0, 0),
    }
    (below,) = [words(one) for one in drawn.select(".st-trace > .st-note") if "(a)" in words(one)]
    assert all(below.count(said) == 1 for said in notes.values())
    chip = "name: Alone\nsummary: It.\ncategory: gpu\nmade_by: [acme]\nsources: [maker-page]\n"
    world.record("accelerators/alone", f"{chip}connected_by: [{{to: ring, source: maker-page, note: '{note}'}}]\n")
    (line,) = world.drawn("trace", "alone").select(".st-edges li")
    assert note in words(line)


def test_a_record_lists_its_own_links_with_all_sources(world: Project) -> None:
    """And those of others with the first of each; the page of an application's trace says all of them."""
    both = "source: [press-note, maker-page]"
    world.change("models/brain-2", "to: acme-cloud, source: maker-page", f"to: acme-cloud, {both}")
    world.change("platforms/acme-cloud", "to: box-8, source: maker-page", f"to: box-8, {both}")
    own, other = ("offered by Acme Cloud", "runs on Box 8")

    def cited(id: str, url: str) -> dict[str, list[str]]:
        items = [one for one in world.drawn("trace", id, url=url).select(".st-aslist li") if one.find("a")]
        marks = {words(one): one.find_all("a", "st-src", recursive=False) for one in items}
        return {
            said: [str(mark["href"]) for text, some in marks.items() if text.startswith(said) for mark in some]
            for said in (own, other)
        }

    press, maker = "#source-press-note", "#source-maker-page"
    assert cited("brain-2", "models/brain-2/") == {own: [press, maker], other: [press]}
    assert cited("chatter", "catalog/trace/chatter/") == {own: [press, maker], other: [press, maker]}
    note = "A link of another record has its first source here"
    assert note in words(world.drawn("trace", "brain-2", url="models/brain-2/"))
    assert note not in words(world.drawn("trace", "chatter", url="catalog/trace/chatter/"))


def test_an_application_leads_to_the_page_of_its_trace_for_the_list(world: Project) -> None:
    """There stands each link with all that is said of it; other pages that draw its trace list it themselves."""
    own = world.drawn("trace", "chatter", url="applications/chatter/")
    assert own.select(".st-aslist") == []
    assert [str(way["href"]) for way in own.select(".st-note a")] == ["../../catalog/trace/chatter/"]
    assert "has every link as a list too" in words(own)
    for url in ("catalog/trace/chatter/", "layers/model/"):
        assert len(world.drawn("trace", "chatter", url=url).select(".st-aslist")) == 1


def test_links_past_the_boxes_of_a_chain_share_a_side_where_they_do_not_meet() -> None:
    """Where one ends in the row in which the other begins, both go on the right; what meets both goes on the left."""
    rows = [(row, 0) for row in range(5)]
    chain = tuple(Hop("runs_on", start, end, "", "", (), "models") for start, end in ("ac", "ce", "ed", "db"))
    drawn = runs_of(dict(zip("abcde", rows, strict=True)), chain, rows)
    assert {(run.step.start, run.step.node, run.lane) for run in drawn} == {
        ("a", "c", "r"),
        ("c", "e", "r"),
        ("d", "b", "l"),
        ("e", "d", ""),
    }


def test_a_link_without_room_for_its_words_winds_and_goes_past_no_row() -> None:
    """The words of the others take every gap that it goes through; none of them steps aside for it."""
    rows = {id: (row, 0) for row, id in enumerate("abcde")}
    chain = tuple(Hop("runs_on", start, end, "", "", (), "models") for start, end in ("da", "ac", "cb", "be"))
    drawn = runs_of(rows, chain, list(rows.values()))
    assert {(run.step.start, run.step.node) for run in drawn if not run.told} == {("a", "c"), ("b", "e")}
    assert [lanes(drawn, at) for at in range(5)] == ["", "r", "r", "", ""]


@pytest.mark.long
def test_a_chain_of_five_thousand_is_checked_and_drawn_in_seconds(world: Project) -> None:
    """Whoever sends one makes nobody wait; the drawing shows the first of its links and says so."""
    for place in range(5_000):
        base = f"built_on: [{{to: link-{place - 1}, source: maker-page}}]\n" if place else ""
        text = f"name: Link {place}\nsummary: It.\ngroups: [closed-source]\ncategory: model\nsources: [maker-page]\n"
        world.record(f"models/link-{place}", text + base)
    copies = (Project(shutil.copytree(world.root, world.root.parent / str(number))) for number in range(3))
    assert within(5, lambda copy: copy.catalog(), copies)
    catalog = world.catalog()
    for id, way in (("link-4999", "down"), ("link-0", "up")):
        before = time.process_time()
        drawn = CALLS["trace"](Page(catalog, "models/x/"), id, direction=way)
        assert computed(before) < 5
        assert len(drawn) < 120_000
        assert "Of a chain the first 24 links are drawn; the list goes on." in drawn
    assert len(found(catalog, "link-4999").best) == 4_999


@pytest.mark.parametrize("worse", ["goal", "choice", "doubt", "standing", "age", "made", "steps"])
def test_a_way_puts_aside_those_that_are_better_in_nothing(worse: str) -> None:
    """One as good is put aside; one that is better in a single thing is not."""
    way = Worth(goal=2, doubt=1, standing=1, age=1, steps=2)
    other = way._replace(**{worse: getattr(way, worse) + 1})
    assert (way.beats(way), way.beats(other), other.beats(way)) == (True, True, False)
