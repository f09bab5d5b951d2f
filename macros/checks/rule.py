"""What a rule is: a code, a title, a tip, a check over the whole catalog, and a bad and a good example."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.faults import Fault
from macros.relate import Catalog

Check = Callable[[Catalog], Iterator[Fault]]


@dataclass(frozen=True)
class Rule:
    """One rule. Its check's docstring is its title; the tip says how to mend a breach.

    The examples are keys of records, or bodies of pages, each after a line `# data/...` or `# docs/...`; those of a
    record of the invented world of the tests take the place of its own.
    """

    code: str
    tip: str
    check: Check
    needs: frozenset[str] = frozenset()  # the kinds of which every record must have been read
    warning: bool = False
    excusable: bool = False  # whether a record may say why it does not hold for it
    bad: str = ""
    good: str = ""

    @property
    def title(self) -> str:
        """Give the rule in one sentence."""
        return (self.check.__doc__ or "").strip()


def rule(
    code: str,
    tip: str,
    needs: Iterable[str] = (),
    *,
    warning: bool = False,
    excusable: bool = False,
    bad: str = "",
    good: str = "",
) -> Callable[[Check], Rule]:
    """Make a rule of a check; every warning is excusable."""
    kinds = frozenset(needs)
    return lambda check: Rule(code, tip, check, kinds, warning, warning or excusable, bad.strip(), good.strip())


def advised(message: str, tip: str) -> str:
    """Give a message with what to do, unless it says so itself."""
    return message if message.endswith("?") else f"{message}; {tip[0].lower()}{tip[1:].rstrip('.')}"
