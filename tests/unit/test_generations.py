"""The generations of a link, as its page and the catalog list them."""

from tests.support import Project, cells, first, words

GENERATIONS = """\
generations:
  - {name: Ring 1, year: 2016, bandwidth: 20, per: link, direction: each-way, source: maker-page}
  - {name: Ring 2, year: 2020, bandwidth: 600, per: device, direction: both-ways, source: press-note, note: Twelve.}
"""


def test_a_generation_says_what_its_bandwidth_counts(world: Project) -> None:
    """One link or one device, one direction or both; with source and the line to edit."""
    name = "interconnects/ring"
    text = (world.root / f"data/{name}.yml").read_text(encoding="utf-8")
    world.record(name, text + GENERATIONS)
    drawn = world.drawn("generations", "ring")
    assert list(map(cells, drawn.select("tbody tr"))) == [
        ["Ring 1", "2016", "20 1", "one link", "each way", "", "edit Ring, Ring 1"],
        ["Ring 2", "2020", "600 2", "one device", "both ways", "Twelve.", "edit Ring, Ring 2"],
    ]
    line = text.count("\n") + 3
    assert str(drawn.select("a.st-edit")[1]["href"]).endswith(f"ring.yml#L{line}")
    assert words(first(world.drawn("generations"), "tbody th")) == "Ring"


def test_a_bandwidth_that_does_not_say_its_direction_is_refused(world: Project) -> None:
    """One direction and both together are told apart."""
    name = "interconnects/ring"
    text = (world.root / f"data/{name}.yml").read_text(encoding="utf-8")
    world.record(name, text + GENERATIONS.replace(" direction: each-way,", ""))
    (fault,) = world.faults()
    assert "generations" in fault
    assert "direction" in fault
