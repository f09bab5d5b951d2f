"""Trains the small Transformer on stories of the mini world, and keeps its state on the way.

    PYTHONPATH=. python -m transformer.train OUT [STEPS]

Seeded; one thread. `transformer.export` turns what it keeps into the files of the site.
"""

import json
import math
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from transformer.model import Shape, Transformer
from transformer.story import DENSE, FIRST, KINDS, PLAIN, VOCABULARY, Story, Teller

SEED, BATCH, STEPS, STORIES = 20261125, 32, 12_000, 1000
RATE, WARM_UP, DECAY = 3e-3, 300, 0.01
PARTS = ((0.1, FIRST), (0.6, DENSE), (1.0, PLAIN))  # up to which part of the training there are which stories
WEIGHTS = {FIRST: (0.1, 1.0), DENSE: (0.1, 1.0), PLAIN: (1.0, 4.0)}  # of a token in the loss: any, an answer
KEPT = {100, 200, 300, 400, 600, 800, 1500, 2500}
EVERY = 500
TOKEN = {word: place for place, word in enumerate(VOCABULARY)}


def batch(stories: list[Story], weights: tuple[float, float]) -> tuple[torch.Tensor, torch.Tensor]:
    """Give tokens, and the weight of each in the loss: none for padding."""
    longest = max(len(story.tokens) for story in stories)
    tokens = torch.zeros(len(stories), longest, dtype=torch.long)
    weight = torch.zeros(len(stories), longest)
    for row, story in enumerate(stories):
        tokens[row, : len(story.tokens)] = torch.tensor([TOKEN[word] for word in story.tokens])
        weight[row, : len(story.tokens)] = weights[0]
        weight[row, [place for place, _ in story.answers]] = weights[1]
    return tokens, weight


@torch.no_grad()
def quality(model: Transformer, stories: list[Story]) -> dict[str, float]:
    """Give the share of right answers of each kind, and bits a token beside the floor."""
    right, asked = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    bits = floor = count = 0.0
    for story in stories:
        ids = torch.tensor([[TOKEN[word] for word in story.tokens]])
        logits = model(ids[:, :-1])
        losses = F.cross_entropy(logits[0], ids[0, 1:], reduction="none") / math.log(2)
        bits, floor, count = bits + losses.sum().item(), floor + sum(story.bits), count + len(losses)
        for place, kind in story.answers:
            asked[kind] += 1
            right[kind] += int(logits[0, place - 1].argmax()) == TOKEN[story.tokens[place]]
    return {
        **{kind: right[kind] / asked[kind] for kind in KINDS},
        **{f"asked {kind}": asked[kind] for kind in KINDS},
        "bits": bits / count,
        "floor": floor / count,
    }


def held_out(stories: int = STORIES) -> list[Story]:
    """Give stories from another seed."""
    teller = Teller(SEED + 1)
    return [teller.story() for _ in range(stories)]


def main(out: Path, steps: int) -> None:
    """Train, print the quality now and then, keep the state at some steps."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    out.mkdir(parents=True, exist_ok=True)
    model, teller, judged = Transformer(Shape(len(VOCABULARY))), Teller(SEED), held_out(300)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=DECAY)
    started, log = time.process_time(), []
    for step in range(1, steps + 1):
        length = next(length for part, length in PARTS if step <= part * steps)
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(step / WARM_UP, 0.5 * (1 + math.cos(math.pi * step / steps)) + 0.01)
        tokens, weight = batch([teller.story(length) for _ in range(BATCH)], WEIGHTS[length])
        losses = F.cross_entropy(model(tokens[:, :-1]).transpose(1, 2), tokens[:, 1:], reduction="none")
        loss = (losses * weight[:, 1:]).sum() / weight[:, 1:].sum()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step in KEPT or step % EVERY == 0 or step == steps:
            found = {"step": step, "seconds": round(time.process_time() - started), **quality(model, judged)}
            log.append(found)
            print(json.dumps(found), flush=True)
            torch.save(model.state_dict(), out / f"step-{step}.pt")
            (out / "log.json").write_text(json.dumps(log, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else STEPS)
