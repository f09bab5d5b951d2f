"""What is told before a rule is run, of the form of files and the types of values: forms.toml has it, with examples."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from macros.checks.rule import Rule
from macros.faults import Fault
from macros.relate import Catalog

_FORMS = Path(__file__).with_name("forms.toml")


@cache
def forms() -> tuple[Rule, ...]:
    """Give the forms as rules whose checks find nothing."""
    return tuple(_form(code, **said) for code, said in tomllib.loads(_FORMS.read_text(encoding="utf-8")).items())


def _form(code: str, title: str, tip: str, bad: str = "", good: str = "") -> Rule:
    def check(_: Catalog) -> Iterator[Fault]:
        return iter(())  # found where files are read

    check.__doc__ = title
    return Rule(code, tip, check, bad=bad.strip(), good=good.strip())
