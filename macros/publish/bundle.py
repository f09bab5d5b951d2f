"""Style sheets and scripts -> one of each for every page: joined, small, and named by content."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import minify

from macros.publish.places import by_place
from macros.publish.theme_rules import drawn, of_theme, pictures
from macros.render.living import SCRIPTS, joined

_THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
# Of the theme, and asked for by nothing: its script, for which the frame has ours, its search, and maps for its makers.
_NEEDLESS = re.compile(r"assets/(?:javascripts/.*|.*\.map)")
_LICENSE = "assets/vendor/mkdocs-material-LICENSE.txt"
_DIGITS = 8
_LIVING = "assets/living/"


@dataclass(frozen=True)
class Parts:
    """The files that are joined, in their order: sheets of the theme and ours, and scripts."""

    theme: tuple[Path, ...]
    own: tuple[Path, ...]
    scripts: tuple[Path, ...]

    def joined(self) -> dict[str, str]:
        """Give the style sheet and the script that are made of them, as they are now, by name."""
        theme = "".join(of_theme(text, rare=False) for text in _texts(self.theme))
        styles = _small_styles(by_place(drawn(theme + "\n".join(_texts(self.own)))))
        code = ";\n".join(map(small_script, _texts(self.scripts))) + "\n"
        return {_named("stylesheets", styles, "css"): styles, _named("javascripts", code, "js"): code}


def join_files(files: Any, config: Any) -> Parts:
    """Put one style sheet and one script for every page in place of those that they are made of; give these."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - needs no MkDocs but here

    theme = sorted(path for path in files.src_uris if _THEME_STYLES.fullmatch(path))
    scripts = [*map(str, config.extra_javascript), *config.extra["frame_javascript"]]
    place = {path: Path(files.src_uris[path].abs_src_path) for path in (*theme, *config.extra_css, *scripts)}
    parts = Parts(*(tuple(map(place.__getitem__, some)) for some in (theme, config.extra_css, scripts)))
    made = parts.joined()
    for file in [file for file in files if file.src_uri in place or _NEEDLESS.fullmatch(file.src_uri)]:
        files.remove(file)
    rare = "".join(of_theme(text, rare=True) for text in _texts(parts.theme))
    rare = pictures("".join(_texts(parts.theme)), rare) + rare
    rare = _small_styles(rare.replace(".no-js ", ""))  # no script of ours moves the line under a tab
    config.extra["rare_css"] = _named("stylesheets", rare, "css", "rare")
    for path, text in (made | {config.extra["rare_css"]: rare, _LICENSE: _license()}).items():
        files.append(File.generated(config, path, content=text))
    config.extra_css, config.extra_javascript = list(made)[:1], list(made)[1:]
    return parts


def join_living(files: Any, config: Any) -> None:
    """Put the files that pages with living figures load in place of the scripts that they are made of."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - needs no MkDocs but here

    folder = Path(files.src_uris[_LIVING + SCRIPTS[0]].abs_src_path).parent
    for name, scripts in joined().items():
        files.append(File.generated(config, _LIVING + name, content=living_file(folder, name)))
        for script in scripts:
            files.remove(files.src_uris[_LIVING + script])


def living_file(folder: Path, name: str) -> str:
    """Give one of the files that living figures load, made of the scripts in `folder`: a reader is shown their code."""
    return "\n".join(_texts(folder / script for script in joined()[name]))


def _texts(paths: Iterable[Path]) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in paths]


def _named(folder: str, text: str, ending: str, name: str = "site") -> str:
    return f"assets/{folder}/{name}.{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}.min.{ending}"


@cache
def _small_styles(text: str) -> str:
    return str(minify.string("text/css", text))


@cache
def small_script(text: str) -> str:
    """Give a script as small as it can be."""
    return str(minify.string("application/javascript", text)).rstrip(";\n")


def _license() -> str:
    """Give the license of the theme, whose styles are joined with ours."""
    theme = distribution("mkdocs-material")
    found = next(file for file in theme.files or () if file.name == "LICENSE" and ".dist-info" in str(file))
    return f"{theme.name} {theme.version}\n\n{found.read_text(encoding='utf-8')}"
