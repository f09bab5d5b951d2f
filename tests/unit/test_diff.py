"""strata diff: what a branch changes for the reader, against the commit at which it left."""

import subprocess

import pytest

from tests.support import Project

TABLE = '# Chips\n\n{{ table("accelerators", columns=["name", "memory"]) }}\n\n## Sources\n\n{{ sources() }}\n'
EDITION = (
    'day: "2026-01-01"\nrecords:\n  applications:\n    "painter": ["Painter"]\n  storage:\n    "shelf": ["Shelf"]\n'
)


def _git(project: Project, *command: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@t.example"]
    subprocess.run(["git", *who, *command], cwd=project.root, check=True, capture_output=True)


@pytest.fixture
def repository(world: Project) -> Project:
    """Give the invented project with a first commit."""
    world.page("index.md", "# Home\n\nWords.\n")
    world.page("chips.md", TABLE)
    _git(world, "init", "-b", "main")
    _git(world, "add", ".")
    _git(world, "commit", "-m", "first")
    return world


def _edits(project: Project) -> None:
    """Make twelve edits and more, one of every kind."""
    project.change(
        "accelerators/chip-1",
        "value: 80, as_of: 2022-03, source: maker-page",
        "value: 96, as_of: 2024-05, source: press-note",
    )
    project.change("accelerators/chip-1", "power: {max: 700, as_of: 2022-03, source: maker-page}\n", "")
    project.change("accelerators/chip-2", "as_of: 2022-03", "as_of: 2022-04")
    project.change("applications/chatter", "until: 2023-02, source: press-note", "until: 2023-01, source: press-note")
    project.change(
        "applications/chatter",
        "source: maker-page}\n",
        "source: maker-page}\n  - {to: brain-3, since: 2025, source: maker-page}\n",
    )
    project.change("applications/chatter", "access: {value: api", "access: {value: product")
    project.change("models/brain-2", "name: Brain 2", "name: Brain Second")
    project.change("models/brain-2", "trained_on: [{to: big-book, source: maker-page}]\n", "")
    project.change(
        "models/brain-2", "press-note]}\n", "press-note]}\n  - {date: 2025-06-01, event: retired, source: press-note}\n"
    )
    project.change("databases/drawer", "It keeps rows.", "It keeps `rows` @everyone <b>![x](y)</b>.")
    project.change("sources/press-note", "title: A Note of the Press", "title: A Note")
    project.change("claims/chatter-is-first", "confidence: high", "confidence: low")
    project.record(
        "models/brain-3",
        "name: Brain 3\nsummary: The third.\nmade_by: [acme]\nsources: [maker-page]\ncategory: language model\n",
    )
    text = (project.root / "data/storage/shelf.yml").read_text(encoding="utf-8")
    project.remove("storage/shelf")
    project.record("storage/rack", text)
    project.remove("techniques/stirring")
    project.page("index.md", "# Home\n\nOther words.\n")
    project.write("Makefile", "all:\n")


EXPECTED = [
    "## What changes since `main`",
    "### Has faults (3)",
    "- `data/applications/chatter.yml`",
    "- `data/databases/drawer.yml`",
    "- `data/models/brain-3.yml`",
    "### Added (1)",
    "- `models/brain-3` `Brain 3`",
    "  - Summary: `The third.`",
    "  - Made by: `acme`",
    "  - Type: `language model`",
    "  - Sources: `maker-page`",
    "### Moved (1)",
    "- `storage/shelf` → `storage/rack`",
    "### Taken out (1)",
    "- `techniques/stirring`",
    "### Renamed (1)",
    "- `models/brain-2` Name: `Brain 2` → `Brain Second`",
    "### Ended (1)",
    "- `models/brain-2` State: ",
    "### Facts (4)",
    "- `accelerators/chip-1` Memory: `80 GB (as of 2022-03; by maker-page)` → `96 GB (as of 2024-05; by press-note)`",
    "- `accelerators/chip-1` Power, at most: no longer `at most 700 W (as of 2022-03; by maker-page)`",
    "- `accelerators/chip-2` Memory: `9 GB (as of 2022-03; by maker-page)` → `9 GB (as of 2022-04; by maker-page)`",
    "- `applications/chatter` Access: `api (as of 2023-01; by maker-page)` → `product (as of 2023-01; by maker-page)`",
    "### Relations (3)",
    "- `applications/chatter` Built on: `brain-1 (since 2022-11; until 2023-02; by press-note)` → `brain-1 ",
    "- `applications/chatter` Built on: new `brain-3 (since 2025; by maker-page)`",
    "- `models/brain-2` Trained on: no longer `big-book (by maker-page)`",
    "### Events (1)",
    "- `models/brain-2` Lifecycle: new `2025-06-01 retired (by press-note)`",
    "### Other fields (3)",
    "- `claims/chatter-is-first` Confidence: `high` → `low`",
    "- `databases/drawer` Summary: `It keeps rows.` → `It keeps 'rows' @everyone <b>![x](y)</b>.`",
    "- `sources/press-note` Title: `A Note of the Press` → `A Note`",
    "### Files beside records and pages (1)",
    "- `Makefile`",
]  # fmt: skip


def test_every_kind_of_edit_is_told_once_and_in_its_place(repository: Project) -> None:
    """Old and new value, old and new source, and nothing that did not change."""
    _git(repository, "checkout", "-b", "work")
    _edits(repository)
    done = repository.call("diff", "main")
    assert done.exit_code == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if line and line != "Run `strata check`."]
    pages = lines.index(next(line for line in lines if line.startswith("### Pages that change")))
    rest = [line for line in lines[:pages] if not line.startswith("Added ")]
    files = lines[next(n for n, line in enumerate(lines) if line.startswith("### Files")) :]
    for line in EXPECTED:
        assert [one for one in (*rest, *files) if one.startswith(line)], f"{line}\nis not in\n{done.stdout}"
    assert len(rest) + len(files) == len(EXPECTED), done.stdout


