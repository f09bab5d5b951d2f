"""YAML text -> entries: what is read, what is refused, and where."""

import time
from pathlib import Path

import pytest

from macros.load.calls import read_calls
from macros.load.text import LARGEST
from macros.schema.numbers import Digits
from tests.support import Project

FILE = "data/models/thing.yml"

SCALARS = [
    ("true", True),
    ("False", False),
    ("0", 0),
    ("12", 12),
    ("-3", -3),
    ("0.5", 0.5),
    ("1979.10", 1979.1),
    ("123456789012345", 123456789012345),
    ("2023-02-30", "2023-02-30"),
    ("2023-03", "2023-03"),
    ("1.2.3", "1.2.3"),
    ("80 GB", "80 GB"),
    ("1,000", "1,000"),
    ("none", "none"),
    ("~", None),
    ("null", None),
    ("", None),
    ('"12"', "12"),
    ("'true'", "true"),
    ('"no"', "no"),
    ("'012'", "012"),
    ('"1:30"', "1:30"),
]

# What some reader of YAML takes for something else -> what to write.
OTHERWISE = {
    "no": 'write "no" in quotes',
    "Yes": 'write "Yes" in quotes',
    "OFF": 'write "OFF" in quotes',
    "on": 'write "on" in quotes',
    "y": 'write "y" in quotes',
    "N": 'write "N" in quotes',
    "=": 'write "=" in quotes',
    "<<": 'write "<<" in quotes',
    "012": 'write 12, or "012" in quotes',
    "-007": 'write -7, or "-007" in quotes',
    "00.5": "write 0.5, or ",
    "-0": "write 0, or ",
    "+7": "write 7, or ",
    "+.5": "write 0.5, or ",
    ".5": "write 0.5, or ",
    "5.": "write 5, or ",
    "1_000": "write 1000, or ",
    "1_000.5": "write 1000.5, or ",
    "0x10": "write 16, or ",
    "-0x1F": "write -31, or ",
    "0o17": "write 15, or ",
    "0b101": "write 5, or ",
    "1e3": "write the digits out, or ",
    "1.75e11": "write the digits out, or ",
    "1e300": "write the digits out, or ",
    "1E-400": "write the digits out, or ",
    "1:30": 'write "1:30" in quotes',
    "20:30:40": 'write "20:30:40" in quotes',
    "1:30.5": 'write "1:30.5" in quotes',
    ".inf": 'write ".inf" in quotes',
    "-.INF": 'write "-.INF" in quotes',
    ".NaN": 'write ".NaN" in quotes',
    "1234567890123456": "more than 15 digits",
    "0.1234567890123456": "more than 15 digits",
    "9" * 40: "more than 15 digits",
    "9" * 4000: "more than 15 digits",
    "2023-03-14T10:00:00Z": "write the day alone, 2023-03-14, or ",
    "2023-03-14 10:00:00": "write the day alone, 2023-03-14, or ",
}

# Name -> the bytes of the file, the place of the fault, and words of its message.
REFUSED: dict[str, tuple[str | bytes, str, str]] = {
    "duplicate key": ("name: A\ncategory: x\nname: B\n", "3:1: name", "written twice, first in line 1"),
    "duplicate key in a part": ("name: A\nevents:\n  - date: 2023\n    date: 2024\n", "4:5: events.0.date", "twice"),
    "duplicate key on one line": ("parameters: {value: 1, value: 2}\n", "1:24: parameters.value", "twice"),
    "anchor": ("name: &a A\n", "1:7: name", "an anchor (&name)"),
    "alias": ("name: A\ncategory: *a\n", "2:11: category", "an alias (*name)"),
    "tag": ("name: !custom A\n", "1:7: name", "a tag (!custom)"),
    "python tag": ("name: !!python/object/apply:os.system ['true']\n", "1:7: name", "a tag (tag:yaml.org,2002:python"),
    "binary tag": ("name: !!binary aGVsbG8=\n", "1:7: name", "a tag (tag:yaml.org,2002:binary)"),
    "merge key": ("<<: {a: b}\n", "1:1", "a merge key (<<)"),
    "key that is a list": ("? [a, b]\n: c\n", "1:3", "a key must be a plain word"),
    "depth": ("a: " + "[" * 9 + "]" * 9 + "\n", "1:12", "nested deeper than 8 levels"),
    "second document": ("name: A\n---\nname: B\n", "2:1", "a second document begins"),
    "empty": (b"", "1:1", "is empty"),
    "only a comment": ("# nothing\n", "1:1", "is empty"),
    "list": ("- name: A\n", "1:1", "is not a list of `key: value` lines"),
    "scalar": ("just words\n", "1:1", "is not a list of `key: value` lines"),
    "tab": ("name: A\nevents:\n\t- date: 2023\n", "3:1", "not YAML: "),
    "unclosed list": ("name: A\naliases: [a, b\n", "2:10", "not YAML: "),
    "unclosed quote": ('name: A\ncategory: "open\n', "2:11", "not YAML: "),
    "colon in a plain value": ("name: A: B\n", "1:8", "not YAML: "),
    "value that begins with @": ("name: @thing\n", "1:7", "not YAML: "),
    "UTF-16": ("name: A\n".encode("utf-16"), "1:1", "byte 0 is not UTF-8"),
    "Latin-1": ("name: A\nsummary: Caf\u00e9\n".encode("latin-1"), "2:1", "byte 20 is not UTF-8"),
    "half a character": (b"name: \xed\xa0\x80\n", "1:1", "byte 6 is not UTF-8"),
    "NUL": ("name: A\nsummary: a\0b\n", "2:11", "a control character (U+0000)"),
    "escape character": ("name: \x1b[31m\n", "1:7", "a control character (U+001B)"),
    "bidirectional control": ("name: a\u202egnp.exe\n", "1:8", "an invisible character (U+202E)"),
    "zero-width space": ("name: a\u200bb\n", "1:8", "an invisible character (U+200B)"),
    "byte order mark inside": ("name: a\ufeffb\n", "1:8", "an invisible character (U+FEFF)"),
    "soft hyphen": ("name: a\u00adb\n", "1:8", "an invisible character (U+00AD)"),
    "private character": ("name: \ue000\n", "1:7", "a private character (U+E000)"),
    "decomposed accent": ("name: A\nsummary: Cafe\u0301\n", "2:13", "use the composed form (NFC)"),
    "bare carriage returns": ("name: A\rsummary: B", "1:8", "a bare carriage return"),
    "size": (b"#" * (LARGEST + 1), "1:1", f"a file has at most {LARGEST}"),
}

