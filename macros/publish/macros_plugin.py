"""What we take from the macros plugin without its asking: each is named here, and a build stops where it is gone."""

from typing import Any

from click import ClickException
from mkdocs_macros import context

from macros.calls import CALLS
from macros.sandbox import PageEnvironment

_MEND = "and mend macros/publish/macros_plugin.py"


def without_git() -> None:
    """Keep the plugin from asking git for what no page may see: no build depends on it."""
    if not hasattr(context, "get_git_info"):
        raise ClickException(f"mkdocs-macros no longer has get_git_info: look how it asks git now, {_MEND}")
    context.get_git_info = dict


def only_our_calls(plugin: Any) -> None:
    """Let pages be rendered by an environment that knows our calls, and nothing else."""
    if not hasattr(plugin, "_env"):
        raise ClickException(f"mkdocs-macros no longer has _env: look where it keeps its environment, {_MEND}")
    plugin._env = PageEnvironment({name: plugin.macros[name] for name in CALLS})  # noqa: SLF001 - it has no other door
