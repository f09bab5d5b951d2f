"""The sources are read again: politely, and so that a changed value is never taken for one that is still shown."""

import json
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from macros.cli import main
from macros.watch.addresses import now_and_pinned
from tests.shapes import CHANGED, KEPT, SHAPES, TRAPS, Shape
from tests.sources import Reply, Sources, serving
from tests.support import ROOT, Project

QUICK = (
    "--delay",
    "0",
    "--backoff",
    "0.01",
    "--seconds",
    "6",
    "--largest",
    "300000",
    "--tries",
    "3",
    "--hosts-at-once",
    "32",
)


FACT = "memory: {value: 80, as_of: 2024, source: SOURCE}"


def name(number: int) -> str:
    """Give the name of the record that cites a page."""
    return f"Lynx {number + 40}X"


def add(project: Project, sources: Sources, number: int, shape: Shape) -> None:
    """Put a page on the server, with a record whose fact cites it."""
    host, source = f"host-{number:02}.example", f"page-{number:02}"

    def named(reply: Reply) -> Reply:
        content, said = reply.content, name(number)
        new = content.replace("NAME", said) if isinstance(content, str) else content.replace(b"NAME", said.encode())
        headers = {
            key: value if not value.startswith("/") else f"https://{host}{value}"
            for key, value in reply.headers.items()
        }
        return Reply(new, reply.status, reply.media_type, headers, reply.seconds, reply.first)

    sources.replies[f"/{host}/{shape.path}"] = named(shape.reply)
    sources.replies |= {f"/{host}/{path}": named(reply) for path, reply in shape.more}
    cite(project, number, f"{host}/{shape.path}", source, shape.fact)


_WHO = "standing: maker\n"


def cite(project: Project, number: int, address: str, source: str = "", fact: str = FACT) -> None:
    """Add a source, and a record whose fact cites it."""
    source = source or f"s-{number}"
    head = "title: A page\npublisher: Acme\n"
    project.record(f"sources/{source}", f"{head}url: https://{address}\nretrieved: 2026-01-02\nshows: It.\n{_WHO}")
    chip = f"name: {name(number)}\nsummary: A chip.\ncategory: gpu\nmade_by: [acme]\nsources: [{source}]\n"
    project.record(f"accelerators/lynx-{number}", f"{chip}{fact.replace('SOURCE', source)}\n")


def called(project: Project, *command: str) -> Result:
    """Call one of the commands in the project, in this process."""
    with chdir(project.root):
        return CliRunner().invoke(main, command)


def watch(project: Project, sources: Sources, *more: str) -> tuple[int, dict[str, str], list[dict[str, str]]]:
    """Run the command; give its exit code, the verdict of each source, and the findings."""
    done = called(project, "watch", "--through", sources.address, "--json", "report.json", "--day", "2026-11-28", *more)
    assert done.exit_code in {0, 1, 3}, done.output
    findings = json.loads((project.root / "report.json").read_text(encoding="utf-8"))["findings"]
    return done.exit_code, {one["source"]: one["verdict"] for one in findings}, findings


@pytest.fixture
def sources() -> Iterator[Sources]:
    """Give a server without pages."""
    with serving(Sources()) as made:
        yield made


@pytest.mark.long
@pytest.mark.parametrize("shapes", [SHAPES, TRAPS], ids=["shapes", "traps"])
def test_sixty_pages_are_judged_as_a_person_would(world: Project, sources: Sources, shapes: list[Shape]) -> None:
    """At least nineteen in twenty right, and no changed value is taken for one that is still shown."""
    world.record(
        "accelerators/wolf", "name: Wolf 9\nsummary: A chip.\ncategory: gpu\nmade_by: [acme]\nsources: [maker-page]\n"
    )
    for number, shape in enumerate(shapes):
        add(world, sources, number, shape)
    _, verdicts, _ = watch(
        world, sources, "--kind", "accelerators", *(f"--source=page-{n:02}" for n in range(len(shapes))), *QUICK
    )
    wrong = {
        id: (verdict, shape.verdict)
        for (id, verdict), shape in zip(sorted(verdicts.items()), shapes, strict=True)
        if verdict != shape.verdict
    }
    assert len(shapes) >= 60
    assert len(wrong) <= len(shapes) // 20, wrong
    assert "still shown" not in {verdict for verdict, _ in wrong.values()}, wrong


