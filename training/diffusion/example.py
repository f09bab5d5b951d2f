"""The drawn example of the diffusion figure: noise that becomes a digit, a spoiled digit, and how good it gets."""

import math

import torch
from common.pictures import image
from torch import Tensor

from diffusion.card import GUIDANCE, STEPS
from diffusion.model import Denoiser, Frame, noise, shown, walk

DIGIT, SEED, SHOWN, FIRST, SHARE = 5, 1, 9, 3, 0.5


def place(steps: int, frame: int) -> int:
    """Give the step that a frame of the film shows."""
    return math.floor(steps * frame / (SHOWN - 1) + 0.5)


def whole(share: float) -> str:
    """Give a share as the page prints it."""
    return f"{math.floor(100 * share + 0.5)} %"


def apart(one: Tensor, other: Tensor) -> float:
    """Give how much ink two pictures differ by, a pixel."""
    return (one - other).abs().mean().item()


def film(frames: list[Frame], chosen: int) -> str:
    """Draw the film: above the picture so far, below the guess of its end."""
    steps = len(frames) - 1
    drawn = ""
    for step in sorted({place(steps, frame) for frame in range(SHOWN)}):
        mark = " is-chosen" if step == chosen else ""
        pictures = image(frames[step].picture[0], "") + image(frames[step].guess[0], "")
        drawn += f'<li><span class="st-film__frame{mark}">{pictures}{step}</span></li>'
    return f'<ol class="st-film">{drawn}</ol>'


def images(*named: tuple[str, Tensor]) -> str:
    """Draw pictures side by side, each below its name."""
    drawn = (f'<div><p class="st-living__label">{name}</p>{image(picture, name)}</div>' for name, picture in named)
    return f'<div class="st-images">{"".join(drawn)}</div>'


def cells(*values: object) -> str:
    """Give the cells of a row of numbers."""
    return "".join(f'<td class="st-number">{value}</td>' for value in values)


def table(quality: list[tuple[int, float]], between: float) -> str:
    """Draw how far new digits are from real ones, by steps."""
    rows = ""
    for steps, far in quality:
        mark = ' class="is-chosen"' if steps == STEPS else ""
        rows += f'<tr{mark}><th scope="row">{steps}</th>{cells(2 * steps, f"{far:.3f}")}</tr>'
    heads = "".join(f'<th scope="col" class="st-number">{word}</th>' for word in ("Passes", "Distance"))
    told = f"by steps, with guidance {GUIDANCE}; real ones among themselves: {between:.3f}"
    caption = f"<caption>Distance of new digits from real ones, {told}</caption>"
    top = f'<thead><tr><th scope="col">Steps</th>{heads}</tr></thead>'
    return f'<table class="st-next st-steps">{caption}{top}<tbody>{rows}</tbody></table>'


@torch.no_grad()
def spoiled(model: Denoiser, real: Tensor) -> str:
    """Draw a real digit, with noise, and what the model takes it for."""
    mixed = torch.lerp(2 * real[None] - 1, noise(SEED), SHARE)
    direction = model(mixed, torch.tensor([1 - SHARE]), torch.tensor([DIGIT]))
    guess = shown(mixed + SHARE * direction)[0]
    drawn = images((f"A {DIGIT}, held out", real), ("Spoiled", shown(mixed)[0]), ("Its guess", guess))
    off = whole(apart(guess, real))
    return f"{drawn}<p>With {whole(SHARE)} of noise its guess is {off} of ink a pixel from the real digit.</p>"


def example(model: Denoiser, quality: list[tuple[int, float]], between: float, real: Tensor) -> str:
    """Draw the first view of the figure; `real` is a digit held out."""
    frames = walk(model, noise(SEED), torch.tensor([DIGIT]), STEPS, GUIDANCE)
    step, last = place(STEPS, FIRST), frames[-1].picture[0]
    now = frames[step]
    pair = images((f"After step {step} of {STEPS}", now.picture[0]), ("Its guess of the end", now.guess[0]))
    far = whole(apart(now.guess[0], last))
    return f"""
<div class="st-denoise">
<div class="st-denoise__end"><p class="st-living__label">What comes out</p>{image(last, f"The picture after {STEPS} steps")}</div>
<div><p class="st-living__label">The way there: above the picture so far, below the guess of its end</p>{film(frames, step)}{pair}</div>
</div>
<p class="st-living__said">Asked for a {DIGIT}: after step {step} of {STEPS}, {whole(1 - step / STEPS)} of the picture is noise. Its guess of the end is {far} of ink a pixel from what comes out.</p>
<div class="st-living__grid"><div>{table(quality, between)}</div><div>{spoiled(model, real)}</div></div>
"""  # noqa: E501 - lines of HTML
