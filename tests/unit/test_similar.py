"""Records that are alike are named with the reason, by a rule that gives the same each time and stays cheap."""

import sys
from pathlib import Path
from types import FrameType

from macros.catalog import load_related
from macros.select.similar import similar
from tests.made_up import fill
from tests.support import Project, words


def test_the_reason_is_said_in_words(world: Project) -> None:
    """What is shared by few is said first; what all of a kind share is no reason."""
    for id in ("chip-3", "chip-4"):
        world.record(
            f"accelerators/{id}", f"name: {id}\nsummary: A chip.\ncategory: gpu\ngeneration: G\nsources: [maker-page]\n"
        )
    world.change("accelerators/chip-1", "form: ", "generation: G\nform: ")
    found = similar(world.catalog(), "chip-1")
    assert found == (("Same generation, same type", ("chip-3", "chip-4")), ("Same maker", ("chip-2",)))
    assert words(world.drawn("similar", "chip-1")) == "Same generation, same type chip-3, chip-4 Same maker Chip 2"


def test_what_a_relation_names_is_not_named_again(world: Project) -> None:
    """The second model is made from the first, which its page says already."""
    world.record(
        "models/other",
        "name: Other\nsummary: It.\ncategory: image model\ngroups: [closed-source]\nsources: [maker-page]\n",
    )
    assert "brain-1" not in str(similar(world.catalog(), "brain-2"))
    world.change("models/brain-2", "made_from: [{to: brain-1, source: maker-page}]\n", "")
    assert "brain-1" in str(similar(world.catalog(), "brain-2"))


def test_at_most_five_and_none_of_another_kind(project: Project) -> None:
    """However many share all that there is to share."""
    fill(project, 60)
    catalog = load_related(project.root).catalog
    for id, record in catalog.systems.items():
        ids = [one for _, some in similar(catalog, id) for one in some]
        assert len(ids) <= 5
        assert {catalog.systems[one].folder for one in ids} <= {record.folder}


def _calls(project: Project, records: int) -> int:
    """Count the calls that the rule makes in a catalog of so many records, all of which share their traits."""
    fill(project, records)
    catalog, count = load_related(project.root).catalog, 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        similar(catalog, next(iter(catalog.of_kind("models"))))
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_records_are_twice_the_work(tmp_path: Path) -> None:
    """Counted in calls, which do not depend on the machine."""
    assert _calls(Project(tmp_path / "b"), 200) <= 2.4 * _calls(Project(tmp_path / "a"), 100)
