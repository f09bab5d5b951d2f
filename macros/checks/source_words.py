"""The file of a source says what its page is."""

import re

from macros.checks.once import once_for_part
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import Source

_NO_TITLE = re.compile(
    r"https?://|www\.|(?:home|homepage|link|untitled|title|document"
    r"|(?:error )?40[34]\b.*|.*\bnot found|just a moment.*|access denied"
    r"|(?:sign|log) ?in|are you a robot.*|redirecting.*|loading.*|new tab)\W*$",
    re.IGNORECASE,
)
_FILE = re.compile(r"\w_\w.*\.(?:pdf|docx?|html?|pptx?)$|^[\w-]+\.(?:pdf|docx?|pptx?)$")
_OPINION = re.compile(
    r"\b(?:good|great|nice|useful|interesting|helpful|excellent) (?:article|page|source|post|overview|paper)\b"
)


@rule(
    "source-words",
    "Write the title as it stands on the page, and in your own words what the page proves.",
    excusable=True,
    bad="# data/sources/maker-page.yml\ntitle: https://acme.example/page",
    good="# data/sources/maker-page.yml\ntitle: Products of Acme",
)
@alone(Source)
def check(source: Source) -> Found:
    """No source has an address for its title, or a title for what it shows."""
    for key, said in _worded(source):
        yield (key,), said


@once_for_part
def _worded(source: Source) -> list[tuple[str, str]]:
    found = [("title", _of_title(source)), ("shows", _of_shows(source)), ("publisher", _of_publisher(source))]
    return [(key, said) for key, said in found if said]


def _of_title(record: Source) -> str:
    if _FILE.search(record.title):
        return "is the name of a file"
    if _NO_TITLE.match(record.title):
        return f'"{record.title[:40]}" says nothing of the page'
    if re.fullmatch("[\u201c\u201e\u00ab].*[\u201d\u201c\u00bb]", record.title):
        return "stands in quotes; leave them out"
    if record.title.endswith(tuple(f" {sign} {record.publisher}" for sign in "|-\u2013\u2014")):
        return f'ends with its publisher, "{record.publisher}"; that is told beside it'
    return ""


def _of_shows(source: Source) -> str:
    if found := _OPINION.search(source.shows):
        return f'"{found[0]}" is an opinion of the page, and not what it proves'
    again = source.shows.strip(" .").casefold() == source.title.strip(" .").casefold()
    return "is but the title" if again else ""


def _of_publisher(source: Source) -> str:
    if source.publisher.startswith("By "):
        return "is the writer; write who published the page"
    address = re.match(r"https?://|www\.", source.publisher)
    return "is an address; write the name of who published the page" if address else ""
