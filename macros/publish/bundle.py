"""Style sheets and scripts -> one of each for every page, and what few pages ask for: small, and named by content."""

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
from macros.publish.theme_rules import asks_for_rare, drawn, of_theme, pictures
from macros.render.living import SCRIPTS, joined

_THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
# Of the theme, and asked for by nothing: its script, for which the frame has ours, its search, and maps for its makers.
_NEEDLESS = re.compile(r"assets/(?:javascripts/.*|.*\.map)")
_LICENSE = "assets/vendor/mkdocs-material-LICENSE.txt"
_DIGITS = 8
_LIVING = "assets/living/"


@dataclass(frozen=True)
class Parts:
    """The files that every page loads joined, in their order, and those that few pages ask for, by their path."""

    theme: tuple[Path, ...]
    own: tuple[Path, ...]
    scripts: tuple[Path, ...]
    few: dict[str, Path]

    def __contains__(self, file: Path) -> bool:
        """Say whether a file is one of ours."""
        return file in self.own or file in self.scripts or file in self.few.values()

    def made(self, config: Any) -> dict[str, str]:
        """Give what is made of them, as they are now, by name: one style sheet, one script, and what few ask for."""
        theme = "".join(of_theme(text, rare=False) for text in _texts(self.theme))
        code = ";\n".join(map(small_script, _texts(self.scripts))) + "\n"
        styles = _small_styles(by_place(drawn(theme + "\n".join(_texts(self.own)))))
        sheet, script = _named("site", styles, "css"), _named("site", code, "js")
        few = {path: _small(file) for path, file in self.few.items()}
        config.extra_css, config.extra_javascript = [sheet], [script]
        config.extra["asked"] = {path: name for path, (name, _) in few.items()}
        return {sheet: styles, script: code, **dict(few.values())}


def asked_for(config: Any, html: str) -> list[str]:
    """Give the files that a page asks for by what it has, and no other page loads; each once, in their order."""
    files = [file for begins, some in config.extra.get("parts", {}).items() if begins in html for file in some]
    names = config.extra.get("asked", {})
    rare = [config.extra["rare_css"]] if config.extra.get("rare_css") and asks_for_rare(html) else []
    return [*rare, *dict.fromkeys(names.get(file, file) for file in files)]


def join_files(files: Any, config: Any) -> Parts:
    """Put one style sheet and one script for every page in place of those that they are made of; give these."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - needs no MkDocs but here

    theme = sorted(path for path in files.src_uris if _THEME_STYLES.fullmatch(path))
    scripts = [*map(str, config.extra_javascript), *config.extra["frame_javascript"]]
    few = dict.fromkeys(file for some in config.extra.get("parts", {}).values() for file in some)
    place = {path: Path(files.src_uris[path].abs_src_path) for path in (*theme, *config.extra_css, *scripts, *few)}
    styles, own, code = (tuple(map(place.__getitem__, some)) for some in (theme, config.extra_css, scripts))
    parts = Parts(styles, own, code, {path: place[path] for path in few})
    made = parts.made(config)
    for file in [file for file in files if file.src_uri in place or _NEEDLESS.fullmatch(file.src_uri)]:
        files.remove(file)
    rare = "".join(of_theme(text, rare=True) for text in _texts(parts.theme))
    rare = pictures("".join(_texts(parts.theme)), rare) + rare
    rare = _small_styles(rare.replace(".no-js ", ""))  # no script of ours moves the line under a tab
    config.extra["rare_css"] = _named("rare", rare, "css")
    for path, text in (made | {config.extra["rare_css"]: rare, _LICENSE: _license()}).items():
        files.append(File.generated(config, path, content=text))
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


def _small(file: Path) -> tuple[str, str]:
    text = file.read_text(encoding="utf-8")
    small = _small_styles(text) if file.suffix == ".css" else f"{small_script(text)}\n"
    return _named(file.stem, small, file.suffix[1:]), small


def _named(name: str, text: str, ending: str) -> str:
    folder = {"css": "stylesheets", "js": "javascripts"}[ending]
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
