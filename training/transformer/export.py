"""Turns three states of the training into the files of the site, and measures them.

    PYTHONPATH=. python -m transformer.export OUT EARLY MIDDLE FINAL

OUT is what transformer.train wrote; the others are steps that it kept.
"""

import json
import sys
from pathlib import Path
from typing import Any

import torch
from common.export import ROOT, numbers, rounded, shrunk, write_card, write_example, write_vectors, write_weights
from torch import Tensor

from transformer.example import best_look, example
from transformer.fine_tuning import fine_tuned
from transformer.model import SLOPES, Shape, Transformer
from transformer.story import COLORS, KINDS, NAMES, OBJECTS, PLACES, VOCABULARY, Teller
from transformer.train import SEED, TOKEN, held_out, quality

STAGES = ("early", "middle", "final")
TEXT = "ada has a red ball. ben has a blue hat. ada gives the ball to ben. ben goes to the park. who has the ball?"
ANSWER = 18  # the token of TEXT that tells the answer: "to ben"
ASKED = {"who": "who has a thing", "color": "which color a thing has", "where": "where someone is"}
PARITY_TEXTS, BAR, HALF_BAR = 12, 1e-4, 5e-2


def named(model: Transformer) -> dict[str, Tensor]:
    """Give the numbers of a model under the names that the page uses."""
    tensors = {"embedding": model.embedding.weight}
    for layer, block in enumerate(model.blocks):
        for name, value in block.named_parameters():
            tensors[f"{layer}.{name.removesuffix('.weight').removesuffix('.gain')}"] = value
    return tensors | {"last_norm": model.last_norm.gain}


def with_numbers(tensors: dict[str, Tensor]) -> Transformer:
    """Give a model with these numbers."""
    model = Transformer(Shape(len(VOCABULARY)))
    with torch.no_grad():
        for name, parameter in named(model).items():
            parameter.copy_(tensors[name])
    return model


def trained(out: Path, step: int) -> Transformer:
    """Give the model as it was after a step."""
    model = Transformer(Shape(len(VOCABULARY)))
    model.load_state_dict(torch.load(out / f"step-{step}.pt", weights_only=True))
    return model


@torch.no_grad()
def parity(model: Transformer, stored: Transformer) -> tuple[list[dict[str, Any]], float, float]:
    """Give texts with scores, the largest difference of stored and trained numbers, and how often both choose alike."""
    teller = Teller(SEED + 2)
    vectors, largest, alike, count = [], 0.0, 0, 0
    for _ in range(PARITY_TEXTS):
        tokens = torch.tensor([[TOKEN[word] for word in teller.story().tokens]])
        exact, kept = model(tokens)[0], stored(tokens)[0]
        largest = max(largest, (exact - kept).abs().max().item())
        alike, count = alike + int((exact.argmax(1) == kept.argmax(1)).sum()), count + tokens.shape[1]
        vectors.append(
            {"tokens": tokens[0].tolist(), "stored": numbers(kept[-8:]), "trained": numbers(exact[-8:])},
        )
    return vectors, largest, alike / count


def card(stage: str, step: int, seconds: int, found: dict[str, float], file: dict[str, Any]) -> dict[str, Any]:
    """Give the card of one stage, without its parity."""
    bits = "sixteen" if stage == "final" else "eight"
    measured = [
        {
            "measure": f"Right when asked {ASKED[kind]}",
            "value": round(100 * found[kind], 1),
            "unit": "%",
            "baseline": round(100 * found[f"chance {kind}"], 1),
            "baseline_is": "one of the story's own",
            "method": f"The likeliest next token after {found[f'asked {kind}']} questions of stories not trained on.",
        }
        for kind in KINDS
    ]
    measured.append(
        {
            "measure": "Surprise",
            "value": round(found["bits"], 4),
            "unit": "bits a token",
            "baseline": round(found["floor"], 4),
            "baseline_is": "of the stories themselves",
            "method": "Mean over the same stories. The program that makes them knows the chance of each choice.",
        }
    )
    return {
        "name": f"Story Transformer, {stage}",
        "summary": f"Goes on with stories of a mini world, token by token, and answers questions about them. Its state "
        f"after {step:,} steps of training, kept with {bits} bits a number.",
        "uses_architecture": ["transformer"],
        "figure": "Runs on the pages Transformer and Fine-tuning.",
        **file,
        "license": "CC BY 4.0",
        "data": [
            {
                "name": "Stories of the mini world",
                "license": "CC BY 4.0",
                "attribution": "Made by training/transformer/story.py; no text of anyone else is in them.",
            }
        ],
        "training": {
            "script": "training/transformer/train.py",
            "seed": SEED,
            "steps": step,
            "seconds": seconds,
            "machine": "one core of a server processor (AMD EPYC), PyTorch 2.13",
        },
        "quality": measured,
    }


