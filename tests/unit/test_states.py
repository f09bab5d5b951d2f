"""What a thing is on the day of the edition is never more than its evidence."""

import pytest

from macros.calls import CALLS
from macros.relate.states import Status, status
from macros.render.page import Page
from macros.select.state_counts import state_rows
from tests.support import Project, cells, first, words

TODAY = "2026-11-28"
_SOURCE = "title: {0}\npublisher: P\nurl: https://p.example/{0}\nshows: It.\nstanding: {2}\n{1}"
_KINDS = {
    "models": "groups: [open-source-model]\ncategory: model\n",
    "applications": "groups: [generalized]\ncategory: tool\nbuilt_on: [{undisclosed: true, source: press-note}]\n",
    "platforms": "groups: [cloud]\ncategory: service\n",
    "frameworks": "groups: [open-source-platform]\ncategory: library\n",
    "instances": "category: server\n",
    "accelerators": "category: gpu\n",
}
# Sources by the day of their content.
DAYS = {
    "new": "2026-11-01",
    "summer": "2026-07-02",
    "half-a-year": "2026-06-01",
    "a-day-more": "2026-05-31",
    "spring": "2026-03-01",
    "last-year": "2025-11-15",
    "old": "2023-09-13",
    "undated": "",
}


def thing(world: Project, kind: str, text: str, id: str = "thing") -> Status:
    """Add one record and the sources that it names; give its status."""
    for name, day in DAYS.items():
        dated = f"content_as_of: {day}\n" if day else ""
        speaks = "community" if name == "new" else "maker"
        world.record(f"sources/{name}", _SOURCE.format(name, f"{dated}retrieved: {TODAY}\n", speaks))
    uses = "".join(f"- {name}\n" for name in DAYS)
    world.record(f"{kind}/{id}", f"name: {id.title()}\nsummary: It.\n{_KINDS[kind]}sources:\n{uses}{text}")
    found = status(world.catalog(), id)
    assert found is not None
    return found


def access(value: str, source: str) -> str:
    """State an access by a source, as of the year in which it could be had."""
    return f"access: {{value: {value}, as_of: 2023-01, source: {source}}}\n"


def events(*some: tuple[str, str, str]) -> str:
    """State events: date, type, and source with what else belongs to it."""
    return "events:\n" + "".join(
        f"  - {{date: {date}, event: {event}, source: {rest}}}\n" for date, event, rest in some
    )


@pytest.mark.parametrize(
    ("kind", "source", "state"),
    [
        ("models", "new", "available"),
        ("models", "summer", "not-checked"),  # 149 days; the limit is 120
        ("models", "undated", "unknown"),
        ("applications", "summer", "available"),  # 180
        ("applications", "spring", "not-checked"),
        ("applications", "half-a-year", "available"),
        ("applications", "a-day-more", "not-checked"),
        ("platforms", "summer", "available"),
        ("platforms", "spring", "not-checked"),
        ("instances", "spring", "available"),  # 365
        ("instances", "last-year", "not-checked"),
        ("accelerators", "last-year", "available"),  # 540
        ("accelerators", "old", "not-checked"),
        ("frameworks", "spring", "maintained"),  # 365
        ("frameworks", "last-year", "not-checked"),
    ],
)
def test_what_was_seen_counts_for_as_long_as_its_kind_allows(
    world: Project, kind: str, source: str, state: str
) -> None:
    """By the day of the page's content: all of these were read on the day of the edition."""
    found = thing(world, kind, access("api" if kind != "accelerators" else "sold", source))
    assert (found.state, found.seen) == (state, DAYS[source])


def test_what_nobody_looked_at_says_so_with_its_day(world: Project) -> None:
    """In the banner in a sentence, in a table in short."""
    thing(world, "models", access("api", "summer"))
    banner = words(first(world.drawn("head", "thing"), ".st-banner"))
    assert banner.startswith("Listed on 2026-07-02, not checked since")
    assert f"as of {TODAY}" in banner
    row = first(world.drawn("table", "models", columns=["name", "status"], ids=["thing"]), "tbody tr")
    assert cells(row)[1] == "Not checked since 2026-07-02"


def test_the_day_on_which_a_copy_was_read_shows_nothing(world: Project) -> None:
    """An old page that was read today is an old page."""
    assert thing(world, "models", access("api", "old")).seen == "2023-09-13"


def test_a_release_long_ago_is_no_sign_of_today(world: Project) -> None:
    """Also where a new page tells of it: it tells history."""
    found = thing(world, "models", events(("2023-09-13", "released", "new")))
    assert (found.state, found.seen) == ("not-checked", "")
    assert "Released 2023-09-13, not checked since" in words(world.drawn("head", "thing"))


def test_a_release_is_never_the_day_on_which_a_thing_was_last_seen(world: Project) -> None:
    """Also by the page of its own day: years later it says released, and not listed."""
    found = thing(world, "models", events(("2023-09-13", "released", "old")))
    assert (found.state, found.seen) == ("not-checked", "")
    assert "Released 2023-09-13, not checked since" in words(world.drawn("head", "thing"))


