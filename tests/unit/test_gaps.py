"""What is not known of a record is told: not found, not disclosed, or a state that nobody can tell."""

import pytest

from macros.schema import SYSTEMS
from macros.select.columns import column
from macros.select.gaps import Gap, gap
from tests.support import Project, cells, first, words


def of(world: Project, id: str) -> Gap:
    """Give what is not known of a record of which something is not."""
    found = gap(world.catalog(), id)
    assert found is not None
    return found


def test_what_is_asked_of_a_kind_is_one_of_its_columns() -> None:
    """A field that is renamed does not vanish from the page silently."""
    for kind, record in SYSTEMS.items():
        for names in record.asked:
            for name in names.split("/"):
                assert column(kind, name).label


def test_what_is_withheld_is_apart_from_what_was_not_found(world: Project) -> None:
    """And has its source; what follows from the record's state is not asked: an announced thing has no release."""
    found = of(world, "painter")
    assert found.absent == ("Runs on", "Users", "Access")
    assert found.withheld == (("Built on", ("press-note",)),)
    assert dict(of(world, "brain-2").withheld) == {"Context length": ("maker-page",), "Trained with": ("maker-page",)}


def test_a_value_of_a_day_before_is_no_secret_and_no_gap(world: Project) -> None:
    """What a maker withheld once and tells today is known; what it told once and withholds now is withheld."""
    kept = "context_length: {undisclosed: true, as_of: 2023-03, source: maker-page}"
    told = "{value: 4096, as_of: 2024-03, source: press-note}"
    world.change("models/brain-2", kept, f"context_length: [{kept.partition(': ')[2]}, {told}]")
    assert "Context length" not in (*dict(of(world, "brain-2").withheld), *of(world, "brain-2").absent)
    world.change("models/brain-2", "2024-03", "2022-03")
    assert "Context length" in dict(of(world, "brain-2").withheld)


def test_one_of_several_fields_is_enough(world: Project) -> None:
    """A set of pictures has no size in tokens; a member's value is one of its family."""
    assert "Size" in of(world, "big-book").absent
    world.change("datasets/big-book", "category: ", "images: {value: 3, as_of: 2023, source: maker-page}\ncategory: ")
    assert "Size" not in of(world, "big-book").absent
    world.change("models/brain-1", "parameters: {value: 1.5, as_of: 2021, source: maker-page}\n", "")
    assert "Parameters" in of(world, "brain-1").absent
    member = "variants: [{name: Brain 1 S, parameters: {value: 1, as_of: 2021, source: maker-page}}]\ncategory: "
    world.change("models/brain-1", "category: ", member)
    assert "Parameters" not in of(world, "brain-1").absent


def test_a_day_by_which_it_was_in_use_is_no_beginning(world: Project) -> None:
    """From when it could be had was not found."""
    assert "Released" not in of(world, "brain-1").absent
    world.change("models/brain-1", "{date: 2021-03, event: released", "{date: 2021-03, event: in-use")
    assert "Released" in of(world, "brain-1").absent


@pytest.mark.parametrize(
    ("id", "state"), [("shelf", "Unknown"), ("chatter", "Listed on 2023-03-20, not checked since")]
)
def test_a_state_that_nobody_can_tell_is_told(world: Project, id: str, state: str) -> None:
    """In the words of the record's banner."""
    assert of(world, id).state == state


def test_the_page_counts_and_lists_and_each_record_leads_to_its_line(world: Project) -> None:
    """Every line is in the HTML, under the id to which the record's page leads."""
    page = world.drawn("gaps", url="not-known/")
    catalog = world.catalog()
    lacking = [id for id in catalog.systems if gap(catalog, id)]
    assert [str(row["id"]).removeprefix("gap-") for row in page.select("strata-table tbody tr")] == lacking
    assert cells(first(page, "#gap-painter"))[1:4] == ["Application", "Runs on, Users, Access", "Built on 1"]
    counted = {one[0]: one[1:] for row in page.select(".st-scroll:first-child tbody tr") if (one := cells(row))}
    assert counted["Applications"] == ["2", "2", "4", "1", "1"]
    line = first(world.drawn("opening", "painter", url="applications/painter/"), '[href$="#gap-painter"]')
    assert line["href"] == "../../not-known/#gap-painter"
    assert words(line.parent or line) == (
        "Not known of it: Runs on, Users, Access (not found); Built on (not disclosed)."
    )


def test_a_record_of_which_all_is_known_has_no_line(world: Project) -> None:
    """Organizations are asked nothing."""
    assert gap(world.catalog(), "acme") is None
    assert "not-known" not in str(world.drawn("opening", "acme", url="organizations/acme/"))
