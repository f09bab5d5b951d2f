"""Every rule has a bad and a good example on its page, and both are tried here."""

import re
from collections.abc import Iterator

import pytest

from macros.checks import every
from macros.checks.rule import Rule
from macros.load.syntax import without_block
from tests.support import ROOT, Project
from tests.world import WORLD

_FILE = re.compile(r"^# ((?:data|docs)/\S.*)$", re.MULTILINE)
# A byte, a length, what no data can bring about, and what only a closed edition tells.
WITHOUT_EXAMPLE = {"bench-file", "edition-file", "encoding", "language-file", "lost-address", "page-size"}
WITHOUT_EXAMPLE |= {"state-evidence"}
RULES = [rule for rule in every() if rule.code not in WITHOUT_EXAMPLE]


def files(example: str) -> Iterator[tuple[str, str]]:
    """Give path and text of each file of an example."""
    parts = _FILE.split(example)
    yield from zip(parts[1::2], (part.removeprefix("\n") + "\n" for part in parts[2::2]), strict=True)


def put(world: Project, example: str) -> None:
    """Write an example: a whole record or page, or keys in the place of those that a record has."""
    for path, text in files(example):
        name = path.removeprefix("data/").removesuffix(".yml")
        if path.startswith("docs/"):
            front = "" if text.startswith("---") else "---\ntitle: A page\ndescription: What it is.\n---\n"
            world.write(path, front + text)
        elif name in WORLD:
            keys = set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))
            world.write(path, without(WORLD[name], keys) + text)
        else:
            world.write(path, text)


def without(text: str, keys: set[str]) -> str:
    """Give a record without some of its keys."""
    for key in keys:
        if found := re.search(rf"^{key}:", text, re.MULTILINE):
            text = without_block(text, text.count("\n", 0, found.start()) + 1)[0]
    return "\n".join(line for line in text.split("\n") if line) + "\n"


@pytest.fixture(autouse=True)
def _explained(world: Project) -> None:
    """Write the page that the invented term names."""
    world.page("how-it-works/index.md", "# How it works\n\nText.\n")


def blamed(world: Project, rule: Rule) -> set[str]:
    """Give the files that break a rule."""
    return {fault.path for fault in world.told() if fault.code == rule.code}


@pytest.mark.long
@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_the_examples_of_a_rule_are_true(world: Project, rule: Rule) -> None:
    """The bad one breaks the rule, the good one does not; a rule that warns may warn of other records of the tests."""
    assert rule.bad
    assert rule.good
    others = blamed(world, rule) - {path for one in (rule.bad, rule.good) for path, _ in files(one)}
    assert not others or rule.warning
    put(world, rule.bad)
    assert blamed(world, rule) - others
    for path, _ in files(rule.bad):
        world.write(path, WORLD[path[5:-4]]) if path[5:-4] in WORLD else (world.root / path).unlink()
    put(world, rule.good)
    assert not blamed(world, rule) - others, [str(fault) for fault in world.told()]


def test_an_exception_silences_a_rule_for_one_record_and_is_told_when_it_is_vain(world: Project) -> None:
    """With its reason; and only where the rule may have one."""
    rule = next(rule for rule in every() if rule.code == "plausible-number")
    reason = "exceptions: [{rule: plausible-number, because: The maker says so.}]\n"
    put(world, rule.bad + f"\n{reason}")
    assert world.faults() == []
    put(world, rule.good + f"\n{reason}")
    (fault,) = [fault for fault in world.told() if fault.code == "exception"]
    assert fault.warning
    assert "take the exception out" in fault.message
    put(world, rule.good + f"\n{reason.replace('plausible-number', 'relation-target')}")
    (told,) = world.faults()
    assert '"relation-target" has no exceptions' in told


def test_codes_are_stable_words() -> None:
    """Each is one word of small letters and hyphens, and stands for one rule."""
    found = [rule.code for rule in every()]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in found)


def test_the_sample_of_the_readme_is_what_the_check_says(project: Project) -> None:
    """One letter left out in a record of the site."""
    (sample,) = re.findall(r"^data/\S+: .*\]$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    path, key = sample.split(":")[0], "summary"
    project.write(path, (ROOT / path).read_text(encoding="utf-8").replace(f"\n{key}:", "\nsummry:"))
    assert sample in project.faults()
