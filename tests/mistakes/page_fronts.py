"""Mistakes of pages in the front matter."""

# What was meant -> the front matter of the page.
MISTAKES: dict[str, str] = {
    "title of another page": "title: how-it-works index\ndescription: What it is.",
    "description of another page": "title: A page\ndescription: What how-it-works index is.",
    "title with a full stop": "title: A page.\ndescription: What it is.",
    "title with markup": "title: A **page**\ndescription: What it is.",
    "title twice": "title: A page\ntitle: B page\ndescription: What it is.",
    "description that is the title": "title: A page\ndescription: A page",
    "description that is no sentence": "title: A page\ndescription: What it is",
    "description to do": "title: A page\ndescription: TODO describe this.",
    "step without minutes": "title: A page\ndescription: What it is.\nstep: 5",
    "conflict in the front matter": (
        "<<<<<<< HEAD\ntitle: A page\n=======\ntitle: B page\n>>>>>>> other\ndescription: What it is."
    ),
    "key that others have in the front matter": "title: A page\ndescription: What it is.\ndate: 2026-11-28",
}