@pytest.mark.long
def test_a_value_of_another_thing_time_or_amount_is_not_still_shown(world: Project, sources: Sources) -> None:
    """Nor is one that is denied; and one that stays beside such words is still found."""
    for number, shape in enumerate([*CHANGED, *KEPT]):
        add(world, sources, number, shape)
    several = len(CHANGED) + len(KEPT)
    _, verdicts, _ = watch(world, sources, *(f"--source=page-{n:02}" for n in range(several)), *QUICK)
    shown = [number for number, id in enumerate(sorted(verdicts)) if verdicts[id] == "still shown"]
    assert shown == list(range(len(CHANGED), several))


FACTS = "<p>NAME has 80 GB of memory.</p>"


def several(project: Project, sources: Sources, count: int, host: str = "one.example") -> None:
    """Add records whose sources stand on one host."""
    for number in range(count):
        path = f"page-{number}"
        sources.replies[f"/{host}/{path}"] = Reply(FACTS.replace("NAME", name(number)), headers={"ETag": f'"{number}"'})
        cite(project, number, f"{host}/{path}")


def only(count: int) -> list[str]:
    """Give the options that choose those sources."""
    return [f"--source=s-{number}" for number in range(count)]


@pytest.mark.long
def test_one_request_a_host_at_a_time_with_a_pause(world: Project, sources: Sources) -> None:
    """The rules of the host are asked for first, once, and every gap is at least the pause."""
    several(world, sources, 4)
    sources.replies["/one.example/robots.txt"] = Reply(
        "User-agent: *\nCrawl-delay: 0.2\nAllow: /", media_type="text/plain"
    )
    code, verdicts, _ = watch(world, sources, *only(4), "--delay", "0.3")
    asked = sources.requests("one.example")
    assert code == 0
    assert set(verdicts.values()) == {"still shown"}
    assert [path for path, *_ in asked] == ["/one.example/robots.txt", *(f"/one.example/page-{n}" for n in range(4))]
    assert all(after[1] - before[2] >= 0.29 for before, after in pairwise(asked))
    assert {headers["User-Agent"].partition("/")[0] for *_, headers in asked} == {"StrataWatch"}


@pytest.mark.long
def test_a_busy_host_is_left_alone_for_as_long_as_it_asks(world: Project, sources: Sources) -> None:
    """Retry-After holds for all of the host's pages."""
    several(world, sources, 2)
    sources.replies["/one.example/page-0"] = Reply(
        FACTS.replace("NAME", name(0)), first=(Reply("", 429, headers={"Retry-After": "1"}),)
    )
    _, verdicts, _ = watch(world, sources, *only(2), *QUICK)
    moments = [came for path, came, *_ in sources.asked if "page-" in path]
    assert verdicts == {"s-0": "still shown", "s-1": "still shown"}
    assert moments[1] - moments[0] >= 0.95


@pytest.mark.long
def test_what_did_not_change_is_not_sent_again(world: Project, sources: Sources) -> None:
    """The second run asks with the mark of the first, and judges what it kept."""
    several(world, sources, 2)
    assert watch(world, sources, *only(2), *QUICK)[1] == watch(world, sources, *only(2), *QUICK)[1]
    marks = [headers.get("If-None-Match") for path, _, _, headers in sources.asked if "page-" in path]
    assert marks == [None, None, '"0"', '"1"']


@pytest.mark.long
def test_a_run_that_was_killed_goes_on_where_it_was(world: Project, sources: Sources) -> None:
    """No page that was kept is asked for again, and the report is whole."""
    several(world, sources, 12)
    for path in list(sources.replies):
        sources.replies[path] = Reply(sources.replies[path].content, seconds=0.15)
    command = [str(Path(sys.executable).with_name("strata")), "watch", "--through", sources.address, *only(12), *QUICK]
    running = subprocess.Popen(command, cwd=world.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: len(sources.asked) >= 6)
    running.kill()
    running.wait()
    before = [path for path, *_ in sources.asked if "page-" in path]
    _, verdicts, _ = watch(world, sources, *only(12), *QUICK)
    again = [path for path, *_ in sources.asked if "page-" in path][len(before) :]
    assert list(verdicts.values()) == ["still shown"] * 12
    assert len(set(before) & set(again)) <= 1  # the one that was under way
    assert set(before) | set(again) == {f"/one.example/page-{n}" for n in range(12)}


