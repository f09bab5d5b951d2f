"""What a call gave in the check is what the build takes, in its order; any other call is made."""

from macros.calls import CALLS
from macros.calls.registry import give, take
from macros.render.page import Page
from tests.support import Project


def test_a_call_is_taken_once_for_each_time_that_it_was_made(world: Project) -> None:
    """Two of the same words may differ: the second mention of a source has the number of the first."""
    page = Page(world.catalog(), "models/x/")
    made = [give(page, "cite", "press-note"), give(page, "cite", "maker-page"), give(page, "cite", "press-note")]
    page.cited["not-drawn-again"] = 0
    assert [take(page, "cite", id) for id in ("maker-page", "press-note", "press-note")] == [made[1], made[0], made[2]]
    del page.cited["not-drawn-again"]
    assert take(page, "cite", "press-note") == made[2]


def test_a_call_with_other_arguments_is_made(world: Project) -> None:
    """Order and names of arguments count."""
    page = Page(world.catalog(), "models/x/")
    give(page, "trace", "brain-1")
    up = take(page, "trace", "brain-1", direction="up")
    assert up == CALLS["trace"](page, "brain-1", direction="up")
    assert page.drawn
