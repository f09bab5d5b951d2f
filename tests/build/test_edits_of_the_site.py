"""The real site under `strata serve`: an edit shows within a stated time, and all of it is right in the end."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.editing import SETTINGS, cold, differing, files
from tests.serving import Serving, serving
from tests.support import ROOT, Project, copied

pytestmark = [pytest.mark.build, pytest.mark.audit]

AT_ONCE = 1.0  # seconds until a mistake is told
PATIENCE = 600.0  # seconds, on a machine that has much else to do


@dataclass(frozen=True)
class Edit:
    """A file, words of it and what they become, the page that shows it, and the seconds until it does."""

    file: str
    old: str
    new: str
    page: str
    within: float


EDITS = (
    Edit("data/models/gpt-4.yml", "A large model", "A quite large model", "models/gpt-4/", 1.0),
    Edit("data/accelerators/nvidia-h100.yml", "name: ", "# A remark above.\nname: ", "accelerators/nvidia-h100/", 1.0),
    Edit("docs/how-it-works/index.md", "\n## ", "\nA sentence more.\n\n## ", "how-it-works/", 0.7),
    Edit("macros/templates/facts.html.jinja", "<table", '<table data-more="1"', "models/gpt-4/", 1.5),
    Edit("overrides/partials/footer.html", "<footer", '<footer data-more="1"', "models/gpt-4/", 1.5),
)

# A file, words of it, a slip of the pen in them, and what is told.
MISTAKES = (
    ("data/models/gpt-4.yml", "\nparameters:", "\nparametres:", "parametres: unknown key"),
    ("data/models/gpt-4.yml", "\nsummary: ", "\nsummary: TODO check. ", "is left over"),
    ("data/models/gpt-4-1.yml", "made_by: [openai]", "made_by: [openia]", 'no record "openia"'),
    ("data/accelerators/nvidia-h100.yml", "\nmemory: {value: 80,", "\nmemory: {value: 80000,", "80,000 GB"),
    ("data/sources/nvidia-aiconfigurator-systems.yml", "\nretrieved: 2026", "\nretrieved: 2036", "is after"),
    ("docs/how-it-works/index.md", "\n## ", "\nSee [it](nowhere.md).\n\n## ", "nowhere.md"),
)


def wait(right: Callable[[], bool], server: Serving) -> float:
    """Wait until it is right; give the seconds."""
    begun = time.monotonic()
    while not right():
        assert server.process.poll() is None, server.said
        assert time.monotonic() - begun < PATIENCE, server.said
        time.sleep(0.01)
    return time.monotonic() - begun


def test_an_edit_shows_at_once_and_the_rest_follows(tmp_path: Path) -> None:
    """Where the page is open; and then every file is that of a whole build."""
    project = Project(tmp_path / "project")
    copied(ROOT, project)
    took = {}
    with serving(project.root) as server:
        wait(lambda: "built in" in server.said, server)
        for one in EDITS:
            file, heard = project.root / one.file, len(server.lines)
            text = file.read_text(encoding="utf-8")
            assert one.old in text, one
            server.get(f"/.strata/state?page=/{one.page}")
            old = server.get(f"/{one.page}")[1]
            file.write_text(text.replace(one.old, one.new, 1), encoding="utf-8")
            took[one.file] = wait(lambda old=old, page=one.page: server.get(f"/{page}")[1] != old, server)
            wait(lambda heard=heard: any(line.startswith("built in") for line in server.lines[heard:]), server)
            assert "not built" not in server.said, server.said
        settings = SETTINGS | {"STRATA_SITE_URL": f"http://{server.address}/"}
        shown = files(next((project.root / ".build").glob("run-*/1")))
        assert differing(shown, cold(project.root, tmp_path / "cold", settings)) == []
    print(took)  # noqa: T201 - make audit tells it
    assert {one.file: took[one.file] for one in EDITS if took[one.file] > one.within} == {}


def test_a_mistake_is_told_within_a_second(tmp_path: Path) -> None:
    """Of a record, a source or a page, by rules that see all records too; and it is gone with its mend."""
    project = Project(tmp_path / "project")
    copied(ROOT, project)
    took = {}
    with serving(project.root) as server:
        wait(lambda: "built in" in server.said, server)
        for path, old, new, told in MISTAKES:
            file = project.root / path
            text = file.read_text(encoding="utf-8")
            assert old in text, path
            file.write_text(text.replace(old, new, 1), encoding="utf-8")
            took[path, new] = wait(lambda told=told: told in server.news()[1], server)
            file.write_text(text, encoding="utf-8")
            wait(lambda: server.news()[1] == "", server)
    print(took)  # noqa: T201 - make audit tells it
    assert {one: seconds for one, seconds in took.items() if seconds > AT_ONCE} == {}