def test_a_release_of_these_days_is_a_sign_by_its_own_source(world: Project) -> None:
    """The page that says "from today" says so on its day."""
    found = thing(world, "models", events(("2026-10-30", "released", "new")))
    assert (found.state, found.seen, found.sources) == ("available", "2026-11-01", ("new",))


@pytest.mark.parametrize(("date", "state"), [("2026-10-01", "available"), ("2026-09-30", "not-checked")])
def test_a_source_of_the_month_after_a_release_speaks_of_that_time(world: Project, date: str, state: str) -> None:
    """The thirty-first day counts; a later page tells history."""
    assert thing(world, "models", events((date, "released", "new"))).state == state


def test_what_was_in_use_was_had_though_no_release_is_known(world: Project) -> None:
    """It is listed since then, and not unknown."""
    found = thing(world, "models", events(("2023-09-13", "in-use", "old")))
    assert found.state == "not-checked"


def test_access_outweighs_an_announcement(world: Project) -> None:
    """What can be had was more than announced."""
    announced = events(("2026-10-01", "announced", "new"))
    assert thing(world, "applications", announced).state == "announced"
    had = access("product", "new").replace("2023-01", "2026-10")
    assert thing(world, "applications", announced + had).state == "available"


def test_access_outweighs_a_preview_that_nobody_confirmed_since(world: Project) -> None:
    """A trial of years ago is over; one that a page of these days tells of goes on."""
    old = events(("2023-02-01", "preview", "old"))
    assert thing(world, "applications", old + access("product", "new")).state == "available"
    new = events(("2023-02-01", "preview", "new"))
    assert thing(world, "applications", new + access("product", "new")).state == "preview"


def test_closed_access_takes_back_what_was_open_before(world: Project) -> None:
    """The newest word on access is the one that counts."""
    text = "access:\n  - {value: api, as_of: 2023-01, source: new}\n  - {value: closed, as_of: 2026-10, source: new}\n"
    assert thing(world, "models", text).state == "unknown"


def test_an_end_outweighs_an_offer(world: Project) -> None:
    """Registries go on listing what is gone."""
    text = access("api", "new") + events(("2025-10-28", "retired", "last-year"))
    found = thing(world, "models", text)
    assert (found.state, found.seen, found.sources) == ("ended", "2025-10-28", ("last-year",))


def test_an_end_of_one_platform_does_not_end_the_whole(world: Project) -> None:
    """It is told with its place."""
    text = access("api", "new") + events(
        ("2026-10-20", "retired", "new, scope: one platform"), ("2026-12-01", "retired", "new, scope: another")
    )
    found = thing(world, "models", text)
    assert (found.state, found.ends) == ("available", None)
    assert "ends 2026-12-01 (another)" in words(world.drawn("head", "thing"))


@pytest.mark.parametrize(
    ("date", "state"), [("2026-11-28", "ended"), ("2026-11-29", "deprecated"), ("2027-Q1", "deprecated")]
)
def test_an_end_counts_from_its_day(world: Project, date: str, state: str) -> None:
    """Until then the thing is deprecated, and the end is planned."""
    found = thing(world, "models", access("api", "new") + events((date, "retired", "new")))
    assert found.state == state
    assert (found.ends is not None) == (state == "deprecated")


def test_a_quarter_that_runs_is_not_over(world: Project) -> None:
    """What ends in the last quarter may still be there in November."""
    assert thing(world, "models", events(("2026-Q4", "retired", "new"))).state == "deprecated"


def test_a_page_that_foretells_an_end_shows_that_the_thing_was_there(world: Project) -> None:
    """A list of deprecations names it as not yet ended."""
    found = thing(
        world, "models", events(("2023-05", "released", "old"), ("2027-04-16", "retired", "new, not_before: true"))
    )
    assert (found.state, found.seen) == ("available", "2026-11-01")


def test_what_is_to_come_has_not_come(world: Project) -> None:
    """Neither a release of next year, nor one that was promised long before its day and that nobody saw."""
    assert thing(world, "models", events(("2027-03", "released", "new"))).state == "announced"
    assert thing(world, "accelerators", events(("2026-06", "released", "last-year")), "chip").state == "announced"


def test_open_weights_do_not_expire(world: Project) -> None:
    """Whoever has a copy has it, though its maker points on; only a removal ends it."""
    text = access("open-weights", "old") + events(("2024-07-23", "deprecated", "last-year"))
    found = thing(world, "models", text)
    assert (found.state, found.open) == ("available", "open-weights")
    assert (
        thing(world, "models", access("open-weights", "old") + events(("2025-01", "retired", "new"))).state == "ended"
    )


