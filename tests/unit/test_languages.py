"""Other languages: catalogs that anyone may propose, pages of their own, and cells that speak them."""

import re

import pytest
from jinja2 import Environment, nodes

from macros.load.languages import ORIGINALS, originals
from macros.load.messages import Messages
from macros.load.pages import load_pages
from macros.page_lint import lint
from macros.render.environment import TEMPLATES
from macros.render.page import SPOKEN
from macros.tools.messages import originals as gathered
from tests.languages import catalog
from tests.support import ROOT, Project, first, words

NAMES = {"BibTeX", "CSL-JSON", "SHA-256"}  # the same in every language
PO = "data/languages/de.po"
FIRST = 'msgid "Cite this page"\nmsgstr '


def told(project: Project) -> list[str]:
    """Give what is said of the catalog, without the code."""
    return [str(fault) for fault in project.told() if fault.path == PO]


def german(world: Project) -> Messages:
    """Give the language as it was read."""
    return lint(world.root)[0].languages["de"]


def test_the_english_messages_are_those_of_the_code() -> None:
    """Who changes a word of the frame runs strata messages."""
    known = {str(one.id): {file for file, _ in one.locations} for one in originals()}
    assert known == {str(one.id): {file for file, _ in one.locations} for one in gathered(ROOT)}
    assert ORIGINALS.is_file()


@pytest.mark.long
def test_the_german_of_the_site_is_whole() -> None:
    """So it is published; nothing is told of its file but labels of a new kind or column."""
    catalog, _, faults = lint(ROOT)
    told = [str(fault) for fault in faults if fault.path.startswith("data/languages/")]
    assert [line for line in told if "labels of the data without a translation" not in line] == []
    assert catalog.languages["de"].whole


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ('"<b>Zitieren</b>"', 'has "<"'),
        ('"{{ 7 }}"', 'has "{"'),
        ('"a|b"', 'has "|"'),
        ('"&lt;b&gt;"', 'has "&lt;"'),
        ('"eins\\nzwei"', "a message is plain words"),
        ('"Zitieren von %(name)s"', "has other placeholders than the English; expected none"),
        ('"Zitieren %(name)d"', "has other placeholders"),
        ('"Zit\u0456eren"', "Cyrillic"),
        ('"Zit\u200beren"', "an invisible character"),
        (f'"{"lang " * 40}"', "is longer than 102 letters"),
        ('" Zitieren"', "has white space around it"),
        ("Zitieren", "is no line of a catalog"),
        ('"Zitieren', "is no line of a catalog"),
        ('"Zitieren" "noch"', "is no line of a catalog"),
        ('"\\x41"', "is no line of a catalog"),
        ('""\nmsgid_plural "x"\nmsgstr[0] "x"', "is no line of a catalog"),
        (f'"Zitieren"\n\n{FIRST}"Noch"', "a message twice"),
        ('"Zitieren"\n#~ msgid "x"', "is no line of a catalog"),
    ],
)
def test_a_hostile_catalog_is_refused_at_its_line(world: Project, said: str, wrong: str) -> None:
    """Markup, other places, what cannot be seen, what is no catalog: nothing of it reaches a page."""
    text = catalog()
    at = text.index(FIRST)
    line = text.count("\n", 0, at) + 1
    end = text.index("\n", at + len(FIRST))
    world.write(PO, text[:at] + FIRST + said + text[end:])
    found = [fault for fault in world.told() if fault.path == PO and not fault.warning]
    assert any(wrong in fault.message and (fault.line in range(line, line + 4) or "twice" in wrong) for fault in found)
    assert "de" not in lint(world.root)[0].languages


def test_a_message_without_a_translation_is_told_at_its_line(world: Project) -> None:
    """Of a catalog that was cut in the middle, where the next message begins too early."""
    text = catalog()
    world.write(PO, f'{text}\nmsgid "cut"\n\nmsgid "next"\nmsgstr "n"\n')
    assert [fault.line for fault in world.told() if fault.path == PO] == [text.count("\n") + 2]


