"""The drawn example of the GAN's figure: the contest before it begins, early and late."""

from dataclasses import dataclass

import torch
from common.pictures import LEVELS, outlines
from torch import Tensor, nn

EDGE, CELLS, ARM = 3.2, 32, 0.05  # of the plane that is shown; of the shaded verdict; of the cross of a real point


@dataclass(frozen=True)
class Panel:
    """One state of the contest."""

    rounds: int
    made: Tensor
    real: Tensor
    belief: Tensor
    reached: int
    centers: int
    share: float


def fixed(number: float) -> str:
    """Give a number as the page writes it into a drawing."""
    return f"{number:.2f}"


@torch.no_grad()
def beliefs(discriminator: nn.Module) -> Tensor:
    """Give what the discriminator believes all over the plane, from 0, made, to 1, real."""
    side = [-EDGE + (place + 0.5) * 2 * EDGE / CELLS for place in range(CELLS)]
    grid = torch.tensor([(across, -down) for down in side for across in side], dtype=torch.double)
    return discriminator(grid)[:, 0].sigmoid()


def shades(belief: Tensor) -> str:
    """Shade a belief: the two colors are real and made, blank is undecided."""
    drawn = ""
    for name, sure in (("real", 2 * belief - 1), ("made", 1 - 2 * belief)):
        paths = "".join(
            f'<path fill-opacity="{(level + 1) / LEVELS:g}" d="{path}"/>'
            for level, path in enumerate(outlines(sure.tolist(), CELLS))
            if path
        )
        drawn += f'<g class="is-{name}">{paths}</g>'
    return f'<g class="st-contest__shade" transform="translate({-EDGE} {-EDGE}) scale({2 * EDGE / CELLS})">{drawn}</g>'


def marks(panel: Panel) -> str:
    """Draw the real points as crosses, and the made ones as dots."""
    cross = f"m{-ARM} 0h{2 * ARM}m{-ARM} {-ARM}v{2 * ARM}"
    real = "".join(f"M{fixed(x)} {fixed(-y)}{cross}" for x, y in panel.real.tolist())
    made = "".join(f"M{fixed(x)} {fixed(-y)}h0" for x, y in panel.made.tolist())
    once = (
        f'<path id="gan-real" class="st-contest__real" d="{real}"/>' if not panel.rounds else '<use href="#gan-real"/>'
    )
    return f'{once}<path class="st-contest__made" d="{made}"/>'


def drawn(panel: Panel) -> str:
    """Draw one state, with a line under it."""
    when = f"After {panel.rounds:,} rounds" if panel.rounds else "Before the first round"
    said = f"{panel.reached} of {panel.centers} clusters reached, {100 * panel.share:.0f} % of the points in one."
    box = f"{-EDGE} {-EDGE} {2 * EDGE} {2 * EDGE}"
    told = f"{when}: real points on a ring of eight clusters, and made points"
    picture = f'<svg viewBox="{box}" role="img" aria-label="{told}">{shades(panel.belief)}{marks(panel)}</svg>'
    return f'<div><p class="st-living__label">{when}</p><div class="st-plane">{picture}</div><p>{said}</p></div>'


LEGEND = """<p class="st-contest__legend">
<span><svg viewBox="-.1 -.1 .2 .2" aria-hidden="true"><path class="st-contest__real" d="M-.06 0h.12M0 -.06v.12"/></svg> real point</span>
<span><svg viewBox="-.1 -.1 .2 .2" aria-hidden="true"><path class="st-contest__made" d="M0 0h0"/></svg> made point</span>
<span><svg viewBox="0 0 1 1" aria-hidden="true"><g class="st-contest__shade"><rect class="is-real" width="1" height="1"/></g></svg> believed to be real</span>
<span><svg viewBox="0 0 1 1" aria-hidden="true"><g class="st-contest__shade"><rect class="is-made" width="1" height="1"/></g></svg> believed to be made</span>
</p>"""  # noqa: E501 - lines of HTML


def example(panels: list[Panel]) -> str:
    """Draw the states side by side."""
    return f'<div class="st-contest__stages">{"".join(map(drawn, panels))}</div>{LEGEND}'
