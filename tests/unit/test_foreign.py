"""Names in other scripts say their language, wherever a call draws them."""

import pytest

from macros.render.foreign import foreign
from tests.support import Project


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("豆包", "zh-Hans"),
        ("寒武紀", "zh-Hant"),
        ("深層学習", "ja"),
        ("大規模言語モデル", "ja"),
        ("네이버", "ko"),
        ("Яндекс", "ru"),
        ("جيس", "ar"),
        ("צ'אט"[0], "he"),
        ("हिन्दी", "hi"),
        ("ไทย", "th"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str) -> None:
    """Of Han alone, the characters do: simplified, traditional, or as in Japan."""
    assert foreign(f"<td>X {text}, Y</td>") == f'<td>X <span lang="{language}">{text}</span>, Y</td>'


@pytest.mark.parametrize(
    "html",
    ["<td>Café, naïve: 3 µs</td>", '<td title="豆包">x</td>', '<i lang="zh">豆包</i>', "<svg><text>豆包</text></svg>"],
)
def test_what_needs_no_mark_is_left_alone(html: str) -> None:
    """Our own script, attributes, what has its language, and places that can hold no element; and twice is once."""
    assert foreign(html) == html
    once = foreign("<p>豆包</p>")
    assert foreign(once) == once


def test_native_names_and_titles_are_marked_wherever_they_stand(world: Project) -> None:
    """In the box of a record, in the list of sources, in the glossary."""
    world.change("applications/chatter", "aliases: [CT]", "aliases: [CT, 豆包]")
    world.change("terms/token", "aliases: [Tokens]", "aliases: [Tokens, токен]")
    world.change("sources/press-note", "title: A Note of the Press", "title: 寒武纪发布")
    assert str(world.drawn("infobox", "chatter").select_one("[lang=zh-Hans]")) == '<span lang="zh-Hans">豆包</span>'
    assert [one.get_text() for one in world.drawn("glossary").select("[lang=ru]")] == ["токен"]
    assert [one.get_text() for one in world.drawn("registry").select("[lang=zh-Hans]")] == ["寒武纪发布"]
