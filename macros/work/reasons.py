"""What ended a build -> lines for who made the mistake: `file:line:column: what is wrong`, and no traceback."""

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

import click
import jinja2
import yaml
from mkdocs.exceptions import Abort, ConfigurationError

_WARNINGS = (
    (re.compile(r"Doc file '(?P<file>[^']+)' (?P<said>contains .*'(?P<at>[^']*)'.*)", re.DOTALL), "docs/"),
    (re.compile(r"Config value '(?P<at>[^']+)': (?P<said>.*)", re.DOTALL), ""),
    (re.compile(r"(?P<said>A reference to '(?P<at>[^']+)' is included in the 'nav'.*)", re.DOTALL), ""),
)


def reasons(error: BaseException, warnings: list[str], root: Path) -> list[str]:
    """Give what is wrong, a line each; `warnings` is what MkDocs said before."""
    root = root.resolve()
    cause = _cause(error)
    told = list(_of_error(cause, root))
    if not told and any("SyntaxError" in one for one in warnings):  # MkDocs names no file
        told = list(_unreadable(root))
    if not told:
        told = [_of_warning(one, root) for one in warnings] or [_ended(error, root)]
    elif not isinstance(cause, click.ClickException):  # what MkDocs missed is likely the reason
        told = [*(_of_warning(one, root) for one in warnings if _known(one)), *told]
    lines = (line.replace(f"{root}/", "") for one in told for line in one.splitlines() if line.strip())
    return list(dict.fromkeys(lines))


def _cause(error: BaseException) -> BaseException:
    """Give what is behind an exit or a complaint about the configuration."""
    hidden = isinstance(error, SystemExit | ConfigurationError) and not isinstance(error, Abort)
    return error.__context__ if hidden and error.__context__ else error


def _of_error(error: BaseException, root: Path) -> Iterator[str]:
    if isinstance(error, Abort | SystemExit):
        return  # MkDocs has said why
    if isinstance(error, click.ClickException):
        yield error.message
    elif isinstance(error, jinja2.TemplateSyntaxError):
        yield f"{_named(error.filename or _page(error) or error.name, root)}:{error.lineno}:1: {error.message}"
    elif isinstance(error, SyntaxError):
        yield f"{_named(error.filename, root)}:{error.lineno}:{error.offset}: {error.msg}"
    elif isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark = error.problem_mark
        yield f"{_named(mark.name, root)}:{mark.line + 1}:{mark.column + 1}: not YAML: {error.problem}"
    elif isinstance(error, OSError) and error.filename:
        yield f"{_named(error.filename2 or error.filename, root)}: {error.strerror}"
    else:
        where = _frame(error, root) or _page(error)
        page = _page(error)
        on = f" (on {page})" if page and page not in where else ""
        said = _short(f"{type(error).__name__}: {error}")
        yield f"{where + ': ' if where else ''}{said}{on}"


def _ended(error: BaseException, root: Path) -> str:
    """Say of an error without words, as that of `sys.exit(3)`, where it comes from."""
    said, where = _short(str(error)), _frame(error, root)
    if said and not said.isdigit():
        return said
    return f"{where + ': ' if where else ''}{type(error).__name__}{': ' if said else ''}{said}"


def _unreadable(root: Path) -> Iterator[str]:
    """Give the modules of the project that are not Python."""
    for file in sorted((root / "macros").rglob("*.py")):
        try:
            compile(file.read_bytes(), file, "exec")
        except SyntaxError as error:
            yield from _of_error(error, root)
        except ValueError as error:
            yield f"{_named(str(file), root)}:1:1: {error}"


def _frame(error: BaseException, root: Path) -> str:
    """Give the deepest place in a file of the project."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if file.is_relative_to(root) and ".venv" not in file.parts:
            return f"{_named(frame.filename, root)}:{frame.lineno}:1"
    return ""


def _page(error: BaseException) -> str:
    """Give the page that was being built."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        source = getattr(getattr(frame.f_locals.get("page"), "file", None), "src_uri", None)
        if source:
            return f"docs/{source}"
    return ""


def _known(warning: str) -> bool:
    return any(pattern.fullmatch(warning) for pattern, _ in _WARNINGS)


def _of_warning(warning: str, root: Path) -> str:
    """Give a warning of MkDocs with the place that it is about."""
    for pattern, folder in _WARNINGS:
        found = pattern.fullmatch(warning)
        if found:
            said = found.groupdict()
            file = folder + said["file"] if folder else "mkdocs.yml"
            key = f"{said['at']}: " if warning.startswith("Config value") else ""
            return f"{file}:{_line(root / file, said['at'])}:1: {key}{_short(said['said'])}"
    return _short(warning)


def _line(file: Path, said: str) -> int:
    """Give the line of `file` that first has the words, or the last of them that a dot parts."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    words = said if any(said in line for line in lines) else said.rpartition(".")[2]
    return next((number for number, line in enumerate(lines, 1) if words in line), 1)


def _named(file: str | bytes | int | None, root: Path) -> str:
    name = Path(str(file)).absolute() if file else root / "?"
    return name.relative_to(root).as_posix() if name.is_relative_to(root) else name.as_posix()


def _short(text: str) -> str:
    return " ".join(text.split())
