"""What training and serving take: the formulas against published results, and the rows made from records."""

import pytest

from macros.select.calculators import cache_per_token, scientific, served, trained, training_compute
from tests.support import Project, cells, first, words

BILLION = 10**9


def test_training_compute_is_that_of_the_paper_of_gpt_3() -> None:
    """175 billion parameters and 300 billion tokens: the paper's table says 3.14e23, counted without embeddings."""
    assert training_compute(175 * BILLION, 300 * BILLION) == pytest.approx(3.14e23, rel=0.01)


@pytest.mark.parametrize(
    ("layers", "heads", "size", "kibibytes"),
    [
        pytest.param(32, 8, 128, 128, id="Llama 3 8B"),
        pytest.param(48, 25, 64, 300, id="GPT-2 XL"),
    ],
)
def test_the_cache_of_a_token_is_as_published(layers: int, heads: int, size: int, kibibytes: int) -> None:
    """At two bytes a number."""
    assert cache_per_token(layers, heads, size) * 2 / 1024 == kibibytes


def brain(world: Project, more: str) -> None:
    """Give the test's model more facts."""
    name = "models/brain-1"
    world.record(name, (world.root / f"data/{name}.yml").read_text(encoding="utf-8") + more)


TOKENS = "training_tokens: {value: 10, as_of: 2021, source: maker-page}\n"
CACHE = (
    "layers: {value: 2, as_of: 2021, source: maker-page}\n"
    "key_value_heads: {value: 3, as_of: 2021, source: maker-page}\n"
    "head_size: {value: 4, as_of: 2021, source: maker-page}\n"
)


def test_a_model_with_both_numbers_is_in_the_table(world: Project) -> None:
    """Six operations a parameter and token."""
    brain(world, TOKENS)
    (one,) = trained(world.catalog())
    assert (one.id, one.active, one.compute) == ("brain-1", False, 6 * 1.5e9 * 10e9)


def test_a_mixture_of_experts_counts_its_active_parameters(world: Project) -> None:
    """The others do not work on a token."""
    brain(world, TOKENS + "active_parameters: {value: 0.5, as_of: 2021, source: maker-page}\n")
    (one,) = trained(world.catalog())
    assert (one.active, one.compute) == (True, 6 * 0.5e9 * 10e9)


def test_a_model_whose_cache_is_known_is_in_the_table(world: Project) -> None:
    """A key and a value for each head and layer."""
    brain(world, CACHE)
    (one,) = served(world.catalog())
    assert (one.cache, one.other) == (2 * 2 * 3 * 4, None)


def test_another_kind_of_cache_is_told(world: Project) -> None:
    """What the record says of it goes before the formula."""
    note = "One short vector a layer."
    brain(world, CACHE + f"cache_per_token: {{value: 70, as_of: 2021, source: maker-page, note: {note}}}\n")
    (one,) = served(world.catalog())
    assert (one.cache, one.other) == (70, note)
    drawn = world.drawn("calculator", "memory", "brain-1")
    assert note in words(first(drawn, "tr[data-model=brain-1]"))


def test_the_tables_say_what_the_calculators_would(world: Project) -> None:
    """They are the results for every record, readable without a script."""
    brain(world, TOKENS + CACHE)
    row = first(world.drawn("calculator", "training", "brain-1"), ".st-table tbody tr")
    assert cells(row)[-2:] == ["9.00 \N{MULTIPLICATION SIGN} 1019", "all parameters"]
    row = first(world.drawn("calculator", "memory", "brain-1"), "tr[data-model=brain-1]")
    assert cells(row)[2] == "3"


def test_weights_alone_are_told_of_every_size(world: Project) -> None:
    """Apart from their sum with the cache, which is told where the cache is known and the text is taken."""
    world.change("models/brain-1", "closed-source", "open-source-model")
    access = "access: {value: open-weights, as_of: 2021, source: maker-page}\n"
    brain(world, access)
    heads = [words(head) for head in world.drawn("fits").select("thead th")]
    row = cells(first(world.drawn("fits"), "tr[data-id=brain-1]"))
    told = dict(zip(heads, row, strict=True))
    assert [told[f"Weights, {bits}-bit GB"] for bits in (16, 8, 4)] == ["3.0", "1.5", "0.75"]
    assert {told[f"With 8k cache, {bits}-bit GB"] for bits in (16, 8, 4)} == {"\N{EN DASH}"}
    cache = CACHE.replace("value: 2", "value: 100").replace("value: 3", "value: 100").replace("value: 4", "value: 100")
    brain(world, cache + "context_length: {value: 10000, as_of: 2021, source: maker-page}\n")
    told = dict(zip(heads, cells(first(world.drawn("fits"), "tr[data-id=brain-1]")), strict=True))
    assert told["Cache, 8k GB"] == "32.8"
    assert told["With 8k cache, 16-bit GB"] == "35.8"
    assert told["With 128k cache, 16-bit GB"] == "\N{EN DASH}"


def test_amounts_are_written_as_powers_of_ten() -> None:
    """Three digits and an exponent."""
    assert scientific(3.146e23) == ("3.15", 23)
