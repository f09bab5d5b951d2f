"""The days of a source are in their order."""

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import Source
from macros.schema.days import before

_YEARS = 3
EPOCHS = {"1900-01-01", "1970-01-01", "1980-01-01"}


@rule(
    "source-days",
    "Write the true days: published, then the day of its content, then that on which you read it.",
    excusable=True,
    bad="# data/sources/maker-page.yml\npublished: 2024-05\nretrieved: 2023-05-01",
    good="# data/sources/maker-page.yml\npublished: 2023-04\nretrieved: 2023-05-01",
)
@among(Source)
def check(source: Source, catalog: Catalog) -> Found:
    """No source was read before it was published, and none speaks of a day after it was read."""
    if source.published in EPOCHS:
        yield ("published",), f"{source.published} is the day from which computers count, not that of a page"
    elif is_old(source):
        yield ("content_as_of",), f"{source.content_as_of} is years before {source.published}, when it was published"
    else:
        for early in ("published", "content_as_of"):
            first, last = getattr(source, early), source.retrieved
            if first and last and before(last, first) and happened(first, catalog.as_of):
                yield ("retrieved",), f"{last} is before {early}, {first}"
                break


def is_old(record: Source) -> bool:
    """Tell whether a source speaks of a day that is years before it was published: a slip of the year."""
    published, content = record.published, record.content_as_of
    return bool(published and content) and int((published or "0")[:4]) - int((content or "0")[:4]) > _YEARS
