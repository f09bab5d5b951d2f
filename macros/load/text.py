"""Bytes of a file -> text that is safe to parse, or the first fault in it."""

import unicodedata

from macros.faults import Fault, Faults

LARGEST = 64 * 1024
_ALLOWED_CONTROLS = {"\n", "\r", "\t"}
_INVISIBLE = {
    "Cc": "a control character",
    "Cf": "an invisible character",
    "Cs": "half a character",
    "Co": "a private character",
}


def _position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def decode(path: str, content: bytes) -> str:
    """Give the text of `content`; raise `Faults` for size, encoding, line ends, or characters that cannot be seen."""
    if len(content) > LARGEST:
        raise Faults([Fault(path, 1, 1, "", f"{len(content)} bytes; a file has at most {LARGEST}")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Faults([Fault(path, line, 1, "", f"byte {error.start} is not UTF-8; save the file as UTF-8")]) from error
    text = text.replace("\r\n", "\n")
    faults = [Fault(path, *_position(text, i), "", message) for i, message in _bad_characters(text)]
    if not unicodedata.is_normalized("NFC", text):
        line = next(n for n, part in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", part))
        faults.append(
            Fault(path, line, 1, "", "accents are written as separate characters; use the composed form (NFC)")
        )
    if faults:
        raise Faults(faults)
    return text


def _bad_characters(text: str) -> list[tuple[int, str]]:
    found = []
    for index, mark in enumerate(text):
        if mark.isascii() and mark.isprintable():
            continue
        kind = unicodedata.category(mark)
        if mark == "\r":
            found.append((index, "line ends with a bare carriage return; save the file with LF or CRLF"))
        elif kind in _INVISIBLE and mark not in _ALLOWED_CONTROLS:
            found.append((index, f"{_INVISIBLE[kind]} (U+{ord(mark):04X}); remove it"))
    return found[:5]
