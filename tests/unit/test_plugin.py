"""What an environment of macros is handed, by MkDocs once for a build and by Zensical once for every page."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from macros import define_env
from tests.support import Project


class Environment:
    """What both engines hand over: the configuration, the folder, and a place for calls."""

    def __init__(self, root: Path, conf: dict[str, Any]) -> None:
        self.project_dir, self.conf = str(root), conf
        self.variables = {"page": SimpleNamespace(url="")}
        self.calls: dict[str, Callable[..., str]] = {}

    def macro(self, call: Callable[..., str], name: str) -> None:
        """Take a call under its name."""
        self.calls[name] = call

    def draw(self, name: str, *arguments: object) -> str:
        """Draw a call, as a page does."""
        return self.calls[name](*arguments)


def asked(root: Path, conf: dict[str, Any]) -> Environment:
    """Give the environment of one page."""
    environment = Environment(root, conf)
    define_env(environment)
    return environment


def conf() -> dict[str, Any]:
    """Give a configuration; each one is another build."""
    return {"extra": {"repository": "https://strata.example/source"}, "site_url": "https://strata.example/"}


def test_one_build_reads_the_project_once(world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zensical asks for every page anew: what that costs must not grow with the records."""
    one = conf()
    first = asked(world.root, one)
    monkeypatch.setattr("os.walk", lambda *_, **__: pytest.fail("the project is read again for the next page"))
    second = asked(world.root, one)
    assert second.draw("count", "systems") == first.draw("count", "systems")


def test_the_next_build_sees_what_changed(world: Project) -> None:
    """A configuration of its own is another build, which reads the project again."""
    before = asked(world.root, conf()).draw("system", "acme")
    world.change("organizations/acme", "name: Acme", "name: Apex")
    assert asked(world.root, conf()).draw("system", "acme") != before
