"""Marks names in scripts other than ours with their language, so that they are read aloud and drawn as they should."""

import re
from collections.abc import Iterator

from macros.render.environment import environment

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_KANA = "\u3040-\u30ff"
_SCRIPTS = {
    "ja": _HAN + _KANA,
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "ru": "\u0400-\u052f",
    "ar": "\u0600-\u06ff",
    "he": "\u0590-\u05ff",
    "hi": "\u0900-\u097f",
    "th": "\u0e00-\u0e7f",
}
_RUN = re.compile("|".join(f"[{some}]+(?:[ ・·][{some}]+)*" for some in _SCRIPTS.values()))
_ANY = re.compile(f"[{''.join(_SCRIPTS.values())}]")  # found many times as quickly: there is little of it in much HTML
# Where Han stands alone, the set of characters that holds it tells who writes so.
_SETS = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "shift_jis"}
_NO_ELEMENTS = re.compile(r'<(?:text|tspan|title|option|textarea|script|style)\b|[^>]*\slang="')


def foreign(html: str) -> str:
    """Give HTML of ours with each foreign run of its text in an element that names the language."""
    made, done = [], 0
    for run in _runs(html):
        made += [html[done : run.start()], _marked(run)]
        done = run.end()
    return "".join([*made, html[done:]])


def _runs(html: str) -> Iterator[re.Match[str]]:
    first = None if html.isascii() else _ANY.search(html)
    while first and (run := _RUN.match(html, first.start())):
        yield run
        first = _ANY.search(html, run.end())


def _marked(run: re.Match[str]) -> str:
    opened, closed = (run.string.rfind(sign, 0, run.start()) for sign in "<>")
    if opened > closed or (opened >= 0 and _NO_ELEMENTS.match(run.string, opened)):
        return run[0]
    return environment().get_template("foreign.html.jinja").render(run=run[0], language=_language(run[0]))


def _language(run: str) -> str:
    """Give the language of a run in one script, as a page names it."""
    own = next(language for language, some in _SCRIPTS.items() if re.match(f"[{some}]", run))
    if own != "ja" or re.search(f"[{_KANA}]", run):
        return own
    return next((language for language, name in _SETS.items() if _holds(name, run)), "zh")


def _holds(name: str, run: str) -> bool:
    try:
        run.encode(name)
    except UnicodeEncodeError:
        return False
    return True
