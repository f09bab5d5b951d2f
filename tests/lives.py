"""Invented lives of every shape beside the stack of the world: tried, in use, kept, ended, promised, withheld."""

_BOLT = "made_by: [bolt]\nsources: [bolt-page]"
_SAID = "source: bolt-page"


def _source(title: str, standing: str, days: str, publisher: str = "Bolt") -> str:
    place = title.lower().replace(" ", "-").replace("'", "")
    return (
        f'title: "{title}"\npublisher: {publisher}\nurl: https://{standing}.example/{place}\n'
        f"{days}\nshows: What it is about.\nstanding: {standing}\n"
    )


def _claim(text: str, line: int, then: str, now: str, more: str) -> str:
    return (
        f"claim: {text}\narticle: {{lines: [{line}]}}\n{more}\n"
        f"then: {{verdict: {then}, why: It was so., {_SAID}}}\nnow: {{verdict: {now}, why: It is so., {_SAID}}}\n"
        "checked: 2026-11-20\nconfidence: medium\n"
    )


_HELD = "as_of: 2026-11-10, source: bolt-page"
_ONCE = "as_of: 2024-02-10, source: bolt-paper"

LIVES = {
    "sources/bolt-page": _source("Bolt's Page", "maker", "content_as_of: 2026-11-10\nretrieved: 2026-11-20"),
    "sources/bolt-paper": _source("A Paper", "paper", "published: 2024-02-10\nretrieved: 2026-11-20"),
    "sources/bolt-code": _source("The Code", "code", "content_as_of: 2026-10-01\nretrieved: 2026-11-20"),
    "sources/late-news": _source("Late News", "press", "published: 2026-09-15\nretrieved: 2026-11-20", "The Gazette"),
    "sources/no-day": _source("No Day", "community", "retrieved: 2026-11-20", "Anyone"),
    "organizations/bolt": """\
name: Bolt
summary: Another company of the tests.
category: laboratory
part_of: [{to: acme, since: 2024, source: late-news}]
sources: [bolt-page]
""",
    "applications/tried": f"""\
name: Tried
summary: It can be tried.
groups: [generalized]
modalities: [text]
{_BOLT}
category: assistant
built_on: [{{to: clan, member: Clan 7, role: choice, since: 2026-10, {_SAID}}}]
runs_on: [{{to: small-cloud, as_of: 2026-11-10, {_SAID}}}]
events: [{{date: 2026-10, event: preview, {_SAID}}}]
""",
    "applications/to-come": f"""\
name: To Come
summary: It shall come.
groups: [domain-specific]
modalities: [video]
{_BOLT}
category: film maker
built_on: [{{to: free-mind, source: late-news}}]
events:
  - {{date: 2026-06, event: announced, source: late-news}}
  - {{date: 2027-Q1, event: released, source: late-news}}
""",
    "applications/kept": f"""\
name: Kept
aliases: [Kept One]
summary: It goes on until its day.
groups: [integrated]
modalities: [text, image]
industries: [education, healthcare]
{_BOLT}
category: assistant
built_on:
  - {{to: free-mind, since: 2024-05, role: default, {_SAID}}}
  - {{to: old-mind, until: 2024-04, source: bolt-paper}}
users:
  - {{value: 2, as_of: 2024-02-10, source: bolt-paper, note: In a week.}}
  - {{min: 3, as_of: 2026-11-10, source: bolt-page, note: In a week.}}
  - {{max: 5, as_of: 2026-09-15, source: late-news, note: In a month.}}
access:
  - {{value: product, as_of: 2026-11-10, source: bolt-page}}
  - {{value: api, as_of: 2026-11-10, source: bolt-page}}
events:
  - {{date: 2020-03, event: announced, source: no-day}}
  - {{date: 2020-05-04, event: released, source: no-day}}
  - {{date: 2021-06, event: renamed, from: Keep, to: Kept, source: no-day}}
  - {{date: 2026-12-31, event: deprecated, scope: Small Cloud, {_SAID}}}
  - {{date: 2027-03-31, event: retired, successor: [tried], {_SAID}}}
notes: [It is no model., It is no cloud.]
""",
    "applications/promised": f"""\
name: Promised
summary: It does not end soon.
groups: [generalized]
{_BOLT}
category: assistant
built_on: [{{to: clan, {_SAID}}}]
access: {{value: api, {_HELD}}}
events:
  - {{date: 2025-04, event: released, {_SAID}}}
  - {{date: 2027-06, event: retired, not_before: true, {_SAID}}}
""",
    "applications/seen-in-use": f"""\
name: Seen In Use
summary: Someone used it.
groups: [generalized]
{_BOLT}
category: assistant
built_on: [{{undisclosed: true, as_of: 2024-02-10, source: bolt-paper}}]
events: [{{date: 2024-01, event: in-use, source: bolt-paper}}]
""",
    "applications/long-ago": f"""\
name: Long Ago
summary: It ended.
groups: [generalized]
{_BOLT}
category: assistant
built_on: [{{to: old-mind, until: 2024-02, source: bolt-paper}}]
events:
  - {{date: 2022, event: released, source: no-day}}
  - {{date: 2023-10, event: deprecated, source: no-day}}
  - {{date: 2024-02, event: retired, source: bolt-paper}}
""",
    "platforms/small-cloud": f"""\
name: Small Cloud
summary: A small cloud.
groups: [cloud]
{_BOLT}
category: model service
runs_on: [{{to: box-9, {_SAID}}}, {{undisclosed: true, {_SAID}}}]
models_offered: {{min: 1200, {_HELD}}}
access: {{value: rented, {_HELD}}}
events: [{{date: 2023-05-02, event: released, source: no-day}}]
""",
    "frameworks/looked-after": """\
name: Looked After
summary: Its code goes on.
groups: [open-source-platform]
made_by: [bolt]
sources: [bolt-code]
category: framework
built_on: [{to: tensorknife, source: bolt-code}]
license: {value: MIT, as_of: 2026-10-01, source: bolt-code}
access: {value: open-source, as_of: 2026-10-01, source: bolt-code}
events: [{date: 2021, event: released, source: no-day}]
""",
    "frameworks/in-care": f"""\
name: In Care
summary: It only gets mends.
groups: [open-source-platform]
{_BOLT}
category: framework
events:
  - {{date: 2019, event: released, source: no-day}}
  - {{date: 2025-01, event: maintenance, {_SAID}}}
""",
    "frameworks/filed": f"""\
name: Filed
summary: It is filed.
groups: [open-source-platform]
{_BOLT}
category: framework
access: {{value: open-source, {_ONCE}}}
events:
  - {{date: 2018, event: released, source: no-day}}
  - {{date: 2024-12-01, event: superseded, successor: [looked-after], source: no-day}}
  - {{date: 2026-05-20, event: archived, {_SAID}}}
""",
    "models/old-mind": f"""\
name: Old Mind
summary: It was let go.
groups: [closed-source]
modalities: [text]
{_BOLT}
category: language model
trained_on: [{{undisclosed: true, source: bolt-paper}}]
context_length: {{value: 2048, {_ONCE}}}
events:
  - {{date: 2020-06, event: announced, source: no-day}}
  - {{date: 2021-01-15, event: released, source: no-day}}
  - {{date: 2026-04-30, event: retired, successor: [free-mind, clan], source: late-news}}
""",
    "models/free-mind": f"""\
name: Free Mind
summary: Anyone may copy it.
groups: [open-source-model]
modalities: [text, code]
input_modalities: [text, image]
capabilities: [tools, reasoning]
{_BOLT}
category: language model
identifiers: {{api: [free-mind], hugging_face: [bolt/free-mind]}}
made_from: [{{to: old-mind, source: bolt-paper}}]
uses_architecture: [{{to: weave, source: bolt-paper}}, {{to: stirring, source: bolt-paper, note: In training.}}]
offered_by: [{{to: small-cloud, {_SAID}}}, {{to: acme-cloud, until: 2026-01, {_SAID}}}]
trained_with: [{{to: chip-3, count: 64, source: bolt-paper}}]
parameters: {{value: 13, about: true, {_ONCE}}}
active_parameters: {{value: 2.5, {_ONCE}}}
context_length:
  - {{value: 4096, {_ONCE}}}
  - {{value: 131072, {_HELD}}}
knowledge_until: {{value: 2023-09, {_ONCE}}}
layers: {{value: 40, {_ONCE}}}
hidden_size: {{value: 5120, {_ONCE}}}
attention_heads: {{value: 40, {_ONCE}}}
key_value_heads: {{value: 8, {_ONCE}}}
head_size: {{value: 128, {_ONCE}}}
access: {{value: open-weights, {_ONCE}}}
license: {{value: Apache-2.0, {_ONCE}}}
training_compute: {{value: 0.15, about: true, confidence: likely, method: By the hours., {_ONCE}}}
events:
  - {{date: 2024-02-01, event: published, source: bolt-paper}}
  - {{date: 2024-02-10, event: released, source: bolt-paper}}
  - {{date: 2026-03, event: deprecated, successor: [clan], scope: Small Cloud, {_SAID}}}
""",
    "models/small-mind": f"""\
name: Small Mind
summary: Anyone may copy this one too.
groups: [open-source-model]
modalities: [text]
{_BOLT}
category: language model
made_from: [{{to: free-mind, source: bolt-paper}}]
parameters: {{value: 3, {_ONCE}}}
context_length: {{value: 8192, {_ONCE}}}
layers: {{value: 20, {_ONCE}}}
key_value_heads: {{value: 4, {_ONCE}}}
head_size: {{value: 128, {_ONCE}}}
access: {{value: open-weights, {_ONCE}}}
""",
    "models/clan": f"""\
name: Clan
summary: A family.
groups: [closed-source]
modalities: [text]
{_BOLT}
category: language model
uses_architecture: [{{to: weave, {_SAID}}}]
offered_by: [{{to: small-cloud, since: 2025-06, {_SAID}}}]
access: {{value: api, {_HELD}}}
variants:
  - name: Clan 7
    parameters: {{value: 7, {_HELD}}}
    context_length: {{undisclosed: true, {_HELD}}}
    events: [{{date: 2025-06-01, event: released, {_SAID}}}]
  - name: Clan 70
    parameters: {{min: 60, max: 80, about: true, {_HELD}}}
    events:
      - {{date: 2025-06-01, event: released, {_SAID}}}
      - {{date: 2027-01-31, event: retired, successor: [free-mind], {_SAID}}}
events:
  - {{date: 2025-06-01, event: released, {_SAID}}}
""",
    "models/clan-child": f"""\
name: Clan Child
summary: One of the family.
groups: [closed-source]
modalities: [image]
{_BOLT}
category: image model
part_of: [{{to: clan, {_SAID}}}]
parameters: {{value: 1.25, {_HELD}}}
access: {{value: research-only, {_HELD}}}
events: [{{date: 2025-08, event: announced, {_SAID}}}]
""",
    "datasets/picked": f"""\
name: Picked
summary: Text that was picked.
{_BOLT}
category: text collection
made_from: [{{to: big-book, source: bolt-paper}}]
size: {{value: 15, {_ONCE}}}
access: {{value: open-source, {_ONCE}}}
license: {{value: CC-BY-4.0, {_ONCE}}}
events: [{{date: 2024-02-10, event: published, source: bolt-paper}}]
""",
    "instances/box-9": f"""\
name: Box 9
summary: A server.
{_BOLT}
category: server
contains: [{{to: chip-3, count: 8, {_SAID}}}, {{to: chip-1, count: 1, {_SAID}}}]
connected_by: [{{to: rail, {_SAID}}}]
accelerators_per_instance: {{value: 8, {_HELD}}}
accelerator_memory: {{value: 768, {_HELD}}}
access: {{value: rented, {_HELD}}}
events: [{{date: 2025-01, event: released, {_SAID}}}]
""",
    "accelerators/chip-3": f"""\
name: Chip 3
summary: A third chip.
category: gpu
generation: Third
form: SXM-5
{_BOLT}
process: {{value: 4 nm, {_HELD}}}
memory: {{value: 96, {_HELD}}}
memory_bandwidth: {{value: 4000, {_HELD}}}
bf16: {{value: 900, {_HELD}}}
fp8: {{value: 1800, {_HELD}}}
power: {{value: 650, about: true, {_HELD}}}
access: {{value: sold, {_HELD}}}
events:
  - {{date: 2024-H1, event: announced, {_SAID}}}
  - {{date: 2024-11-05, event: released, {_SAID}}}
""",
    "interconnects/rail": f"""\
name: Rail
summary: A link in generations.
{_BOLT}
category: chip-to-chip link
scope: Inside a server
generations:
  - {{name: Rail 1, year: 2020, bandwidth: 25, per: lane, direction: each-way, source: bolt-page}}
  - {{name: Rail 2, bandwidth: 900, per: device, direction: both-ways, source: bolt-paper}}
""",
    "claims/bolt-is-second": _claim("Bolt is the second.", 80, "in-part", "holds", "category: numeric\ntopic: market"),
    "claims/minds-think": _claim(
        "Minds think.", 66, "corrected", "outdated", "category: definition\nlayer: model\nabout: [old-mind, free-mind]"
    ),
    "claims/boxes-hum": _claim(
        "Boxes hum.", 90, "unverifiable", "holds", "category: relation\nlayer: infrastructure\nabout: [box-9, chip-3]"
    ),
    "claims/kept-is-kept": _claim(
        "Kept is kept.", 4, "confirmed", "holds", "category: state-of-2023\nlayer: application\nabout: [kept]"
    ),
}
