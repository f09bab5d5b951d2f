"""Mistakes of pages in headings."""

# What was meant -> the page below its front matter and first heading.
MISTAKES: dict[str, str] = {
    "second first heading": "# Another\n\nText.\n",
    "level left out": "#### Deep\n\nText.\n",
    "heading without a space": "##Deep\n\nText.\n",
    "heading by a line below": "Deep\n----\n\nText.\n",
    "section without a text": "## One\n\n## Two\n\nText.\n",
    "heading twice": "## One\n\nText.\n\n## One\n\nText.\n",
    "heading with a full stop": "## One.\n\nText.\n",
    "heading in bold": "**Deep**\n\nText.\n",
    "heading behind a space": " ## One\n\nText.\n",
    "heading of the seventh level": "It is.\n\n####### Deep\n\nIt is.\n",
    "heading that shouts": "## ALL ABOUT MODELS\n\nText.\n",
    "heading of a title": "## How The Model Works\n\nText.\n",
    "nothing below the title": "",
    "notion export": "# A page 12ab34cd56ef7890\n\nText.\n",
}