def test_a_record_that_moves_may_change_too(repository: Project) -> None:
    """What it lost on the way is told; so is a name that an edition promised, though another record has a fault."""
    repository.write("data/releases/2026-01-01.yml", EDITION)
    text = (repository.root / "data/storage/shelf.yml").read_text(encoding="utf-8")
    repository.remove("storage/shelf")
    repository.record("storage/rack", text + "aliases: [Board]\n")
    done = repository.call("diff", "main")
    assert "- `storage/shelf` → `storage/rack`" in done.stdout
    assert "- `storage/rack` Also called: new `Board`" in done.stdout


def test_of_long_values_the_part_that_differs_is_told(repository: Project) -> None:
    """Of a list the item, of a text what stands around its first change; in order, and each once."""
    long = "A sentence of eight words stands here again. " * 9
    repository.change("databases/drawer", "summary", f"notes: [First note., {long}End., Last note.]\nsummary")
    _git(repository, "commit", "-am", "notes")
    repository.change("databases/drawer", f"{long}End.", f"{long}Other end.")
    done = repository.call("diff", "main")
    (told,) = [line for line in done.stdout.splitlines() if "Notes" in line]
    assert "First note" not in told
    before, after = told.split(" → ")
    assert before.endswith("stands here again. End.`")
    assert after.endswith("stands here again. Other end.`")
    assert len(told) < 300


def test_what_was_wrong_before_is_no_fault_of_the_branch(repository: Project) -> None:
    """A branch that mends a record leaves nothing to be named as faulty, and one that breaks it does."""
    repository.change("models/brain-1", "summary: ", "summary: TODO ")
    _git(repository, "commit", "-am", "a fault")
    _git(repository, "checkout", "-b", "mended")
    repository.change("models/brain-1", "summary: TODO ", "summary: ")
    assert "Has faults" not in repository.call("diff", "main").stdout
    _git(repository, "commit", "-am", "mended")
    repository.change("models/brain-1", "summary: ", "summary: TODO ")
    assert "- `data/models/brain-1.yml`" in repository.call("diff", "mended").stdout


def test_what_is_but_a_warning_is_no_fault(repository: Project) -> None:
    """The check refuses nothing for it, and so no reviewer need look."""
    repository.record("terms/other", "name: Strange Word\ndefinition: A word.\n")
    assert any(fault.warning and "terms/other" in fault.path for fault in repository.told())
    assert "### Has faults" not in _told(repository)


