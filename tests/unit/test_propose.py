"""What others publish is compared with the catalog: by one adapter a format, each on a file of the public shape."""

import json
from contextlib import chdir

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.watch.adapters import ADAPTERS
from tests.sources import Reply, Sources, serving
from tests.support import Project

MODEL = {
    "id": "brain-2", "name": "Brain 2", "family": "brain", "attachment": True, "reasoning": False, "tool_call": True,
    "temperature": True, "knowledge": "2023-01", "release_date": "2023-03-14", "last_updated": "2023-03-14",
    "modalities": {"input": ["text", "image"], "output": ["text"]}, "open_weights": False,
    "cost": {"input": 2.5, "output": 10, "cache_read": 1.25, "tiers": []}, "limit": {"context": 128000, "output": 16384},
}  # fmt: skip
NEW = MODEL | {"id": "brain-9", "name": "Brain 9", "release_date": "2026-09-01"}
MODELS_DEV = {
    "acme": {
        "id": "acme", "env": ["ACME_API_KEY"], "npm": "@ai-sdk/acme", "api": "https://api.acme.example", "name": "Acme",
        "doc": "https://acme.example/docs", "models": {"brain-2": MODEL | {"status": "deprecated"}, "brain-9": NEW},
    },
    "other-cloud": {
        "id": "other-cloud", "env": [], "npm": "x", "name": "Other Cloud", "doc": "https://other.example", "models":
        {"acme/brain-2": MODEL | {"id": "acme/brain-2", "mood": "good"}},
    },
}  # fmt: skip


def release(name: str, start: str, end: str | None, over: bool) -> dict[str, object]:
    """Give one release cycle."""
    return {
        "name": name, "codename": None, "label": name, "releaseDate": start, "isLts": False, "ltsFrom": None,
        "isEol": over, "eolFrom": end, "isMaintained": not over,
        "latest": {"name": f"{name}.1", "date": "2026-05-01", "link": "https://drawer.example"}, "custom": None,
    }  # fmt: skip


