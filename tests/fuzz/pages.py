"""Strategies for pages that try to be read in two ways: front matter, and text."""
# ruff: noqa: E501 - the lists are read as they stand

from hypothesis import strategies as st

KEYS = (
    "title",
    "description",
    "order",
    "step",
    "minutes",
    "layer",
    "layout",
    "template",
    "record",
    "table",
    "Title",
    "",
)
# Whole values and parts of them; what two versions of YAML, two parsers or two programs may take for two things.
VALUES = (
    """
A page|What it is.|no|Yes|off|y|N|true|False|null|~|=|<<|0|7|012|0o14|0x1F|0b1|1_000|+5|-5|5.|.5|1e3|.inf|-.INF|.NaN|1:30
190:20:30.5|2023|2023-01-01|2023-02-30|2001-12-14 21:59:43|2001-12-14t21:59:43.10-05:00|"no"|'012'|"1:30"|"a\\u0041"
"\\0"|"\\e[31m"|"\\u202e"|"\\x02wzxhzdk:1\\x03"|"\\N"|"a\\\\"|'it''s'|"a|'b|a: b|a:b|a #b|a#b|# b|#|[a]|[a, b|{a: b}|{a|]|}
- a|? a|: a|! a|!!str a|!a b|&a b|*a|@a|`a|%a|%YAML 1.1|%TAG ! tag:a:|>|>-|||+2|a\tb|\ta|a\t|a  b|home|wide|model|agi
---|--- |...|... |--- a|---a|----|... a|..|--|<b>a</b>|{{ 7 * 7 }}|{% raw %}|{# a #}|"A \\"page\\""|caf\u00e9|cafe\u0301
\u0410 name|G\u0420T|\u6771\u4eac|\u200b|\u202ea|\u00a0|\u2028a|\x85a|\x0ba|\x0ca|\ufeff|\U0001f600|a\rb|\x00
""".strip()
    .replace("\n", "|")
    .split("|")
)
MARKS = (
    "---\n",
    "---\n",
    "---\n",
    "--- \n",
    "---\t\n",
    "...\n",
    "... \n",
    "----\n",
    "--- # a\n",
    "---",
    "--\n",
    "",
    "\n",
    "---\r\n",
)
ENDS = ("\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n ", "\n  ", "\x85", "\u2028")
PARTS = (
    """
A word|*a*|**b**|_c_|`d`|``e`|~~f~~|++ctrl+c++|a_b_c|\\*|\\\\|\\<|&lt;|&#60;|&amp;|&|&colon;|&#x6a;|<|>|"|'|(|)|[|]|{|}|!|#|:|=
[a](index.md)|[a](#b)|[a](javascript:x)|[a]( javascript:x)|[a](java&#x09;script:x)|[a](<javascript:x>)|![a](b.png)|[a][b]
[b]: javascript:x|[b]: index.md "t"|[^1]|[^1]: note|*[A]: abbr|<https://a.example/>|<javascript:x>|https://a.example/|[a](//b)
<b>a</b>|<b|</b>|<i>|<u>|<p>|</p>|<div>|</div>|<div markdown="1">|<div markdown>|<span>|<a href="index.md">a</a>|<a href=javascript:x>
<a href='x' onclick=y>|<img src=x onerror=y>|<img src="a.png" alt="a">|<script>x</script>|<script|<style>x</style>|<svg onload=x>
<svg><script>x</script></svg>|<math><mtext>|<template>|<textarea>|<title>|<plaintext>|<xmp>|<noscript>|<iframe src=x>|<base href=x>
<form action=x>|<input autofocus onfocus=x>|<details open ontoggle=x>|<summary>|<select>|<table>|<tr>|<td>|<!--|-->|<!-->|<!--->|<![CDATA[
]]>|<?php|?>|<!doctype html>|</article>|</x>|<x-y>|<strata-table>|<br>|<br/>|<hr>|<kbd>a</kbd>|<sub>2</sub>|<details>|</details>
{: .a }|{ .a }|{: #b }|{: onclick=x }|{: href=javascript:x }|{: style=a }|{#b}|{.a #b c=d}|{{|}}|{%|%}|{#|#}|{{ 7 * 7 }}|{{ a }}
{{ count("models") }}|{{ term("token") }}|{{ system("brain-1") }}|{{ count('x') }}|{{ config }}|{% raw %}|{% endraw %}|{% if a %}
{{ system("brain-1").__class__ }}|{{ "a" }}|{{ ["a"] }}|{# a #}|{{ count("models") | upper }}|{{- term("token") -}}|@@strata-0@@
@@strata-da39a3ee5e6b4b0d3255bfef95601890afd80709@@|\x02wzxhzdk:1\x03|\x02|\x03|klzzwxh:0001|<span data-strata="0"></span>
""".strip()
    .replace("\n", "|")
    .split("|")
)
STARTS = (
    "",
    "",
    "",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "| a | ",
    "|---|",
    "!!! note\n    ",
    "??? note\n    ",
)
STARTS += ("```\n", "~~~ html\n", "```", '=== "a"\n    ', ": ", "===\n", "---\n", "  ")
ANY = st.text(st.characters(codec="utf-8", max_codepoint=0x2FFFF), max_size=6)
SOME = st.text("-.:#|>&*!?%@`'\"{}[]<>= \t\nabx01", max_size=8)


def _line() -> st.SearchStrategy[str]:
    value = st.one_of(st.sampled_from(VALUES), SOME, ANY, st.tuples(st.sampled_from(VALUES), SOME).map("".join))
    keyed = st.tuples(st.sampled_from(KEYS), st.sampled_from((": ", ": ", ":  ", ":", " : ", ":\n  ")), value)
    return st.one_of(keyed.map("".join), keyed.map("".join), value)


def _mostly(usual: str, other: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give what is usual, and now and then something else: a page with one oddity is read further than one of ten."""
    return st.sampled_from([st.just(usual)] * 7 + [other]).flatmap(lambda chosen: chosen)


def front_matter() -> st.SearchStrategy[str]:
    """Give whole files whose beginning is the question."""
    value = st.one_of(st.sampled_from(VALUES), SOME, ANY, st.tuples(st.sampled_from(VALUES), SOME).map("".join))
    honest = st.text("abc dé東 1-.,()", min_size=1, max_size=9)
    title = st.one_of(honest.map("title: A page {}".format), value.map("title: {}".format))
    description = st.one_of(honest.map("description: What {}".format), value.map("description: {}".format))
    more = _mostly("", st.tuples(_line(), st.sampled_from(ENDS)).map("".join))
    end = _mostly("\n", st.sampled_from(ENDS))
    start = _mostly("", st.sampled_from(("\ufeff", "\n", " ", "\r\n")))
    mark = _mostly("---\n", st.sampled_from(MARKS))
    text = st.lists(st.one_of(st.sampled_from(("Text.\n", "---\n", "...\n", "# A\n", "\n")), SOME), max_size=3)
    parts = (start, mark, title, end, description, end, more, mark, text.map("".join))
    return st.tuples(*parts).map("".join)


def page_text() -> st.SearchStrategy[str]:
    """Give the text of a page, behind front matter that is right."""
    part = st.one_of(st.sampled_from(PARTS), st.sampled_from(PARTS), st.sampled_from((" ", "\n", "\n\n", "")), SOME)
    line = st.tuples(st.sampled_from(STARTS), st.lists(part, max_size=4).map("".join)).map("".join)
    return st.lists(st.tuples(line, st.sampled_from(("\n", "\n\n", "\n    ", "\n> "))).map("".join), max_size=4).map(
        "".join
    )
