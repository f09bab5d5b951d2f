"""Pages that differ only in what their calls draw are converted once, and each has its own."""

from types import SimpleNamespace
from typing import Any

import pytest

from macros.publish.alike import Alike
from macros.stash import TOKEN, held, hold


class _Page(SimpleNamespace):
    """A page that counts how often it is converted, as MkDocs would."""

    def render(self, config: Any, files: Any) -> None:
        """Put what was drawn in its place, and a heading around it."""
        assert (config, files) == ("configuration", "files")
        self.converted += 1
        self.content = f"<h2>{TOKEN.sub(lambda one: self.made(held(one[1])), self.markdown)}</h2>"
        self.toc, self.present_anchor_ids = ["facts"], {"facts"}
        self.links_to_anchors = {self.leads_to or self.file: {"facts": "#facts"}}


def _page(text: str, *drawn: str, **own: Any) -> Any:
    marks = iter([hold(html) for html in drawn])
    markdown = "".join(next(marks) if one == "@" else one for one in text)
    own = {"file": "own", "leads_to": "", "made": str, **own}
    return _Page(markdown=markdown, converted=0, **own)


def _converted(*pages: Any) -> list[int]:
    alike = Alike()
    for page in pages:
        alike.convert_once(page)
        page.render("configuration", "files")
    return [page.converted for page in pages]


def test_pages_that_are_alike_are_converted_once() -> None:
    """What the calls drew stands where it belongs, also where two drew the same."""
    first, second = _page("a @ b @", "<p>1</p>", "<p>2</p>"), _page("a @ b @", "<p>3</p>", "<p>3</p>")
    assert _converted(first, second) == [1, 0]
    assert [page.content for page in (first, second)] == [
        "<h2>a <p>1</p> b <p>2</p></h2>",
        "<h2>a <p>3</p> b <p>3</p></h2>",
    ]
    assert (second.toc, second.present_anchor_ids) == (["facts"], {"facts"})


@pytest.mark.parametrize(
    "other",
    [("a @ c @", "<p>3</p>", "<p>3</p>"), ("a @ b @", "<span>3</span>", "<p>3</p>"), ("a @ b ", "<p>3</p>")],
)
def test_pages_that_are_not_alike_are_converted_each(other: tuple[str, ...]) -> None:
    """Other words, an element that Markdown treats in another way, another call."""
    assert _converted(_page("a @ b @", "<p>1</p>", "<p>2</p>"), _page(*other)) == [1, 1]


@pytest.mark.parametrize(
    "own",
    [{"made": lambda html: html * 2}, {"made": lambda _: ""}, {"leads_to": "another"}],
    ids=["twice", "lost", "led"],
)
def test_what_is_not_sure_is_converted_as_ever(own: dict[str, Any]) -> None:
    """A call that comes back twice or not at all, and a link whose address is other from page to page."""
    first, second = _page("a @", "<p>1</p>", **own), _page("a @", "<p>2</p>", **own)
    assert _converted(first, second) == [2, 1]
    assert second.content == f"<h2>a {own.get('made', str)('<p>2</p>')}</h2>"
