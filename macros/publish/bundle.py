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
import tinycss2

from macros.render.living import SCRIPTS, joined

# Parts of the theme that no page of the site has: a test looks for them on every page.
UNUSED = (
    *("arithmatex", "card", "cards", "critic", "emojione", "gemoji", "giscus", "highlighttable", "js", "katex-html"),
    *("linenodiv", "linenos", "md-annotation", "md-author", "md-banner", "md-button", "md-clipboard"),
    *("md-consent", "md-content--post", "md-content__button", "md-copyright", "md-header--lifted", "md-header__source"),
    *("md-code__button--active", "md-code__content", "md-nav--integrated", "md-nav__container", "md-nav__link--passed"),
    *("md-nav__source", "md-progress", "md-search__suggest", "md-search-result__terms", "md-sidebar--post"),
    *("md-toggle--indeterminate", "md-tooltip", "md-tooltip2", "md-typeset__scrollwrap", "md-typeset__table"),
    *("md-draft", "md-feedback", "md-input", "md-meta", "md-pagination", "md-pin", "md-post", "md-profile"),
    *("md-select", "md-social", "md-source", "md-source-file", "md-status", "md-tag", "md-tags", "md-version"),
    *("mermaid", "task-list-control", "task-list-indicator", "task-list-item", "twemoji"),
)
# Parts that few pages have: their rules are a sheet of its own, for which such a page asks.
RARE = (
    *("admonition", "admonition-title", "abstract", "bug", "danger", "example", "failure", "footnote", "highlight"),
    *("info", "key", "keys", "md-code", "note", "question", "quote", "success", "tip", "warning", "tabbed"),
)
_ENDS = r")(?:--?[\w-]+|__[\w-]+)?(?![\w-])"
_UNUSED = re.compile(r"\.(" + "|".join(map(re.escape, UNUSED)) + _ENDS)
_RARE = re.compile(r"\.(" + "|".join(map(re.escape, RARE)) + _ENDS)
_ASKS = re.compile(rf'class="(?:[^"]* )?(?:{"|".join(RARE)})[-\w]*[ "]')
_NOT = re.compile(r":not\([^)]*\)")
_PICTURE = re.compile(r'(--md-[\w-]+):url\("[^"]*"\);?')
_DRAWN = re.compile(r"var\(\s*(--md-[\w-]+)")
_MAP = re.compile(r"(?://[#@]\s*sourceMappingURL=\S*|/\*[#@]\s*sourceMappingURL=[^*]*\*/)\s*")
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
        theme = "".join(_of_theme(text, rare=False) for text in _texts(self.theme))
        styles = _small_styles(_drawn(theme + "\n".join(_texts(self.own))))
        code = ";\n".join(map(small_script, _texts(self.scripts))) + "\n"
        return {_named("stylesheets", styles, "css"): styles, _named("javascripts", code, "js"): code}


def join_files(files: Any, config: Any) -> Parts:
    """Put one style sheet and one script for every page in place of those that they are made of; give these."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - needs no MkDocs but here

    theme = sorted(path for path in files.src_uris if _THEME_STYLES.fullmatch(path))
    scripts = [*map(str, config.extra_javascript), *config.extra["frame_javascript"]]
    place = {path: Path(files.src_uris[path].abs_src_path) for path in (*theme, *config.extra_css, *scripts)}
    parts = Parts(
        tuple(map(place.__getitem__, theme)),
        tuple(map(place.__getitem__, config.extra_css)),
        tuple(map(place.__getitem__, scripts)),
    )
    made = parts.joined()
    for file in [file for file in files if file.src_uri in place or _NEEDLESS.fullmatch(file.src_uri)]:
        files.remove(file)
    rare = "".join(_of_theme(text, rare=True) for text in _texts(parts.theme))
    rare = _pictures("".join(_texts(parts.theme)), rare) + rare
    rare = _small_styles(rare.replace(".no-js ", ""))  # no script of ours moves the line under a tab
    config.extra["rare_css"] = _named("stylesheets", rare, "css", "rare")
    for path, text in (made | {config.extra["rare_css"]: rare, _LICENSE: _license()}).items():
        files.append(File.generated(config, path, content=text))
    config.extra_css, config.extra_javascript = list(made)[:1], list(made)[1:]
    return parts


def asks_for_rare(html: str) -> bool:
    """Say whether a page has one of the parts whose rules are a sheet of its own."""
    return bool(_ASKS.search(html))


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
def _of_theme(sheet: str, rare: bool) -> str:
    """Give the rules of a sheet of the theme that every page needs, or those of parts that few have."""
    rules = tinycss2.parse_stylesheet(_MAP.sub("", sheet), skip_comments=rare, skip_whitespace=True)
    return "".join(_rule(rule, rare) for rule in rules)


def _drawn(sheet: str) -> str:
    """Give a sheet without the pictures of the theme that none of its rules draws."""
    drawn = set(_DRAWN.findall(sheet))
    return _PICTURE.sub(lambda one: one[0] if one[1] in drawn else "", sheet)


def _pictures(theme: str, rare: str) -> str:
    """Give the pictures of the theme that the rules of rare parts draw; other sheets may not have them."""
    drawn = set(_DRAWN.findall(rare))
    return ":root{" + "".join(f"{one[0].rstrip(';')};" for one in _PICTURE.finditer(theme) if one[1] in drawn) + "}"


def _rule(rule: Any, rare: bool) -> str:
    if rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
        within = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_rule(one, rare) for one in within)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    if rule.type != "qualified-rule":
        return "" if rare else str(rule.serialize())
    kept = ",".join(one for one in _selectors(tinycss2.serialize(rule.prelude)) if _wanted(_NOT.sub("", one), rare))
    return f"{kept}{{{tinycss2.serialize(rule.content)}}}" if kept else ""


def _wanted(selector: str, rare: bool) -> bool:
    """Say whether every page needs a rule, or a `rare` one; no language of the site is written from right to left."""
    return not _UNUSED.search(selector) and "[dir=rtl]" not in selector and bool(_RARE.search(selector)) == rare


def _selectors(prelude: str) -> list[str]:
    """Give the selectors of a list; a comma within brackets parts none."""
    return re.split(r",(?![^(]*\))", prelude)


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
