"""The calls of a page as they are written: what is read of them, and what is said of braces that are none."""

import pytest

from macros.load.calls import read_calls

_FENCE = "{% raw %}\n```\n{{ shown }}\n```\n{% endraw %}"


def said(text: str) -> list[str]:
    """Give what is said of braces that are no call."""
    return [misuse.message.split("; ")[0] for misuse in read_calls(text).misuses]


def test_a_literal_is_what_it_is_written_as() -> None:
    """Whole numbers stay whole, a list may hold lists, and a comma may end what stands in brackets."""
    text = "A {{ one(1, 1.5, 0, \"a 'b'\", 'c', true, None, [1, [\"d\", []],], key=2.0, more=[false],) }} b."
    (call,) = read_calls(text).calls
    told = [1, 1.5, 0, "a 'b'", "c", True, None, [1, ["d", []]]]
    assert [(one, type(one)) for one in call.arguments] == [(one, type(one)) for one in told]
    assert call.options == {"key": 2.0, "more": [False]}
    assert isinstance(call.options["key"], float)
    assert text[call.start : call.end] == text[2:-3]


def test_calls_and_fences_that_show_braces_are_found_in_their_order() -> None:
    """Each with its place; what is shown is no call."""
    text = f"{{{{ one() }}}}\n{_FENCE}\n\n{{{{two()}}}} {{{{ three(\n  4\n) }}}}"
    found = read_calls(text)
    assert [(call.name, text[call.start : call.end][-2:]) for call in found.calls] == [
        ("one", "}}"),
        ("two", "}}"),
        ("three", "}}"),
    ]
    assert [text[start:end] for start, end in found.shown] == [_FENCE]
    assert found.misuses == ()


_ONLY = 'a page may only call a macro with literal arguments: {{ name("text", key=1) }}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ one(1 }}", _ONLY),
        ("{{ one }}", _ONLY),
        ("{{ true() }}", _ONLY),
        ("{{ one() two() }}", _ONLY),
        ("{{ one(key=1, 2) }}", _ONLY),
        ("{{ one(key=1, key=2) }}", _ONLY),
        ("{{ one(key 1) }}", _ONLY),
        ("{{ one([1 2]) }}", _ONLY),
        ("{{ one([[[[1]]]]) }}", _ONLY),
        ("{{ one(01) }}", _ONLY),
        ("{{ one(1.) }}", _ONLY),
        (f'{{{{ one("{"a" * 4000}") }}}}', f"{{{{ is never closed; {_ONLY}".split("; ")[0]),
        ("{{ one(1)", "{{ is never closed"),
        ("{{ one(1\n\ntext }}", "{{ is never closed"),
        ("{{ one(1) {{ two() }}", "{{ is never closed"),
        ("{{ one(\u201ca\u201d) }}", "the quotes are those of print"),
        ("{{ one(a) }}", "a word without quotes"),
        ("{{ one(key=a, b=1) }}", "a word without quotes"),
        ('{{ one("a") | safe }}', "a filter (|), which no page may have"),
        ('{{ one "a" }}', 'a call has round brackets: {{ name("text", key=1) }}'),
        ("{{ one: 1 }}", 'a call has round brackets: {{ name("text", key=1) }}'),
        ("{# it #}", "{# begins a comment of Jinja, which pages may not have"),
        ("{% set a = 1 %}", _ONLY),
        ("a {% raw %}\n```\n```\n{% endraw %}", _ONLY),
        ("{% raw %}\n```", _ONLY),
        ("{% raw %}\ntext\n```\n{% endraw %}", "after {% raw %} a fence begins (```)"),
        ("{% raw %}\n```\n{{ x }}\n{% endraw %}", "the fence after {% raw %} is never closed with ```"),
        ("{% raw %}\n```\n{{ x }}\n```", "the line after the fence is {% endraw %}"),
        ("{% raw %}\n```\n{{ x }}\n```\ntext\n{% endraw %}", "the line after the fence is {% endraw %}"),
        ("{% raw %}\n```\nendraw\n```\n{% endraw %}", '"endraw" stands inside the fence'),
    ],
)
def test_braces_that_are_no_call_are_told_by_what_they_are(text: str, message: str) -> None:
    """The slip where it is a common one, else what a call is."""
    assert said(text)[0] == message


@pytest.mark.parametrize(
    "text",
    [
        "{{ one([[[1]]]) }}",
        f'{{{{ one("{"a" * 3900}") }}}}',
        "text\n{% raw %}  \n~~~ yaml\n{{ x }}\n~~~\n{% endraw %}  \ntext",
        "{{ one(999999999.999999) }}",
    ],
)
def test_what_is_just_within_the_bounds_is_a_call_or_shown(text: str) -> None:
    """Three lists deep, four thousand letters long, nine digits before the point and six behind it."""
    found = read_calls(text)
    assert not found.misuses
    assert len(found.calls) + len(found.shown) == 1
