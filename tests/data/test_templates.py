"""All HTML is in templates, and each says what it draws."""

import ast
import re
from pathlib import Path

import pytest

from macros.publish.frame_script import listed
from tests.support import ROOT

TEMPLATES = sorted((ROOT / "macros/templates").rglob("*.jinja"))
MODULES = sorted((ROOT / "macros").rglob("*.py"))
OVERRIDES = sorted((ROOT / "overrides").rglob("*.html"))
SHEETS = sorted((ROOT / "overrides/assets/css").glob("*.css"))
_ELEMENTS = (
    "a abbr article aside b br button caption circle cite code col dd defs details div dl dt em figure figcaption "
    "footer g h1 h2 h3 head header hr html i img input label li line link main math mi mo mn nav ol option p path pre "
    "rect script section select small span strong style sub summary sup svg table tbody td text th thead title tr ul"
)
_HTML = re.compile(  # but for (?P<a>...), a named group of a pattern
    rf"(?<!\(\?P)</?(?:{'|'.join(_ELEMENTS.split())})(?:\s[^<]*)?/?>|<(?:{'|'.join(_ELEMENTS.split())})\s+[a-z-]+="
)


def relative(file: Path) -> str:
    """Name a file as it is named in the project."""
    return file.relative_to(ROOT).as_posix()


def strings(module: Path) -> list[str]:
    """Give every string of a module that is not a docstring."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, documented) and _has(node)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings)
    return [node.value for node in constants if isinstance(node.value, str)]


def _has(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> bool:
    return ast.get_docstring(node) is not None and isinstance(node.body[0], ast.Expr)


@pytest.mark.parametrize("file", [*TEMPLATES, *OVERRIDES], ids=relative)
def test_a_template_says_what_it_draws(file: Path) -> None:
    """It begins with a comment."""
    assert re.match(r"\{#-?\s+\S", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", [*TEMPLATES, *OVERRIDES], ids=relative)
def test_a_template_has_no_style_and_no_script_of_its_own(file: Path) -> None:
    """Looks and behavior are in files of the site: its policy allows no styles and no scripts in the page."""
    text = file.read_text(encoding="utf-8").replace('<script type="application/ld+json">', "")  # data: it does not run
    text = text.replace(f"<script>{listed().replace('{base}', '{{ base_url }}')}</script>", "")  # the listed one
    scripts = r'<script(?! defer src=| id="__config" type="application/json">\{)'
    assert not re.search(rf"\sstyle\s*=|<style|{scripts}|\son[a-z]+\s*=", text)


@pytest.mark.parametrize("file", TEMPLATES, ids=relative)
def test_a_template_takes_nothing_for_safe_that_comes_from_a_record(file: Path) -> None:
    """Only drawings and formulas of our own code pass unescaped."""
    text = file.read_text(encoding="utf-8")
    passed = set(re.findall(r"(\w+)\s*\|\s*safe", text))
    assert passed <= {"wide", "narrow", "mathml"}
    assert "autoescape" not in text


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_python_has_no_html(module: Path) -> None:
    """Whoever looks for an element finds it in templates/."""
    assert [text for text in strings(module) if _HTML.search(text)] == []


def test_the_search_for_html_finds_some() -> None:
    """The pattern of the test above is not blind."""
    found = ["<p>", '<a href="x">', "</div>", "<br/>", '<svg aria-hidden="true" ', "a<b>c"]
    assert all(map(_HTML.search, found))
    assert not any(
        map(_HTML.search, ["{to: <id>}", "<kind>/<id>.yml", r"<\s*(script|iframe)\b", "a < b > c", "<p", r"(?P<a>\d)"])
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=relative)
def test_a_style_sheet_asks_no_other_host(sheet: Path) -> None:
    """Fonts and pictures are ours."""
    text = re.sub(
        r"/\*.*?\*/|xmlns='http://www.w3.org/2000/svg'", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    assert not re.search(r"@import|https?:|url\(\s*[\"']?//", text)


def test_the_configuration_names_only_known_tags() -> None:
    """A YAML tag of mkdocs.yml can run code, so only variables of the environment are used."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"!+[A-Za-z/:_.]+", re.sub(r"#.*", "", text))) <= {"!ENV"}


def test_files_named_in_text_are_never_published() -> None:
    """The snippets extension is off: it would copy any file of the project into a page."""
    assert "snippets" not in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
