"""The pages of records among the files of a build."""

from typing import Any

from macros.made_pages import MadePage, made_pages
from macros.publish.alike import Alike
from macros.relate import Catalog


def place_records(catalog: Catalog, files: Any, config: Any) -> dict[str, MadePage]:
    """Add a file for each page of a record where no authored page stands; give the pages by path below docs/."""
    from mkdocs.structure.files import File, InclusionLevel  # noqa: PLC0415 - needs no MkDocs but here

    taken = {file.dest_uri for file in files}
    pages = {page.path: page for page in made_pages(catalog)}
    for page in pages.values():
        made = File.generated(config, page.path, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)
        if made.dest_uri not in taken:
            files.append(made)
    return pages


def take_up(state: Any, page: Any) -> str:
    """Set a page's front matter as we read it, and its language; let one of a record be converted with its like.

    Give its path below docs/.
    """
    path: str = page.file.src_uri
    if path in state.authored:
        page.meta = state.speech.front(path)
    else:
        page.meta = dict(state.generated[path].front)
        state.alike = state.alike or Alike()
        state.alike.convert_once(page)
    state.speech.speak(path)
    return path
