"""Markdown, reStructuredText, code and plain text -> passages: headings, tables and paragraphs by their marks."""

import re

from macros.watch.passages import Collector, Document

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_UNDER = re.compile(r"([=\-~^\"'*+#])\1{2,}\s*$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+")
_MARKS = (
    (re.compile(r"~~.*?~~"), ""),
    (re.compile(r"<(del|s|strike)\b[^>]*>.*?</\1>", re.IGNORECASE | re.DOTALL), ""),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"<sup>\s*2\s*</sup>"), "²"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), " "),
    (re.compile(r"(\*\*|__|``?)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
)


def read_plain(text: str) -> Document:
    """Give the passages of a text that is read line by line."""
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    collector, lines, at = Collector(), text.splitlines(), 0
    title = ""
    while at < len(lines):
        line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
        if heading := _HEADING.match(line):
            collector.heading(heading[2], len(heading[1]))
            title = title or heading[2]
        elif line.strip() and "|" in line and _RULE.match(after) and "|" in after:
            at = _table(collector, lines, at)
            continue
        elif line.strip() and _UNDER.match(after) and len(after.strip()) >= len(line.strip()) // 2:
            collector.heading(line.strip(), 1 if after[0] == "=" else 2)
            title = title or line.strip()
            at += 1
        else:
            at = _paragraph(collector, lines, at)
            continue
        at += 1
    return Document(title, collector.passages, "" if collector.passages else "is empty")


def _table(collector: Collector, lines: list[str], at: int) -> int:
    rows = []
    while at < len(lines) and "|" in lines[at]:
        if not _RULE.match(lines[at]):
            cells = re.split(r"(?<!\\)\|", lines[at].strip().removeprefix("|").removesuffix("|"))
            rows.append([cell.strip() for cell in cells])
        at += 1
    collector.table(rows, heads=1)
    return at


def _paragraph(collector: Collector, lines: list[str], at: int) -> int:
    """Take the lines of one paragraph or item; what looks like `key: value` or code stays a line of its own."""
    paragraph = lines[at]
    at += 1
    while at < len(lines) and _goes_on(paragraph, lines, at):
        paragraph += f" {lines[at].strip()}"
        at += 1
    collector.text(_ITEM.sub("", paragraph, count=1))
    return at


def _goes_on(paragraph: str, lines: list[str], at: int) -> bool:
    line = lines[at]
    starts = not line.strip() or _ITEM.match(line) or _HEADING.match(line) or line.lstrip().startswith(("|", ">", ":"))
    coded = re.search(r"[{};,=(]\s*$", lines[at - 1]) or re.match(r"\s*[\w\"'.-]+\s*[:=]", line)
    head = at + 1 < len(lines) and (_UNDER.match(lines[at + 1]) or _RULE.match(lines[at + 1]))
    return bool(paragraph.strip()) and not starts and not coded and not head