def test_only_pages_that_come_out_otherwise_are_named(repository: Project) -> None:
    """A memory is shown on its record, in the table of its kind, and where the chip is traced."""
    repository.change("accelerators/chip-2", "value: 9", "value: 10")
    done = repository.call("diff", "main", "--pages")
    assert done.stdout.split() == ["accelerators/chip-2", "chips"]
    repository.change("accelerators/chip-2", "value: 10", "value: 9")
    assert repository.call("diff", "main", "--pages").stdout.split() == []
    assert "Nothing changes for the reader." in repository.call("diff", "main").stdout


def test_lines_that_only_move_change_no_page(repository: Project) -> None:
    """Links to a line of a file are no change for the reader; nor is what others did after the branch left."""
    repository.change("accelerators/chip-2", "name: Chip 2\n", "# a comment\nname: Chip 2\n")
    _git(repository, "checkout", "-b", "work")
    _git(repository, "checkout", "main")
    repository.change("models/brain-1", "value: 1.5", "value: 1.6")
    _git(repository, "commit", "-am", "elsewhere")
    _git(repository, "checkout", "work")
    assert "Nothing changes for the reader." in repository.call("diff", "main").stdout


def test_an_id_that_an_edition_promised_may_not_vanish(repository: Project) -> None:
    """It is an error, unless the next edition says where it went; what no edition knew may go."""
    repository.write("data/releases/2026-01-01.yml", EDITION)
    _git(repository, "add", ".")
    _git(repository, "commit", "-m", "edition")
    repository.remove("storage/shelf")
    repository.remove("databases/drawer")
    done = repository.call("diff", "main")
    assert done.exit_code == 1
    assert "### Ids that are gone (1)" in done.stdout
    assert done.stdout.index("`storage/shelf`") < done.stdout.index("`databases/drawer`")


@pytest.mark.long
def test_outside_git_the_reason_is_told(world: Project) -> None:
    """A copy that was downloaded has no commits."""
    done = world.run("strata", "diff", "main")
    assert done.returncode == 1
    assert "is in no git repository" in done.stderr


@pytest.mark.long
def test_an_unknown_commit_is_named_and_nothing_else_happens(repository: Project) -> None:
    """What looks like an option is a name too."""
    for ref in ("mian", "--", "HEAD~99"):
        done = repository.run("strata", "diff", "--", ref)
        assert done.returncode == 1
        assert f'git knows no commit "{ref}"' in done.stderr


def _told(project: Project) -> list[str]:
    done = project.call("diff", "main")
    assert done.exit_code == 0, done.stderr
    return done.stdout.splitlines()


def test_all_that_a_new_record_says_is_told_with_its_sources(repository: Project) -> None:
    """Facts, edges and events of a system, address and standing of a source; folded in what is kept for a comment."""
    repository.record(
        "models/brain-3",
        "name: Brain 3\nsummary: The third.\nmade_by: [acme]\ncategory: language model\n"
        "built_on: [{to: brain-1, since: 2024, source: maker-page}]\n"
        "parameters: {value: 70, about: true, as_of: 2024-05, source: [maker-page, new-page]}\n"
        "events: [{date: 2024-05-01, event: released, source: new-page}]\nsources: [new-page]\n",
    )
    repository.record(
        "sources/new-page",
        "title: A New Page\npublisher: Acme\nurl: https://acme.example/new\nstanding: maker\nshows: Its size.\n",
    )
    repository.call("diff", "main", "--to", "told.md")
    lines = _told(repository)
    start = lines.index("### Added (2)")
    assert lines[start + 2 : lines.index("", start + 2)] == [
        "- `models/brain-3` `Brain 3`",
        "  - Summary: `The third.`",
        "  - Made by: `acme`",
        "  - Built on: `brain-1 (since 2024; by maker-page)`",
        "  - Type: `language model`",
        "  - Parameters: `about 70 billion (as of 2024-05; by maker-page, new-page)`",
        "  - Lifecycle: `2024-05-01 released (by new-page)`",
        "  - Sources: `new-page`",
        "- `sources/new-page` `A New Page`",
        "  - Publisher: `Acme`",
        "  - Address: `https://acme.example/new`",
        "  - Standing: `maker`",
        "  - Shows: `Its size.`",
    ]
    kept = (repository.root / "told.md").read_text(encoding="utf-8")
    assert "- `models/brain-3` `Brain 3`\n  <details><summary>its 7 values</summary>\n\n  - Summary" in kept
    assert "  - Sources: `new-page`\n\n  </details>\n\n- `sources/new-page` `A New Page`\n  - Publisher" in kept


