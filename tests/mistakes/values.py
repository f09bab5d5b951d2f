"""Mistakes of values: words of a list, and what contradicts another field."""

from tests.mistakes.made import CHAT, CHIP, CLAIM, FACT, KNIFE, ONE, OTHER, PAGE, TERM, TWO

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "category in other words": (CHIP, "category: gpu", "category: GPUs"),
    "way of access that is none": (CHAT, "value: api", "value: opensource"),
    "event that is none": (ONE, "event: released", "event: launched"),
    "modality that is none": (CHAT, "[text, code]", "[texts, code]"),
    "alias twice": (TWO, "[B2]", "[B2, B2]"),
    "empty list": (TWO, "[B2]", "[]"),
    "page of a term that is not there": (TERM, "how-it-works/index.md", "how-it-works/tokens.md"),
    "id of another kind": ("data/models/chip-1.yml", "", OTHER.replace("Brain 1", "Brain 3") + "category: other\n"),
    "open weights in the closed group": (
        ONE,
        "parameters:",
        "access: {value: open-weights, as_of: 2022, source: maker-page}\nparameters:",
    ),
    "both open and closed": (ONE, "[closed-source]", "[closed-source, open-source-model]"),
    "identifier as an address": (ONE, "category:", "identifiers: {github: [https://github.com/acme/brain]}\ncategory:"),
    "exception to no rule": (
        ONE,
        "parameters:",
        "exceptions: [{rule: plausible-nunber, because: It is so.}]\nparameters:",
    ),
    "exception that is not needed": (
        ONE,
        "parameters:",
        "exceptions: [{rule: plausible-number, because: It is so.}]\nparameters:",
    ),
    "checked before the source was there": (CLAIM, "checked: 2026-11-20", "checked: 2022-01-05"),
    "closed under an open license": (
        ONE,
        "parameters:",
        "license: {value: Apache-2.0, as_of: 2022, source: maker-page}\nparameters:",
    ),
    "model that is sold": (ONE, "parameters:", "access: {value: sold, as_of: 2021, source: maker-page}\nparameters:"),
    "chip with open weights": (CHIP, "power:", f"access: {{value: open-weights, {FACT}\npower:"),
    "chip that writes": (CHIP, "category:", "modalities: [text]\ncategory:"),
    "license that is not told": (KNIFE, "value: Apache-2.0", "value: Undisclosed"),
    "license that is closed": (KNIFE, "value: Apache-2.0", "value: not disclosed"),
    "access in capitals": (CHAT, "value: api", "value: API"),
    "event in the past tense": (ONE, "event: retired", "event: retire"),
    "confirmed without a source": (CLAIM, "why: The page says so.", "why: No source could be found."),
    "verdict in capitals": (CLAIM, "verdict: confirmed", "verdict: Confirmed"),
    "standing that is none": (PAGE, "standing: maker", "standing: primary"),
}
