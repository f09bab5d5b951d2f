"""Mistakes of relations: what leads nowhere, to itself, or the wrong way."""

from tests.mistakes.made import CHAT, CHIP, CLAIM, END, ONE, TWO

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "group that is none": (CHAT, "[generalized]", "[generalised]"),
    "group of another layer": (CHAT, "[generalized]", "[cloud]"),
    "id with a capital": (ONE, "made_by: [acme]", "made_by: [Acme]"),
    "name in place of an id": (CHAT, "to: brain-2", "to: Brain 2"),
    "id with letters swapped": (CHAT, "to: brain-2", "to: brian-2"),
    "id that does not exist": (CHAT, "to: brain-2", "to: brain-9"),
    "id of a source": (CHAT, "to: brain-2", "to: press-note"),
    "id of a kind that does not fit": (TWO, "to: weave", "to: chip-1"),
    "relation as text": (TWO, "offered_by: [{to: acme-cloud, source: maker-page}]", "offered_by: acme-cloud"),
    "relation without a source": (TWO, "{to: acme-cloud, source: maker-page}", "acme-cloud"),
    "relation to itself": (TWO, "to: brain-1", "to: brain-2"),
    "relation that stands twice": (
        TWO,
        "{to: big-book, source: maker-page}",
        "{to: big-book, source: maker-page}, {to: big-book, source: press-note}",
    ),
    "relation both ways": (ONE, "category:", "built_on: [{to: brain-2, source: maker-page}]\ncategory:"),
    "successor that does not exist": (ONE, "[brain-2], source", "[brain-9], source"),
    "successor that leads back": (TWO, "event: announced, source", "event: superseded, successor: [brain-1], source"),
    "claim about nothing": (CLAIM, "about: [chatter]", "about: [chater]"),
    "model before what it was made of": (
        TWO,
        "  - {date: 2023-01, event: announced",
        "  - {date: 2013-01, event: announced",
    ),
    "address for a source's id": (CHIP, "source: maker-page", "source: https://acme.example/page"),
    "file for a source's id": (CHIP, "source: maker-page", "source: maker-page.yml"),
    "relation after the end of what it leads to": (
        CHAT,
        "to: brain-1, since: 2022-11, until: 2023-02",
        "to: brain-1, since: 2022-11, until: 2025-02",
    ),
    "count of an architecture": (TWO, "uses_architecture: [{to: weave,", "uses_architecture: [{to: weave, count: 3,"),
    "successor of another kind": (ONE, "successor: [brain-2]", "successor: [chatter]"),
    "offered twice, once with a day": (
        TWO,
        "[{to: acme-cloud, source: maker-page}]",
        "[{to: acme-cloud, source: maker-page}, {to: acme-cloud, since: 2023-03, source: maker-page}]",
    ),
    "source in a text": (CHIP, END, "source: The maker's page}\npower"),
    "path for an id": (CHAT, "to: brain-2", "to: models/brain-2"),
    "file for an id": (CHAT, "to: brain-2", "to: brain-2.yml"),
    "id with an underscore": (CHAT, "to: brain-2", "to: brain_2"),
    "made by a name": (ONE, "made_by: [acme]", "made_by: [Acme Inc]"),
    "made by without brackets, two": (ONE, "made_by: [acme]", "made_by: acme, chatter"),
}
