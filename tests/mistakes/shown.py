"""Mistakes that the sources of a record, its notes or its makers contradict: nothing else looks odd in them."""

from tests.mistakes.made import (
    BOX,
    CHAT,
    CHIP,
    FACT,
    KNIFE,
    MEMORY,
    NOTE,
    ONE,
    OUT,
    PAGE,
    RING,
    SIZE,
    TERM,
    TWO,
    Edit,
    noted,
    told,
)

_CARD = "context_length: {undisclosed: true, as_of: 2023-03, source: maker-page}"
_IN_CHIP = "power:"
_ONE_WAY = (
    "generations: [{name: A, year: 2022, bandwidth: 450, per: device, direction: both-ways, source: maker-page}]\n"
)
_COUNT = f"accelerators_per_instance: {{value: 8, {FACT}\n"


def _shows(text: str) -> Edit:
    """Give the edit by which the source of nearly all shows something."""
    return PAGE, "shows: What Acme makes.", f"shows: {text}"


def _license(text: str, access: str = "open-source") -> Edit:
    """Give the edit that writes another license."""
    facts = f"license: {{value: {text}, as_of: 2023, source: maker-page}}\n"
    return (
        KNIFE,
        "license: {value: Apache-2.0, as_of: 2023, source: maker-page}",
        (f"{facts}access: {{value: {access}, as_of: 2023, source: maker-page}}"),
    )


# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, Edit] = {
    "number with a zero less than its source": _shows("Chip 1 has 800 GB of memory."),
    "number with two digits that changed places": _shows("Brain 1 has 5.1 billion parameters."),
    "number of which the source has terabytes": _shows("Chip 1 has 8 TB of memory."),
    "number of which the source shows millions": _shows("Brain 1 has 1.5 trillion parameters."),
    "number with a digit wrong": (CHIP, MEMORY, "value: 80, note: Four times 30 GB."),
    "number of the source in another unit": noted("0.8 TB in the source."),
    "number that its note writes short": (
        TWO,
        _CARD,
        "context_length: {value: 12800, as_of: 2023-03, source: maker-page, note: The page writes 128K.}",
    ),
    "day for month": (NOTE, "standing: press", "published: 2024-05-01\nstanding: press"),
    "server that contains no number of chips": (
        BOX,
        "count: 8, source: maker-page}]",
        f"source: maker-page}}]\n{_COUNT}",
    ),
    "choice for the default": (
        CHAT,
        "{to: brain-2, since: 2023-03,",
        "{to: brain-2, since: 2023-03, role: default, note: One of the choices.,",
    ),
    "withheld beside its name": (
        TWO,
        "trained_with: [{undisclosed: true, as_of: 2023-03, source: maker-page}]",
        "trained_with: [{undisclosed: true, as_of: 2023-03, source: maker-page}, {to: chip-1, source: maker-page}]",
    ),
    "license of a company for an open one": _license("Tensorknife Commercial License"),
    "license without commerce for an open one": _license("CC-BY-NC-4.0"),
    "license of another version": (
        ONE,
        SIZE,
        f"{SIZE}\nlicense: {{value: Brain 2 Community License, as_of: 2021, source: maker-page}}",
    ),
    "license of two, in words": _license("Apache-2.0 OR MIT"),
    "license that is no license": _license("Public domain"),
    "license in the style of another": _license("BSD-style"),
    "source that speaks of years before": (
        PAGE,
        "published: 2023-03-20",
        "published: 2023-03-20\ncontent_as_of: 2002-03-20",
    ),
    "retired twice": (
        ONE,
        "note: Shut down.}",
        "note: Shut down.}\n  - {date: 2023-06, event: retired, source: press-note}",
    ),
    "retired before the promised day": (
        ONE,
        ", note: Shut down.}",
        "}\n  - {date: 2024-06, event: retired, not_before: true, source: press-note}",
    ),
    "generation in one direction": (
        RING,
        "category:",
        f"bandwidth: {{value: 900, {FACT}\n{_ONE_WAY}category:",
    ),
    "whole numbers with a digit too few": (
        CHIP,
        _IN_CHIP,
        f"fp8: {{value: 1979, {FACT}\nint8: {{value: 197.9, {FACT}\n{_IN_CHIP}",
    ),
    "19 bits with sparsity": (CHIP, _IN_CHIP, f"tf32: {{value: 989, {FACT}\nbf16: {{value: 989, {FACT}\n{_IN_CHIP}"),
    "link faster than the memory": (
        CHIP,
        _IN_CHIP,
        f"interconnect_bandwidth: {{value: 9000, {FACT}\nmemory_bandwidth: {{value: 2765, {FACT}\n{_IN_CHIP}",
    ),
    "name of another thing first": told("Brain 2 is the first model of its maker."),
    "name of the maker in other letters": told("The first model of ACme."),
    "hearsay": told("A model that is said to be large."),
    "score of a test": told("A model with an MMLU of 70.6%."),
    "better than others": told("A model that beats Brain 2."),
    "plan that has been": told("A model that will be released in 2027."),
    "newest of its maker": told("The newest model of Acme."),
    "sentence without an end": told(f"A model{' that writes and reads' * 16}."),
    "price in words": told("A model that costs 0.7 cents a word."),
    "unit of bits for bytes": told("A model that needs 90 Gb of memory."),
    "unit that parameters do not have": told("A model with 47 GB parameters."),
    "sign for and": told("A model for text & code."),
    "model as a man": told("A model of Acme; he was trained on books."),
    "address of mail": told("A model of Acme, by sales@acme.example."),
    "address of a page, without its beginning": told("A model of Acme, see acme.com for more."),
    "number of a change": told("A model of Acme (see PR 123)."),
    "order to a reader": told("A model of Acme. Please say it shorter."),
    "capitals at the beginning": told("AN open model of Acme."),
    "very twice": told("A very, very large model of Acme."),
    "name with a version in brackets": (ONE, "name: Brain 1\n", "name: Brain 1 (v0.1)\naliases: [Brain 1]\n"),
    "name with its size joined": (ONE, "name: Brain 1\n", "name: Brain1.5B\naliases: [Brain 1]\n"),
    "member of what has none": (BOX, "count: 8, source", "count: 8, member: Chip 1 Mini, source"),
    "open in words, closed by access": (
        ONE,
        "summary: The first model.",
        "summary: An open-weight model.\naccess: {value: api, as_of: 2021, source: maker-page}",
    ),
    "license that its source does not name": _shows("Tensorknife is under MIT."),
    "platform in the scope with a letter left out": (
        TWO,
        "{date: 2023-01, event: announced, source",
        "{date: 2023-01, event: announced, scope: Acme Clod, source",
    ),
    "share in dollars": (OUT, "measure: Market size", "measure: Share of the market"),
    "definition by a moment": (TERM, "definition: A piece of text.", "definition: A token is when a text is cut."),
    "knowledge of month 13": (
        TWO,
        "context_length:",
        "knowledge_until: {value: 2022-13, as_of: 2023-03, source: maker-page}\ncontext_length:",
    ),
    "article before a vowel, at the beginning": told("A open model of Acme."),
}