MEASURED = """\
import resource
import sys
from macros.cli import main

try:
    main()
finally:
    used = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(max(used), file=sys.stderr)
"""
HOOK = """\
import sys


def seen(event, args):
    if event in ("socket.connect", "socket.getaddrinfo"):
        with open("seen.txt", "a") as file:
            print(event, args[1] if event == "socket.connect" else args[0], file=file)


sys.addaudithook(seen)
"""


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.long
def test_no_other_host_is_asked(world: Project, sources: Sources) -> None:
    """Every connection of the process is seen, and all of them lead to the server."""
    several(world, sources, 3)
    world.write("hook/sitecustomize.py", HOOK)
    done = world.run(
        "strata",
        "watch",
        "--through",
        sources.address,
        *only(3),
        *QUICK,
        PYTHONPATH=str(world.root / "hook"),
        HTTP_PROXY="http://proxy.example:1",
    )
    assert done.returncode == 0, done.stderr
    seen = (world.root / "seen.txt").read_text(encoding="utf-8").splitlines()
    assert seen
    assert all("127.0.0.1" in line for line in seen), seen


@pytest.mark.parametrize(
    ("address", "newest", "pinned"),
    [
        (
            "https://github.com/a/b/blob/0123abc/docs/x.md",
            "https://raw.githubusercontent.com/a/b/HEAD/docs/x.md",
            "https://raw.githubusercontent.com/a/b/0123abc/docs/x.md",
        ),
        ("https://github.com/a/b/blob/main/x.md#L3", "https://raw.githubusercontent.com/a/b/main/x.md", ""),
        (
            "https://raw.githubusercontent.com/a/b/0123abc/x.json",
            "https://raw.githubusercontent.com/a/b/HEAD/x.json",
            "https://raw.githubusercontent.com/a/b/0123abc/x.json",
        ),
        (
            "https://gitlab.com/g/s/p/-/blob/0123abc/x.md",
            "https://gitlab.com/g/s/p/-/raw/HEAD/x.md",
            "https://gitlab.com/g/s/p/-/raw/0123abc/x.md",
        ),
        ("https://huggingface.co/a/b/blob/main/config.json", "https://huggingface.co/a/b/raw/main/config.json", ""),
        ("https://acme.example/a?b=1#c", "https://acme.example/a?b=1", ""),
    ],
)
def test_a_file_of_a_forge_is_read_at_its_newest_commit(address: str, newest: str, pinned: str) -> None:
    """And at the pinned one, where the newest does not show what it is cited for."""
    assert now_and_pinned(address) == (newest, pinned)


def test_a_pinned_commit_that_still_shows_it_is_said(world: Project, sources: Sources) -> None:
    """The verdict is that of the newest commit."""
    several(world, sources, 1)
    world.change("sources/s-0", "https://one.example/page-0", "https://github.com/a/b/blob/0123abc/x.md")
    sources.replies["/raw.githubusercontent.com/a/b/HEAD/x.md"] = Reply(
        f"# {name(0)}\n\nMemory: 96 GB\n", media_type="text/plain"
    )
    sources.replies["/raw.githubusercontent.com/a/b/0123abc/x.md"] = Reply(
        f"# {name(0)}\n\nMemory: 80 GB\n", media_type="text/plain"
    )
    code, verdicts, findings = watch(world, sources, *only(1), *QUICK)
    assert (code, verdicts) == (1, {"s-0": "other value"})
    assert "the pinned commit still shows it" in findings[0]["why"]


def test_a_gone_page_falls_back_to_its_archived_copy(world: Project, sources: Sources) -> None:
    """The verdict stays that the page is gone; where no copy is named, the address that makes one is printed."""
    several(world, sources, 2)
    world.change("sources/s-0", "retrieved:", "archived: https://web.archive.org/web/2025/page-0\nretrieved:")
    sources.replies["/web.archive.org/web/2025/page-0"] = sources.replies.pop("/one.example/page-0")
    _, verdicts, findings = watch(world, sources, *only(2), *QUICK)
    gone = next(one for one in findings if one["source"] == "s-0")
    assert verdicts["s-0"] == "page gone"
    assert "the archived copy still shows it" in gone["why"]
    report = json.loads((world.root / "report.json").read_text(encoding="utf-8"))
    assert report["to_archive"] == [
        {
            "source": "s-1",
            "path": "data/sources/s-1.yml",
            "save": "https://web.archive.org/save/https://one.example/page-1",
        }
    ]


