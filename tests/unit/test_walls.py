"""A stranger's page: refused with its file and line, or nothing but text."""

import re
import time

import html5lib
import pytest

from macros.calls import CALLS
from macros.load.pages import load_pages
from macros.markup.allowed import ELEMENTS
from macros.markup.converter import convert
from macros.sandbox import PageEnvironment
from macros.stash import hold
from tests.support import Project, computed
from tests.walls import calls, markup, readers

FRONT = "---\ntitle: A page\ndescription: What it is.\n---\n"


def faults_by_page(world: Project, files: list[str]) -> dict[str, list[str]]:
    """Write each text as a page of its own; give the faults of each."""
    world.page("how-it-works/index.md", "Text.\n")
    for number, text in enumerate(files):
        world.write(f"docs/case-{number:03}.md", text)
    found: dict[str, list[str]] = {f"docs/case-{number:03}.md": [] for number in range(len(files))}
    for fault in world.page_faults():
        found[fault.split(":")[0]].append(fault)
        for other in re.findall(r"docs/case-\d+\.md", fault.partition("; also ")[2]):
            found[other].append(fault)
    return found


def accepted(world: Project, files: list[str]) -> list[str]:
    """Give the texts of which nothing is refused."""
    found = faults_by_page(world, files)
    return [text for text, faults in zip(files, found.values(), strict=True) if not faults]


def test_braces_that_are_more_than_a_call_are_refused(world: Project) -> None:
    """None computes, reads or loops: each has a fault at the line on which it begins."""
    found = faults_by_page(world, [f"{FRONT}{case}\n" for case in calls.CASES])
    assert len(calls.CASES) >= 110
    missed = [
        case
        for case, faults in zip(calls.CASES, found.values(), strict=True)
        if not any(fault.split(":")[1] == "5" or fault.split(":")[1] in {"6", "7"} for fault in faults)
    ]
    assert missed == []


def test_front_matter_that_could_be_read_in_two_ways_is_refused(world: Project) -> None:
    """Or it is shown as it was checked: then every key has the text that the file has."""
    assert len(readers.CASES) >= 110
    kept = accepted(world, readers.CASES)
    titles = {page.path: page.get("title") for page in load_pages(world.root)[0]}
    for text in kept:
        written = text.split("\n")[1].removeprefix("title: ")
        assert written in {"y", "n", "0o14"}, text
        assert written in titles.values()


@pytest.mark.long
def test_markup_that_is_on_no_list_is_refused_or_text(world: Project) -> None:
    """What is left of an accepted page has only elements of the list, no handler, and no address of its own."""
    assert len(markup.CASES) >= 300
    for text in accepted(world, [f"{FRONT}{case}\n" for case in markup.CASES]):
        tree = html5lib.parseFragment(convert(text.removeprefix(FRONT)).html, namespaceHTMLElements=False)
        for element in tree.iter():
            if element is not tree:
                assert element.tag in ELEMENTS, text
                assert not [name for name in element.attrib if name.startswith("on") or name == "style"], text
                assert not element.get("src"), text
                assert (element.get("href") or "#").startswith(("#", "https://")), text


def test_each_fault_names_the_line_of_its_cause(world: Project) -> None:
    """Also where the page has forty other lines, and where the words of the cause stand in another line too."""
    before = "".join(
        f"Line {number} of the text, with a `<script>` and an onclick in words.\n\n" for number in range(20)
    )
    cases = ["<script>x</script>", '<p onclick="x">y</p>', "[x](javascript:x)", "<p class='md-overlay'>x</p>"]
    found = faults_by_page(world, [f"{FRONT}{before}{case}\n\nMore.\n" for case in cases])
    assert [{int(fault.split(":")[1]) for fault in faults} for faults in found.values()] == [{45}] * len(cases)


@pytest.mark.parametrize("case", calls.CASES)
def test_the_second_wall_holds_alone(case: str) -> None:
    """Without the first, Jinja itself is asked for the page: nothing runs, and the build ends."""
    environment = PageEnvironment({name: lambda *_, **__: hold("drawn") for name in CALLS})
    environment.page = "case.md"
    started = time.process_time()
    ended, text = "", ""
    try:
        text = environment.from_string(f"{case}\n").render(config="secret", page="secret", environment="secret")
    except SystemExit as end:
        ended = str(end)
    assert ended.startswith("docs/case.md: ") or ("secret" not in text and "49" not in text)
    assert computed(started) < 1