@pytest.mark.parametrize(
    ("path", "content", "wrong"),
    [
        (PO, catalog() + "# " + "x" * 300_000, "is too large"),
        (PO, b"\xff\xfe", "is not UTF-8"),
        (PO, "", "the head is not that of strata messages"),
        (PO, catalog(code="fr"), "the head is not that of strata messages for de"),
        (PO, catalog().replace("charset=utf-8", "charset=utf-7"), "the head is not that"),
        ("data/languages/en.po", catalog(code="en"), "is no catalog"),
        ("data/languages/qq.po", catalog(code="qq"), "the theme has no words in the language qq"),
        ("data/languages/de.mo", "", "is no catalog"),
        ("data/languages/deep/de.po", catalog(), "is no ordinary file"),
    ],
)
def test_what_is_no_catalog_is_refused(world: Project, path: str, content: str | bytes, wrong: str) -> None:
    """By its size, its encoding, its head or its name."""
    world.write(path, content)
    assert [str(fault) for fault in world.told() if wrong in fault.message and fault.path in path]


def test_a_language_is_whole_when_every_message_is_translated(world: Project) -> None:
    """One that is empty, one that is marked, one that is not there: each is told, with its line."""
    world.write(PO, catalog())
    assert told(world) == []
    assert german(world).whole
    world.write(PO, catalog().replace('"Ü Cite this page"', f'"{"ü" * 102}"'))  # as long as it may be
    assert german(world).whole
    for broken in (
        catalog().replace(f'{FIRST}"Ü Cite this page"', f'{FIRST}""'),
        catalog().replace(FIRST, f"#, fuzzy\n{FIRST}"),
        catalog().replace(f'{FIRST}"Ü Cite this page"\n', ""),
    ):
        world.write(PO, broken)
        (said,) = told(world)
        assert "warning: 1 of" in said
        assert '"Cite this page"' in said
        assert "not published" in said
        assert not german(world).whole


def test_a_message_that_english_no_longer_has_is_told(world: Project) -> None:
    """The language stays whole."""
    world.write(PO, catalog() + '\nmsgid "Gone"\nmsgstr "Weg"\n')
    (said,) = told(world)
    assert '"Gone" is no message of the site now; run strata messages' in said
    assert german(world).whole


def test_a_label_of_the_data_may_lack(world: Project) -> None:
    """A new kind or column takes no language from its readers; it is told, and shown in English."""
    label = 'msgid "Memory bandwidth"\nmsgstr '
    world.write(PO, catalog().replace(f'{label}"Ü Memory bandwidth"', f'{label}""'))
    (said,) = told(world)
    assert 'warning: labels of the data without a translation: 1, the first is "Memory bandwidth"' in said
    assert "shown in English" in said
    assert german(world).whole


def test_titles_of_pages_may_lack(world: Project) -> None:
    """A new English page takes no language from its readers."""
    world.write(PO, catalog() + '\nmsgctxt "title"\nmsgid "A page"\nmsgstr ""\n')
    assert told(world) == []
    assert german(world).whole


@pytest.mark.parametrize(
    ("path", "front", "wrong"),
    [
        ("reference/b.de.md", "translates: '0123456789ab'", "there is no docs/reference/b.md"),
        ("reference/a.fr.md", "translates: '0123456789ab'", "there is no data/languages/fr.po"),
        ("reference/a.de.md", "", "translates: is missing; the English page is"),
        ("reference/a.de.md", "translates: '0123456789ab'\nlayout: wide", "layout: is that of the English page"),
        ("reference/a.md", "translates: '0123456789ab'", "translates: is of a translation"),
        ("reference/a.de.md", "translates: 'yes'", "translates: "),
        ("reference/a.DE.md", "translates: '0123456789ab'", "a name has small letters"),
        ("reference/a.deu.md", "translates: '0123456789ab'", "a name has small letters"),
    ],
)
def test_a_translation_is_of_an_english_page(world: Project, path: str, front: str, wrong: str) -> None:
    """In a language that the site has, and with nothing of what both share."""
    world.write(PO, catalog())
    world.page("reference/a.md", "# A page\n")
    world.page(path, "# Eine Seite\n", f"title: Eine Seite\ndescription: Was sie ist.\n{front}")
    assert [fault for fault in world.page_faults() if wrong in fault]


def test_a_translation_is_stale_when_the_english_has_changed(world: Project) -> None:
    """A warning with the sum to write once it is up to date."""
    world.write(PO, catalog())
    world.page("reference/a.md", "# A page\n")
    (page,) = (one for one in load_pages(world.root)[0] if one.inside == "reference/a.md")
    front = "title: Eine Seite\ndescription: Was sie ist.\ntranslates: "
    world.page("reference/a.de.md", "# Eine Seite\n", f'{front}"{page.digest}"')
    assert [fault for fault in world.told() if fault.code == "translation"] == []
    world.page("reference/a.md", "# Another page\n")
    (fault,) = [fault for fault in world.told() if fault.code == "translation"]
    (page,) = (one for one in load_pages(world.root)[0] if one.inside == "reference/a.md")
    assert fault.warning
    assert f'write translates: "{page.digest}"' in fault.message


