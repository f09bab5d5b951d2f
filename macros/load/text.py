"""Bytes of a file -> text that is safe to parse, and every fault in it."""

import unicodedata

from macros.faults import Fault, Faults
from macros.load.characters import unseen
from macros.load.places import place_in

LARGEST = 64 * 1024
_MOST_TOLD = 5


def decode(path: str, content: bytes) -> str:
    """Give the text of `content`; raise `Faults` for size, encoding, line ends, or characters that cannot be seen."""
    text, faults = read(path, content)
    if faults:
        raise Faults(faults)
    return text


def read(path: str, content: bytes, largest: int = LARGEST) -> tuple[str, list[Fault]]:
    """Give the text of `content`, mended enough to look for more, and what is wrong with its characters.

    Raise `Faults` for a size or an encoding that leaves nothing to read.
    """
    if len(content) > largest:
        raise Faults([_too_large(path, content, largest)])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Faults(
            [Fault(path, line, 1, "", f"byte {error.start} is not UTF-8; save the file as UTF-8", code="encoding")]
        ) from error
    text = text.replace("\r\n", "\n")
    if text.isascii() and text.replace("\n", "").isprintable():
        return text, []
    if "\r" in text:
        place = place_in(text, text.index("\r"))
        message = "line ends with a bare carriage return; save the file with LF or CRLF"
        raise Faults([Fault(path, *place, "", message, code="encoding")])
    found = list(unseen(text))
    faults = [Fault(path, *place_in(text, index), "", what, code="character") for index, what in found[:_MOST_TOLD]]
    return _mended(text, [index for index, _ in found]) if found else text, faults


def _too_large(path: str, content: bytes, largest: int) -> Fault:
    """Give the fault at the line that is to blame, where it is one alone."""
    lines = [len(line) for line in content.split(b"\n")]
    line = lines.index(max(lines)) + 1 if max(lines) > largest // 2 else 1
    return Fault(path, line, 1, "", f"is too large; a file has at most {largest} bytes", code="size")


def _mended(text: str, indices: list[int]) -> str:
    letters = list(text)
    for index in indices:
        letters[index] = " " if letters[index].isspace() else "x"
    return unicodedata.normalize("NFC", "".join(letters))
