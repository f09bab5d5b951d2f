"""How near one can come to each rule, on both sides of it: tests/brinks.txt."""

from difflib import unified_diff

from tests.brinks import TOLD, lay
from tests.support import Project


def test_what_breaks_a_rule_by_a_hair_is_told_and_what_keeps_it_is_not(project: Project) -> None:
    """Of four hundred records in one catalog; who changes a rule runs `python -m tests.brinks` and reads it."""
    kept = TOLD.read_text(encoding="utf-8").strip().split("\n")
    assert "\n".join(unified_diff(kept, lay(project), "brinks.txt", "now", lineterm="", n=0)) == ""
