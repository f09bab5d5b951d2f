"""The call for the copy that is read from disk."""

from macros.calls.registry import call
from macros.render.page import Page

_NAME = "strata-offline.zip"


@call
def download(page: Page) -> str:
    """Lead to the zip of the whole site, and to its sum."""
    return page.draw("download", name=_NAME)
