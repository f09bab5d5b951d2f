"""The front matter of authored pages: which keys there are, and what they may say."""

import re
from collections.abc import Iterator

from pydantic import ValidationError
from yaml import CSafeLoader, ScalarNode

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.schema.page import FrontMatter
from macros.validate.messages import code, message

_PLAIN = re.compile(r"(?P<key>[a-z_]+): +(?P<value>[^\"'|>\[{#\s].*?)(?P<rest>\s+#.*)?\s*")
_OTHER_READING = CSafeLoader("")


def check(page: AuthoredPage) -> Iterator[Fault]:
    """Find what is wrong in the front matter of `page`."""
    if not page.head:  # it could not be read, which is told already
        return
    told = set[str]()
    try:
        FrontMatter.model_validate(page.front.value)
    except ValidationError as errors:
        for error in errors.errors(include_url=False):
            told.add(str(error["loc"][0]))
            yield page.fault(str(error["loc"][0]), message(error, FrontMatter.model_fields), code(error))
    yield from (fault for fault in _read_otherwise(page) if fault.field not in told)


def _read_otherwise(page: AuthoredPage) -> Iterator[Fault]:
    """Find values without quotes of which an older YAML, or any, reads something else: `no`, `1:30`, `C # code`."""
    for number, line in enumerate(page.head.split("\n"), 2):
        found = _PLAIN.fullmatch(line)
        if not found:
            continue
        value = found["value"]
        text = ""
        if not _same(value, page.get(found["key"])):
            text = f'{value} is more than text to other readers; write "{value}" with quotes'
        if text:
            yield Fault(page.path, number, found.start("value") + 1, found["key"], text, code="front-matter")


def _same(written: str, read: object) -> bool:
    """Tell whether an older YAML reads the same from what is `written`."""
    tag = _OTHER_READING.resolve(ScalarNode, written, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == f"tag:yaml.org,2002:{type(read).__name__}")
