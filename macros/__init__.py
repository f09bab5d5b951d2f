"""Strata: the line from a YAML record to a page. The macros plugin finds `define_env` here."""

from typing import Any


def define_env(env: Any) -> None:
    """Hand the plugin what a page may call; imported late, so that one stage can be imported alone."""
    from macros.plugin import define  # noqa: PLC0415 - see above

    define(env)
