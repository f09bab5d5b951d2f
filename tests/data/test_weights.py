"""The committed weights are those that their cards describe."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from macros.load.tree import load_file
from macros.schema import Weights
from macros.validate import validate
from tests.support import ROOT


def _card(file: Path) -> Weights:
    entry, _ = load_file(ROOT, file)
    found = validate(entry)[0] if entry else None
    assert found, file
    assert isinstance(found[1], Weights), file
    return found[1]


CARDS = {file.stem: _card(file) for file in sorted((ROOT / "data/weights").glob("*.yml"))}  # and no other record
FOLDER = ROOT / "overrides/assets/living/weights"


@pytest.mark.parametrize(("id", "card"), CARDS.items(), ids=list(CARDS))
def test_a_file_is_the_one_of_its_card(id: str, card: Weights) -> None:
    """Same name, same length, same check sum; and it sets the weights of that name."""
    content = (FOLDER / card.file).read_bytes()
    assert card.file == f"{id}.js"
    assert len(content) == card.bytes
    assert hashlib.sha256(content).hexdigest() == card.sha256
    assert content.startswith(f'STRATA_WEIGHTS["{id}"]={{'.encode())


def test_no_file_is_without_a_card() -> None:
    """What a page loads is described."""
    assert {file.name for file in FOLDER.iterdir()} == {card.file for card in CARDS.values()}


@pytest.mark.parametrize(("id", "card"), CARDS.items(), ids=list(CARDS))
def test_the_script_of_a_card_is_there(id: str, card: Weights) -> None:
    """A model can be made again."""
    assert (ROOT / card.training.script).is_file(), id


@pytest.mark.parametrize("id", [id for id in CARDS if id.startswith("story-final")])
def test_the_transformer_answers_nearly_every_question(id: str) -> None:
    """At least 95 of 100 of each kind, and its surprise is near what is possible."""
    measured = {one.measure: one for one in CARDS[id].quality}
    asked = [one.value for name, one in measured.items() if re.match("Right when asked", name)]
    assert len(asked) == 3
    assert min(asked) >= 95
    surprise = measured["Surprise"]
    assert surprise.baseline is not None
    assert surprise.baseline <= surprise.value <= surprise.baseline + 0.1


def _values(id: str) -> dict[str, float]:
    return {one.measure: float(one.value) for one in CARDS[id].quality}


def test_the_autoencoder_rebuilds_and_orders_digits() -> None:
    """Far better than the mean digit, and so that a digit is told by its place."""
    values = _values("vae-digits")
    assert values["Pixel error of rebuilt digits"] <= 0.0276
    assert values["Rebuilt digits still read right"] >= 90.2
    assert values["Digits told by their place in the plane"] >= 89.8
    assert values["Distance of new digits from real ones"] <= 0.34


def test_the_diffusion_model_gives_what_is_asked_for() -> None:
    """Always, and nearer to real digits with each further step."""
    values = _values("diffusion-digits")
    assert values["Digits read as asked"] == 100
    assert values["Distance in 50 steps, guidance 1"] <= 0.08
    assert values["Distance to the most similar digit"] >= 0.9
    bars = {"1 step": 0.6, "2 steps": 0.27, "4 steps": 0.14, "16 steps": 0.083}
    assert [name for name, bar in bars.items() if values[f"Distance in {name}"] > bar] == []


def test_the_page_shows_the_distances_of_the_card() -> None:
    """The table of the figure comes with the weights; it says what the card says."""
    text = (FOLDER / "diffusion-digits.js").read_text(encoding="utf-8")
    meta = json.loads(text[text.index("=") + 1 : text.rindex(";")])["meta"]
    values = _values("diffusion-digits")
    assert len(meta["quality"]) == 6
    for steps, distance in meta["quality"]:
        assert values[f"Distance in {steps} step{'s' * (steps > 1)}"] == distance
    (first,) = (one for one in CARDS["diffusion-digits"].quality if one.measure.startswith("Distance of new"))
    assert first.baseline == meta["between"]


def test_the_comparison_is_of_these_weights_and_cards() -> None:
    """Made anew whenever a model was: check sums, distances, and ten digits of each in every set."""
    text = (FOLDER.parent / "comparison.js").read_text(encoding="utf-8")
    compared = json.loads(text[text.index("= ") + 2 : text.rindex(";")])
    assert set(compared["makers"]) == {"vae-digits", "gan-digits", "diffusion-digits"}
    for id, shown in compared["makers"].items():
        assert (shown["sha256"], shown["parameters"]) == (CARDS[id].sha256, CARDS[id].parameters)
        assert _values(id)["Distance of new digits from real ones"] in [
            run["distance"] for run in shown["runs"].values()
        ]
        assert [len(seeds) for seeds in shown["seeds"]] == [compared["sets"]] * 10


def test_what_the_page_of_all_says_of_the_three_holds() -> None:
    """The VAE is softest and least varied, the GAN most varied; both are on the page in words."""
    text = (FOLDER.parent / "comparison.js").read_text(encoding="utf-8")
    makers = json.loads(text[text.index("= ") + 2 : text.rindex(";")])["makers"]
    shown = {id: one["runs"]["16" if id == "diffusion-digits" else "1"] for id, one in makers.items()}
    assert max(shown, key=lambda id: shown[id]["gray"]) == "vae-digits"
    assert sorted(shown, key=lambda id: shown[id]["variety"]) == ["vae-digits", "diffusion-digits", "gan-digits"]


def test_the_digit_generator_makes_every_digit_and_new_ones() -> None:
    """Near the real digits, none rare and none too common, and not copied from those it has seen."""
    measured = {one.measure: one for one in CARDS["gan-digits"].quality}
    assert measured["Distance of new digits from real ones"].value <= 0.054
    assert measured["The rarest digit among new ones"].value >= 8
    assert measured["The commonest digit among them"].value <= 12
    copied = measured["Distance to the most similar digit"]
    assert copied.baseline is not None
    assert copied.value >= 0.9 * copied.baseline
    assert all(one.difference <= one.bar for one in CARDS["gan-digits"].parity)
