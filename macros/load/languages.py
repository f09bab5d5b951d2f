"""The site's words in other languages: data/languages/<code>.po, read with Babel's reader and held to a short list.

A file is what anyone may propose, so each line has one of few forms before Babel reads it, and no message has more
than words: no markup, no sign that a script or a table takes for its own, no placeholder that English has not.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from macros.faults import Fault, Faults
from macros.load.by_command import files
from macros.load.characters import forbidden
from macros.load.messages import PLACE, Key, Messages
from macros.load.text import read

FOLDER = "data/languages"
ORIGINALS = Path(__file__).parent.parent / "messages.pot"
TITLES = "title"  # the context of titles of pages: a language may lack some and be whole
_LABELS = "macros/schema"  # where labels of kinds, relations and facts come from: the same holds for them
LARGEST = 256 * 1024
HEAD = """msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_QUOTED = r'"(?:[^"\\]|\\["\\n])*"'
_LINE = re.compile(rf"#(?!~).*|(?:(?:msgctxt|msgid|msgstr) )?{_QUOTED}|")
_MARKUP = re.compile(r"[<>{}|`]|&#?\w+;|\n")
_RATIO, _ROOM = 3, 60  # letters: a translation is that many times as long as the English, and so many more, at most
_TOLD = 9
_MEND = "run strata messages"


@cache
def originals() -> Catalog:
    """Give the English messages, as `strata messages` found them in the code."""
    return read_po(StringIO(ORIGINALS.read_text(encoding="utf-8")))


def load_languages(root: Path) -> tuple[dict[str, Messages], list[Fault]]:
    """Give every language that can be read, by its code; and faults, and a warning for each that is not whole."""
    found: dict[str, Messages] = {}
    faults: list[Fault] = []
    for file in files(root, FOLDER):
        path = file.relative_to(root).as_posix()
        try:
            messages, told = _language(path, file)
        except Faults as wrong:
            faults += wrong.faults
        else:
            found[messages.code] = messages
            faults += told
    return found, faults


def _fault(path: str, line: int, message: str, **more: Any) -> Fault:
    return Fault(path, line, 1, "", message, code="language-file", **more)


def _language(path: str, file: Path) -> tuple[Messages, list[Fault]]:
    if wrong := _misnamed(file):
        raise Faults([_fault(path, 1, wrong)])
    with file.open("rb") as opened:
        text, faults = read(path, opened.read(LARGEST + 1), LARGEST)
    faults += [
        _fault(path, number, "is no line of a catalog; expected msgctxt, msgid or msgstr with one quoted text")
        for number, line in enumerate(text.split("\n"), 1)
        if not _LINE.fullmatch(line)
    ][:_TOLD]
    if HEAD.format(code=file.stem) not in text:
        faults.append(_fault(path, 1, f"the head is not that of strata messages for {file.stem}; {_MEND}"))
    if faults:
        raise Faults(faults)
    try:
        catalog = read_po(StringIO(text), locale=file.stem, abort_invalid=True)
    except PoFileError as error:
        raise Faults([_fault(path, error.lineno + 1, f"{error}")]) from None
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise Faults([_fault(path, 1, "is no catalog of messages")]) from None
    return _judged(path, file.stem, text, catalog)


def _misnamed(file: Path) -> str:
    if file.is_symlink() or not file.is_file():
        return "is no ordinary file"
    if not re.fullmatch(r"[a-z]{2}\.po", file.name) or file.stem == "en":
        return "is no catalog; one is named by a language other than English, in two letters: de.po"
    return "" if spoken_by_theme(file.stem) else f"the theme has no words in the language {file.stem}"


def spoken_by_theme(code: str) -> bool:
    """Tell whether the theme brings its own words in a language, and whether its numbers are known."""
    spec = find_spec("material")
    place = Path(next(iter(spec.submodule_search_locations or ()))) if spec else Path()
    known = Catalog(locale=code).locale is not None
    return known and (place / f"templates/partials/languages/{code}.html").is_file()


