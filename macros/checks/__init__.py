"""The rules, one a file; a new rule is a new file. And the forms: what else is told, with its code."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from macros.checks.exceptions import excused
from macros.checks.forms import forms
from macros.checks.rule import Rule, advised
from macros.checks.second import told_once_of_a_value
from macros.faults import Fault
from macros.relate import Catalog
from macros.work.reads import untold

__all__ = ["RULES", "check", "every"]


def _rules() -> Iterator[Rule]:
    for found in iter_modules(__path__, f"{__name__}."):
        module = import_module(found.name)
        for rule in vars(module).values():
            if isinstance(rule, Rule):
                yield rule


RULES: tuple[Rule, ...] = tuple({rule.code: rule for rule in _rules()}.values())


def every() -> tuple[Rule, ...]:
    """Give all that can be told: the forms, and then the rules."""
    return (*forms(), *RULES)


def check(catalog: Catalog, broken: Collection[str] = (), only: Collection[str] = ()) -> list[Fault]:
    """Give every breach of every rule, or of those with a code in `only`, that needs none of the `broken` kinds."""
    asked = [rule for rule in RULES if not rule.needs & set(broken) and (not only or rule.code in only)]
    with untold():
        found = [fault for rule in asked for fault in _breaches(rule, catalog)]
    return excused(catalog, told_once_of_a_value(found), {rule.code: rule.excusable for rule in RULES})


def _breaches(rule: Rule, catalog: Catalog) -> Iterator[Fault]:
    for fault in rule.check(catalog):
        yield replace(fault, code=rule.code, warning=rule.warning, message=advised(fault.message, rule.tip))