MISPLACED = {
    "models/Brain.yml": "a record's file is named <id>.yml",
    "models/a b.yml": "a record's file is named <id>.yml",
    "models/a--b.yml": "a record's file is named <id>.yml",
    "models/a_b.yml": "a record's file is named <id>.yml",
    "models/.hidden.yml": "a record's file is named <id>.yml",
    "models/a.b.yml": "a record's file is named <id>.yml",
    "models/\u0430nt.yml": "a record's file is named <id>.yml",
    "models/brain.yaml": "a record's file is named <id>.yml",
    "models/brain.json": "a record's file is named <id>.yml",
    "models/" + "a" * 65 + ".yml": "at most 64",
    "models/index.yml": "index",
    "robots/brain.yml": "is not in a folder of a kind",
    "brain.yml": "is not in a folder of a kind",
    "models/deep/brain.yml": "is not in a folder of a kind",
}


@pytest.mark.parametrize(("written", "read"), SCALARS, ids=[written or "nothing" for written, _ in SCALARS])
def test_an_unquoted_scalar_is_read_as_yaml_1_2(project: Project, written: str, read: object) -> None:
    """No word becomes a boolean or a date, and numbers keep their decimal value."""
    project.write(FILE, f"name: {written}\n")
    value = project.entries()["models/thing"].value["name"]
    kind = float if isinstance(value, Digits) else type(value)
    assert (value, kind) == (read, type(read))


def test_what_another_reader_takes_otherwise_is_refused_with_what_to_write(project: Project) -> None:
    """Also in a list on one line, where the fault has the place of the value."""
    for written, message in OTHERWISE.items():
        project.write(FILE, f"aliases: [a, {written}]\n")
        told = [fault for fault in project.faults() if fault.startswith(f"{FILE}:1:14: aliases.1: ")]
        assert len(told) == 1, (written, project.faults())
        assert message in told[0]
        assert len(told[0]) < 200


def test_a_number_keeps_its_digits(project: Project) -> None:
    """Zeros at the end can be shown again."""
    project.write(FILE, 'parameters: {value: 1.50, max: 7, as_of: 2023}\naliases: ["1.50"]\n')
    digits = project.entries()["models/thing"].digits
    assert digits == {("parameters", "value"): "1.50", ("parameters", "max"): "7", ("parameters", "as_of"): "2023"}


@pytest.mark.parametrize("name", REFUSED)
def test_a_malformed_file_is_refused_with_its_place(project: Project, name: str) -> None:
    """The fault has path, line and column, and says what is wrong."""
    content, place, message = REFUSED[name]
    project.write(FILE, content)
    faults = project.faults()
    told = [fault for fault in faults if fault.startswith(f"{FILE}:{place}: ") and message in fault]
    assert len(told) == 1, faults


@pytest.mark.parametrize("path", MISPLACED)
def test_a_file_that_is_no_record_is_refused(project: Project, path: str) -> None:
    """Every file below data/ is `<kind>/<id>.yml`, or a fault says so."""
    project.write(f"data/{path}", "name: A\n")
    (fault,) = project.faults()
    assert fault.startswith(f"data/{path}:1:1: ")
    assert MISPLACED[path] in fault


