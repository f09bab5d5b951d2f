"""Letters of one script that pass for those of another, as a Cyrillic letter in a Latin name does."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Latin letter -> the code points that cannot be told from it by eye.
_ALIKE = {
    "A": "0391 0410 13AA 2C80 A4EE 1D00",
    "B": "0392 0412 13F4 2C82 A4D0 0299",
    "C": "03F9 0421 13DF 2CA4 A4DA 1D04",
    "D": "13A0 A4D3 1D05",
    "E": "0395 0415 13AC 2C88 A4F0 1D07",
    "F": "03DC A4DD",
    "G": "050C 13C0 A4D6 0262",
    "H": "0397 041D 13BB 2C8E A4E7 029C",
    "I": "0399 0406 04C0 2C92 A4F2 026A",
    "J": "037F 0408 13AB A4D9 1D0A",
    "K": "039A 041A 13E6 2C94 A4D7 1D0B",
    "L": "053C 13DE A4E1 029F",
    "M": "039C 041C 13B7 2C98 A4DF 1D0D",
    "N": "039D 2C9A A4E0 0274",
    "O": "039F 041E 0555 2C9E A4F3 1D0F",
    "P": "03A1 0420 13E2 2CA2 A4D1 1D18",
    "Q": "051A",
    "R": "13A1 A4E3 0280",
    "S": "0405 054F 13DA A4E2 A731",
    "T": "03A4 0422 13A2 2CA6 A4D4 1D1B",
    "U": "054D A4F4 1D1C",
    "V": "0474 13D9 A4E6 1D20",
    "W": "051C 13B3 A4EA 1D21",
    "X": "03A7 0425 2CAC A4EB",
    "Y": "03A5 0423 04AE 13BD 2CA8 A4EC 028F",
    "Z": "0396 13C3 A4DC 1D22",
    "a": "03B1 0430 0251",
    "c": "03F2 0441 2CA5",
    "d": "0501",
    "e": "0435",
    "g": "0581 0261",
    "h": "04BB 0570",
    "i": "03B9 0456",
    "j": "03F3 0458",
    "k": "03BA",
    "l": "04CF 01C0",
    "n": "0578",
    "o": "03BF 03C3 043E 0585 2C9F",
    "p": "03C1 0440 2CA3",
    "q": "051B",
    "s": "0455",
    "u": "03C5 057D",
    "v": "03BD 0475",
    "w": "051D",
    "x": "03C7 0445",
    "y": "03B3 0443 04AF",
}
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
    for found in _ENCODED.finditer(text):
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
    return mark.isalpha() and (mark.isascii() or (_script(mark) == "LATIN" and mark not in _LATIN))


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
