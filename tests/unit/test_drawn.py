"""What is drawn of an invented stack, and what machines read of it, stays as it was read: tests/drawn.txt."""

from difflib import unified_diff

from tests.drawn import DRAWN, drawn
from tests.support import Project


def test_drawings_tables_and_calendars_are_as_they_were_read_and_found_right(project: Project) -> None:
    """Places, sizes and sums; who changes a drawing or a file runs `python -m tests.drawn` and reads what changed."""
    found = "".join(f"=== {name}\n{text}\n" for name, text in drawn(project))
    kept = DRAWN.read_text(encoding="utf-8")
    assert "\n".join(unified_diff(kept.split("\n"), found.split("\n"), "drawn.txt", "now", lineterm="", n=2)) == ""
