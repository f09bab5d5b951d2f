"""A page that was fetched and the statements that cite it -> a judgment each."""

import re
from dataclasses import dataclass

from macros.relate.statements import Statement
from macros.watch.fetching.answer import Answer
from macros.watch.judge import Judge
from macros.watch.passages import MOST, Document
from macros.watch.reading import read
from macros.watch.verdicts import Judgment, Verdict

_MISSING = re.compile(
    r"\W*(?:error\W*)?(?:404\b.*"
    r"|(?:page|file|document|content) (?:was )?(?:not found|does not exist|no longer (?:exists|available)).*"
    r"|not found|(?:sorry,? )?(?:this|that|the) page (?:isn't|is not|can't|cannot|could not|no longer).{0,40}"
    r"|410 gone)\W*.{0,40}",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|access denied"
    r"|attention required"
    r"|checking your browser|enable cookies|captcha|request blocked|unusual traffic|(?:sign|log) in to continue",
    re.IGNORECASE,
)
_LITTLE = 150  # words of a page that is nothing but such a message


@dataclass(frozen=True)
class Task:
    """What was fetched, the address and title of the source, and what is asked of it."""

    answer: Answer
    url: str
    title: str
    asked: tuple[Statement, ...]


def held(judge: Judge, task: Task) -> list[Judgment]:
    """Read the page, and hold each statement against it."""
    answer = task.answer
    document = read(answer.content, answer.media_type, answer.address)
    document.cut = document.cut or answer.cut or len(document.passages) >= MOST
    if message := _message(document):
        return [message] * len(task.asked)
    page = judge.page(document, task.url, task.title)
    return [judge.judge(one, page) for one in task.asked]


def _message(document: Document) -> Judgment | None:
    """Give the judgment on a page that says only that the page is gone, or that a program may not read it."""
    if document.words >= _LITTLE:
        return None
    first = [document.title, *(one.text for one in document.passages[:3])]
    if text := next((text for text in first if text and _MISSING.fullmatch(text)), ""):
        return Judgment(Verdict.GONE, text[:100], "the page says that it is not there")
    if wall := next((text for text in first if text and _WALL.search(text)), ""):
        return Judgment(Verdict.BLOCKED, wall[:100], "the page asks for a person")
    return None
