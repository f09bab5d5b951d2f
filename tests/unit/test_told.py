"""What all pages say of an invented stack stays as it was read: tests/told.txt."""

from difflib import unified_diff

from tests.support import Project
from tests.told import TOLD, told


def test_pages_say_of_lives_of_every_shape_what_was_read_and_found_right(project: Project) -> None:
    """State, dates, figures, edges, traces and tables; who changes words runs `python -m tests.told` and reads it."""
    found = "".join(f"=== {name}\n{text}\n" for name, text in told(project))
    kept = TOLD.read_text(encoding="utf-8")
    assert "\n".join(unified_diff(kept.split("\n"), found.split("\n"), "told.txt", "now", lineterm="", n=2)) == ""
