"""What a page reads while it is made: noted under a server, so that the page is made again when that changes.

Nothing is guessed: what pages get of the catalog tells here that it was looked at.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")
_T = TypeVar("_T")

ALL = "*"  # whatever a thing has
OF: dict[str, set[Hashable]] = {}  # by page, below docs/

_following = False
_now: set[Hashable] | None = None
_readers: dict[type, Any] = {}  # by kind that tells of its reading: what does so
_names: dict[int, str] = {}  # of the records: an object that is not here is none of the catalog's


@contextmanager
def noted(page: str | None) -> Iterator[None]:
    """Note what is read meanwhile as read by `page`; by nobody, where that is None."""
    global _now  # noqa: PLW0603 - the one thing that everything read must know
    before, _now = _now, _set(page)
    try:
        yield
    finally:
        _now = before


def switch(page: str | None) -> None:
    """Note what is read from now on as read by `page`."""
    global _now  # noqa: PLW0603 - see above
    _now = _set(page)


def _set(page: str | None) -> set[Hashable] | None:
    return OF.setdefault(page, set()) if _following and page is not None else None


def note(key: Hashable) -> None:
    """Say that something was read."""
    if _now is not None:
        _now.add(key)


def following() -> bool:
    """Tell whether anything is noted in this process."""
    return _following


def name(record: object, path: str) -> None:
    """Say which file a record is of."""
    _names[id(record)] = path


def follow(kind: type, fields: Iterable[str], base: type) -> None:
    """Let records of a kind tell which of their fields are read; what they have of `base` reads them whole."""
    global _following  # noqa: PLW0603 - see above
    _following = True
    own, whole = frozenset(fields), frozenset(dir(base)) - {"__class__"} - frozenset(fields)

    def read(record: Any, attribute: str) -> Any:
        if _now is not None:
            if attribute in own:
                _now.add((_names.get(id(record), ""), attribute))
            elif attribute in whole:
                _now.add((_names.get(id(record), ""), ALL))
        return object.__getattribute__(record, attribute)

    _readers[kind] = read
    type.__setattr__(kind, "__getattribute__", read)


@contextmanager
def untold() -> Iterator[None]:
    """Let no record tell meanwhile that it is read, as rules do, which no page is made of: half of their time."""
    for kind in _readers:
        type.__delattr__(kind, "__getattribute__")
    try:
        yield
    finally:
        for kind, read in _readers.items():
            type.__setattr__(kind, "__getattribute__", read)


class Noted(Mapping[_K, _V]):
    """A mapping that tells which of its keys are asked for."""

    def __init__(self, of: Hashable, values: Mapping[_K, _V]) -> None:
        self.of, self._values = of, values

    def __getitem__(self, key: _K) -> _V:
        note((self.of, key))
        return self._values[key]

    def get(self, key: _K, other: Any = None) -> Any:
        """Give what stands under a key."""
        note((self.of, key))
        return self._values.get(key, other)

    def __contains__(self, key: object) -> bool:
        note((self.of, key))
        return key in self._values

    def __iter__(self) -> Iterator[_K]:
        note((self.of, ALL))
        return iter(self._values)

    def __len__(self) -> int:
        note((self.of, ALL))
        return len(self._values)


class NotedList(Sequence[_T]):
    """A list that tells that it was looked at."""

    def __init__(self, values: Iterable[_T]) -> None:
        self._values = tuple(values)

    def __getitem__(self, place: Any) -> Any:
        note((NotedList, ALL))
        return self._values[place]

    def __len__(self) -> int:
        note((NotedList, ALL))
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NotedList) and self._values == other._values

    __hash__ = None  # type: ignore[assignment]


def differing(of: Hashable, before: Mapping[Any, Any], after: Mapping[Any, Any]) -> set[Hashable]:
    """Give what was read by whoever read what differs."""
    with noted(None):
        keys = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return {(of, key) for key in keys} | ({(of, ALL)} if keys else set())
