"""The plain values of a record: names, texts, ids, addresses and dates, each with the rule that it keeps."""

import re
import unicodedata
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr

from macros.schema.days import DAY, PERIOD, is_day

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_PAGE = re.compile(rf"({ID_PATTERN}/)*{ID_PATTERN}\.md")
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_PLACEHOLDERS = {"unknown", "n/a", "na", "none", "tbd", "tba", "null", "-", "?", "undisclosed", "not disclosed"}
_PLACEHOLDERS |= {
    "not available",
    "unspecified",
    "not specified",
    "not known",
    "n.a.",
    "n/d",
    "--",
    "\u2013",
    "\u2014",
    "...",
}
_NO_ADDRESS = (
    (re.compile(r"\S\s+https?://"), "is one; write several addresses as several sources"),
    (re.compile(r"^<.*>$"), "has no < and > around it"),
    (re.compile(r"^(?:file:|[A-Za-z]:\\|/(?:home|Users|tmp)/)"), "is one that others can open, and not on your disk"),
    (re.compile(r"\\"), "has slashes, and no backslash"),
)
_EARLIEST, _LATEST = 1900, 2100
ID_LENGTH, _NAME_LENGTH, _TEXT_LENGTH, _ADDRESS_LENGTH = 64, 120, 1500, 500


def _id(value: str) -> str:
    if len(value) > ID_LENGTH or not _ID.fullmatch(value):
        raise ValueError("an id has a-z, 0-9 and single hyphens, at most 64 characters")
    return value


def _filled(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; leave the key out where nothing is known")
    if value.strip().lower() in _PLACEHOLDERS:
        raise ValueError(
            f'"{value.strip()}" says nothing; leave the key out, or write "undisclosed: true" with a source'
        )
    return value.strip()


def _line(value: str) -> str:
    value = _filled(value)
    hidden = next((mark for mark in value if unicodedata.category(mark) == "Cf"), None)
    if hidden:
        raise ValueError(f"has an invisible character, U+{ord(hidden):04X}; write it without")
    if "\n" in value or len(value) > _NAME_LENGTH:
        raise ValueError(f"must be one line of at most {_NAME_LENGTH} characters")
    return value


def _name(value: str) -> str:
    value = _line(value)
    if any(mark in value for mark in "{}<>"):
        raise ValueError("a name has none of { } < >")
    return value


def _text(value: str) -> str:
    value = _filled(value)
    if len(value) > _TEXT_LENGTH:
        raise ValueError(f"is longer than {_TEXT_LENGTH} characters")
    return value


def _page(value: str) -> str:
    if not _PAGE.fullmatch(value):
        raise ValueError("a page is a path below docs/, such as how-it-works/tokens.md")
    return value


def _year_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _day(value: str) -> str:
    if not DAY.fullmatch(value):
        raise ValueError("a date is YYYY, YYYY-MM or YYYY-MM-DD")
    if not _EARLIEST <= int(value[:4]) <= _LATEST:
        raise ValueError(f"the year {int(value[:4])} is not between {_EARLIEST} and {_LATEST}")
    if not is_day(value):
        raise ValueError(f"{value} is not a day of the calendar")
    return value


def _period(value: str) -> str:
    if PERIOD.fullmatch(value):
        _day(value[:4])
        return value
    if not DAY.fullmatch(value):
        raise ValueError(
            "a date is YYYY, YYYY-MM, YYYY-MM-DD, a quarter such as 2026-Q4 or a half-year such as 2026-H2"
        )
    return _day(value)


def _url(value: str) -> str:
    expected = "an address is https://, a public host name, and only ASCII characters"
    if odd := next((what for form, what in _NO_ADDRESS if form.search(value)), ""):
        raise ValueError(f"an address {odd}")
    if not value.startswith("https://") or not _ADDRESS.fullmatch(value):
        raise ValueError(expected)
    if len(value) > _ADDRESS_LENGTH:
        raise ValueError(f"an address has at most {_ADDRESS_LENGTH} characters")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError as error:
        raise ValueError(expected) from error
    host = parts.hostname or ""
    if parts.username is not None or port is not None or not _HOST.fullmatch(host) or host.endswith(".localhost"):
        raise ValueError(f"{expected}, without user name, port or number in place of a name")
    return value


def _form(pattern: str, **keys: Any) -> Any:
    """Tell editors what the rule of a value asks for: the check itself, in its own words, is the rule."""
    return Field(json_schema_extra={"pattern": pattern, **keys})


# What a text may not be, to an editor: nothing, or a word that says nothing.
_SAYS = rf"^(?!\s*({'|'.join(map(re.escape, sorted(_PLACEHOLDERS)))})?\s*$)"
_year = Annotated[int, Field(ge=_EARLIEST, le=_LATEST)]
_month_and_day = "-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?"
_day_form = _form(f"^(19|20|21)[0-9]{{2}}({_month_and_day})?$", examples=["2026-11-28", "2026-11", "2026"])
_period_form = _form(
    f"^(19|20|21)[0-9]{{2}}({_month_and_day}|-Q[1-4]|-H[12])?$", examples=["2026-11-28", "2026-11", "2026-Q4", "2026"]
)
_AsDay = BeforeValidator(_year_as_text, json_schema_input_type=Annotated[str, _day_form] | _year)
_AsPeriod = BeforeValidator(_year_as_text, json_schema_input_type=Annotated[str, _period_form] | _year)

Id = Annotated[StrictStr, AfterValidator(_id), _form(f"^{ID_PATTERN}$", maxLength=ID_LENGTH)]
Line = Annotated[StrictStr, AfterValidator(_line), _form(_SAYS + r"[^\n]*$", maxLength=_NAME_LENGTH)]
Name = Annotated[StrictStr, AfterValidator(_name), _form(_SAYS + r"[^\n{}<>]*$", maxLength=_NAME_LENGTH)]
Text = Annotated[StrictStr, AfterValidator(_text), _form(_SAYS, maxLength=_TEXT_LENGTH)]
PagePath = Annotated[StrictStr, AfterValidator(_page), _form(f"^{_PAGE.pattern}$", examples=["how-it-works/tokens.md"])]
Day = Annotated[StrictStr, _AsDay, AfterValidator(_day)]
Period = Annotated[StrictStr, _AsPeriod, AfterValidator(_period)]
Url = Annotated[
    StrictStr, AfterValidator(_url), _form(r"^https://[^\s@/]+\.[^\s@/]+(/\S*)?$", maxLength=_ADDRESS_LENGTH)
]
LineNumber = Annotated[int, Field(strict=True, ge=1, le=174)]


def as_tuple(value: Any) -> Any:
    """Let one value stand for a list of one."""
    return value if isinstance(value, list | tuple) else (value,)


_Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
SourceIds = Annotated[tuple[Id, ...], BeforeValidator(as_tuple, json_schema_input_type=Id | _Ids), Field(min_length=1)]
