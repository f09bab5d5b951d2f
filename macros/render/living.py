"""The living figures: which element each is, the scripts that it needs, and the models that it runs.

Scripts that the same figures need are sent as one file, so that figures share them and none loads what it does not use.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

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


@cache
def joined() -> dict[str, tuple[str, ...]]:
    """Give the files that are sent, each with the scripts that it is made of; those that more figures need first."""
    users: dict[str, list[str]] = {}
    for name, one in FIGURES.items():
        for script in (*SCRIPTS, *one.scripts):
            users.setdefault(script, []).append(name)
    shared: dict[tuple[str, ...], list[str]] = {}
    for script, names in users.items():
        shared.setdefault(tuple(names), []).append(script)
    ordered = sorted(shared.items(), key=lambda item: -len(item[0]))
    return {f"{PurePath(scripts[-1]).stem}.joined.js": tuple(scripts) for _, scripts in ordered}


def files_of(found: Living) -> tuple[str, ...]:
    """Give the files that a figure loads, in their order: a script needs none of a file behind its own."""
    needed = {*SCRIPTS, *found.scripts}
    return tuple(file for file, scripts in joined().items() if needed & set(scripts))
