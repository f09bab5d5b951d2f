"""Letters of one script that pass for those of another, as a Cyrillic letter in a Latin name does."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_ALIKE: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LATIN = {chr(int(code, 16)): letter for letter, codes in _ALIKE.items() for code in codes.split()}
_TABLE = str.maketrans(_LATIN)

# Scripts whose words are written without spaces around Latin ones, signs of measure, and marks beside a letter.
_BESIDE = {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "BOPOMOFO", "THAI", "LAO", "KHMER", "MYANMAR"}
_BESIDE |= {"LATIN", "MICRO", "MODIFIER", "FEMININE", "MASCULINE", "SUPERSCRIPT", "SUBSCRIPT"}
_HANGUL = ("\uac00", "\ud7a3")  # the syllables; a single stroke of one passes for an l
# A name of a host in ASCII for one that has other letters (RFC 3492): a browser may show those.
_ENCODED = re.compile(r"\bxn--([a-z0-9-]{1,59})(?![a-z0-9-])", re.IGNORECASE)
_GREEK_SIGNS = set(
    "\u03b2\u03b4\u03b5\u03b8\u03bb\u03bc\u03c0\u03c6\u03c8\u03c9\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9"
)


def as_latin(text: str) -> str:
    """Give `text` with every letter that passes for a Latin one replaced by that."""
    return text.translate(_TABLE)


def lookalikes(text: str) -> Iterator[tuple[int, str]]:
    """Give index and kind of every letter that passes for one of the script around it."""
    start = 0
    for line in text.split("\n"):
        if not line.isascii():
            yield from ((start + index, what) for index, what in _in_line(line))
        start += len(line) + 1


def disguised_hosts(text: str) -> Iterator[tuple[int, str]]:
    """Give index and kind of every name of a host whose letters, once decoded, pass for Latin ones."""
    for found in _ENCODED.finditer(text) if "xn--" in text.lower() else ():
        try:
            name = found[1].encode().decode("punycode")
        except UnicodeError:
            yield found.start(), f'"{found[0]}", which is the name of no host'
            continue
        if any(lookalikes(f"{name} host")):
            yield found.start(), f'"{found[0]}", which a browser may show as "{as_latin(name)}" in look-alike letters'


def _in_line(line: str) -> Iterator[tuple[int, str]]:
    words = list(_words(line))
    latin = any(_is_latin(mark) for mark in line)
    honest = {_script(mark) for mark in line if mark.isalpha() and mark not in _LATIN}
    for start, word in words:
        mixed = any(map(_is_latin, word))
        for index, mark in enumerate(word, start):
            if mark.isascii():
                continue
            if mixed and _is_foreign(mark):
                yield index, _said(mark, "in a Latin word")
            elif latin and not mixed and _is_disguised(word) and _script(mark) not in honest:
                yield index, _said(mark, "in a Latin text")


def _words(line: str) -> Iterator[tuple[int, str]]:
    """Give the runs of letters, digits and their marks, each with its place."""
    start = None
    for index, mark in enumerate(f"{line} "):
        inside = mark.isalnum() or unicodedata.category(mark) in {"Mn", "Mc"}
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            yield start, line[start:index]
            start = None


@cache
def _script(mark: str) -> str:
    """Give the first word of a character's name, which is its script for letters."""
    return unicodedata.name(mark, "?").split()[0]


def _is_latin(mark: str) -> bool:
    return mark.isalpha() and _script(mark) == "LATIN" and mark not in _LATIN


def _is_disguised(word: str) -> bool:
    """Tell whether every letter of a word passes for a Latin one; a small Greek letter alone is a sign of formulas."""
    letters = [mark for mark in word if mark.isalpha()]
    sign = len(letters) == 1 and letters[0].islower() and _script(letters[0]) == "GREEK"
    return bool(letters) and not sign and all(mark in _LATIN for mark in letters)


def _is_foreign(mark: str) -> bool:
    """Tell whether a letter or digit has no place in a word that has Latin letters."""
    plain = unicodedata.normalize("NFKC", mark)
    if mark in _LATIN or (mark.isdecimal() and not mark.isascii()):
        return True
    if plain != mark and plain.isascii() and plain.isalpha():
        return not unicodedata.decomposition(mark).startswith("<su")
    if _HANGUL[0] <= mark <= _HANGUL[1] or mark in _GREEK_SIGNS:
        return False
    return mark.isalpha() and _script(mark) not in _BESIDE


def _said(mark: str, where: str) -> str:
    plain = _LATIN.get(mark) or unicodedata.normalize("NFKC", mark)
    hint = f'; write "{plain}"' if plain.isascii() else ""
    script = _script(mark).capitalize()
    return f"a look-alike (U+{ord(mark):04X}, {script}) {where}{hint}"
