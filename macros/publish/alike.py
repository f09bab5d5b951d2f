"""Pages of records differ in what their calls draw; what is around it Markdown makes once for all that are alike."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.stash import TOKEN, held, hold, tag_of


@dataclass(frozen=True)
class _Around:
    """What Markdown made of a page: its HTML between what the calls drew, its headings and its anchors."""

    parts: list[str]
    toc: Any
    anchors: set[str]


class Alike:
    """What was made so far in one build, by the text of the pages without what their calls drew."""

    def __init__(self) -> None:
        self._known: dict[str, _Around | None] = {}
        self._mark = secrets.token_hex(8)  # no text can know it

    def convert_once(self, page: Any) -> None:
        """Let MkDocs convert `page` only if no page like it was converted before."""
        whole = page.render

        def render(config: Any, files: Any) -> None:
            drawn = [held(token) for token in TOKEN.findall(page.markdown)]
            tags = iter([tag_of(html) for html in drawn])
            text = TOKEN.sub(lambda _: f"@@{next(tags)}@@", page.markdown)
            if text not in self._known:
                self._known[text] = self._around(page, whole, config, files)
            around = self._known[text]
            if not around:
                whole(config, files)
                return
            page.content = "".join(_filled(around.parts, drawn))
            page.toc, page.present_anchor_ids = around.toc, around.anchors

        page.render = render

    def _around(self, page: Any, whole: Any, config: Any, files: Any) -> _Around | None:
        """Convert the page with a mark for each call; give nothing where not each comes back in its place."""
        text, numbers = page.markdown, iter(range(len(page.markdown)))
        page.markdown = TOKEN.sub(lambda one: hold(f"<{tag_of(held(one[1]))} {self._mark}-{next(numbers)}>"), text)
        whole(config, files)
        page.markdown = text
        first, *others = re.split(rf"<[^ <>]* {self._mark}-(\d+)>", page.content)
        in_order = [*map(int, others[::2])] == [*range(len(TOKEN.findall(text)))]
        alone = set(page.links_to_anchors or ()) <= {page.file}  # to other pages MkDocs makes links from each page anew
        return _Around([first, *others[1::2]], page.toc, page.present_anchor_ids) if in_order and alone else None


def _filled(parts: list[str], drawn: list[str]) -> Iterator[str]:
    yield parts[0]
    for html, part in zip(drawn, parts[1:], strict=True):
        yield html
        yield part
