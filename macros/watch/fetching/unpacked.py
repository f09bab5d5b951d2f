"""The bytes of an answer, unpacked as they come and no farther than a limit: a small answer may hold gigabytes."""

import zlib

_PLAIN, _PACKED = {"", "identity"}, {"gzip", "x-gzip", "deflate"}


class Unpacked:
    """Takes the parts of an answer; `known` is false where it is packed in a way that is not read."""

    def __init__(self, coding: str, largest: int) -> None:
        self.known = coding in _PLAIN | _PACKED
        self.content, self.cut = bytearray(), False
        self._largest = largest
        self._zlib = None if coding in _PLAIN else zlib.decompressobj(zlib.MAX_WBITS | 32)

    def take(self, part: bytes) -> bool:
        """Take a part; tell whether more is wanted."""
        while part and not self.cut:
            room = self._largest + 1 - len(self.content)
            self.content += self._zlib.decompress(part, room) if self._zlib else part
            part = self._zlib.unused_data if self._zlib else b""  # of what is packed in several parts, the next one
            if part:
                self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 32)
            if len(self.content) > self._largest:
                del self.content[self._largest :]
                self.cut = True
        return not self.cut
