"""What a rule is: a code, a title, a tip, and a check over the whole catalog."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.faults import Fault
from macros.relate import Catalog

Check = Callable[[Catalog], Iterator[Fault]]


@dataclass(frozen=True)
class Rule:
    """One rule. Its check's docstring is its title; the tip says how to mend a breach."""

    code: str
    tip: str
    check: Check
    needs: frozenset[str]  # the kinds of which every record must have been read

    @property
    def title(self) -> str:
        """Give the rule in one sentence."""
        return (self.check.__doc__ or "").strip()


def rule(code: str, tip: str, needs: Iterable[str] = ()) -> Callable[[Check], Rule]:
    """Make a rule of a check."""
    return lambda check: Rule(code, tip, check, frozenset(needs))
