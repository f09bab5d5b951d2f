"""What reads like a mistake and is none is taken: words of others, names of code, and spellings of other tongues."""

import pytest

from tests.support import Project

NOTES = [
    "The training is robust to noise.",
    "Its answers should be checked by a person.",
    'Its maker calls it "the most powerful model" of its size.',
    "It says where it is not sure of an answer.",
    'Its manual begins with "Before you start".',
    "It reads its settings from /etc/brain.conf.",
    "The versions 5.22..5.26 are meant.",
    "It returns a pandas.DataFrame of rows.",
    "It lists the TODO comments of a program.",
    "It shows the currently open files, and keeps the most recently used.",
    'It answers "I think so" where it is unsure.',
]
PAGES = [
    "## GPU, TPU, NPU\n\nText.\n",
    "## 1. Data\n\nText.\n\n## 2. Training: How it runs\n\nText.\n",
    '## The paper "Attention Is All You Need"\n\nText.\n',
    "## Class: `A`\n\nText.\n\n## Class: `B`\n\nText.\n",
    "It goes from a to `b` to the end.\n",
    "See [the paper][] and [another paper].\n\n[the paper]: https://acme.example/paper\n[another paper]: https://acme.example/more\n",
    "Way | What\n--- | ---\nOne | Two\n",
    "A box is written \\[x] there.\n",
    "It reads $MY_HOME and $MY_PATH from the shell.\n",
    'The first output is "Hello, world!" in any language, and Yahoo! was a company.\n',
    'A prompt may say "I am a teacher", and an answer "I think so".\n',
]


@pytest.mark.parametrize("note", NOTES)
def test_an_honest_note_is_taken(world: Project, note: str) -> None:
    """Nothing is told of it."""
    before = world.told()
    world.change("models/brain-2", "sources: [maker-page]", f"sources: [maker-page]\nnotes: ['{note}']")
    assert [str(fault) for fault in world.told() if fault not in before] == []


@pytest.mark.parametrize("body", PAGES)
def test_an_honest_page_is_taken(world: Project, body: str) -> None:
    """Nothing is told of it."""
    world.page("a.md", f"# A page\n\n{body}")
    assert [str(fault) for fault in world.told() if fault.path == "docs/a.md"] == []


def test_an_umlaut_may_be_spelled_in_two_ways_in_an_id(world: Project) -> None:
    """As in German, or without its dots."""
    for id in ("goettingen-lab", "gottingen-lab"):
        world.record(
            f"organizations/{id}",
            "name: G\u00f6ttingen Lab\nsummary: A laboratory.\ncategory: laboratory\nsources: [maker-page]\n",
        )
        assert world.faults() == []
        world.remove(f"organizations/{id}")


def test_what_a_model_was_trained_with_was_there_before_it(world: Project) -> None:
    """A relation of its making has earlier days than its release."""
    world.change(
        "models/brain-2",
        "trained_with: [{undisclosed: true, as_of: 2023-03, source: maker-page}]",
        "trained_with: [{to: chip-1, since: 2022-09, until: 2022-12, source: maker-page}]",
    )
    assert world.faults() == []


def test_a_rare_number_with_a_note_is_taken(world: Project) -> None:
    """Who wrote why it is so has seen it."""
    rare = "memory: {value: 0.23, as_of: 2022-03, source: maker-page"
    world.change("accelerators/chip-1", "memory: {value: 80, as_of: 2022-03, source: maker-page", rare)
    assert len(world.faults()) == 1
    world.change("accelerators/chip-1", rare, f"{rare}, note: All of it is on the chip.")
    assert world.faults() == []


def test_a_name_in_capitals_is_taken_where_its_words_are_written_so(world: Project) -> None:
    """Only words that are small elsewhere are shouted."""
    world.change("models/brain-2", "name: Brain 2", "name: CLOVA BRAIN")
    assert [fault for fault in world.faults() if "capitals" in fault] == []
    world.change("models/brain-2", "name: CLOVA BRAIN", "name: LARGE MODEL")
    assert [fault for fault in world.faults() if "capitals" in fault]


def test_a_term_may_be_a_rate_with_a_stroke(world: Project) -> None:
    """It is no name of a registry, which only systems have."""
    world.record("terms/tok-s", "name: tok/s\ndefinition: How many tokens a model writes in a second.\n")
    assert world.faults() == []
    world.change("models/brain-1", "name: Brain 1", "name: acme/brain-1")
    assert any("is the name in a registry" in one for one in world.faults())


def test_the_longest_context_that_a_maker_tells_needs_no_note(world: Project) -> None:
    """A hundred million tokens were told of one model; thousandfold slips of usual ones lie above."""
    said = "context_length: {value: 100000000, as_of: 2021, source: maker-page}\nparameters:"
    world.change("models/brain-1", "parameters:", said)
    assert not [one for one in world.faults() if "typical-number" in one]


def test_a_model_that_writes_bytes_says_so_in_a_note(world: Project) -> None:
    """The message says that a note is enough, and it is."""
    said = "vocabulary: {value: 256, as_of: 2023-03, source: maker-page}\nparameters:"
    world.change("models/brain-2", "parameters:", said)
    (told,) = [one for one in world.faults() if "vocabulary" in one]
    assert "or a `note` that says why; did you mean 256,000?" in told
    world.change("models/brain-2", "value: 256, as_of: 2023-03,", 'value: 256, note: "Bytes.", as_of: 2023-03,')
    assert not [one for one in world.faults() if "vocabulary" in one]
