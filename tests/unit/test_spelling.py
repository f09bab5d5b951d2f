"""Every fact of data/ is found in whatever spelling a page has it, and not on a page that says something else."""

import random

import pytest

from macros.catalog import open_catalog
from macros.relate import Catalog
from macros.relate.statements import Statement, statements
from macros.watch.judge import Judge
from macros.watch.reading import read
from macros.watch.verdicts import Verdict
from tests.spelled import other, pages, values
from tests.support import ROOT

ADDRESS = "https://pages.example/a"


def figures(some: list[Statement], catalog: Catalog) -> tuple[float, float, list[str]]:
    """Give the shares found where the value stands and where another does, and where the judge was wrong."""
    judge, wrong = Judge(catalog), []
    found, asked, false, absent = 0, 0, 0, 0
    for one in some:
        holder = catalog.projections if one.kind == "projections" else catalog.systems
        name = one.member or holder[one.id].name
        for text in pages(one, name, values(one, catalog)):
            shown = _is_shown(judge, one, text)
            found, asked = found + shown, asked + 1
            wrong += [] if shown else [f"missed: {one.id}: {one.field}: {one.says}: {text}"]
        changed = other(one, catalog)
        for text in pages(changed, name, values(changed, catalog)) if changed else ():
            shown = _is_shown(judge, one, text)
            false, absent = false + shown, absent + 1
            wrong += [f"false: {one.id}: {one.field}: {one.says}: {text}"] if shown else []
    return found / asked, false / absent, wrong


def _is_shown(judge: Judge, one: Statement, text: str) -> bool:
    document = read(text.encode(), "text/html", ADDRESS)
    return judge.judge(one, judge.page(document, ADDRESS)).verdict is Verdict.SHOWN


@pytest.mark.long
def test_a_sample_of_facts_is_found_in_twelve_spellings() -> None:
    """At least 98 in 100, and at most one in 200 where it is absent."""
    catalog = open_catalog(ROOT)
    some = random.Random(17).sample(list(statements(catalog)), 400)  # noqa: S311 - not a secret
    found, false, wrong = figures(some, catalog)
    assert found >= 0.98, wrong[:10]
    assert false <= 0.005, wrong[:10]


@pytest.mark.audit
def test_all_facts_are_found_in_twelve_spellings(capsys: pytest.CaptureFixture[str]) -> None:
    """The same, of every one."""
    catalog = open_catalog(ROOT)
    found, false, wrong = figures(list(statements(catalog)), catalog)
    with capsys.disabled():
        print(f"\nfound {found:.4f}, where absent {false:.4f}", *wrong[:5], sep="\n")  # noqa: T201 - a figure
    assert found >= 0.98
    assert false <= 0.005
