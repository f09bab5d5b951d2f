"""Strings that try to be more than text, and records that carry one in every field that takes text."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from macros.schema import KINDS
from tests.world import WORLD

STRINGS = {
    "script": "<script>window.pwned=1</script>",
    "handler": "<img src=x onerror=window.pwned=1>",
    "svg": "<svg/onload=window.pwned=1>",
    "double quotes": '" onmouseover="window.pwned=1" x="',
    "single quotes": "' onfocus='window.pwned=1' autofocus='",
    "end of an attribute": '"><script>window.pwned=1</script>',
    "end of a drawing": "</text></svg></table></dl></article><script>window.pwned=1</script>",
    "end of a title": "</title></textarea></style></script><b>bold</b>",
    "comment": "<!-- <b> --> <!--",
    "plain text element": "<plaintext>",
    "entities": "&lt;script&gt;window.pwned=1&lt;/script&gt; &amp;amp; &#60;b&#62;",
    "link": "[click](javascript:window.pwned=1)",
    "reference": "[a]: javascript:window.pwned=1 'x'",
    "picture": "![x](https://evil.example/x.png)",
    "address in brackets": "<javascript:window.pwned=1> <https://evil.example/>",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ ==f== ^^g^^ `h` ++ctrl+alt+del++",
    "table": "a | b | c",
    "attributes": "x{ onclick=window.pwned=1 .st-hidden #__config }",
    "heading": "# Title",
    "list": "1. one",
    "fence": "```html",
    "admonition": "!!! danger",
    "footnote": "[^1] *[HTML]: x",
    "jinja": "{{ 7 * 7 }} {% raw %} {# x #} {{ config }}",
    "end of raw": "{% endraw %}{{ 6 * 9 }}{% raw %}",
    "snippet": '--8<-- "mkdocs.yml"',
    "token": "@@strata-da39a3ee5e6b4b0d3255bfef95601890afd80709@@",
    "format": "{0.__class__} %s %(x)s ${x} \\1 \\g<0>",
    "backslashes": "\\\\ \\n \\u003cb\\u003e \\<b\\>",
    "clobber": "<a id=__config name=__search>x</a>",
}

# Rules of how a text is written. A record here breaks some of them, and all have the same exceptions.
EXCUSED = ("address-in-text", "alias-form", "own-words", "sentence", "source-words")


def _takes_a_sentence(field: Any) -> bool:
    try:
        TypeAdapter(field.rebuild_annotation()).validate_python("A sentence, 1 line.")
    except ValidationError:
        return False
    return True


def text_fields(kind: str) -> tuple[set[str], set[str]]:
    """Give the fields of a kind that take a text, and those that take a list of texts."""
    fields = KINDS[kind].model_fields
    single = {name for name, field in fields.items() if _takes_a_sentence(field)}
    several = set()
    for name, field in fields.items():
        try:
            TypeAdapter(field.rebuild_annotation()).validate_python(["A sentence, 1 line."])
        except ValidationError:
            continue
        several.add(name)
    return single, several


def as_name(text: str) -> str:
    """Give what of `text` may stand in a name."""
    return " ".join(re.sub(r"[{}<>]", " ", text).split())


def tainted(text: str, name: str) -> dict[str, str]:
    """Give the invented records with `text` in every field that takes text, and `name` in every name."""
    records = {}
    for path, content in WORLD.items():
        kind, _, id = path.partition("/")
        single, several = text_fields(kind)
        record = {key: _inside(value, text, name) for key, value in yaml.safe_load(content).items()}
        # The id at the end keeps names apart, and the letter before them in one order.
        record |= dict.fromkeys(single, f"Z {text} {id}") | {key: [f"Z {text} too {id}"] for key in several}
        if "name" in single:
            record["name"] = f"Z {name} {id}"
        if "exceptions" in KINDS[kind].model_fields:
            record["exceptions"] = [{"rule": code, "because": "It is hostile on purpose."} for code in EXCUSED]
        records[path] = json.dumps(record)
    return records


def _inside(value: Any, text: str, name: str) -> Any:
    if isinstance(value, list):
        return [_inside(item, text, name) for item in value]
    if not isinstance(value, dict):
        return str(value) if hasattr(value, "isoformat") else value
    made = {key: _inside(item, text, name) for key, item in value.items()}
    if {"value", "event", "to", "points"} & set(made):
        made["note"] = text
    if made.get("event") == "renamed":
        made |= {"from": f"Z {name}", "to": f"Z {name} today"}
    if "lines" in made:
        made["name"] = f"Z {name}"
    words = {"why", "measure", "method", "attribution"} | (
        {"value"} if isinstance(made.get("value"), str) and made["value"] != "api" else set()
    )
    return made | dict.fromkeys(words & set(made), f"Z {text}")


class _Flat(HTMLParser):
    """Writes a document as lines: elements with their attributes, and text between them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.lines.append(f"<{tag}")
        self.lines += [f"@{name}={' '.join((value or '').split())}" for name, value in sorted(attrs)]

    def handle_endtag(self, tag: str) -> None:
        self.lines.append(f"</{tag}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.lines.append("'" + " ".join(data.split()))

    def handle_comment(self, data: str) -> None:
        self.lines.append(f"<!--{data}")


def flat(html: str) -> str:
    """Give the structure of `html` and all its text, without case and without runs of white space."""
    parser = _Flat()
    parser.feed(html)
    parser.close()
    return "\n".join(parser.lines).casefold()


def expected(benign: str, text: str) -> str:
    """Give what `benign`, which says zebra and is called gnu, must be with `text`."""
    return benign.replace("zebra", " ".join(text.split()).casefold()).replace("gnu", as_name(text).casefold())
