"""A picture is what its bytes say: its whole structure is read, and nothing follows its end."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from macros.page_lint.docs.drawings import refused as refused_drawing

WIDEST = 4096  # pixels: what a small file can unfold to is bounded
_PNG = b"\x89PNG\r\n\x1a\n"
_START, _END, _SCAN, _FILL = 0xD8, 0xD9, 0xDA, 0xFF
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_Size = tuple[int, int]


class _BrokenError(ValueError):
    """The bytes are not those of a whole picture of this kind."""


def refused(file: Path) -> str:
    """Give what is wrong with a picture, or nothing; a file of another kind is not looked at."""
    if file.suffix == ".svg":
        return refused_drawing(file.read_bytes())
    if file.suffix not in _READERS or file.is_dir():
        return ""
    try:
        width, height = _READERS[file.suffix](file.read_bytes())
    except (_BrokenError, IndexError, struct.error):
        return f"is not a whole {file.suffix[1:]} picture and nothing else; export it anew"
    if not (0 < width <= WIDEST and 0 < height <= WIDEST):
        return f"{width} x {height} pixels; a picture has at most {WIDEST} each way"
    return ""


def _ask(right: bool) -> None:
    if not right:
        raise _BrokenError


def _png(content: bytes) -> _Size:
    _ask(content.startswith(_PNG))
    place, names = len(_PNG), []
    while place < len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        body = content[place + 4 : place + 8 + length]
        (checked,) = struct.unpack_from(">I", content, place + 8 + length)
        _ask(zlib.crc32(body) == checked)
        names.append(name)
        place += 12 + length
        if name == b"IEND":
            break
    _ask(place == len(content) and names[0] == b"IHDR" and b"IDAT" in names and names[-1] == b"IEND")
    return struct.unpack_from(">II", content, len(_PNG) + 8)


def _jpg(content: bytes) -> _Size:
    _ask(content[:2] == bytes((0xFF, _START)))
    place, size, scans = 2, (0, 0), 0
    while True:
        _ask(content[place] == _FILL)  # every marker begins so
        marker = content[place + 1]
        if marker == _FILL:
            place += 1
            continue
        if marker == _END:
            break
        (length,) = struct.unpack_from(">H", content, place + 2)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            size = (width, height)
        place += 2 + length
        if marker == _SCAN:
            scans += 1
            place = _after_scan(content, place)
    _ask(scans > 0 and place + 2 == len(content))
    return size


def _after_scan(content: bytes, place: int) -> int:
    """Give where the next marker stands: in a scan 0xFF is followed by 0, or by a mark to start again."""
    while True:
        place = content.find(b"\xff", place)
        _ask(place >= 0)
        following = content[place + 1]
        if following and not 0xD0 <= following <= 0xD7:  # noqa: PLR2004 - the marks to start again
            return place
        place += 2


def _webp(content: bytes) -> _Size:
    riff, length, kind = struct.unpack_from("<4sI4s", content)
    _ask((riff, kind, length + 8) == (b"RIFF", b"WEBP", len(content)))
    place, size = 12, (0, 0)
    while place < len(content):
        name, length = struct.unpack_from("<4sI", content, place)
        body = content[place + 8 : place + 8 + length]
        _ask(len(body) == length)
        told = _of_webp(name, body)
        size = (max(size[0], told[0]), max(size[1], told[1]))
        place += 8 + length + length % 2
    _ask(place == len(content))
    return size


def _of_webp(name: bytes, body: bytes) -> _Size:
    """Give the size that a part of a WebP picture tells; most tell none."""
    if name == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if name == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 6)
        return width & 0x3FFF, height & 0x3FFF
    if name == b"VP8L":
        (packed,) = struct.unpack_from("<I", body, 1)
        return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    return 0, 0


_READERS: dict[str, Callable[[bytes], _Size]] = {".jpg": _jpg, ".png": _png, ".webp": _webp}
