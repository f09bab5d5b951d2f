"""Who reviews what: a change that touches code, configuration or the theme needs an owner of it."""

from tests.support import ROOT

CONTENT = {"data", "docs"}
PROMISED = {"/data/edition.yml", "/data/releases/"}  # what an edition has closed


def owners() -> dict[str, list[str]]:
    """Give the owners of each pattern, in the order of the file."""
    lines = (ROOT / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = (line.split() for line in lines if line and not line.startswith("#"))
    return {pattern: names for pattern, *names in rules}


def test_all_but_content_has_an_owner() -> None:
    """Also what is not there yet: only two folders are taken out."""
    first, *others = owners().items()
    assert first[0] == "*"
    assert all(name.startswith("@") for name in first[1])
    assert first[1]
    assert dict(others) == {f"/{folder}/": [] for folder in CONTENT} | dict.fromkeys(PROMISED, first[1])
    assert {name for name, _ in others[-len(PROMISED) :]} == PROMISED  # the last line that fits counts


def test_content_holds_no_code() -> None:
    """Pages, pictures and records, so that nothing that runs is without an owner."""
    endings = {file.suffix for folder in CONTENT for file in (ROOT / folder).rglob("*") if file.is_file()}
    assert endings <= {".md", ".yml", ".png", ".jpg", ".webp", ".svg"}
