"""Pages that no section of the navigation holds: MkDocs would say so, without the file that it is about."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.faults import Fault

_LANGUAGE = re.compile(r"\.[a-z]{2}\.md\Z")


def check(root: Path, paths: list[str]) -> Iterator[Fault]:
    """Find every page of `paths` that the sections of mkdocs.yml do not name, by itself or by its folder."""
    sections = list(_sections(root / "mkdocs.yml"))
    folders = tuple(one for one in sections if one.endswith("/"))
    for path in paths:
        inside = _LANGUAGE.sub(".md", path.removeprefix("docs/"))
        if sections and path.endswith(".md") and inside not in sections and not inside.startswith(folders):
            where = ", ".join(f"docs/{one}" for one in folders)
            yield Fault(path, 1, 1, "", f"no section of the navigation holds it; put it into a folder of one: {where}")


def _sections(file: Path) -> Iterator[str]:
    """Give what stands in the navigation; nothing where the file cannot be read, which the build tells."""
    try:
        said = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - makes nothing but texts
    except (OSError, yaml.YAMLError):
        return
    yield from _leaves(said.get("nav") if isinstance(said, dict) else None)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _leaves(part)