def limits(found: dict[str, float]) -> list[str]:
    """Give what the model cannot do."""
    wrong = max(KINDS, key=lambda kind: 1 - found[kind])
    return [
        f"It knows {len(VOCABULARY) - 1} words and signs, and the few forms of sentence that it was trained on.",
        f"It is wrong most often when asked {ASKED[wrong]}.",
        "Asked for what a story does not say, it makes up an answer.",
    ]


def chances(stories: list[Any]) -> dict[str, float]:
    """Give how often a guess among what the story names for a question of each kind would be right."""
    sums, counts = dict.fromkeys(KINDS, 0.0), dict.fromkeys(KINDS, 0)
    lists = {"who": NAMES, "color": COLORS, "where": PLACES}
    for story in stories:
        end = story.answers[0][0]
        for _, kind in story.answers:
            said = {word for word in story.tokens[:end] if word in lists[kind]}
            sums[kind], counts[kind] = sums[kind] + 1 / len(said), counts[kind] + 1
    return {f"chance {kind}": sums[kind] / counts[kind] for kind in KINDS}


def main(out: Path, steps: list[int]) -> None:
    """Write weights, cards, vectors and the drawn example."""
    torch.set_num_threads(1)
    stories = held_out()
    log = {row["step"]: row for row in json.loads((out / "log.json").read_text(encoding="utf-8"))}
    stages = [{"name": f"story-{stage}", "steps": step} for stage, step in zip(STAGES, steps, strict=True)]
    words = {"names": NAMES, "objects": OBJECTS, "colors": COLORS, "places": PLACES}
    shape = Shape(len(VOCABULARY))
    meta = {"vocabulary": VOCABULARY, "layers": shape.layers, "width": shape.width, "slopes": SLOPES}
    final = with_numbers(rounded(named(trained(out, steps[-1]))))
    layer, head = best_look(final, TEXT, ANSWER)
    shown = {"stages": stages, "words": words, "example": TEXT, "layer": layer, "head": str(head)}
    for stage, step in zip(STAGES, steps, strict=True):
        model = trained(out, step)
        last = stage == "final"
        stored = with_numbers((rounded if last else shrunk)(named(model)))
        vectors, difference, alike = parity(model, stored)
        file = write_weights(f"story-{stage}", named(model), meta | (shown if last else {}), 16 if last else 8)
        found = quality(stored, stories) | chances(stories)
        said = card(stage, step, log[step]["seconds"], found, file)
        if last:
            write_vectors("story", {"final": vectors})
            write_example("transformer", example(stored, TEXT, layer, head))
            write_example("fine-tuning", fine_tuned(stored))
            said["parity"] = [
                {
                    "precision": "sixteen bits against thirty-two",
                    "measure": "Largest difference of a score",
                    "difference": round(difference, 5),
                    "bar": HALF_BAR,
                }
            ]
        write_card(f"story-{stage}", said | {"limits": limits(found)})
        print(stage, step, found, f"difference {difference:.5f}, the same choice {alike:.2%}")
    print("written below", ROOT)


if __name__ == "__main__":
    main(Path(sys.argv[1]), list(map(int, sys.argv[2:5])))
