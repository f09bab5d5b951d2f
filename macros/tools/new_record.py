"""`strata new`: a record with what is given or asked for, and examples of the rest in comments."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from macros.faults import Refused
from macros.load.scalars import resolve
from macros.schema import KINDS, SYSTEMS
from macros.schema.fields import extra
from macros.schema.values import ID_LENGTH, ID_PATTERN
from macros.schema.written_order import written_order
from macros.tools.asked import SEVERAL, ask, parts, wanted
from macros.tools.formatting import EXAMPLE
from macros.tools.judged import judge
from macros.tools.options import Option, options, required
from macros.tools.written import lines
from macros.work.files import write_file

_HEAD = "# yaml-language-server: $schema=../../schemas/{folder}.json"
_TELLING = "What else it may have: take the mark away, and write what a source shows. strata fmt removes the rest."
_WRITTEN = {"edition", "watch"}  # that are there already, or come from another command
_ASKED = ("groups", "made_by", "sources", "published", "retrieved")  # worth asking for, though a record may lack them


def record_kinds() -> dict[str, str]:
    """Give each word for a kind with its folder: the folder, and the kind in the singular."""
    kinds = {name: kind for name, kind in KINDS.items() if name not in _WRITTEN}
    return {kind.singular.replace(" ", "-"): name for name, kind in kinds.items()} | {name: name for name in kinds}


class Kind(click.Choice[str]):
    """A kind of system, by its folder or in the singular."""

    def __init__(self) -> None:
        super().__init__(list(SYSTEMS))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the folder."""
        return super().convert(record_kinds().get(value, value), param, ctx)


def record_command(word: str) -> click.Command:
    """Give the command that makes a record of a kind."""
    folder = record_kinds()[word]
    kind = KINDS[folder]
    known = list(options(kind))
    parameters: list[click.Parameter] = [click.Argument(["id"])]
    parameters += [click.Option([one.flag, _name(one)], help=one.help, multiple=one.several) for one in known]
    if any(one.role != "plain" for one in known):
        parameters.append(click.Option(["--as-of"], help="The day that the facts are of, as their source says."))
        parameters.append(
            click.Option(["--source"], multiple=True, help="The id of the source of facts and relations.")
        )
    if "events" in kind.model_fields:
        parameters.append(click.Option(["--event"], multiple=True, help="A step of its life: released=2026-11-28."))
    parameters.append(click.Option(["--ask/--no-ask"], default=None, help="Ask for what is missing, or do not."))
    return click.Command(word, params=parameters, callback=_maker(folder, kind, known), help=kind.__doc__)


def _name(option: Option) -> str:
    return "__".join(option.place)


def _maker(folder: str, kind: type[BaseModel], known: list[Option]) -> Callable[..., None]:
    def make(
        id: str,
        ask: bool | None,
        as_of: str = "",
        source: tuple[str, ...] = (),
        event: tuple[str, ...] = (),
        **given: Any,
    ) -> None:
        path = free_path(Path.cwd(), folder, id)
        asks = sys.stdin.isatty() if ask is None else ask
        if asks:
            _ask(kind, known, given)
        source = tuple(part for one in source for part in parts(one))
        value = _value(kind, known, given, as_of or "", list(source))
        if lacking := _lacking(kind, known, value, source):
            raise Refused(wanted(lacking))
        if event:
            value["events"] = [_event(one, source) for one in event]
        text = "\n".join([_HEAD.format(folder=folder), *_lines(kind, value), *_examples(known, value)]) + "\n"
        judge(path, kind, text)
        begin(Path.cwd(), path, text)

    return make


def _lacking(kind: type[BaseModel], known: list[Option], value: dict[str, Any], source: tuple[str, ...]) -> list[str]:
    """Give the options without which nothing can be begun: those of an empty record, the source of an edge."""
    if not value:
        return [one.flag for one in known if required(kind, one)]
    edges = [one for one in known if one.role == "relation" and extra(one.field, "sourced") and one.place[0] in value]
    return ["--source"] if edges and not source else []


def _event(given: str, sources: tuple[str, ...]) -> dict[str, Any]:
    word, _, date = given.partition("=")
    if not date:
        raise Refused(f"--event: write a step with its day, such as {word or 'released'}=2026-11-28")
    return {"date": resolve(date), "event": word, "source": sources[0] if len(sources) == 1 else list(sources)}


def free_path(root: Path, folder: str, id: str) -> str:
    """Give the path of a record that does not exist yet; systems share one set of ids."""
    if len(id) > ID_LENGTH or not re.fullmatch(ID_PATTERN, id):
        raise Refused(f'"{id}" is no id; an id has a-z, 0-9 and single hyphens, at most {ID_LENGTH} characters')
    taken = [kind for kind in (SYSTEMS if folder in SYSTEMS else [folder]) if (root / f"data/{kind}/{id}.yml").exists()]
    if taken:
        raise Refused(f"data/{taken[0]}/{id}.yml is there already; change it, or choose another id")
    return f"data/{folder}/{id}.yml"


def begin(root: Path, path: str, text: str) -> None:
    """Write a new file, and say so."""
    write_file(root / path, text)
    click.echo(path)


def _ask(kind: type[BaseModel], known: list[Option], given: dict[str, Any]) -> None:
    for option in known:
        name, must = _name(option), required(kind, option)
        if given.get(name) or not (must or option.place[0] in _ASKED):
            continue
        said = ask(option.help, f"{option.flag}{SEVERAL * option.several}", None if must else "")
        given[name] = tuple(parts(said)) if option.several else said


def _value(
    kind: type[BaseModel], known: list[Option], given: dict[str, Any], as_of: str, sources: list[str]
) -> dict[str, Any]:
    """Give the record; what the facts rest on stands in its sources too."""
    value: dict[str, Any] = {}
    for option in known:
        if said := _split(option, given.get(_name(option))):
            holder = value.setdefault(option.place[0], {}) if len(option.place) > 1 else value
            holder[option.place[-1]] = option.value(said, as_of, sources)
    if sources and "sources" in written_order(kind):
        value["sources"] = list(dict.fromkeys((*value.get("sources", ()), *sources)))
    return value


def _split(option: Option, given: Any) -> Any:
    """Give what was given; ids and words of a list may come with commas, since none has one."""
    listed = option.several and (option.words or option.role == "relation" or option.place == ("sources",))
    return tuple(part for one in given or () for part in parts(one)) if listed else given


def _lines(kind: type[BaseModel], value: dict[str, Any]) -> list[str]:
    return [line for key in written_order(kind) if key in value for line in lines(key, value[key])]


def _examples(known: list[Option], value: dict[str, Any]) -> list[str]:
    left = [option for option in known if option.place[0] not in value and len(option.place) == 1]
    if not left:
        return []
    found = [_TELLING, *(line for option in left for line in _example(option))]
    if "summary" in value and "events" not in value:
        found += ["events:", "  - {date: 2026-11-28, event: released, source: source-id}"]
    return [f"{EXAMPLE} {line}" for line in found]


def _example(option: Option) -> list[str]:
    first, *rest = lines(option.place[0], option.example)
    return [f"{first}  # {option.help}", *rest]
