"""Invented records, one of each kind at least: a small stack from an application down to a chip."""

from macros.schema import SYSTEMS

_MADE = "made_by: [acme]\nsources: [maker-page]"

WORLD = {
    "edition": """\
day: 2026-11-28
name: The Edition of the Tests
""",
    "sources/maker-page": """\
title: The Maker's Page
publisher: Acme
url: https://acme.example/page
published: 2023-03-20
retrieved: 2026-11-20
shows: What Acme makes.
standing: maker
""",
    "sources/press-note": """\
title: A Note of the Press
publisher: The Daily Example
url: https://daily.example/note
shows: That a thing was announced.
standing: press
""",
    "organizations/acme": """\
name: Acme
summary: A company that was invented for the tests.
category: company
country: Ruritania
sources: [maker-page]
""",
    "applications/chatter": f"""\
name: Chatter
aliases: [CT]
article: {{name: Chat Thing, lines: [3, 27]}}
summary: An assistant that answers.
details: It was invented for the tests.
website: https://chatter.example/
groups: [generalized]
modalities: [text, code]
industries: [finance]
{_MADE}
category: assistant
built_on:
  - {{to: brain-2, since: 2023-03, source: maker-page}}
  - {{to: brain-1, since: 2022-11, until: 2023-02, source: press-note}}
users: {{value: 100, about: true, as_of: 2023-01, source: press-note, note: In a month.}}
access: {{value: api, as_of: 2023-01, source: maker-page}}
events:
  - {{date: 2022-11-30, event: preview, source: maker-page, note: For anyone.}}
  - {{date: 2023-02, event: released, source: maker-page}}
  - {{date: 2024-01-05, event: renamed, from: Chat Thing, to: Chatter, source: press-note}}
notes: [It is not the model inside it.]
""",
    "applications/painter": f"""\
name: Painter
summary: It paints.
groups: [domain-specific]
modalities: [image]
{_MADE}
category: image maker
built_on: [{{undisclosed: true, as_of: 2023-05, source: press-note}}]
events: [{{date: 2023-05, event: announced, source: press-note}}]
""",
    "platforms/acme-cloud": f"""\
name: Acme Cloud
summary: A cloud that serves models.
groups: [cloud]
{_MADE}
category: model service
runs_on: [{{to: box-8, source: maker-page}}]
""",
    "frameworks/tensorknife": f"""\
name: Tensorknife
summary: A framework.
groups: [open-source-platform]
{_MADE}
category: framework
license: {{value: Apache-2.0, as_of: 2023, source: maker-page}}
""",
    "models/brain-1": f"""\
name: Brain 1
article: {{lines: [65]}}
summary: The first model.
groups: [closed-source]
{_MADE}
category: language model
uses_architecture: [{{to: weave, source: maker-page}}]
parameters: {{value: 1.5, as_of: 2021, source: maker-page}}
events:
  - {{date: 2021-02, event: published, source: maker-page}}
  - {{date: 2021-03, event: released, source: maker-page}}
  - {{date: 2023-03, event: retired, successor: [brain-2], source: press-note, note: Shut down.}}
""",
    "models/brain-2": f"""\
name: Brain 2
aliases: [B2]
article: {{name: Brain Two, lines: [66, 70]}}
summary: The second model.
groups: [closed-source, domain-specific]
modalities: [text]
{_MADE}
category: language model
made_from: [{{to: brain-1, source: maker-page}}]
uses_architecture: [{{to: weave, source: maker-page}}]
offered_by: [{{to: acme-cloud, source: maker-page}}]
trained_on: [{{to: big-book, source: maker-page}}]
trained_with: [{{undisclosed: true, as_of: 2023-03, source: maker-page}}]
parameters:
  - {{value: 20, as_of: 2022, source: press-note}}
  - {{min: 30, max: 1979, as_of: 2023-03, source: maker-page}}
  - {{value: 40, as_of: 2023-03, source: press-note, note: Someone else says so.}}
context_length: {{undisclosed: true, as_of: 2023-03, source: maker-page}}
events:
  - {{date: 2023-01, event: announced, source: press-note}}
  - {{date: 2023-03-14, event: released, source: [maker-page, press-note]}}
""",
    "architectures/weave": f"""\
name: Weave
summary: A form of network.
{_MADE}
category: network
idea: It weaves.
""",
    "techniques/stirring": f"""\
name: Stirring
summary: A way of training.
{_MADE}
category: training method
idea: It stirs.
""",
    "datasets/big-book": f"""\
name: Big Book
summary: Much text.
{_MADE}
category: text collection
""",
    "instances/box-8": f"""\
name: Box 8
summary: A server.
{_MADE}
category: server
contains: [{{to: chip-1, count: 8, source: maker-page}}]
connected_by: [{{to: ring, source: press-note}}]
""",
    "accelerators/chip-1": f"""\
name: Chip 1
summary: A chip.
category: gpu
form: SXM-5
{_MADE}
memory: {{value: 80, as_of: 2022-03, source: maker-page}}
power: {{max: 700, as_of: 2022-03, source: maker-page}}
""",
    "accelerators/chip-2": f"""\
name: Chip 2
summary: Another chip.
category: tpu
{_MADE}
memory: {{value: 9, as_of: 2022-03, source: maker-page}}
""",
    "interconnects/ring": f"""\
name: Ring
summary: A link.
{_MADE}
category: chip-to-chip link
""",
    "storage/shelf": f"""\
name: Shelf
summary: It keeps files.
{_MADE}
category: file system
""",
    "databases/drawer": f"""\
name: Drawer
summary: It keeps rows.
{_MADE}
category: database
""",
    "terms/token": """\
name: Token
aliases: [Tokens]
definition: A piece of text.
page: how-it-works/index.md
sources: [press-note]
""",
    "projections/outlook": """\
name: The Outlook
made_by: [acme]
published: 2023-07
summary: Sales of the tests.
series:
  - measure: Market size
    unit: billion US dollars
    points:
      - {year: 2025, value: 60, source: press-note}
      - {year: 2027, min: 100, max: 120, source: press-note}
notes: [Nobody sold anything.]
""",
    "weights/weave-small": """\
name: Weave, small
summary: It weaves in the page.
uses_architecture: [weave]
figure: The loom on the page of Weave.
parameters: 1200
bytes: 3600
file: weave-small.js
sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
license: CC BY 4.0
data:
  - {name: Big Book, license: CC0, attribution: Written for the tests., url: "https://acme.example/book"}
training: {script: training/weave/train.py, seed: 7, steps: 2000, seconds: 90, machine: one core}
quality:
  - {measure: Right answers, value: 96.5, unit: "%", baseline: 50, baseline_is: by chance, method: Asked and counted.}
parity:
  - {precision: half precision, measure: Largest difference, difference: 0.0004, bar: 0.05}
limits: [It knows little.]
""",
    "claims/chatter-is-first": """\
claim: Chatter was the first.
article: {lines: [3]}
category: superlative
layer: application
about: [chatter]
terms: [token]
projections: [outlook]
then: {verdict: confirmed, why: The page says so., source: maker-page}
now: {verdict: overtaken, why: Others came., source: press-note}
checked: 2026-11-20
confidence: high
""",
}

# A new kind is tried from its first day; one whose records must have more than these keys has its record above.
_THERE = {path.partition("/")[0] for path in WORLD}
WORLD |= {
    f"{kind}/first-of-{kind}": f"name: First of {kind}\nsummary: It was invented.\n{_MADE}\ncategory: thing\n"
    for kind in SYSTEMS
    if kind not in _THERE
}