@pytest.mark.long
def test_a_page_of_more_than_markdown_can_take_is_refused_at_once(world: Project) -> None:
    """Of anything: no page of 60 kB keeps the check for two seconds."""
    marks = [
        "[",
        "](",
        "[^",
        "![",
        "*",
        "_",
        "`",
        "<",
        "<img ",
        "<div>",
        "<b>",
        "&",
        "|",
        "> ",
        "- ",
        "\t",
        "\\",
        "!",
        "~",
    ]
    marks += [
        "{",
        "{{ ",
        "{% raw %}\n",
        "{#",
        "(",
        '"',
        "+",
        "1. ",
        "# ",
        "[a]: b\n",
        "    a\n",
        "***",
        "a\n: b\n",
        "[a][",
    ]
    for mark in marks:
        for text in (mark * (60_000 // len(mark)), "\n".join([(mark * 60)[:1900]] * 24)):
            world.page("how-it-works/index.md", f"{text}\n")
            started = time.process_time()
            world.page_faults()
            assert computed(started) < 2, mark


def test_a_nested_page_is_refused_before_it_is_parsed(world: Project) -> None:
    """Elements, lists and quotations have a depth that no page needs."""
    for text in ("<div>\n" * 70 + "</div>\n" * 70, "> " * 40 + "x", "".join(f"{' ' * 4 * n}- x\n" for n in range(40))):
        world.page("how-it-works/index.md", f"{text}\n")
        assert any("deeper than" in fault for fault in world.page_faults()), text[:20]


@pytest.mark.long
def test_many_faults_are_placed_in_seconds(world: Project) -> None:
    """Looking for the line of each by halving would take the longer the more there are."""
    spans = (
        "".join(f'<span on{event}="1">x</span>\n' for event in ("click", "load", "focus", "blur", "input", "drag")) * 2
    )
    for text in (
        "[x](&#120;:1)\n\n" * 190,
        "".join(f'<p class="c{n}">c{n}</p>\n\nc{n}\n\n' for n in range(140)),
        f"{'- item text word *a* _b_' + chr(10)}" * 700 + f"\n{spans}",
        f"| a | b |\n| - | - |\n{'| c | d |' + chr(10)}" + "| c | d |\n" * 450 + f"\n{spans}",
        "[TOC]\n\n" * 100 + "## a\n" * 700,
    ):
        world.page("how-it-works/index.md", text)
        started = time.process_time()
        assert world.page_faults()
        assert computed(started) < 2


@pytest.mark.long
def test_a_page_draws_no_more_than_a_page_can_hold(world: Project) -> None:
    """Nobody makes a site of a hundred megabytes of two lines."""
    for n in range(300):
        world.record(f"models/m-{n}", f"name: M {n}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n")
    world.page("how-it-works/index.md", '{{ table("models") }}\n\n' * 300)
    started = time.process_time()
    faults = world.page_faults()
    assert any("draws more than a page can hold" in fault for fault in faults), faults
    assert computed(started) < 10


def test_what_a_page_can_hold_grows_with_the_records(world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of all models stays one page, however many there are."""
    world.page("how-it-works/index.md", '{{ table("models") }}\n\n## Sources\n\n{{ sources() }}\n')
    monkeypatch.setattr("macros.page_lint.calls._LARGEST", 1_000)
    assert world.page_faults() == []
    monkeypatch.setattr("macros.page_lint.calls._EACH", 10)
    assert any("draws more than a page can hold" in fault for fault in world.page_faults())


@pytest.mark.long
def test_blocks_without_an_end_are_refused(world: Project) -> None:
    """Markdown would call itself for each, until it cannot."""
    world.page("how-it-works/index.md", "a\n: b\n" * 500)
    assert any("put empty lines between them" in fault or "nested" in fault for fault in world.page_faults())


def test_what_leads_nowhere_is_refused(world: Project) -> None:
    """Names that no file can have, empty addresses, pages as pictures, and files that no reader is sent."""
    cases = [f"[x]({'d' * 300}.md)", "![x]()", "![x](?x)", "![x](index.md)", "[x](main.html)", "[x](index.md/)"]
    found = faults_by_page(world, [f"{FRONT}{case}\n" for case in cases])
    assert [case for case, faults in zip(cases, found.values(), strict=True) if not faults] == []


def test_a_heading_of_common_words_is_taken(world: Project) -> None:
    """Only what the frame and its scripts use is kept from authors."""
    world.page("how-it-works/index.md", "## Source code\n\n## Description\n\n## Query\n\n## Strata\n\n[TOC]\n")
    assert world.page_faults() == []
