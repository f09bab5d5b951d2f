"""Names, kinds and sizes of the files in docs/."""

import re
from pathlib import Path

from macros.load.tree import LEFT

PICTURES = (".jpg", ".png", ".svg", ".webp")
LARGEST = 500_000  # bytes of a picture; those of a page are counted where it is read
DEEPEST = 4  # folders: a header that is sent with every page counts on it
LONGEST = 60
ASSETS = "assets"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TRANSLATED = re.compile(r"(.*)\.[a-z]{2}\.md")
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
# Names that MkDocs or our own build takes for something else.
TAKEN = {
    "404": "it is the page of what is not there",
    "cards": "the build writes the cards of pages there",
    "embed": "the build writes what others embed there",
    "index": "it is the page of the folder around it",
    "search": "the build writes the search there",
    "templates": "MkDocs leaves it out",
    "v1": "the build writes the data for programs there",
}


def refused(root: Path, path: str) -> str:
    """Give what is wrong with the file or folder at `path`, or nothing."""
    file = root / path
    if not file.is_dir() and not file.is_file():
        return "is neither a file nor a folder; remove it"
    stem, suffix = (file.name, "") if file.is_dir() else (file.stem, file.suffix)
    translated = _TRANSLATED.fullmatch(file.name)
    if len(Path(path).parts) - 2 + bool(translated) > DEEPEST:  # a translation stands in a folder more
        return f"is more than {DEEPEST} folders deep in docs/; move it up"
    stem = translated[1] if translated else stem
    return _name(file.name, stem) or (_folder(path) if file.is_dir() else _file(file, path, stem, suffix))


def _name(name: str, stem: str) -> str:
    if name.casefold() == "readme.md":
        return "is not the page of a folder; name it index.md"
    if LEFT.search(name):
        return "is a file that an editor, a system or a merge has left; remove it"
    if not _NAME.fullmatch(stem):
        return "a name has small letters, digits and single hyphens only: a-z, 0-9, -"
    if _DEVICE.fullmatch(stem):
        return "is the name of a device on some systems; choose another"
    return f"a name has at most {LONGEST} characters" if len(name) > LONGEST else ""


def _folder(path: str) -> str:
    name = Path(path).name
    taken = name == "index" or (name in TAKEN and path == f"docs/{name}")
    return f"is no name for a folder: {TAKEN[name]}" if taken else ""


def _file(file: Path, path: str, stem: str, suffix: str) -> str:
    if suffix == ".md":
        if path.startswith(f"docs/{ASSETS}/"):
            return f"is a page among pictures; move it out of docs/{ASSETS}/"
        if path == f"docs/{stem}.md" and stem in TAKEN and stem != "index":
            return f"is no name for a page: {TAKEN[stem]}"
        return ""
    if suffix not in PICTURES:
        return f"docs/ holds pages (.md) and pictures ({', '.join(PICTURES)}) only; remove it"
    size = file.stat().st_size
    return f"{size} bytes; a picture has at most {LARGEST}" if size > LARGEST else ""