ENDOFLIFE = {
    "schema_version": "1.2.1",
    "generated_at": "2026-11-20T00:00:00+00:00",
    "last_modified": "2026-11-01T00:00:00+00:00",
    "result": {
        "name": "drawer", "aliases": ["drw"], "label": "Drawer", "category": "database", "tags": ["database"],
        "versionCommand": "drawer --version", "identifiers": [{"id": "pkg:x/drawer", "type": "purl"}],
        "labels": {"eoas": None, "discontinued": None, "eol": "Support", "eoes": None},
        "links": {"icon": None, "html": "https://endoflife.date/drawer", "releasePolicy": None},
        "releases": [release("2", "2021-01-01", "2027-02-01", False), release("1", "2019-01-01", "2023-01-01", True)],
    },
}  # fmt: skip
CONFIG = {
    "architectures": ["BrainForCausalLM"], "model_type": "brain", "hidden_size": 4096, "num_hidden_layers": 32,
    "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256, "max_position_embeddings": 131072,
    "rope_theta": 500000.0, "rope_scaling": {"factor": 8.0, "rope_type": "llama3"}, "torch_dtype": "bfloat16",
    "tie_word_embeddings": False, "use_cache": True, "transformers_version": "4.43.0", "brain_factor": 3,
}  # fmt: skip
CARD = (
    "---\nlicense: mit\npipeline_tag: text-generation\nlibrary_name: transformers\nlanguage: [en]\n---\n\n# Brain 2\n"
)
EPOCH = """\
Model,Domain,Organization,Publication date,Parameters,Training compute (FLOP),Confidence,Frontier model,Mood
Brain 2,Language,Acme,2023-03-14,2.5e+09,3.0e+25,Confident,True,good
Brain 10,Language,"Acme,Ruritania University",2026-08-01,5e+11,,Likely,True,
"""
MACHINES = """\
Hardware name,Manufacturer,Type,Release date,TDP (W),Memory (bytes),Memory bandwidth (byte/s),FP8 performance (FLOP/s)
Chip 1,Acme,GPU,2022-03-01,700,9.6e+10,3.35e+12,1.979e+15
"""
PYPI = {
    "info": {
        "author": "Acme", "author_email": "", "bugtrack_url": None, "classifiers": ["Development Status :: 7 - Inactive"],
        "description": "A framework.", "description_content_type": "text/markdown", "docs_url": None, "download_url": "",
        "downloads": {"last_day": -1, "last_month": -1, "last_week": -1}, "dynamic": None, "home_page": "", "keywords": "",
        "license": None, "license_expression": "MIT", "license_files": ["LICENSE"], "maintainer": "", "maintainer_email": "",
        "name": "tensorknife", "package_url": "https://pypi.example/p", "platform": None, "project_url": "https://pypi.example/p",
        "project_urls": {"Source": "https://forge.example"}, "provides_extra": None, "release_url": "https://pypi.example/p/2",
        "requires_dist": [], "requires_python": ">=3.9", "summary": "", "version": "2.0", "yanked": False, "yanked_reason": None,
    },
    "last_serial": 1,
    "releases": {"1.0": [{"upload_time_iso_8601": "2020-02-02T00:00:00.1Z"}], "2.0": [{"upload_time_iso_8601": "2026-01-01T00:00:00Z"}]},
    "urls": [], "vulnerabilities": [], "ownership": {"roles": []},
}  # fmt: skip
FORGE = [
    {"tag_name": "v2", "name": "2", "draft": False, "prerelease": False, "published_at": "2026-01-01T00:00:00Z", "author": {"login": "a"}, "assets": [], "body": ""},
    {"tag_name": "v0.1", "name": "0.1", "draft": False, "prerelease": False, "published_at": "2020-02-02T00:00:00Z", "stars": 3},
    {"tag_name": "v3-rc", "name": "3", "draft": False, "prerelease": True, "published_at": "2026-11-11T00:00:00Z"},
]  # fmt: skip
FILES = {
    "models-dev": json.dumps(MODELS_DEV), "endoflife": json.dumps(ENDOFLIFE), "hugging-face": json.dumps(CONFIG),
    "epoch": EPOCH, "pypi": json.dumps(PYPI), "forge": json.dumps(FORGE),
}  # fmt: skip


@pytest.fixture
def others(world: Project) -> Project:
    """Give the world with names in registers, and with what the files say otherwise."""
    ids = "identifiers: {api: [brain-2], hugging_face: [acme/brain-2]}\n"
    world.change(
        "models/brain-2",
        "category: language model\n",
        f"category: language model\n{ids}output_length: {{value: 8192, as_of: 2023, source: maker-page}}\n",
    )
    world.change(
        "models/brain-2",
        "context_length: {undisclosed: true",
        "layers: {value: 32, as_of: 2023, source: maker-page}\ncontext_length: {undisclosed: true",
    )
    world.change(
        "frameworks/tensorknife",
        "category: framework\n",
        "category: framework\nidentifiers: {pypi: [tensorknife], github: [acme/tensorknife]}\nevents: [{date: 2021-05, event: released, source: maker-page}]\n",
    )
    world.record(
        "platforms/other-cloud",
        "name: Other Cloud\nsummary: A cloud.\ngroups: [cloud]\nmade_by: [acme]\ncategory: model service\nsources: [maker-page]\n",
    )
    world.change(
        "databases/drawer",
        "category: database\n",
        "category: database\nevents: [{date: 2026-12-01, event: retired, source: maker-page}]\n",
    )
    assert world.faults() == []
    return world


def propose(project: Project, *more: str) -> Result:
    """Call the command."""
    with chdir(project.root):
        return CliRunner().invoke(main, ["propose", *more, "--day", "2026-11-28"])


def of_file(project: Project, adapter: str, text: str, *more: str) -> tuple[int, list[str]]:
    """Compare one file; give the exit code and what is printed, without the places of ours."""
    project.write("theirs", text)
    done = propose(project, adapter, "--file", "theirs", *more)
    assert done.exit_code in {0, 1}, done.output
    lines = done.stdout.splitlines()
    return done.exit_code, [line.partition(": ")[2] if line.startswith("data/") else line for line in lines]


