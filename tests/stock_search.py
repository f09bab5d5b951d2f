"""A hook of MkDocs for the tests: gives a site the index of Material's own search beside ours, from the same pages."""

from typing import Any

from material.plugins.search.plugin import SearchPlugin
from mkdocs.plugins import event_priority

from macros.publish import inline

_stock = SearchPlugin()
_stock.load_config({})


@event_priority(50)  # before our own hook takes marks out of the page
def on_config(config: Any) -> None:
    """Set the plugin up as it is without any setting; the theme's scripts in its pages are listed nowhere."""
    inline.guarded = lambda html, _: (html, [])  # type: ignore[assignment]
    _stock.on_config(config)


@event_priority(50)
def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> None:  # noqa: ARG001 - named by MkDocs
    """Add the sections of a page."""
    _stock.search_index.add_entry_from_context(page)


@event_priority(-200)  # after our own hook has made the folder of the search anew
def on_post_build(config: Any) -> None:
    """Write the index."""
    _stock.on_post_build(config=config)