def test_of_very_many_new_records_the_last_are_told_by_name(repository: Project) -> None:
    """A comment has a limit; what is left out of it still is counted and named."""
    for number in range(50):
        repository.record(
            f"terms/word-{number:02}",
            f"name: Word {number}\naliases: [Wort {number}, Mot {number}]\ncategory: words\n"
            f"notes: [It is a word.]\ndefinition: One word of {number}.\nexample: It stands.\n",
        )
    lines = _told(repository)
    assert "### Added (50)" in lines
    assert "- `terms/word-49` `Word 49`" in lines
    told = [line for line in lines if line.startswith("  - ")]
    assert 150 < len(told) <= 200


def test_a_move_that_an_edition_told_before_is_not_told_again(repository: Project) -> None:
    """It is told once, by the branch that writes it; another that stands on it has nothing to say of it."""
    repository.write("data/releases/2026-01-01.yml", EDITION)
    text = (repository.root / "data/storage/shelf.yml").read_text(encoding="utf-8")
    repository.remove("storage/shelf")
    repository.record("storage/rack", text)
    repository.change("edition", "day: ", "moved: [{from: storage/shelf, to: storage/rack}]\nday: ")
    assert "- `storage/shelf` → `storage/rack`" in _told(repository)
    _git(repository, "add", ".")
    _git(repository, "commit", "-m", "moved")
    repository.change("accelerators/chip-2", "value: 9", "value: 10")
    lines = _told(repository)
    assert not [line for line in lines if "shelf" in line]
    assert lines[2].startswith("Facts 1, pages ")


def test_the_first_line_counts_each_change_once(repository: Project) -> None:
    """What is new, moved, gone and changed, by its sort; nothing of a new record counts as a change."""
    _git(repository, "checkout", "-b", "work")
    _edits(repository)
    counts = "Added 1, moved 1, taken out 1, renamed 1, ended 1, facts 4, relations 3, events 1, other fields 3, "
    first = _told(repository)[2]
    assert first.startswith(counts)
    assert first.endswith(", other files 1")
    for text in ("### Facts (4)", "### Relations (3)", "### Other fields (3)", "### Taken out (1)"):
        assert text in _told(repository)


def test_an_id_that_is_gone_is_counted_first(repository: Project) -> None:
    """And not again among what was taken out."""
    repository.write("data/releases/2026-01-01.yml", EDITION)
    _git(repository, "add", ".")
    _git(repository, "commit", "-m", "edition")
    repository.remove("storage/shelf")
    said = repository.call("diff", "main").stdout
    assert "\nGone 1, pages " in said
    assert "Taken out" not in said


def test_pages_whose_text_was_written_stand_apart_from_those_that_follow(repository: Project) -> None:
    """A reviewer reads the first; what else lies beside records and pages is named as a file."""
    repository.change("accelerators/chip-2", "value: 9", "value: 10")
    repository.page("index.md", "# Home\n\nOther words.\n")
    repository.write("docs/assets/new.svg", "<svg/>")
    lines = _told(repository)
    assert "- `/` its text" in lines
    assert "- `/chips/`" in lines
    assert lines[-1] == "- `docs/assets/new.svg`"


def test_of_a_verdict_only_the_part_that_changes_is_told(repository: Project) -> None:
    """Its reasons are long, and a reviewer looks for the one word."""
    repository.change("claims/chatter-is-first", "verdict: confirmed", "verdict: in-part")
    told = [line for line in _told(repository) if "verdict" in line]
    assert told == ["- `claims/chatter-is-first` In 2023, verdict: `confirmed` → `in-part`"]


def test_a_clone_of_one_branch_compares_with_the_others_of_its_origin(repository: Project) -> None:
    """A stranger's clone has `origin/main`, and no `main` of its own."""
    _git(repository, "update-ref", "refs/remotes/origin/trunk", "main")
    repository.change("accelerators/chip-2", "value: 9", "value: 10")
    assert "### Facts (1)" in repository.call("diff", "trunk").stdout


def test_a_state_in_which_a_page_cannot_be_drawn_is_told_as_far_as_it_goes(repository: Project) -> None:
    """A claim speaks of a term that is taken out: that is a fault, and no end of the command."""
    repository.remove("terms/token")
    lines = _told(repository)
    assert "- `terms/token`" in lines
    assert "- `data/claims/chatter-is-first.yml`" in lines
