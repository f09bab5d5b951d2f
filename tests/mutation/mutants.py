"""One wrong condition or operator at a time, in the rooms where records are read, joined, judged and chosen."""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("load", "relate", "checks", "select", "publish")
_OPPOSITE: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}


@dataclass(frozen=True)
class Mutant:
    """A change of one expression of a file: where it stands, in bytes, and what stands there instead."""

    file: str
    line: int
    begin: int
    end: int
    was: str
    becomes: str

    def __str__(self) -> str:
        """Say it as a fault is said."""
        return f"{self.file}:{self.line}: {self.was} -> {self.becomes}"


def mutants(root: Path) -> list[Mutant]:
    """Give every mutant of the rooms below `root`, in order."""
    files = [file for room in ROOMS for file in sorted((root / "macros" / room).rglob("*.py"))]
    return [one for file in files for one in _of(file, file.relative_to(root).as_posix())]


def sample(root: Path, count: int, seed: int) -> list[Mutant]:
    """Draw `count` of them, the same for the same seed and code."""
    return random.Random(seed).sample(mutants(root), count)  # noqa: S311 - no secret


def _of(file: Path, name: str) -> Iterator[Mutant]:
    content = file.read_bytes()
    starts = [0]
    for line in content.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _expressions(ast.parse(content)):
        changed = _changed(node)
        if changed is None or node.end_lineno is None or node.end_col_offset is None:
            continue
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        yield Mutant(name, node.lineno, begin, end, ast.unparse(node), f"({ast.unparse(changed)})")


def _expressions(tree: ast.AST) -> Iterator[ast.expr]:
    """Give what is computed: no annotation, no text with braces, whose places Python 3.11 does not know."""
    for name, value in ast.iter_fields(tree):
        if name in {"annotation", "returns"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.expr) and not isinstance(child, ast.JoinedStr):
                yield child
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield from _expressions(child)


def _changed(node: ast.expr) -> ast.expr | None:
    match node:
        case ast.Compare(left=left, ops=[op, *rest], comparators=right) if type(op) in _OPPOSITE:
            return ast.Compare(left, [_other(op), *rest], right)  # type: ignore[list-item]
        case ast.BoolOp(op=op, values=values):
            return ast.BoolOp(_other(op), values)  # type: ignore[arg-type]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPPOSITE:
            return ast.BinOp(left, _other(op), right)  # type: ignore[arg-type]
        case ast.IfExp(test=test, body=body, orelse=other):
            return ast.IfExp(test, other, body)
    return None


def _other(op: ast.AST) -> ast.AST:
    return _OPPOSITE[type(op)]()
