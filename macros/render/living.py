"""The living figures: which element each is, the scripts that it needs, and the models that it runs."""

from dataclasses import dataclass

from macros.faults import Refused

SCRIPTS = ("tensor.js", "weights.js", "figure.js", "panes.js")  # what every figure is built on


@dataclass(frozen=True)
class Living:
    """One living figure; the scripts of its own and the cards are named without folder."""

    title: str
    scripts: tuple[str, ...]
    cards: tuple[str, ...] = ()


# A new figure is an entry here, its drawn example in templates/living/<name>.html.jinja, and its scripts.
FIGURES: dict[str, Living] = {
    "transformer": Living(
        "A small Transformer",
        (
            "transformer.js",
            "sampling.js",
            "story.js",
            "head.js",
            "bars.js",
            "head-view.js",
            "looks-map.js",
            "transformer-figure.js",
        ),
        ("story-final", "story-middle", "story-early"),
    ),
    "tokens": Living("A byte-pair tokenizer", ("tokenizer.js", "tokens-figure.js"), ("tokenizer",)),
    "fine-tuning": Living(
        "The small Transformer, trained further",
        ("transformer.js", "sampling.js", "story.js", "fine-tuning.js", "fine-tuning-figure.js"),
        ("story-final",),
    ),
    "gan": Living(
        "Two networks in a contest over points",
        (
            "perceptron.js",
            "points.js",
            "contest.js",
            "pixels.js",
            "plane.js",
            "contest-view.js",
            "manifold.js",
            "curves.js",
            "player.js",
            "gan-figure.js",
        ),
    ),
    "gan-digits": Living(
        "The generator of a GAN of digits",
        ("network.js", "pixels.js", "gan-digits.js", "gan-digits-figure.js"),
        ("gan-digits",),
    ),
    "vae": Living(
        "A variational autoencoder of digits",
        ("network.js", "pixels.js", "drawing.js", "plane.js", "vae.js", "vae-figure.js"),
        ("vae-digits",),
    ),
    "diffusion": Living(
        "A diffusion model of digits",
        ("pixels.js", "diffusion.js", "two-runs.js", "diffusion-figure.js"),
        ("diffusion-digits",),
    ),
    "overview": Living(
        "Three models of digits",
        ("network.js", "pixels.js", "vae.js", "gan-digits.js", "diffusion.js", "comparison.js", "overview-figure.js"),
        ("vae-digits", "gan-digits", "diffusion-digits"),
    ),
}


def figure(name: str) -> Living:
    """Give a living figure; raise `Refused` where there is none."""
    if name not in FIGURES:
        raise Refused(f'no living figure "{name}"; there are {", ".join(FIGURES)}')
    return FIGURES[name]
