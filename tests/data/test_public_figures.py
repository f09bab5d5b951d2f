"""What reports elsewhere found wrong in public files, held to be right in our own records; and the traces of 2023."""

import pytest

from macros.relate.states import State, status
from macros.schema.facts import NumberFact
from macros.select.records import facts
from macros.select.traces import ARTICLE, trace
from tests.support import ROOT, whole


@pytest.mark.parametrize(
    ("record", "shown"),
    [("clip", "0.151"), ("sam-2", "0.0389 to 0.2244"), ("trellis", "0.342 to 2"), ("cerebras-gpt", "0.111 to 13")],
)
def test_a_published_size_has_the_digits_of_its_source(record: str, shown: str) -> None:
    """Not 0.15, not 0.039 to 0.22 (owid-grapher 6157)."""
    said = {row.value.text for row in facts(whole(), record) if row.name == "parameters"}
    assert shown in said


@pytest.mark.parametrize("figure", ["5.719", "364.964", "1764.947"])
def test_a_published_estimate_has_the_digits_of_its_source(figure: str) -> None:
    """Not 5.72, 364.96 or 1,764.95."""
    written = (path.read_text(encoding="utf-8") for path in (ROOT / "data/projections").glob("*.yml"))
    assert any(f"value: {figure}," in text for text in written)


@pytest.mark.parametrize("record", ["gpt-4o", "gpt-4-1"])
def test_an_end_that_lies_ahead_is_a_date_and_no_remark(record: str) -> None:
    """Still to be had, deprecated, with the day on which it ends (models.dev 1921)."""
    found = status(whole(), record)
    assert found is not None
    assert found.state is State.DEPRECATED
    assert found.ends is not None
    assert found.ends.date == "2027-01-14"


def test_every_figure_of_a_record_is_a_number_and_none_is_zero() -> None:
    """A column of figures holds figures; what does not apply is absent (browser-compat-data 8074)."""
    wrong = [
        (id, row.name, row.value.text)
        for id, record in whole().systems.items()
        for row in facts(whole(), id)
        for field in [getattr(record, row.name, None)]
        if isinstance(field, tuple) and any(isinstance(one, NumberFact) for one in field)
        if row.value.text is not None and not row.value.number
    ]
    assert wrong == []


def test_the_products_of_2023_are_followed_to_the_chips_of_2023() -> None:
    """At least fourteen of them, each by links that held then."""
    reached = {}
    for id in whole().of_kind("applications"):
        found = trace(whole(), id, day=ARTICLE)
        end = found.best[-1].end if found else None
        if end and whole().systems[end].folder == "accelerators":
            reached[id] = end
    assert len(reached) >= 14, reached
    assert set(reached.values()) <= {"nvidia-v100", "nvidia-a100", "nvidia-h100", "tpu-v4", "tpu-v3"}


@pytest.mark.parametrize(
    ("product", "chip"),
    [("chatgpt", "nvidia-a100"), ("gemini-app", "tpu-v4"), ("midjourney", "tpu-v4"), ("jasper", "nvidia-v100")],
)
def test_a_product_of_2023_rests_on_the_chip_that_its_sources_name(product: str, chip: str) -> None:
    """ChatGPT on the A100, Bard and Midjourney on Google's chip, Jasper by way of GPT-3 on the V100."""
    found = trace(whole(), product, day=ARTICLE)
    assert found is not None
    assert found.best[-1].end == chip