def _judged(path: str, code: str, text: str, catalog: Catalog) -> tuple[Messages, list[Fault]]:
    """Give the messages of a catalog; raise `Faults` for what none may say, and warn of what it lacks."""
    messages = [one for one in catalog if one.id]
    faults = [_fault(path, one.lineno or 1, wrong) for one in messages for wrong in _wrong(one)]
    if text.count("\nmsgid ") > len(messages) + (not text.startswith("msgid")):
        faults.append(_fault(path, 1, "has a message twice; keep one"))
    if faults:
        raise Faults(faults[:_TOLD])
    known = {(one.context or "", str(one.id)): one for one in messages}
    texts = {key: str(one.string) for key, one in known.items() if one.string and not one.fuzzy}
    wanted = {(one.context or "", str(one.id)): True for one in originals() if one.id}
    labels = {str(one.id) for one in originals() if {file for file, _ in one.locations} == {_LABELS}}
    english = tuple(id for context, id in wanted if (context, id) not in texts)
    lacking = tuple(id for id in english if id not in labels)
    told = [*_told(path, known, wanted, lacking), *_in_english(path, [id for id in english if id in labels])]
    return _named(code, texts, lacking), told


def _named(code: str, texts: dict[Key, str], lacking: tuple[str, ...]) -> Messages:
    locale = Catalog(locale=code).locale
    signs = (locale.number_symbols if locale else {}).get("latn", {})
    name = (locale.get_display_name(code) if locale else "") or code
    script = {str(one.id) for one in originals() if any(file.endswith(".js") for file, _ in one.locations)}
    marks = str(signs.get("group", ",")), str(signs.get("decimal", "."))
    return Messages(code, name[:1].upper() + name[1:], texts, lacking, marks, frozenset(script))


def _wrong(message: Message) -> Iterator[str]:
    """Give what is wrong with one translation, or with the English that it is said to be of."""
    if not isinstance(message.id, str) or not isinstance(message.string, str):
        yield "has forms for several; a message has one"
        return
    source, said = message.id, message.string
    for index, what in forbidden(said)[:1]:
        yield f'"{said[index]}" is {what}'
    if found := _MARKUP.search(said):
        yield f'has "{found[0]}"; a message is plain words'
    places, own = PLACE.findall(source), PLACE.findall(said)
    if (said and set(own) != set(places)) or said.count("%(") != len(own):
        names = ", ".join(f"%({name})s" for name in places) or "none"
        yield f"has other placeholders than the English; expected {names}"
    if len(said) > _RATIO * len(source) + _ROOM:
        yield f"is longer than {_RATIO * len(source) + _ROOM} letters, for {len(source)} of English"
    if said and said != said.strip() and source == source.strip():
        yield "has white space around it"


def _in_english(path: str, labels: list[str]) -> Iterator[Fault]:
    if labels:
        said = f'labels of the data without a translation: {len(labels)}, the first is "{labels[0]}"'
        yield _fault(path, 1, f"{said}; they are shown in English", warning=True)


def _told(path: str, known: dict[Key, Message], wanted: dict[Key, bool], lacking: tuple[str, ...]) -> Iterator[Fault]:
    """Warn where a language is not whole, and where its file has what English no longer has."""
    if lacking:
        ids = {key: one for key, one in known.items() if key in wanted}
        open_ = [one.lineno or 1 for one in ids.values() if not one.string or one.fuzzy]
        absent = len(wanted.keys() - known.keys())
        said = f"{len(lacking)} of {len(wanted)} messages are not translated, the first is"
        mend = f"; {absent} of them are not in the file: {_MEND}" if absent else ""
        more = "its pages are not published until all are"
        yield _fault(path, min(open_, default=1), f'{said} "{lacking[0]}"; {more}{mend}', warning=True)
    stale = [(key[1], one) for key, one in known.items() if key not in wanted and key[0] != TITLES]
    for id, one in stale[:_TOLD]:
        yield _fault(path, one.lineno or 1, f'"{id}" is no message of the site now; {_MEND}', warning=True)
