"""The drawn example: what the living figure shows first, as HTML, computed by the same model."""

import math
import re
from html import escape

import torch
from torch import Tensor

from transformer.model import SLOPES, Transformer, distances
from transformer.story import START, VOCABULARY

_LEVELS = (0.03, 0.1, 0.25, 0.5)
_SHOWN = 6
_PLAIN, _WHOLE, _HALF = (0.001, 0.9995), (0.0995, 0.9), 0.5  # shares that need one decimal, in percent, or none


@torch.no_grad()
def looks(model: Transformer, tokens: Tensor, layer: int) -> Tensor:
    """Give the shares, heads x tokens x tokens, with which each token looks at those before it in a layer."""
    x, bias = model.embedding(tokens), distances(tokens.shape[1])
    for block in model.blocks[: layer - 1]:
        x = block(x, bias)
    block = model.blocks[layer - 1]
    parts = block.query_key_value(block.before_attention(x)).view(*x.shape[:2], 3, len(SLOPES), -1)
    query, key, _ = parts.permute(2, 0, 3, 1, 4)
    scores = query @ key.transpose(2, 3) / query.shape[-1] ** 0.5 + bias
    return scores.softmax(-1)[0]


def best_look(model: Transformer, text: str, place: int) -> tuple[int, int]:
    """Give layer and head, from 1, whose last token looks most at the token `place`."""
    tokens = torch.tensor([[VOCABULARY.index(word) for word in cut(text)]])
    shares = torch.stack([looks(model, tokens, layer)[:, -1, place] for layer in range(1, len(model.blocks) + 1)])
    best = int(shares.argmax())
    return best // len(SLOPES) + 1, best % len(SLOPES) + 1


def cut(text: str) -> list[str]:
    """Give the tokens of a text, the opening sign first."""
    return [START, *re.findall(r"\w+|[.?]", text)]


def plain(share: float) -> bool:
    """Tell whether one decimal says enough of a share, in percent."""
    return _PLAIN[0] <= share < _PLAIN[1]


def decimals(share: float) -> int:
    """Give how many decimals a share needs, in percent: two that count, next to nothing and next to all."""
    if not 0 < share < 1:
        return 0
    if plain(share):
        return 0 if _WHOLE[0] <= share < _WHOLE[1] else 1
    least = 100 * min(share, 1 - share)
    return min(9, (share < _HALF) - math.floor(math.log10(least)))


def percent(share: float) -> str:
    """Give a share as the page prints it; see overrides/assets/living/sampling.js."""
    return f"{100 * share:.{decimals(share)}f} %"


def percents(shares: list[float]) -> list[str]:
    """Give shares as the page prints them in a column, with as many decimals as tell them apart."""
    said: list[str] = []
    for more in range(3):
        said = [f"{100 * share:.{more + (1 if plain(share) else decimals(share))}f} %" for share in shares]
        if len(set(said)) == len(set(shares)):
            break
    return said


def called(word: str) -> str:
    """Give a token's name in a sentence."""
    return "the start" if word == START else f"“{word}”"


def token(word: str, share: float, chosen: bool) -> str:
    """Draw one token."""
    level = sum(share >= least for least in _LEVELS)
    kind = f" is-{level}" if level else ""
    kind += " is-start" if word == START else ""
    kind += " is-chosen" if chosen else ""
    return f'<span class="st-token{kind}">{"start" if word == START else escape(word)}</span>'


def row(word: str, share: float, said: str) -> str:
    """Draw one row of the table of next tokens."""
    bar = (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{100 * share:.1f}" height="10"/></svg>'
    )
    name = "end" if word == START else escape(word)
    cells = f'<td class="st-next__bar">{bar}</td><td class="st-number">{said}</td>'
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


@torch.no_grad()
def example(model: Transformer, text: str, layer: int, head: int) -> str:
    """Draw the first view of the figure."""
    words = cut(text)
    tokens = torch.tensor([[VOCABULARY.index(word) for word in words]])
    shares = looks(model, tokens, layer)[head - 1, -1].tolist()
    chances = (model(tokens)[0, -1] / 0.7).softmax(0)
    best = chances.topk(_SHOWN)
    most = sorted(range(len(words)), key=lambda place: -shares[place])[:3]
    said = ", ".join(f"{called(words[place])} {percent(shares[place])}" for place in most)
    drawn = "".join(
        token(word, share, place == len(words) - 1)
        for place, (word, share) in enumerate(zip(words, shares, strict=True))
    )
    values = best.values.tolist()
    likely = zip(best.indices.tolist(), values, percents(values), strict=True)
    rows = "".join(row(VOCABULARY[number], share, text) for number, share, text in likely)
    return f"""
<p class="st-living__label">A story and a question, cut into tokens. The darker a token, the more the last one looks at it.</p>
<p class="st-tokens">{drawn}</p>
<p>“?” looks most at {said} (layer {layer}, head {head}).</p>
<table class="st-next"><caption>What may come next</caption><thead><tr><th scope="col">Next token</th><th scope="col" colspan="2">Chance</th></tr></thead><tbody>{rows}</tbody></table>
"""  # noqa: E501 - lines of HTML
