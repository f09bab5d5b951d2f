"""Mistakes of files: their names, endings and folders."""

from tests.mistakes.made import COPY, NEW

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "file in capitals": ("data/models/Brain-3.yml", "", COPY),
    "file of another ending": ("data/models/brain-3.yaml", "", COPY),
    "file in no folder": ("data/brain-3.yml", "", COPY),
    "file with a name that Windows keeps": ("data/models/con.yml", "", COPY.replace("Brain 1", "Con")),
    "folder in the singular": ("data/model/new.yml", "", "name: New\n"),
    "file of an editor": ("data/models/brain-1.yml~", "", NEW),
    "file of a merge": ("data/models/brain-1.yml.orig", "", NEW),
    "file of a backup": ("data/models/brain-1.bak", "", NEW),
}
