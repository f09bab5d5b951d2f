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
    "file: readme": ("docs/README.md", "", "---\ntitle: A\ndescription: What.\n---\n# A\n\nT.\n"),
    "file: spaces": ("docs/my page.md", "", "---\ntitle: A page\ndescription: What it is.\n---\n\n# A page\n\nText.\n"),
    "file: html page": ("docs/page.html", "", "<p>Text</p>\n"),
    "file: docx": ("docs/page.docx", "", "x"),
    "file: fake png": ("docs/assets/chip.png", "", "GIF89a"),
    "file: record md": ("data/models/brain-3.md", "", "name: Brain 3\n"),
    "file: new folder kind": (
        "data/robots/r2.yml",
        "",
        "name: Brain 1\nsummary: The first model.\ngroups: [closed-source]\nmade_by: [acme]\nsources: [maker-page]\n",
    ),
}