def test_a_report_names_the_line_to_edit(world: Project, sources: Sources) -> None:
    """As text and as Markdown; and what a page says stays text there."""
    several(world, sources, 1)
    sources.replies["/one.example/page-0"] = Reply(
        f"<h1>{name(0)}</h1><p>Memory: 96 GB @everyone [x](javascript:1) &lt;b&gt;</p>"
    )
    done = called(world, "watch", "--through", sources.address, *only(1), *QUICK, "--markdown", "report.md")
    assert done.exit_code == 1
    assert "data/accelerators/lynx-0.yml:6: memory: 80 GB: other value" in done.stdout
    text = (world.root / "report.md").read_text(encoding="utf-8")
    assert "`data/accelerators/lynx-0.yml:6`" in text
    assert "@everyone" not in text
    assert "\\[x\\]" in text
    assert "<b>" not in text


def test_choosing_nothing_is_said(world: Project) -> None:
    """A kind, record, source or standing that is not there is named, with what there is."""
    done = called(world, "watch", "--standing", "makers")
    assert (done.exit_code, done.stdout) == (2, "")
    assert (
        done.stderr == 'strata watch: no standing "makers"; expected code, community, maker, paper, press, registry\n'
    )


@pytest.mark.long
def test_without_the_libraries_the_commands_say_how_to_get_them(world: Project) -> None:
    """In one line; a check needs none of them."""
    world.page("how-it-works/index.md", "# Text\n")
    world.write("hook/sitecustomize.py", "import sys\nsys.modules.update(dict.fromkeys(['httpx', 'lxml', 'pypdf']))\n")
    hook = str(world.root / "hook")
    for command in ("watch", "propose"):
        done = world.run("strata", command, PYTHONPATH=hook)
        said = f"strata {command} needs libraries that a build does not; install them: uv sync --extra watch\n"
        assert (done.returncode, done.stderr) == (2, said)
    assert world.run("strata", "check", PYTHONPATH=hook).returncode == 0


@pytest.mark.audit
def test_seventeen_hundred_sources_in_two_minutes(world: Project, sources: Sources) -> None:
    """With limits off; and four times as many sources need no more memory."""
    prose = (
        "A sentence that fills the page and says nothing of what is looked for. " * 9 + "It has 12 words and 3.5 TB. "
    )
    body = f"<p>{prose}</p>" * 40
    sources.other = lambda path: (
        Reply(f"<h1>{name(int(path.rsplit('-', 1)[1]))}</h1>{body}<p>Memory: 80 GB</p>") if "page-" in path else None
    )
    for number in range(1700):
        cite(world, number, f"host-{number % 400}.example/page-{number}")
    figures = {}
    for count in (400, 1700):
        began, options = time.monotonic(), (*only(count), *QUICK, "--folder", f"kept-{count}")
        done = world.run("python", "-c", MEASURED, "watch", "--through", sources.address, *options)
        assert done.returncode == 0, done.stderr
        figures[count] = (time.monotonic() - began, int(done.stderr.split()[-1]) // 1024)
    sys.stdout.write(f"seconds and MB: {figures}\n")
    assert figures[1700][0] <= 120
    assert figures[1700][1] <= figures[400][1] * 1.3


def test_the_commands_of_the_page_exist() -> None:
    """Each one that docs/contribute/keep-it-true.md shows, with its options and as many arguments as it takes."""
    text = (ROOT / "docs/contribute/keep-it-true.md").read_text(encoding="utf-8")
    lines = [line.removeprefix("$ strata ") for line in text.splitlines() if line.startswith("$ strata ")]
    assert len(lines) >= 9
    for line in lines:
        command, *words = shlex.split(line)
        found = main.commands[command]
        known = {option for one in found.params for option in one.opts}
        assert {word for word in words if word.startswith("--")} <= known, line
        assert found.get_short_help_str()


def test_the_weekly_job_may_only_write_issues() -> None:
    """What reads the pages of others may write nothing; what writes the issue runs nothing of ours."""
    job = yaml.safe_load((ROOT / ".github/workflows/freshness.yml").read_text(encoding="utf-8"))
    steps = job["jobs"]["watch"]["steps"]
    told = job["jobs"]["issue"]["steps"]
    assert job["permissions"] == {"contents": "read"}
    assert "permissions" not in job["jobs"]["watch"]
    assert job["jobs"]["issue"]["permissions"] == {"issues": "write"}
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]) for step in [*steps, *told] if "uses" in step)
    runs, says = ("\n".join(step["run"] for step in some if "run" in step) for some in (steps, told))
    assert "make watch" in runs
    assert "make propose" in runs
    assert not any("checkout" in step.get("uses", "") for step in told)
    assert "make" not in says
    assert "git push" not in runs + says