def test_a_call_speaks_the_language_of_its_page(world: Project) -> None:
    """Labels, words of lists and numbers; what an author wrote is marked as English."""
    world.write(PO, catalog())
    drawn = world.drawn("table", "accelerators", ["name", "memory", "status"], url="de/x/")
    assert words(first(drawn, "th[data-name=status]")) == "Ü Status"
    assert first(drawn, "strata-table")["data-noun"] == "Ü accelerators"
    english = world.drawn("table", "accelerators", ["name", "memory", "status"], url="x/")
    assert words(first(english, "th[data-name=status]")) == "Status"
    assert first(world.drawn("glossary", url="de/x/"), "div")["lang"] == "en"
    assert not world.drawn("glossary", url="x/").select("[lang=en]")
    assert world.drawn("cite", "maker-page", url="de/x/").get_text() == "Ü Source 1"


def test_numbers_are_written_as_the_language_does(world: Project) -> None:
    """A German reader takes 3,350 for a little more than three."""
    world.write(PO, catalog())
    messages = german(world)
    assert messages.number("about 3,350.5") == "about 3.350,5"
    assert (messages.name, messages.say("States as of %(day)s.", day="2026")) == ("Deutsch", "Ü States as of 2026.")


def test_a_template_that_speaks_has_no_word_of_its_own() -> None:
    """In macros/templates those that are named for it, in overrides all: no letters but in tags and in what is said."""
    environment = Environment(autoescape=True)
    files = [TEMPLATES / f"{name}.html.jinja" for name in (*SPOKEN, "parts")]
    files += [file for file in (ROOT / "overrides").rglob("*.html") if file.name != "logo.html"]
    found = []
    for file in files:
        tree = environment.parse(file.read_text(encoding="utf-8"))
        text = "\0".join(data.data for data in tree.find_all(nodes.TemplateData))
        text = re.sub(r"<(script|svg)\b.*?</\1>|<!--.*?-->", "", text, flags=re.DOTALL)
        said = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"\0]*[A-Za-z]{3}[^"\0]*)"', text)
        shown = re.sub(r"<[^<>]*>", "\n", text)
        found += [*said, *(line.strip() for line in re.split(r"[\n\0]", shown) if re.search("[A-Za-z]{3}", line))]
    assert set(found) == NAMES


@pytest.mark.long
def test_a_command_brings_a_catalog_up_to_date(world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is translated stays; what is new comes empty; what is gone goes; the same files give the same bytes."""
    from macros.cli import main  # noqa: PLC0415 - the whole of the commands

    world.furnish()
    monkeypatch.chdir(world.root)
    half = catalog().replace(f'{FIRST}"Ü Cite this page"\n', "") + '\nmsgid "Zzz qqq xxx"\nmsgstr "Weg"\n'
    world.write(PO, "# Ours.\n" + half)
    for arguments in (["messages"], ["messages", "fr"], ["messages"]):
        main(arguments, prog_name="strata", standalone_mode=False)
    text = (world.root / PO).read_text(encoding="utf-8")
    assert text.startswith("# Ours.\n")
    assert f'{FIRST}""' in text or f"#, fuzzy\n{FIRST}" in text
    assert 'msgstr "Ü Edit this page"' in text
    assert "Zzz" not in text
    french = (world.root / "data/languages/fr.po").read_bytes()
    main(["messages"], prog_name="strata", standalone_mode=False)
    assert (world.root / PO).read_text(encoding="utf-8") == text
    assert (world.root / "data/languages/fr.po").read_bytes() == french
    assert (world.root / "macros/messages.pot").read_bytes() == ORIGINALS.read_bytes()


def test_a_message_that_begins_a_sentence_is_found_by_its_small_letter() -> None:
    """And begins with a large one then; what a language lacks is not found."""
    german = Messages("de", texts={("", "today"): "heute", ("title", "Home"): "Anfang"})
    assert [german.find(text) for text in ("today", "Today", "Home", "tomorrow")] == ["heute", "Heute", None, None]
    assert german.find("Home", "title") == "Anfang"
