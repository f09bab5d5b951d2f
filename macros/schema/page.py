"""The front matter of an authored page: the only definition of its keys."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictStr

from macros.schema.facts import FrozenModel
from macros.schema.stack import Layer

_ENTITY = re.compile(r"&#?[A-Za-z0-9]+;")
_LONGEST = {"title": 120, "description": 300}


def _plain(value: str) -> str:
    if not value.strip() or any(mark in value for mark in '<>{}"\n'):
        raise ValueError('must be one line of plain text, without < > { } or "')
    if _ENTITY.search(value):
        raise ValueError("has a character written by its name, as &amp;; write the character itself")
    if len(value) > _LONGEST["description"]:
        raise ValueError(f"is longer than {_LONGEST['description']} characters")
    return value


def _short(value: str) -> str:
    if len(value) > _LONGEST["title"]:
        raise ValueError(f"is longer than {_LONGEST['title']} characters")
    return value


def _sum(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{12}", value):
        raise ValueError("must be the sum of the English text, 12 digits of 0-9 and a-f; the check gives it")
    return value


PlainText = Annotated[StrictStr, AfterValidator(_plain)]
Place = Annotated[int, Field(strict=True, ge=0, le=999)]


class FrontMatter(FrozenModel):
    """What stands at the head of a page."""

    title: Annotated[PlainText, AfterValidator(_short)]
    description: PlainText
    aliases: tuple[Annotated[PlainText, AfterValidator(_short)], ...] = ()  # other words by which the search finds it
    order: Place | None = None  # among the pages of its folder
    step: Place | None = None  # of the tour
    minutes: Place | None = None  # that the step takes
    layer: Layer | None = None
    layout: Literal["home", "wide"] | None = None
    translates: Annotated[StrictStr, AfterValidator(_sum)] | None = None  # which text of the English page