def test_models_dev(others: Project) -> None:
    """Absent records, states, limits that differ with both values, offers, and a field that no table has."""
    assert of_file(others, "models-dev", FILES["models-dev"]) == (1, [
        "no record: models: theirs Brain 9 of Acme, 2026-09-01 (models.dev, acme/brain-9)",
        "state differs: state: ours not-checked; theirs deprecated (models.dev, acme/brain-2)",
        "offer missing: offered_by: theirs other-cloud (models.dev, other-cloud/acme/brain-2)",
        "figure differs: output_length: ours 8,192 tokens; theirs 16,384 tokens (models.dev, acme/brain-2, models.dev, other-cloud/acme/brain-2)",
        "value missing: knowledge_until: theirs 2023-01 (models.dev, acme/brain-2, models.dev, other-cloud/acme/brain-2)",
        "models-dev: unknown field: mood (1 times)",
        "3 things of others: 1 no record, 1 state differs, 1 offer missing, 1 figure differs, 1 value missing",
    ])  # fmt: skip


def test_endoflife(others: Project) -> None:
    """A planned end that differs."""
    code, lines = of_file(others, "endoflife", FILES["endoflife"])
    assert (code, lines[0]) == (
        1,
        "planned end differs: retired: ours 2026-12-01; theirs 2027-02-01 (endoflife.date, drawer)",
    )
    assert not any("unknown field" in line for line in lines)


def test_hugging_face(others: Project) -> None:
    """A config and a card: what is equal is silent, what we lack is said."""
    code, lines = of_file(others, "hugging-face", FILES["hugging-face"], "--as", "acme/brain-2")
    assert code == 1
    assert [line.partition(" (")[0] for line in lines[:-2]] == [
        "value missing: attention_heads: theirs 32",
        "value missing: hidden_size: theirs 4,096",
        "value missing: key_value_heads: theirs 8",
        "value missing: vocabulary: theirs 128,256",
    ]
    assert lines[-2] == "hugging-face: unknown field: brain_factor (1 times)"
    assert (
        "value missing: license: theirs mit (Hugging Face, acme/brain-2)"
        in of_file(others, "hugging-face", CARD, "--as", "acme/brain-2")[1]
    )


def test_epoch(others: Project) -> None:
    """Models and machines, in our units."""
    lines = of_file(others, "epoch", EPOCH)[1]
    assert "no record: models: theirs Brain 10 of Acme, Ruritania University, 2026-08-01 (Epoch AI, line 3)" in lines
    assert (
        "figure differs: parameters: ours 30 to 1,979 billion or 40 billion; theirs 2.5 billion (Epoch AI, line 2)"
        in lines
    )
    assert "value missing: training_compute: theirs 30 yottaFLOP (Epoch AI, line 2)" in lines
    assert "epoch: unknown field: Mood (1 times)" in lines
    machines = of_file(others, "epoch", MACHINES)[1]
    assert "figure differs: memory: ours 80 GB; theirs 96 GB (Epoch AI, line 2)" in machines
    assert "value missing: memory_bandwidth: theirs 3,350 GB/s (Epoch AI, line 2)" in machines
    assert not any("unknown field" in line or "power" in line for line in machines)


def test_pypi(others: Project) -> None:
    """A license that differs, an earlier first release, and that nobody works on it."""
    assert of_file(others, "pypi", FILES["pypi"])[1] == [
        "state differs: state: ours not-checked; theirs maintenance (PyPI, tensorknife)",
        "date differs: released: ours 2021-05; theirs 2020-02-02 (PyPI, tensorknife)",
        "figure differs: license: ours Apache-2.0; theirs MIT (PyPI, tensorknife)",
        "1 things of others: 1 state differs, 1 date differs, 1 figure differs",
    ]


def test_forge_releases(others: Project) -> None:
    """The first release is earlier than ours; a preview is none."""
    assert of_file(others, "forge", FILES["forge"], "--as", "acme/tensorknife")[1] == [
        "date differs: released: ours 2021-05; theirs 2020-02-02 (releases of acme/tensorknife)",
        "forge: unknown field: stars (1 times)",
        "1 things of others: 1 date differs",
    ]


