"""A source is a page that others can open and read, and its file says what that page is."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_part, once_for_text
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Claim, Source
from macros.schema.vocabularies import Standing

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
_ENCYCLOPEDIA = re.compile(r"//[a-z-]+\.(?:m\.)?wikipedia\.org/")
_STANDINGS = (
    (_ENCYCLOPEDIA, Standing.COMMUNITY),
    (re.compile(r"//(?:www\.)?arxiv\.org/"), Standing.PAPER),
)
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
_DAY = 10  # letters


@rule(
    "page-address",
    "Write the address of the page on which it can be read.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://www.google.com/search?q=brain+1",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every address is that of a page: no search, no short form, no answer of a chat, no example."""
    for entry, record in catalog.entries:
        for key in ("url", "website"):
            address = getattr(record, key, None) or ""
            if what := _no_page(address):
                yield entry.fault((key,), f"is {what[0]}")
            elif key == "website" and _ENCYCLOPEDIA.search(address):
                yield entry.fault((key,), "is of an encyclopedia, not the thing's own")
        kept = record.archived if isinstance(record, Source) else None
        if kept and not _ARCHIVES.search(kept):
            yield entry.fault(("archived",), "is on no archive")
        elif kept and isinstance(record, Source) and (host := _kept_host(kept)) not in {"", _host(record.url)}:
            yield entry.fault(("archived",), f"is a copy of a page of {host}, not of {_host(record.url)}")


@once_for_text
def _no_page(address: str) -> list[str]:
    return [what for what in [no_page(address)] if what]


def no_page(address: str) -> str:
    """Give what an address leads to that is no page, or nothing."""
    balanced = address.endswith(")") and address.count("(") == address.count(")")
    return next((what for form, what in _NO_PAGE if form.search(address)), "") if not balanced else ""


def _host(address: str) -> str:
    return address.partition("//")[2].partition("/")[0].casefold().removeprefix("www.")


def _kept_host(kept: str) -> str:
    """Give the host of the page that an archive has a copy of, where its address tells."""
    found = _OF_COPY.search(kept)
    return _host(found[0]) if found else ""


@rule(
    "source-words",
    "Write the title as it stands on the page, and in your own words what the page proves.",
    excusable=True,
    bad="# data/sources/maker-page.yml\ntitle: https://acme.example/page",
    good="# data/sources/maker-page.yml\ntitle: Products of Acme",
)
def check_words(catalog: Catalog) -> Iterator[Fault]:
    """No source has an address for its title, or a title for what it shows."""
    for entry, record in catalog.entries:
        for key, said in _worded(record) if isinstance(record, Source) else ():
            yield entry.fault((key,), said)


@once_for_part
def _worded(record: Source) -> list[tuple[str, str]]:
    titled = _titled(record)
    found = [("title", titled)] if titled else []
    again = record.shows.strip(" .").casefold() == record.title.strip(" .").casefold()
    return [*found, *_of_page(record), *([("shows", "is but the title")] if again else [])]


def _titled(record: Source) -> str:
    """Give what is wrong with a title."""
    if _FILE.search(record.title):
        return "is the name of a file"
    if _NO_TITLE.match(record.title):
        return f'"{record.title[:40]}" says nothing of the page'
    if re.fullmatch("[\u201c\u201e\u00ab].*[\u201d\u201c\u00bb]", record.title):
        return "stands in quotes; leave them out"
    if record.title.endswith(tuple(f" {sign} {record.publisher}" for sign in "|-\u2013\u2014")):
        return f'ends with its publisher, "{record.publisher}"; that is told beside it'
    return ""


def _of_page(record: Source) -> Iterator[tuple[str, str]]:
    """Find what is no publisher, and an opinion in the place of what is shown."""
    if found := _OPINION.search(record.shows):
        yield "shows", f'"{found[0]}" is an opinion of the page, and not what it proves'
    if record.publisher.startswith("By "):
        yield "publisher", "is the writer; write who published the page"
    elif re.match(r"https?://|www\.", record.publisher):
        yield "publisher", "is an address; write the name of who published the page"


@rule(
    "standing-of-host",
    "Say who speaks there, and not who is spoken of.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://en.wikipedia.org/wiki/Acme\nstanding: maker",
    good="# data/sources/maker-page.yml\nurl: https://en.wikipedia.org/wiki/Acme\nstanding: community",
)
def check_hosts(catalog: Catalog) -> Iterator[Fault]:
    """No source at a host of papers, or of an encyclopedia, has another standing than those have."""
    for entry, record in catalog.entries:
        for host, right in _STANDINGS if isinstance(record, Source) else ():
            if isinstance(record, Source) and record.standing is not right and host.search(record.url):
                yield entry.fault(("standing",), f'is "{record.standing}", but what stands there is "{right}"')


@rule(
    "day-of-reading",
    "Write the day on which you read it: YYYY-MM-DD.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nretrieved: 2026",
    good="# data/sources/maker-page.yml\nretrieved: 2026-11-20",
)
def check_days(catalog: Catalog) -> Iterator[Fault]:
    """Every source is read, and every claim checked, on a day."""
    for entry, record in catalog.entries:
        key = "retrieved" if isinstance(record, Source) else "checked"
        day = getattr(record, key) if isinstance(record, Source | Claim) else None
        if day and len(day) < _DAY:
            yield entry.fault((key,), f"{day} is no day")
