"""The characters that no text may have, and the honest text that must stay."""

import time

import pytest

from macros.load.characters import forbidden
from tests.support import computed

# Text -> the place of its one fault, and words of what is said.
REFUSED = {
    "a control character": [
        ("a\0b", 1),
        ("\x1b[31m", 0),
        ("\x02wzxhzdk:1", 0),
        ("a\rb", 1),
        ("a\x85b", 1),
        ("\x7f", 0),
    ],
    "an invisible character": [
        ("GPT\u200b-4", 3),
        ("gnp\u202eexe", 3),
        ("a\u2066b", 1),
        ("a\ufeffb", 1),
        ("soft\u00adhyphen", 4),
        ("a\u2060b", 1),
        ("a\u200db", 1),
        ("a\U000e0041b", 1),
        ("a\u061cb", 1),
        ("a\u3164b", 1),
        ("a\u2800b", 1),
        ("a\u034fb", 1),
    ],
    "a variation selector": [("\u26a0\ufe0f", 1), ("\u845b\U000e0100", 1), ("a\u180bb", 1)],
    "a private character": [("\ue000", 0), ("a\U000f0001", 1), ("\uf8ff", 0)],
    "a character that Unicode does not know": [("a\u0378", 1), ("\uffff", 0), ("\U0001fffe", 0)],
    "half a character": [("a\ud800", 1)],
    "a line separator": [("a\u2028b", 1)],
    "a paragraph separator": [("a\u2029b", 1)],
    "an unusual space": [("GPT\u00a04", 3), ("a\u2009b", 1), ("a\u3000b", 1), ("a\u202fb", 1)],
    "an enclosing mark": [("1\u20e3", 1)],
    "the sign of a lost character": [("caf\ufffd", 3), ("\ufffc", 0)],
    "without a letter of its own": [("\u0301a", 0), ("a \u0336b", 2), ("a\u0331\u0332\u0333\u0334b", 4)],
    "use the composed form (NFC)": [
        ("Cafe\u0301", 3),
        ("\u212b", 0),
        ("k\u2126", 1),
        ("\u1100\u1161", 0),
        ("a>\u0338", 1),
    ],
    "a browser may show as": [
        ("https://xn--80ak6aa92e.com/", 8),
        ("see https://www.xn--pple-43d.com", 16),
        ("HTTPS://XN--PPLE-43D.COM", 8),
    ],
    "the name of no host": [("https://xn--9999999999.example/", 8)],
    "in a Latin word": [
        ("\u0410nthropic", 0),
        ("G\u0420T-4", 1),
        ("Op\u0435nAI", 2),
        ("TE\u0421T", 2),
        ("G\u03a1T", 1),
        ("n\u03bfde", 1),
        ("Meta \u0406nc and B\u0456g", 5),
        ("C\u056bx", 1),
        ("\u13aapple", 0),
        ("G\uff30T", 1),
        ("\U0001d406PT", 0),
        ("\ufb01rst", 0),
        ("\u0261pt", 0),
        ("GPT\uff14", 3),
        ("G\u3163T", 1),
        ("a\u0331\u0430", 2),
        ("\u00e9\u0430", 1),
    ],
    "in a Latin text": [("\u0425-ray", 0), ("\u0391 lab", 0), ("Qwen \u0441", 5)],
}

HONEST = [
    "GPT-4\n\tand more",
    "Stra\u00dfe, na\u00efve, Za\u017c\u00f3\u0142\u0107, Ti\u1ebfng Vi\u1ec7t, \u0131s\u0131",
    "\u042f\u043d\u0434\u0435\u043a\u0441 (Yandex)",
    "\u043c\u043e\u0434\u0435\u043b\u044c \u0441 GPT",
    "\u0422\u0410\u0421\u0421",
    "\u0395\u03bb\u03bb\u03ac\u03b4\u03b1",
    "\u751f\u6210AI \u6607\u817e910B, \uc778\uacf5AI\ub294, \u0e43\u0e0a\u0e49AI",
    "\u0627\u0644\u0630\u0643\u0627\u0621 \u0627\u0644\u0627\u0635\u0637\u0646\u0627\u0639\u064a",
    "\u0939\u093f\u0928\u094d\u0926\u0940 GPT, \u05e2\u05b4\u05d1\u05e8\u05b4\u05d9\u05ea",
    "\u03b2-VAE, \u03b1-entmax, \u03c3(x), 5 \u00b5m, \u03bcs, k\u03a9, \u0394t, \u03c7\u00b2",
    "x\u00b2, x\u207f, \u211d\u207f, \u00bd, 20 \u00b0C, \u20ac, \u2122, 3\u00d74, \u2212 \u2013 \u2014 \u2026",
    "\uff2e\uff25\uff23\uff08\u65e5\u672c\uff09",
    "\U0001f917 \U0001f642 \u26a0",
    "Hawai\u02bbi, 1\u00aa",
    "{{ 7 * 7 }} <b> \\u202e",
]


@pytest.mark.parametrize("what", REFUSED)
def test_a_text_that_is_not_what_it_seems_is_refused_at_its_place(what: str) -> None:
    """The first fault has the index of the character, and says what it is."""
    for text, index in REFUSED[what]:
        found = forbidden(text)
        assert found, ascii(text)
        assert found[0][0] == index, (ascii(text), found)
        assert what in found[0][1], (ascii(text), found)


def test_honest_text_of_any_script_is_taken() -> None:
    """Names in their own script, signs of formulas and measure, emoji, and text that only looks like code."""
    for text in HONEST:
        assert forbidden(text) == [], text


def test_a_word_all_of_lookalikes_is_refused_at_each() -> None:
    """Where the rest of the line is Latin: a name of three Cyrillic letters is not that of the Latin ones."""
    assert [index for index, _ in forbidden("\u041e\u0420\u0422-175B")] == [0, 1, 2]


def test_the_letter_to_write_is_named() -> None:
    """Whoever copied it can mend it without knowing the code."""
    assert forbidden("G\u0420T") == [(1, 'a look-alike (U+0420, Cyrillic) in a Latin word; write "P"')]


@pytest.mark.long
def test_long_texts_are_read_in_a_blink() -> None:
    """Also piles of marks, on which normalizing alone is slow."""
    before = time.process_time()
    for part in ("\u00e9", "\u0430", "\u0430a", "\u0430 a ", "\u0301\u0316", "\u200b", "a\u0301", "\U0001d406"):
        forbidden(part * (64_000 // len(part)))
    assert computed(before) < 4
