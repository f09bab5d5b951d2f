"""Short texts in YAML as people write them, and what is read and told of each: tests/forms.txt.

`python -m tests.forms` writes that anew.
"""

from macros.faults import Faults
from macros.load.parse import compose
from tests.support import ROOT

TOLD = ROOT / "tests/forms.txt"
_SCALARS = """\
1|01|0|-1|+1|1.50|.5|5.|1e3|1E-3|0x1F|0xG|0o17|0b101|0b2|1_000|1_000.5|12:30|1:2:3.5|.inf|-.INF|.nan|-0|0.0|00
123456789012345|1234567890123456|0.12345678901234|0.123456789012345|-0x1F|00.50|0x1FFFFFFFFFFFFFFFFF|1_0e2
yes|No|y|on|OFF|true|True|TRUE|tRUE|false|null|Null|~|NULL|nUll|=|2024-01-02 10:30|2024-1-2T10:30:00Z|2024-01-02|2024
a # remark|a#b|a #b|1 # one|"a # b"|'it''s'|"a\\tb"|"a\\u200bb"|!!str 1|&a b|*a|a: b|"a": b
- a|[a, b|[a b]|{a: b|{a}|@a|%a|`a`
"a|'a|"a" b|"a\\qb"|[a, [b, c]|{a: [b}|[a], b|a, b|> a|| a|a: [b]: c|"""
_TEXTS = [
    "",
    "# only a remark\n",
    "- a\n- b\n",
    "a\n",
    "%YAML 1.2\n---\na: 1\n",
    "%TAG ! tag:x,2024:\n---\na: 1\n",
    "%YAML 1.2\n%TAG ! tag:x,2024:\n---\na: 1\n",
    "---\na: 1\n",
    "# first\n---\na: 1\n...\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\n---\na: 2\n",
    "a: 1\n...\nb: 2\n",
    "a: 1\na: 2\n",
    "a: {b: 1, b: 2}\na: {b: 1, b: 2}\n",
    "<<: {a: 1}\n",
    '"<<": 1\n',
    "? [a]\n: b\nc: d\n",
    "a:\n\tb: 1\n",
    "\ta: 1\n",
    "a: 1\n b: 2\n",
    "a:\n  b: 1\n c: 2\nd: 3\n",
    "a: 1\n#b: 2\nc: 3\n",
    "a: 1\n# b is left out\nc: 3\n",
    "about: yes\nb: {about: on, undisclosed: y, other: yes}\n",
    "not_before: no\n",
    "a: [1,\n  2\nb: 3\n",
    "a: {b: 1,\n  c: [2\nd: 3\n",
    'a: "b\nc: d\n',
    "a: 'b\nc: d\n",
    "a b\nc: d\n",
    "a:b\nc: d\n",
    "a : b\n",
    "a: b: c\n",
    "```yaml\na: 1\n```\n",
    "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\nb: 3\n",
    "a: 1\n=======\nb: 2\n",
    "<<<<<<< ours\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\n",
    "a: {name: x url: y}\n",
    "a: {name: it: is}\n",
    'a: {name: "say "it"", b: c}\n',
    "a: [b, c]] \n",
    "a: {b: c}} d\n",
    "a: |\n  text\n  more\nb: >-\n  text\n  more\n",
    "a: [" * 9 + "]" * 9 + "\n",
    "".join(f"k{number}: 1\n" for number in range(501)),
    "".join(f"k{number}: 1\n" for number in range(500)),
    "a: [" + ", ".join(["1"] * 501) + "]\n",
    "a: caf\u00e9\nb: cafe\u0301\nc: x\u00a0y\nd: \u0430pple\n",
    "a:\n- b\n- c: 1\n  d: 2\n",
    "a: b\nc\n",
    "a: ]\nb: }\nc: ,\n",
    "a: 1 2\nb: 'c' # d\ne: \"f\" #g\n",
]


def told() -> str:
    """Give each text with what is read of it and what is told."""
    values = [one for line in _SCALARS.split("\n") for one in line.split("|")]
    texts = [*_TEXTS, *(f"a: {one}\n" for one in values), *(f"a: [{one}, 2]\nb: 3\n" for one in values[-40:])]
    return "\n".join(map(_told, texts))


def _told(text: str) -> str:
    try:
        parsed, faults = compose("data/x.yml", text)
        read = f"{parsed.value!r} digits {dict(parsed.digits)} lost {parsed.lost}"
    except Faults as found:
        faults, read = list(found.faults), "nothing"
    read = read if len(read) < 2000 else f"{len(read)} letters"
    shown = text if len(text) < 200 else f"{text[:60]}..."
    return "\n".join([f"=== {shown!r}", read, *(str(fault) for fault in faults)])


if __name__ == "__main__":
    TOLD.write_text(told() + "\n", encoding="utf-8")
