"""The pages that terms name must exist."""

import difflib
from collections.abc import Iterable, Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.relate import Catalog


def check(catalog: Catalog, pages: Iterable[AuthoredPage]) -> Iterator[Fault]:
    """Find every term whose page does not exist."""
    known = [page.path.removeprefix("docs/") for page in pages]
    for id, term in catalog.terms.items():
        if term.page and term.page not in known:
            near = difflib.get_close_matches(term.page, known, n=1)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            yield catalog.files["terms", id].fault(("page",), f'there is no page "docs/{term.page}"{hint}')
