"""`strata fix`: what a fault says is to be written, written."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from macros.faults import Fault, Mend
from macros.tools.named import named


def mended(text: str, mends: Iterable[Mend]) -> tuple[str, list[Mend]]:
    """Give `text` with the mends made, and those made: of two that meet the first, and none beyond its line."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    made: list[Mend] = []
    for mend in sorted(set(mends), key=lambda one: (one.line, one.start, one.end, one.replacement)):
        fits = 0 < mend.line <= len(lines) and 0 < mend.start <= mend.end <= len(lines[mend.line - 1]) + 2
        if fits and (not made or (made[-1].line, made[-1].end) <= (mend.line, mend.start)):
            made.append(mend)
    for mend in reversed(made):
        start = starts[mend.line - 1] - 1
        text = text[: start + mend.start] + mend.replacement + text[start + mend.end :]
    return text, made


def fix(root: Path, faults: Iterable[Fault]) -> list[Mend]:
    """Make the mends that `faults` name in the files below `root`; give those made."""
    by_path: dict[str, list[Mend]] = defaultdict(list)
    for fault in faults:
        if mend := named(root, fault):
            by_path[mend.path].append(mend)
    made: list[Mend] = []
    for path, mends in sorted(by_path.items()):
        file = root / path
        content = file.read_bytes().decode()
        ends = "\r\n" if "\r\n" in content else "\n"
        mark = "\ufeff" if content.startswith("\ufeff") else ""  # the columns of a fault do not count it
        text, done = mended(content.removeprefix(mark).replace("\r\n", "\n"), mends)
        if done:
            file.write_bytes((mark + text.replace("\n", ends)).encode())
        made += done
    return made