def test_a_follower_ends_nothing(world: Project) -> None:
    """Followed and still to be had are two facts."""
    text = access("sold", "new") + events(("2024-03", "superseded", "old, successor: [chip-2]"))
    found = thing(world, "accelerators", text)
    assert (found.state, found.followers) == ("available", ("chip-2",))
    assert "followed by Chip 2" in words(world.drawn("head", "thing"))


@pytest.mark.parametrize(("event", "state"), [("maintenance", "maintenance"), ("archived", "archived")])
def test_a_framework_can_be_kept_or_closed(world: Project, event: str, state: str) -> None:
    """Whatever is said of its license."""
    text = access("open-source", "new") + events(("2025-12", event, "last-year"))
    assert thing(world, "frameworks", text).state == state


def test_an_offer_shows_model_and_platform(world: Project) -> None:
    """By the day of the list, unless it was over by then."""
    found = thing(world, "models", "offered_by: [{to: acme-cloud, source: new}]\n")
    assert (found.state, found.seen) == ("available", "2026-11-01")
    cloud = status(world.catalog(), "acme-cloud")
    assert cloud is not None
    assert (cloud.state, cloud.seen) == ("available", "2026-11-01")
    over = "offered_by: [{to: acme-cloud, until: 2026-06, source: new}]\n"
    assert thing(world, "models", over).state == "unknown"


def test_a_server_that_is_rented_shows_the_chips_inside(world: Project) -> None:
    """And a chip in a chip, and the link between them; a server that was only announced shows nothing."""
    world.change("instances/box-8", "connected_by: [{to: ring, source: press-note}]\n", "")
    linked = "category: tpu\nconnected_by: [{to: ring, source: press-note}]\n"
    world.change("accelerators/chip-2", "category: tpu\n", linked)
    box = "contains: [{to: chip-2, source: undated}]\n"
    thing(world, "instances", box + events(("2026-10", "announced", "new")))
    assert [status(world.catalog(), id).state for id in ("chip-2", "ring")] == ["unknown", "unknown"]  # type: ignore[union-attr]
    thing(world, "instances", box + access("rented", "new"))
    found = [status(world.catalog(), id) for id in ("chip-2", "ring")]
    assert [(one.state, one.seen) for one in found if one] == [("available", "2026-11-01")] * 2


def test_a_platform_that_lists_a_chip_shows_it(world: Project) -> None:
    """A customer can rent it there."""
    thing(world, "platforms", "runs_on: [{to: chip-2, source: new}]\n")
    found = status(world.catalog(), "chip-2")
    assert found is not None
    assert (found.state, found.seen) == ("available", "2026-11-01")


def test_a_member_shows_its_family(world: Project) -> None:
    """The family of a model that can be had can be had."""
    thing(world, "models", "", "family")
    thing(world, "models", "part_of: [{to: family, source: new}]\n" + access("api", "new"), "member")
    found = status(world.catalog(), "family")
    assert found is not None
    assert found.state == "available"


def test_an_organization_has_no_state(world: Project) -> None:
    """It is neither to be had nor not."""
    assert status(world.catalog(), "acme") is None


def test_a_planned_end_is_a_column_and_a_page_of_its_own(world: Project) -> None:
    """Sorted, with what comes after; the script finds the day."""
    thing(world, "models", access("api", "new") + events(("2027-06-15", "retired", "new, successor: [brain-2]")))
    row = first(world.drawn("table", "models", columns=["name", "ends", "seen"], ids=["thing"]), "tbody tr")
    assert cells(row)[1:] == ["ends 2027-06-15", "2026-11-01"]
    listed = first(world.drawn("endings"), "tbody tr")
    assert cells(listed)[0] == "Thing"
    assert first(listed, "[data-planned]")["data-planned"] == "2027-06-15"
    assert first(listed, "td:last-child a[href]")["href"] == "../brain-2/"
    late = [cells(row)[0] for row in world.drawn("endings", ahead=False).select("tbody tr")]
    assert late == []  # the first model ended years ago


def test_every_record_says_its_state_with_day_and_source(world: Project) -> None:
    """What `strata states` prints."""
    thing(world, "models", access("api", "summer"))
    rows = {row.id: row for row in state_rows(world.catalog())}
    assert "acme" not in rows
    assert (rows["thing"].says, rows["thing"].status.sources) == (
        "Listed on 2026-07-02, not checked since",
        ("summer",),
    )
    assert rows["brain-1"].says == "Ended"


def test_the_search_finds_a_state_by_its_word(world: Project) -> None:
    """The tag of a record is the word of its banner."""
    thing(world, "models", access("api", "summer"))
    page = Page(world.catalog(), "models/x/")
    assert "Not checked" in CALLS["status"](page, "thing")


def test_what_was_only_released_says_in_short_since_when_nobody_looked(world: Project) -> None:
    """By its release, since no page shows it later."""
    thing(world, "models", events(("2023-09-13", "released", "new")))
    row = first(world.drawn("table", "models", columns=["name", "status"], ids=["thing"]), "tbody tr")
    assert cells(row)[1] == "Not checked since released 2023-09-13"
