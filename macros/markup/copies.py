"""What only one of the two copies of the site has, as templates mark it: the hosted one, or the one read from disk."""

import re

_MARKED = re.compile(r"<!--(?P<copy>hosted|disk)-->(?P<part>.*?)<!--/(?P=copy)-->", re.DOTALL)


def only(copy: str, html: str) -> str:
    """Give what a copy, `hosted` or `disk`, has of `html`."""
    return _MARKED.sub(lambda marked: marked["part"] if marked["copy"] == copy else "", html)
