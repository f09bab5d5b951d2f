"""A figure that a page types is refused, asked about or let be, by whether a record may hold it."""

import pytest

from tests.support import Project

_CHIP = '{{ system("chip-1") }}'


def told(world: Project, body: str) -> list[tuple[str, bool]]:
    """Give what is told of the figures of a page, and whether each is but asked about."""
    world.page("how-it-works/index.md", "# How it works\n\nText.\n")
    world.page("a.md", f"# A page\n\n{body}\n")
    return [(fault.message, fault.warning) for fault in world.told() if fault.code == "typed-figure"]


@pytest.mark.parametrize(
    "body",
    [
        "Llama 3.1 405B, Qwen2.5-72B, Llama 2 7B and the A100 40GB are names.",
        "It runs on x86-64 with 8-bit weights and 2:4 sparsity, since CUDA 12.4.",
        "Since version 3, users choose it.",
        "Regulation (EU) 2024/1689 and ISO-2022-JP are names.",
        "As 3 \u00d7 4 = 12, three rows of four are twelve.",
        "Prices are told for 1,000 or 1,000,000 tokens, pictures in 4K.",
        "The 2023 article, or the article of 2023, says so.",
        "!!! example\n\n    A model of 7 billion weights takes 14 GB.\n\n    - It costs $5.",
    ],
)
def test_numbers_of_names_versions_and_examples_are_let_be(world: Project, body: str) -> None:
    """No record holds them."""
    assert told(world, body) == []


@pytest.mark.parametrize("body", ["It was asked in 1950.", "It votes with 3 models.", "The 7B class is small."])
def test_what_may_belong_to_no_record_is_asked_about(world: Project, body: str) -> None:
    """A year of history, a few of something, a class of sizes."""
    ((message, warning),) = told(world, body)
    assert warning
    assert "where a record holds it" in message


def test_a_figure_that_a_thing_called_beside_it_holds_is_told_with_its_call(world: Project) -> None:
    """With or without its unit; a year is refused when it is that of an event."""
    assert told(world, f"{_CHIP} has 80 GB.") == [('"80 GB" is typed; write {{ fact("chip-1", "memory") }}', False)]
    assert told(world, f"{_CHIP} keeps 80 of them.") == [
        ('"80" is typed, and a record holds it; write {{ fact("chip-1", "memory") }}', True)
    ]
    assert told(world, '{{ system("brain-1") }} is of 2021.') == [
        ('"2021" is typed; write {{ event("brain-1", "published") }}', False)
    ]
    assert told(world, f"{_CHIP} keeps 81 of them.") == []
