"""The drawn example of the figure on fine-tuning: the output matrix trained further, as the page does it."""

from html import escape

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from transformer.example import percents
from transformer.model import Transformer, distances
from transformer.story import START, VOCABULARY

LINES = (
    "ada goes to the beach .",
    "ben goes to the beach .",
    "cleo goes to the beach .",
    "ada has a green hat .",
    "ben has a green cup .",
)
PROMPT, STEPS, RATE, TEMPERATURE, SHOWN = "dan has a", 10, 0.1, 0.7, 5


def states(model: Transformer, words: list[str]) -> torch.Tensor:
    """Give the last list of each token."""
    tokens = torch.tensor([[VOCABULARY.index(word) for word in words]])
    x, bias = model.embedding(tokens), distances(tokens.shape[1])
    for block in model.blocks:
        x = block(x, bias)
    return model.last_norm(x)[0].detach()


def fine_tuned(model: Transformer) -> str:
    """Draw what the figure shows, before and after some steps."""
    lines = [[START, *line.split()] for line in LINES]
    inputs = torch.cat([states(model, line)[:-1] for line in lines])
    targets = torch.tensor([VOCABULARY.index(word) for line in lines for word in line[1:]])
    before = model.embedding.weight.detach()
    matrix = before.clone().requires_grad_()
    losses = []
    for _ in range(STEPS + 1):
        loss = F.cross_entropy(inputs @ matrix.T, targets) / torch.log(torch.tensor(2.0))
        losses.append(loss.item())
        (gradient,) = torch.autograd.grad(loss, matrix)
        if len(losses) <= STEPS:
            matrix = (matrix - RATE * gradient).detach().requires_grad_()
    asked = states(model, [START, *PROMPT.split()])[-1]
    then, now = (((asked @ one.detach().T) / TEMPERATURE).softmax(0) for one in (before, matrix))
    shown = list(dict.fromkeys([*then.topk(3).indices.tolist(), *now.topk(SHOWN).indices.tolist()]))[:SHOWN]
    chances = (percents([shares[token].item() for token in shown]) for shares in (then, now))
    rows = "".join(
        f'<tr><th scope="row">{escape(VOCABULARY[token])}</th><td class="st-number">{before_it}</td>'
        f'<td class="st-number">{after_it}</td></tr>'
        for token, before_it, after_it in zip(shown, *chances, strict=True)
    )
    said = "<br>".join(escape(line.replace(" .", ".")) for line in LINES)
    return f"""
<p class="st-living__label">Lines to train on</p>
<p>{said}</p>
<table class="st-next"><caption>What may come after “{PROMPT}”</caption><thead><tr><th scope="col">Next token</th><th scope="col" class="st-number">Before</th><th scope="col" class="st-number">After {STEPS} steps</th></tr></thead><tbody>{rows}</tbody></table>
<p>In {STEPS} steps the loss on the lines falls from {losses[0]:.2f} to {losses[-1]:.2f} bits a token.</p>
"""  # noqa: E501 - lines of HTML