def test_every_forbidden_form_of_a_file_is_told_at_once(project: Project) -> None:
    """A file with several forbidden forms gives a fault for each."""
    project.write(FILE, "name: &a A\nsummary: *a\ncategory: !x y\nname: B\n")
    told = {fault.split(": ")[0].removeprefix(f"{FILE}:") for fault in project.faults()}
    assert {"1:7", "2:10", "3:11", "4:1"} <= told


def test_a_bomb_of_aliases_is_refused_at_once(project: Project) -> None:
    """References that multiply are never followed."""
    levels = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    project.write(FILE, f"a: &a [x, x, x, x, x, x, x, x, x]\n{levels}")
    began = time.monotonic()
    assert project.faults()
    assert time.monotonic() - began < 5


def test_depth_is_bounded_before_it_can_hurt(project: Project) -> None:
    """Thousands of brackets are one fault, not a crash."""
    project.write(FILE, "a: " + "[" * 5_000 + "]" * 5_000)
    (fault,) = project.faults()
    assert "nested deeper" in fault or "not YAML" in fault


def test_windows_line_ends_and_a_byte_order_mark_are_read(project: Project) -> None:
    """What an editor on Windows writes is a record, with the same places."""
    project.write(FILE, "\ufeffname: A\r\ncategory: caf\u00e9\r\n")
    entry = project.entries()["models/thing"]
    assert entry.value == {"name": "A", "category": "caf\u00e9"}
    assert entry.position(("category",)) == (2, 1)


def test_a_file_may_end_without_a_newline(project: Project) -> None:
    """The last line counts as well without one."""
    project.write(FILE, "name: A")
    assert project.entries()["models/thing"].value == {"name": "A"}


def test_a_text_may_have_any_visible_script(project: Project) -> None:
    """Letters of other scripts, signs and emoji are text."""
    project.write(FILE, "name: Ünïcode 東京 \u0645\u0631\u062d\u0628\u0627 🙂 ½\n")
    assert project.entries()["models/thing"].value["name"] == "Ünïcode 東京 \u0645\u0631\u062d\u0628\u0627 🙂 ½"


def test_positions_are_those_of_the_keys(project: Project) -> None:
    """Every part of a record knows its line and column."""
    project.write(FILE, "name: A\nevents:\n  - {date: 2023, event: released}\n  - date: 2024\n")
    entry = project.entries()["models/thing"]
    assert entry.position(("events",)) == (2, 1)
    assert entry.position(("events", 0)) == (3, 5)
    assert entry.position(("events", 0, "event")) == (3, 18)
    assert entry.position(("events", 1, "date")) == (4, 5)
    assert entry.position(("events", 1, "note")) == (4, 5)


@pytest.mark.parametrize("path", ["data/models/thing.yml", "docs/thing.md"])
def test_a_link_to_a_file_outside_is_refused(project: Project, tmp_path: Path, path: str) -> None:
    """No file from elsewhere can come into the site by a symbolic link."""
    outside = tmp_path / "outside"
    outside.write_text("name: Secret\n", encoding="utf-8")
    project.write(path, "").unlink()
    (project.root / path).symlink_to(outside)
    (fault,) = project.page_faults()
    assert fault.startswith(f"{path}:1:1: is a link")


@pytest.mark.parametrize("path", ["data/models", "docs/more"])
def test_a_link_to_a_folder_outside_is_refused(project: Project, tmp_path: Path, path: str) -> None:
    """MkDocs follows links to folders, so none may stand there."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/thing.md").write_text("Secret\n", encoding="utf-8")
    (project.root / path).symlink_to(tmp_path / "outside", target_is_directory=True)
    (fault,) = project.page_faults()
    assert fault.startswith(f"{path}:1:1: is a link")


def test_a_record_that_is_a_folder_is_refused(project: Project) -> None:
    """A folder called like a record holds no record."""
    project.write("data/models/thing.yml/inner.yml", "name: A\n")
    assert [fault.split(":")[0] for fault in project.faults()] == ["data/models/thing.yml"]


@pytest.mark.parametrize("ending", ["markdown", "mdown", "mkdn", "mkd", "html", "htm", "MD"])
def test_a_page_is_a_md_file(project: Project, ending: str) -> None:
    """What MkDocs would publish as a page without our check is refused."""
    project.write(f"docs/thing.{ending}", "<script>alert(1)</script>{{ 7 * 7 }}\n")
    (fault,) = project.page_faults()
    assert fault.startswith(f"docs/thing.{ending}:1:1: ")


def test_a_number_of_a_call_is_as_it_is_written() -> None:
    """Whole, or with a point."""
    (call,) = read_calls('{{ fact("a", 15, 1.5, share=0.25) }}').calls
    assert [(type(one), one) for one in (*call.arguments[1:], *call.options.values())] == [
        (int, 15),
        (float, 1.5),
        (float, 0.25),
    ]
