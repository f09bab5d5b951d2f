"""The arguments of a call as an author gave them -> whether they fit, in the words of who wrote them."""

import inspect
from collections.abc import Callable, Sequence
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from macros.load.calls import Call
from macros.suggest import hint

_NAMES: dict[Any, str] = {str: "text", bool: "True or False", int: "a whole number", Sequence: "a list of texts"}


def misfit(made: Callable[..., str], call: Call) -> str:
    """Give why the arguments of `call` do not fit the macro `made`, or nothing."""
    signature = inspect.signature(made)
    parameters = list(signature.parameters.values())[1:]
    takes = f"it takes ({', '.join(map(_written, parameters))})"
    try:
        bound = signature.bind(None, *call.arguments, **call.options)
    except TypeError:
        return f"{_unbound(call, parameters)}; {takes}"
    several = any(one.kind is one.VAR_POSITIONAL for one in parameters)
    lists = [*(given for given in bound.arguments.values() if isinstance(given, list)), *([call.arguments] * several)]
    twice = next((one for given in lists for one in _twice(given)), "")
    if twice:
        return f'"{twice}" stands twice in its list; {takes}'
    if any(one.kind is one.VAR_POSITIONAL and not call.arguments for one in parameters if len(parameters) == 1):
        return f"{parameters[0].name} is missing; {takes}"
    hints = _hints(made)
    for parameter in parameters:
        given = bound.arguments.get(parameter.name, ())
        many = parameter.kind is parameter.VAR_POSITIONAL or parameter.name not in bound.arguments
        if not all(_fits(value, hints[parameter.name]) for value in (given if many else (given,))):
            return f"{parameter.name} must be {_named(hints[parameter.name])}; {takes}"
    return ""


def _unbound(call: Call, parameters: list[inspect.Parameter]) -> str:
    """Give which argument is unknown, missing, or too much."""
    names = [one.name for one in parameters if one.kind is not one.VAR_POSITIONAL]
    unknown = next((name for name in call.options if name not in names), "")
    if unknown:
        return f'no argument "{unknown}"{hint(unknown, names)}'
    given = {*names[: len(call.arguments)], *call.options}
    missing = [one.name for one in parameters if one.default is one.empty and one.name not in given]
    return f"{missing[0]} is missing" if missing and missing[0] in names else "has an argument too much, or one twice"


def _twice(given: list[Any]) -> list[Any]:
    return [one for index, one in enumerate(given) if one in given[:index]]


@cache
def _hints(made: Callable[..., str]) -> dict[str, Any]:
    return get_type_hints(made)


def _written(parameter: inspect.Parameter) -> str:
    star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
    given = "" if parameter.default is parameter.empty else f"={_literal(parameter.default)}"
    return f"{star}{parameter.name}{given}"


def _literal(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else "[]" if value == () else str(value)


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if isinstance(hint, UnionType) else (hint,)


def _named(hint: Any) -> str:
    return " or ".join(_NAMES[get_origin(one) or one] for one in _options(hint) if one is not type(None))


def _fits(value: Any, hint: Any) -> bool:
    """Tell whether a literal is of one of the types; True is no number here."""
    return any(
        isinstance(value, list) and all(isinstance(part, str) for part in value)
        if get_origin(one) is Sequence
        else type(value) is one
        for one in _options(hint)
    )
