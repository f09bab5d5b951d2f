"""The pages that terms name must exist."""

from collections.abc import Iterable, Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.relate import Catalog
from macros.suggest import hint


def check(catalog: Catalog, pages: Iterable[AuthoredPage]) -> Iterator[Fault]:
    """Find every term whose page does not exist."""
    known = [page.path.removeprefix("docs/") for page in pages]
    for id, term in catalog.terms.items():
        if term.page and term.page not in known:
            message = f'there is no page "docs/{term.page}"{hint(term.page.removeprefix("docs/"), known)}'
            yield catalog.files["terms", id].fault(("page",), message, code="link")
