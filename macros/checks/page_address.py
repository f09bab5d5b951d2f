"""A source is a page that others can open and read."""

import re

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import AnyRecord, Source

# What is no page -> what it is.
_NO_PAGE = (
    (re.compile(r"//(?:www\.)?(?:google\.[a-z.]+|bing\.com|duckduckgo\.com)/(?:search|\?q=)"), "a search, not a page"),
    (re.compile(r"/search/?\?(?:.*&)?(?:q|query|s)="), "a search, not a page"),
    (re.compile(r"//(?:www\.)?google\.[a-z.]+/(?:url|amp)\b"), "the way of a search to a page, not the page"),
    (
        re.compile(r"//(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|lnkd\.in|ow\.ly|buff\.ly|is\.gd|rb\.gy|shorturl\.at)/"),
        "a short form, which hides where it leads",
    ),
    (
        re.compile(
            r"//(?:chatgpt\.com/(?:share|c)|(?:www\.)?perplexity\.ai/(?:search|page)|claude\.ai/(?:share|chat)"
            r"|g\.co/gemini|gemini\.google\.com/(?:share|app)|grok\.com/share|copilot\.microsoft\.com/shares)\b"
        ),
        "the answer of a chat, which is no evidence",
    ),
    (re.compile(r"//(?:[\w-]+\.)*example\.(?:com|org|net)\b"), "an example, not a page"),
    (re.compile(r"translate\.google\.|\.translate\.goog/|\.ampproject\.org/"), "a copy by a service, not the page"),
    (re.compile(r"//docs\.google\.com/viewer|[/?](?:pdf)?viewer\.html\?"), "a viewer of a file, not the file"),
    (re.compile(r"/(?:log-?in|sign-?in)(?:[/?.]|$)"), "a page to sign in, which others cannot read"),
    (re.compile(r"//github\.com/[^/]+/[^/]+/edit/"), "a page to edit a file, which others cannot read"),
    (re.compile(r"[;?&](?:jsessionid|phpsessid|session_?id|access_token)=", re.IGNORECASE), "of one visit alone"),
    (
        re.compile(
            r"//(?:l|lm)\.facebook\.com/|//(?:www\.)?linkedin\.com/redir|//news\.google\.com/(?:rss/)?articles/|//out\.reddit\.com/"
        ),
        "the way of a service to a page, not the page",
    ),
    (re.compile(r"//amp\.reddit\.|[?&]print(?:able)?=(?:1|yes|true)"), "a copy for phones or printers, not the page"),
    (
        re.compile(r"//docs\.google\.com/(?:document|spreadsheets)/.*/edit|//drive\.google\.com/"),
        "a file that may be changed or closed",
    ),
    (re.compile(r"#$"), "followed by an empty #"),
    (re.compile(r"^https://youtu\.be/"), "a short form, which hides where it leads"),
    (re.compile(r"#:~:text="), "a place that only some browsers find; leave out what follows #"),
    (re.compile(r"[.,;:]$|(?<=[^(])[\])]$"), "followed by a sign of the text that it was copied from"),
)
_ARCHIVES = re.compile(r"//(?:web\.archive\.org|archive\.(?:org|today|ph|is|li|md|vn|fo)|perma\.cc|ghostarchive\.org)/")
_OF_COPY = re.compile(r"(?<=/)https?://.+")
ENCYCLOPEDIA = re.compile(r"//[a-z-]+\.(?:m\.)?wikipedia\.org/")


@rule(
    "page-address",
    "Write the address of the page on which it can be read.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://www.google.com/search?q=brain+1",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
@alone(AnyRecord)
def check(record: AnyRecord) -> Found:
    """Every address is that of a page: no search, no short form, no answer of a chat, no example."""
    for key in ("url", "website"):
        address = getattr(record, key, None) or ""
        if what := _no_page(address):
            yield (key,), f"is {what[0]}"
        elif key == "website" and ENCYCLOPEDIA.search(address):
            yield (key,), "is of an encyclopedia, not the thing's own"
    if isinstance(record, Source) and record.archived and (said := _of_archive(record.archived, record.url)):
        yield ("archived",), said


@once_for_text
def _no_page(address: str) -> list[str]:
    return [what for what in [no_page(address)] if what]


def no_page(address: str) -> str:
    """Give what an address leads to that is no page, or nothing."""
    balanced = address.endswith(")") and address.count("(") == address.count(")")
    return next((what for form, what in _NO_PAGE if form.search(address)), "") if not balanced else ""


def _of_archive(kept: str, address: str) -> str:
    """Say what is wrong with the address of a copy in an archive, which mostly has that of the page in it."""
    page = _OF_COPY.search(kept)
    if not _ARCHIVES.search(kept):
        return "is on no archive"
    if page and _host(page[0]) not in {"", _host(address)}:
        return f"is a copy of a page of {_host(page[0])}, not of {_host(address)}"
    return ""


def _host(address: str) -> str:
    return address.partition("//")[2].partition("/")[0].casefold().removeprefix("www.")
