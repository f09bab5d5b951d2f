"""Learns the merges of a byte-pair tokenizer from the project's own texts.

    PYTHONPATH=. python -m tokenizer.train

Nothing is left to chance, so there is no seed: the most frequent pair is joined, of equals the first in the alphabet.
"""

import re
import time
from collections import Counter
from itertools import pairwise

import yaml
from common.export import ROOT, write_card, write_example, write_vectors, write_weights

from tokenizer.example import example

MERGES = 6000
# A word with the space before it, a single digit, a run of signs, or other space; tokenizer.js has the same.
PIECE = re.compile(r" ?[^\W\d_]+| ?\d| ?(?:[^\s\w]|_)+|\s+")
_MARKUP = re.compile(r"\A---\n.*?\n---\n|```.*?```|\{\{.*?\}\}|\{[:#.][^}]*\}|\]\([^)]*\)|[#*`|\[\]<>]", re.DOTALL)
TRIED = [
    "Tokens are pieces of text.",
    "unbelievably, Mississippi!",
    "Größe, naïve, 東京, 😀",
    "  two  spaces\nand a line_with 2026 numbers ²",
    "The Transformer reads tokens; each token attends to the others.",
]


def texts() -> list[str]:
    """Give the project's prose: every page without its markup, and every sentence of the records."""
    pages = [_MARKUP.sub(" ", file.read_text(encoding="utf-8")) for file in sorted((ROOT / "docs").rglob("*.md"))]
    records = []
    for file in sorted((ROOT / "data").glob("*/*.yml")):
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        records += [record[key] for key in ("summary", "details", "definition", "shows") if key in record]
    return [" ".join(text.split()) for text in pages + records]


def pairs(tokens: list[int]) -> list[tuple[int, int]]:
    """Give the tokens that stand side by side."""
    return list(pairwise(tokens))


def joined(tokens: list[int], pair: tuple[int, int], new: int) -> list[int]:
    """Replace each `pair` by `new`, from the left."""
    found, place = [], 0
    while place < len(tokens):
        hit = tuple(tokens[place : place + 2]) == pair
        found.append(new if hit else tokens[place])
        place += 2 if hit else 1
    return found


def learn(counts: Counter[str], merges: int) -> list[tuple[int, int]]:
    """Give the pairs to be joined, in order. Tokens below 256 are bytes."""
    words = [[list(word.encode()), count] for word, count in sorted(counts.items())]
    names = {byte: bytes([byte]) for byte in range(256)}
    seen: Counter[tuple[int, int]] = Counter()
    where: dict[tuple[int, int], set[int]] = {}
    for number, (tokens, count) in enumerate(words):
        for pair in pairs(tokens):
            seen[pair] += count
            where.setdefault(pair, set()).add(number)
    found = []
    for new in range(256, 256 + merges):
        pair = min(seen, key=lambda one: (-seen[one], names[one[0]] + names[one[1]], one))
        names[new] = names[pair[0]] + names[pair[1]]
        found.append(pair)
        for number in sorted(where[pair]):
            tokens, count = words[number]
            for old in pairs(tokens):
                seen[old] -= count
            words[number][0] = tokens = joined(tokens, pair, new)
            for after in pairs(tokens):
                seen[after] += count
                where.setdefault(after, set()).add(number)
        del seen[pair]
    return found


def encode(text: str, merges: list[tuple[int, int]]) -> list[int]:
    """Give the tokens of a text: in each piece the earliest merge comes first."""
    rank = {pair: place for place, pair in enumerate(merges)}
    found = []
    for piece in PIECE.findall(text):
        tokens = list(piece.encode())
        while possible := [pair for pair in pairs(tokens) if pair in rank]:
            first = min(possible, key=rank.__getitem__)
            tokens = joined(tokens, first, 256 + rank[first])
        found += tokens
    return found


def main() -> None:
    """Learn, measure, and write the files of the site."""
    began = time.process_time()
    every = texts()
    held, used = every[::10], [text for place, text in enumerate(every) if place % 10]
    merges = learn(Counter(piece for text in used for piece in PIECE.findall(text)), MERGES)
    flat = [number for pair in merges for number in pair]
    file = write_weights("tokenizer", {}, {"merges": flat}) | {"parameters": len(merges)}
    words = sum(len(text.split()) for text in held)
    tokens = sum(len(encode(text, merges)) for text in held)
    size = sum(len(text.encode()) for text in held)
    write_vectors("tokenizer", [{"text": text, "tokens": encode(text, merges)} for text in [*TRIED, *held[:20]]])
    write_example("tokens", example(encode, merges))
    write_card("tokenizer", card(file, round(time.process_time() - began), tokens / words, size / words))
    print(f"{len(every)} texts, {tokens / words:.3f} tokens a word on {words} words held out")


def card(file: dict[str, object], seconds: int, tokens: float, letters: float) -> dict[str, object]:
    """Give the card."""
    return {
        "name": "Byte-pair tokenizer",
        "summary": f"Cuts text into tokens by {MERGES:,} learned merges. It has no weights; its parameters are merges.",
        "figure": "Runs on the page Tokens.",
        **file,
        "license": "CC BY 4.0",
        "data": [
            {
                "name": "The pages and records of Strata",
                "license": "CC BY 4.0",
                "attribution": "Own texts of this project: its pages without markup, and the sentences of its records.",
            }
        ],
        "training": {
            "script": "training/tokenizer/train.py",
            "seed": 0,
            "steps": MERGES,
            "seconds": seconds,
            "machine": "one core of a server processor; chance plays no part",
        },
        "quality": [
            {
                "measure": "Length of text",
                "value": round(tokens, 3),
                "unit": "tokens a word",
                "baseline": round(letters, 3),
                "baseline_is": "with bytes alone",
                "method": "A tenth of the texts was held out and counted; a word is what stands between spaces.",
            }
        ],
        "limits": [
            "It has learned from English about generative AI; other subjects and languages need more tokens.",
            "Its list is short. Those of large models are ten to thirty times as long.",
        ],
    }


if __name__ == "__main__":
    main()