@pytest.mark.parametrize(
    ("adapter", "text", "why"),
    [
        ("models-dev", '[{"id": "acme"}]', "is no mapping of providers"),
        ("models-dev", '{"version": 2, "providers": {}}', '"version" has no mapping of models'),
        ("models-dev", '{"a": {"models": {"m": {"id": "m", "name": "M"}}}}', 'model "m" of "a" has no limit'),
        ("endoflife", '{"schema_version": "2.0.0", "result": {}}', "has the schema version '2.0.0'"),
        ("endoflife", '[{"cycle": "1", "eol": false}]', "has the schema version None"),
        ("hugging-face", '{"hidden_size": 3}', "has none of architectures, model_type"),
        ("hugging-face", "---\nname: x\n---\n", "has none of library_name, license, pipeline_tag"),
        ("epoch", "name,size\na,1\n", "has the columns name, size"),
        ("pypi", '{"meta": {"api-version": "1.3"}, "name": "x", "files": []}', "is the index in version 1.3"),
        ("forge", '{"message": "Not Found"}', "says 'Not Found'"),
        ("forge", '[{"name": "v1"}]', "has an entry without tag_name"),
        ("forge", "<html>", "is not JSON"),
    ],
)
def test_another_format_is_refused_with_what_is_expected(others: Project, adapter: str, text: str, why: str) -> None:
    """In one line, and nothing is compared."""
    others.write("theirs", text)
    done = propose(others, adapter, "--file", "theirs")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"strata propose: {adapter}: {why}")
    assert done.stderr.endswith(f"expected {ADAPTERS[adapter].expected}\n")


def test_an_absent_record_is_begun_on_request(others: Project) -> None:
    """With what is known; the check then names what a person must add, and a second time nothing is written."""
    others.write("theirs", FILES["models-dev"])
    done = propose(others, "models-dev", "--file", "theirs", "--scaffold")
    assert "data/models/brain-9.yml: begun; strata check names what is missing" in done.stdout
    text = (others.root / "data/models/brain-9.yml").read_text(encoding="utf-8")
    assert "context_length: {value: 128000, as_of: 2026-11-28, source: SOURCE}" in text
    faults = others.faults()
    assert any("summary: is missing" in fault for fault in faults)
    assert all(fault.startswith("data/models/brain-9.yml") for fault in faults)


def test_all_adapters_ask_their_hosts(others: Project) -> None:
    """By the registers of our records; what does not answer is said."""
    with serving(Sources()) as sources:
        sources.replies["/models.dev/api.json"] = Reply(FILES["models-dev"], media_type="application/json")
        sources.replies["/endoflife.date/api/v1/products/drawer/"] = Reply(FILES["endoflife"])
        sources.replies["/huggingface.co/acme/brain-2/raw/main/config.json"] = Reply(FILES["hugging-face"])
        sources.replies["/pypi.org/pypi/tensorknife/json"] = Reply(FILES["pypi"])
        sources.replies["/api.github.com/repos/acme/tensorknife/releases?per_page=100"] = Reply(FILES["forge"])
        sources.replies["/epoch.ai/data/all_ai_models.csv"] = Reply(FILES["epoch"])
        done = propose(others, "--through", sources.address, "--delay", "0", "--markdown", "proposals.md")
    assert done.exit_code == 1, done.output
    lines = done.stdout.splitlines()
    assert "not read: epoch: https://epoch.ai/data/ml_hardware.csv: status 404" in lines
    assert sum(line.startswith("not read") for line in lines) == 1
    assert lines[-1].startswith("11 things of others: 2 no record")
    assert "no record: models: theirs Brain 9" in (others.root / "proposals.md").read_text(encoding="utf-8")


def test_an_unknown_adapter_is_refused(world: Project) -> None:
    """With those that there are."""
    done = propose(world, "modelsdev")
    assert (done.exit_code, done.stderr) == (
        2, 'strata propose: no adapter "modelsdev"; expected models-dev, endoflife, hugging-face, epoch, pypi, forge\n',
    )  # fmt: skip
