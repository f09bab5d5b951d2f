"""What is counted when the data are audited."""

from macros.select.census import census, sample, statements
from tests.support import Project


def test_the_census_counts_what_is_sourced(world: Project) -> None:
    """Facts, edges and events; who is read and who only cited; what rests on the article alone."""
    found = census(world.catalog())
    assert found.sourced == found.statements == len(list(statements(world.catalog())))
    assert (found.sources, found.sources_read) == (2, 1)
    assert (found.applications, found.reaches_hardware, found.claims) == (2, 2, 1)
    assert found.median_facts["accelerators"] == 1.5
    assert found.article_only == ()


def test_an_edge_is_a_statement_of_the_day_on_which_it_was_seen(world: Project) -> None:
    """One that tells no such day is of none."""
    told = {(one.id, one.field, one.says): one.as_of for one in statements(world.catalog())}
    assert told["painter", "built_on", "not disclosed"] == "2023-05"
    assert told["chatter", "built_on", "brain-2"] == ""


def test_the_census_finds_what_the_article_alone_says(world: Project) -> None:
    """It has to be said on the page, and another source looked for."""
    world.record(
        "sources/source-article",
        "title: T\npublisher: P\nurl: https://p.example/\nretrieved: 2026-11-20\nshows: It.\nstanding: maker\n",
    )
    world.change("accelerators/chip-2", "source: maker-page}", "source: source-article}")
    (one,) = census(world.catalog()).article_only
    assert (one.id, one.field, one.says) == ("chip-2", "memory", "9 GB")


def test_a_sample_is_the_same_for_the_same_seed(world: Project) -> None:
    """So that whoever reads it again finds the same statements."""
    catalog = world.catalog()
    assert sample(catalog, 5, 7) == sample(catalog, 5, 7)
    assert sample(catalog, 5, 7) != sample(catalog, 5, 8)
    assert len({(one.id, one.field, one.says) for one in sample(catalog, 5, 7)}) == 5
