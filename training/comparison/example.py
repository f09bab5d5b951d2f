"""The drawn example of the comparison: ten digits of each model, one of them closely, and the figures."""

import json
from typing import Any

import torch
from common.export import WEIGHTS
from common.pictures import image
from torch import Tensor

from comparison.makers import Maker

CLOSE, LEVELS = 3, "0123456789abcdefg"
Figures = dict[str, Any]


def written(text: str) -> Tensor:
    """Give the picture that a text stands for."""
    return torch.tensor([LEVELS.index(sign) / 16 for sign in text])


def real() -> list[Tensor]:
    """Give ten digits held out, from the file of the VAE."""
    text = (WEIGHTS / "vae-digits.js").read_text(encoding="utf-8")
    meta = json.loads(text[text.index("=") + 1 : text.rindex(";")])["meta"]
    return [written(one) for one in meta["images"][:10]]


@torch.no_grad()
def ten(maker: Maker, known: Figures) -> list[Tensor]:
    """Give the first ten digits of a model."""
    codes = maker.codes([seeds[0] for seeds in known["seeds"]])
    return list(maker.make(codes, torch.arange(10), maker.shown))


def row(head: str, *cells: str) -> str:
    """Draw a row of the table."""
    numbers = "".join(f'<td class="st-number">{cell}</td>' for cell in cells)
    return f'<tr><th scope="row">{head}</th>{numbers}</tr>'


def table(columns: list[tuple[str, Figures]], parameters: list[str], passes: list[str]) -> str:
    """Draw the figures, a column for each model."""
    heads = "".join(f'<th scope="col" class="st-number">{name}</th>' for name, _ in columns)
    runs = [one for _, one in columns]
    rows = (
        row("Distance from real digits", *(f"{one['distance']:.3f}" for one in runs)),
        row("Gray pixels", *(f"{one['gray']} %" for one in runs)),
        row("Variety", *(f"{one['variety']} %" for one in runs)),
        row("Can be asked for a digit", "no", "no", "yes", ""),
        row("Parameters", *parameters, ""),
        row("Passes for one digit", *passes, ""),
    )
    caption = "<caption>The three models and real digits</caption>"
    top = f"<thead><tr><th></th>{heads}</tr></thead>"
    return f'<table class="st-next st-compared">{caption}{top}<tbody>{"".join(rows)}</tbody></table>'


def said(columns: list[tuple[str, Figures]]) -> str:
    """Say in a sentence what is seen."""
    near = min(columns, key=lambda one: one[1]["distance"])
    soft = max(columns, key=lambda one: one[1]["gray"])
    return (
        f"Looked at closely: a {CLOSE}. Nearest to real digits is the {near[0]}, at {near[1]['distance']:.3f}. "
        f"Softest is the {soft[0]}: {soft[1]['gray']} % of its pixels are gray."
    )


def example(all_makers: list[Maker], known: dict[str, Figures], measured: Figures) -> str:
    """Draw the first view of the figure."""
    made = [("Real", real()), *((maker.name, ten(maker, known[maker.id])) for maker in all_makers)]
    strips = ""
    for name, pictures in made:
        drawn = "".join(image(one, "") for one in pictures)
        strips += f'<p class="st-living__label">{name}</p><div class="st-strip">{drawn}</div>'
    close = "".join(
        f'<div><p class="st-living__label">{name}</p>{image(pictures[CLOSE], f"{name}: a {CLOSE}")}</div>'
        for name, pictures in made
    )
    columns = [(maker.name, known[maker.id]["runs"][maker.shown]) for maker in all_makers]
    parameters = [f"{known[maker.id]['parameters']:,}" for maker in all_makers]
    passes = [str(maker.shown * (1 + (len(maker.steps) > 1))) for maker in all_makers]
    return f"""
<div class="st-strips">{strips}</div>
<div class="st-images">{close}</div>
<p class="st-living__said">{said(columns)}</p>
{table([*columns, ("Real", measured)], parameters, passes)}
"""
