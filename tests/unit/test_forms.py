"""What is read of a text in YAML, and what is told of it: tests/forms.txt."""

from difflib import unified_diff

from tests.forms import TOLD, told


def test_each_form_of_yaml_is_read_and_told_as_before() -> None:
    """Numbers, words of yes and no, quotes, brackets, marks and merges; `python -m tests.forms` writes it anew."""
    kept = TOLD.read_text(encoding="utf-8").strip().split("\n")
    assert "\n".join(unified_diff(kept, told().split("\n"), "forms.txt", "now", lineterm="", n=2)) == ""
