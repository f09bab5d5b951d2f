"""Typical mistakes of a contributor: each a small edit of the invented world. What is told of them: mistakes.txt."""

CHAT, ONE, TWO = "data/applications/chatter.yml", "data/models/brain-1.yml", "data/models/brain-2.yml"
CHIP, PAGE, NOTE = "data/accelerators/chip-1.yml", "data/sources/maker-page.yml", "data/sources/press-note.yml"
ACME, BOX, TERM = "data/organizations/acme.yml", "data/instances/box-8.yml", "data/terms/token.yml"
CLAIM, DOCS = "data/claims/chatter-is-first.yml", "docs/a.md"
_URL = "https://acme.example/page"
_TWIN = "name: {}\nsummary: A chip.\ncategory: gpu\nmade_by: [acme]\nsources: [maker-page]\n"
_SIZE, _MEMORY, _POWER = "value: 1.5", "value: 80", "max: 700"
_EVENT = "  - {date: 2021-03, event: released, source: maker-page}\n"
_FRONT = "---\ntitle: A page\ndescription: What it is.\n---\n\n# A page\n\n"
_COPY = "name: Brain 1\nsummary: The first model.\ngroups: [closed-source]\nmade_by: [acme]\nsources: [maker-page]\n"
_OTHER = _COPY.replace("The first model.", "One more of its maker.")
_CHIP = "name: Chip 9\nsummary: A chip.\ncategory: gpu\n"
_FACT = "as_of: 2022-03, source: maker-page}"

# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
RECORDS: dict[str, tuple[str, str, str]] = {
    "key with a letter left out": (ONE, "parameters:", "parametrs:"),
    "key with letters swapped": (CHIP, "memory:", "memroy:"),
    "key in capitals": (ONE, "summary:", "Summary:"),
    "key of another kind": (ONE, "parameters:", "vram: {value: 1, as_of: 2021, source: maker-page}\nparameters:"),
    "key of a fact": (CHIP, "value: 80, as_of", "value: 80, asof"),
    "key of an edge": (CHAT, "since: 2023-03", "form: 2023-03"),
    "no summary": (ONE, "summary: The first model.\n", ""),
    "no name": (ONE, "name: Brain 1\n", ""),
    "no day of a fact": (CHIP, "as_of: 2022-03, source: maker-page}\npower", "source: maker-page}\npower"),
    "no source of a fact": (CHIP, ", source: maker-page}\npower", "}\npower"),
    "number with its unit": (CHIP, _MEMORY, "value: 80 GB"),
    "number with a comma, alone": (
        CHIP,
        f"memory: {{{_MEMORY}, {_FACT}\n",
        "memory:\n  value: 1,000\n  as_of: 2022-03\n  source: maker-page\n",
    ),
    "number with a comma": (CHIP, _MEMORY, "value: 1,000"),
    "number in words": (CHIP, _MEMORY, "value: eighty"),
    "number with an exponent": (ONE, _SIZE, "value: 1.5e3"),
    "number with a tilde": (ONE, _SIZE, "value: ~1.5"),
    "users in two units": (
        CHAT,
        "users: {value: 100, about: true, as_of: 2023-01, source: press-note, note: In a month.}",
        (
            "users:\n  - {value: 900, as_of: 2023-01, source: press-note, note: In a month.}\n"
            "  - {value: 1, as_of: 2023-03, source: press-note, note: In a month.}"
        ),
    ),
    "context in thousands": (
        TWO,
        "context_length: {undisclosed: true, as_of: 2023-03, source: maker-page}",
        "context_length: {value: 128, as_of: 2023-03, source: maker-page}",
    ),
    "vocabulary in thousands": (TWO, "category:", f"vocabulary: {{value: 128, {_FACT}\ncategory:"),
    "knowledge after it was told": (
        TWO,
        "category:",
        "knowledge_until: {value: 2024-06, as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "knowledge in words": (
        TWO,
        "category:",
        "knowledge_until: {value: June 2022, as_of: 2023-03, source: maker-page}\ncategory:",
    ),
    "figure with sparsity": (
        CHIP,
        "memory:",
        f"bf16: {{value: 989, {_FACT}\nfp8: {{value: 3958, {_FACT}\nmemory:",
    ),
    "alias that is a legal form": (ACME, "category:", "aliases: [Inc.]\ncategory:"),
    "alias that is a word for many": (TWO, "[B2]", "[The model]"),
    "range as text": (CHIP, _MEMORY, "value: 80-96"),
    "negative number": (CHIP, _MEMORY, "value: -80"),
    "nothing disclosed, and yet": (ONE, _SIZE, "value: 1.5, undisclosed: true"),
    "unknown as text": (ONE, _SIZE, "value: unknown"),
    "category in other words": (CHIP, "category: gpu", "category: GPUs"),
    "way of access that is none": (CHAT, "value: api", "value: opensource"),
    "event that is none": (ONE, "event: released", "event: launched"),
    "modality that is none": (CHAT, "[text, code]", "[texts, code]"),
    "group that is none": (CHAT, "[generalized]", "[generalised]"),
    "group of another layer": (CHAT, "[generalized]", "[cloud]"),
    "date of the United States": (ONE, "date: 2021-03", "date: 03/14/2021"),
    "date in words": (ONE, "date: 2021-03", "date: March 2021"),
    "day that is none": (ONE, "date: 2021-03", "date: 2021-02-30"),
    "month of one digit": (ONE, "date: 2021-03", "date: 2021-3"),
    "address without its beginning": (PAGE, "https://acme.example/page", "acme.example/page"),
    "address that is not safe": (PAGE, "https:", "http:"),
    "address with a space": (PAGE, "/page", "/my page"),
    "address with trackers": (PAGE, "/page", "/page?utm_source=news&id=4"),
    "address of an archive": (PAGE, "https://acme", "https://web.archive.org/web/2023/https://acme"),
    "address of another source": (NOTE, "https://daily.example/note", "https://www.acme.example/page/"),
    "id with a capital": (ONE, "made_by: [acme]", "made_by: [Acme]"),
    "name in place of an id": (CHAT, "to: brain-2", "to: Brain 2"),
    "id with letters swapped": (CHAT, "to: brain-2", "to: brian-2"),
    "id that does not exist": (CHAT, "to: brain-2", "to: brain-9"),
    "id of a source": (CHAT, "to: brain-2", "to: press-note"),
    "id of a kind that does not fit": (TWO, "to: weave", "to: chip-1"),
    "relation as text": (TWO, "offered_by: [{to: acme-cloud, source: maker-page}]", "offered_by: acme-cloud"),
    "relation without a source": (TWO, "{to: acme-cloud, source: maker-page}", "acme-cloud"),
    "relation to itself": (TWO, "to: brain-1", "to: brain-2"),
    "relation that stands twice": (
        TWO,
        "{to: big-book, source: maker-page}",
        "{to: big-book, source: maker-page}, {to: big-book, source: press-note}",
    ),
    "relation both ways": (ONE, "category:", "built_on: [{to: brain-2, source: maker-page}]\ncategory:"),
    "source that does not exist": (CHIP, "source: maker-page}\npower", "source: maker-pge}\npower"),
    "source that was never written": (CHIP, "source: maker-page}\npower", "source: data-sheet}\npower"),
    "source that nothing cites": (
        "data/sources/lone.yml",
        "",
        "title: T\npublisher: P\nurl: https://p.example/\nshows: It.\n",
    ),
    "text for a list": (CHAT, "[text, code]", "text"),
    "list for a text": (CHAT, "category: assistant", "category: [assistant]"),
    "number for a name": (ONE, "name: Brain 1", "name: 2023"),
    "yes for a name": (ONE, "name: Brain 1", "name: yes"),
    "key twice": (ONE, "summary:", "summary: It.\nsummary:"),
    "alias twice": (TWO, "[B2]", "[B2, B2]"),
    "alias that is the name": (TWO, "[B2]", "[B2, Brain 2]"),
    "publisher in another spelling": (NOTE, "publisher: The Daily Example", "publisher: ACME"),
    "empty key": (TWO, "[B2]", ""),
    "empty list": (TWO, "[B2]", "[]"),
    "empty file": ("data/models/new.yml", "", "\n"),
    "colon in a text": (ONE, "The first model.", "The first: a model."),
    "at sign": (ONE, "The first model.", "@acme made it."),
    "backtick": (ONE, "The first model.", "`brain` is it."),
    "quote that is not closed": (ONE, "The first model.", '"The first model.'),
    "bracket that is not closed": (TWO, "[B2]", "[B2"),
    "brace that is not closed": (CHIP, "source: maker-page}\npower", "source: maker-page\npower"),
    "tab": (CHAT, "  - {to: brain-2", "\t- {to: brain-2"),
    "indentation": (CHAT, "  - {to: brain-1", "   - {to: brain-1"),
    "line without a key": (ONE, "summary:", "It is a model\nsummary:"),
    "conflict": (
        ONE,
        "summary: The first model.\n",
        "<<<<<<< HEAD\nsummary: A.\n=======\nsummary: B.\n>>>>>>> other\n",
    ),
    "number sign": (ONE, "The first model.", "By Ada #Lovelace and others."),
    "template": (ONE, "The first model.", "{{ name }} is first."),
    "markup of HTML": (ONE, "The first model.", "The <b>first</b> model."),
    "markup of Markdown": (ONE, "The first model.", "The **first** model."),
    "link in a text": (ONE, "The first model.", "The [first](https://acme.example) model."),
    "reminder": (ONE, "The first model.", "TODO"),
    "doubled word": (ONE, "The first model.", "The the first model."),
    "invisible character": (ONE, "name: Brain 1", "name: Brain\u200b 1"),
    "space that does not break": (ONE, "name: Brain 1", "name: Brain\u00a01"),
    "Cyrillic letter": (ONE, "name: Brain 1", "name: Br\u0430in 1"),
    "record in the wrong folder": (
        "data/models/chip-9.yml",
        "",
        f"{_CHIP}memory: {{value: 8, {_FACT}\npower: {{value: 9, {_FACT}\n",
    ),
    "file in capitals": ("data/models/Brain-3.yml", "", _COPY),
    "file of another ending": ("data/models/brain-3.yaml", "", _COPY),
    "file in no folder": ("data/brain-3.yml", "", _COPY),
    "file with a name that Windows keeps": ("data/models/con.yml", "", _COPY.replace("Brain 1", "Con")),
    "copied record": ("data/models/another.yml", "", f"{_COPY}category: language model\n"),
    "twin by a hyphen": ("data/models/twin.yml", "", _COPY.replace("Brain 1", "Brain-1") + "category: other\n"),
    "twin by a letter": ("data/models/twin.yml", "", _COPY.replace("Brain 1", "Brain l") + "category: other\n"),
    "twin by a space": ("data/models/twin.yml", "", _COPY.replace("Brain 1", "Brain1") + "category: other\n"),
    "alias of another": (TWO, "[B2]", "[Brain 1]"),
    "gigabytes as terabytes": (CHIP, _MEMORY, "value: 0.024"),
    "gigabytes as megabytes": (CHIP, _MEMORY, "value: 24000"),
    "watts as milliwatts": (CHIP, _POWER, "max: 700000"),
    "parameters one by one": (ONE, _SIZE, "value: 175000000000"),
    "bandwidth as terabytes": (CHIP, "power:", f"memory_bandwidth: {{value: 3.35, {_FACT}\npower:"),
    "context of nothing": (
        ONE,
        "parameters:",
        "context_length: {value: 0, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "output beyond the context": (
        ONE,
        "parameters:",
        (
            "context_length: {value: 2048, as_of: 2021, source: maker-page}\n"
            "output_length: {value: 4096, as_of: 2021, source: maker-page}\nparameters:"
        ),
    ),
    "active beyond all": (
        ONE,
        "parameters:",
        "active_parameters: {value: 2, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "equal arithmetic": (CHIP, "power:", f"bf16: {{value: 900, {_FACT}\nfp8: {{value: 900, {_FACT}\npower:"),
    "two values of a day": (
        ONE,
        "parameters: {value: 1.5, as_of: 2021, source: maker-page}",
        (
            "parameters:\n  - {value: 1.5, as_of: 2021, source: maker-page}\n"
            "  - {value: 1.7, as_of: 2021, source: press-note}"
        ),
    ),
    "bounds the wrong way": (CHIP, _MEMORY, "min: 90, max: 80"),
    "fact of tomorrow": (CHIP, "2022-03, source: maker-page}\npower", "2031, source: maker-page}\npower"),
    "fact of long ago": (ONE, "as_of: 2021", "as_of: 1999"),
    "source of tomorrow": (PAGE, "published: 2023-03-20", "published: 2027-03-20"),
    "read before it was published": (PAGE, "retrieved: 2026-11-20", "retrieved: 2022-11-20"),
    "release of tomorrow": (TWO, "date: 2023-01,", "date: 2027-01,"),
    "events out of order": (CHAT, "date: 2023-02,", "date: 2021-02,"),
    "event twice": (ONE, _EVENT, _EVENT + _EVENT),
    "two releases": (ONE, _EVENT, f"{_EVENT}  - {{date: 2021-09, event: released, source: maker-page}}\n"),
    "release after the end": (
        ONE,
        "note: Shut down.}",
        "note: Gone.}\n  - {date: 2024, event: released, source: press-note}",
    ),
    "deprecated after the end": (
        ONE,
        "note: Shut down.}",
        "note: Gone.}\n  - {date: 2024, event: deprecated, source: press-note}",
    ),
    "access after the end": (
        ONE,
        "parameters:",
        "access: {value: api, as_of: 2023-06, source: press-note}\nparameters:",
    ),
    "renamed to another name": (CHAT, "to: Chatter,", "to: Chat Two,"),
    "renamed without names": (CHAT, "from: Chat Thing, ", ""),
    "successor that does not exist": (ONE, "[brain-2], source", "[brain-9], source"),
    "successor that leads back": (TWO, "event: announced, source", "event: superseded, successor: [brain-1], source"),
    "license in other words": ("data/frameworks/tensorknife.yml", "Apache-2.0", "Apache 2.0"),
    "claim about nothing": (CLAIM, "about: [chatter]", "about: [chater]"),
    "page of a term that is not there": (TERM, "how-it-works/index.md", "how-it-works/tokens.md"),
    "summary that is cut": (ONE, "The first model.", "The first model that is used for"),
    "sentence with a small letter": (ONE, "The first model.", "the first model."),
    "space before a comma": (ONE, "The first model.", "The first model ,which writes."),
    "bracket in a text that is not closed": (ONE, "The first model.", "The first model (of Acme."),
    "praise": (ONE, "The first model.", "The revolutionary first model."),
    "day that moves": (ONE, "The first model.", "A model that was released last month."),
    "address in a text": (ONE, "The first model.", "The first model, see https://acme.example/brain."),
    "rest of a chat": (ONE, "The first model.", "As an AI language model, I know the first model."),
    "mark of a chat's source": (ONE, "The first model.", "The first model.\u30104:0\u2020source\u3011"),
    "number of a footnote": (ONE, "The first model.", "The first model.[1]"),
    "wrong encoding": (ONE, "The first model.", "Acme\u00e2\u20ac\u2122s first model."),
    "word four times": (ONE, "The first model.", "The first first first first model."),
    "sign of trade": (ONE, "name: Brain 1", "name: Brain 1\u2122"),
    "name with two spaces": (ONE, "name: Brain 1", "name: Brain  1"),
    "name with a full stop": (ONE, "name: Brain 1", "name: Brain 1."),
    "name in quotes of print": (ONE, "name: Brain 1", "name: \u201cBrain 1\u201d"),
    "name in wide letters": (ONE, "name: Brain 1", "name: \uff22\uff52\uff41\uff49\uff4e 1"),
    "name with a word more": ("data/accelerators/chip-1-gpu.yml", "", _TWIN.format("Chip 1 GPU")),
    "name that another has as alias": ("data/models/b2.yml", "", _OTHER.replace("Brain 1", "B2") + "category: other\n"),
    "id with letters swapped, for ever": (
        "data/models/brian-3.yml",
        "",
        _OTHER.replace("Brain 1", "Brain 3") + "category: other\n",
    ),
    "id of another kind": ("data/models/chip-1.yml", "", _OTHER.replace("Brain 1", "Brain 3") + "category: other\n"),
    "category in capitals": (ONE, "category: language model", "category: Language Model"),
    "country by letters": (ACME, "country: Ruritania", "country: USA"),
    "record without a source": (
        "data/models/lone.yml",
        "",
        _OTHER.replace("Brain 1", "Lone").replace("sources: [maker-page]\n", "category: other\n"),
    ),
    "half a layer": (ONE, "parameters:", "layers: {value: 12.5, as_of: 2021, source: maker-page}\nparameters:"),
    "fewer tokens than parameters": (
        ONE,
        "parameters:",
        "training_tokens: {value: 1, as_of: 2021, source: maker-page}\nparameters:",
    ),
    "size that is not that of the name": (ONE, "name: Brain 1", "name: Brain 8B\naliases: [Brain 1]"),
    "chips that are not as many": (
        BOX,
        "connected_by:",
        f"accelerators_per_instance: {{value: 16, {_FACT}\nconnected_by:",
    ),
    "memory that is not the sum": (BOX, "connected_by:", f"accelerator_memory: {{value: 64, {_FACT}\nconnected_by:"),
    "model before what it was made of": (
        TWO,
        "  - {date: 2023-01, event: announced",
        "  - {date: 2013-01, event: announced",
    ),
    "renamed to itself": (CHAT, "from: Chat Thing, to: Chatter", "from: Chatter, to: Chatter"),
    "open weights in the closed group": (
        ONE,
        "parameters:",
        "access: {value: open-weights, as_of: 2022, source: maker-page}\nparameters:",
    ),
    "both open and closed": (ONE, "[closed-source]", "[closed-source, open-source-model]"),
    "identifier as an address": (ONE, "category:", "identifiers: {github: [https://github.com/acme/brain]}\ncategory:"),
    "search for a source": (PAGE, _URL, "https://www.google.com/search?q=brain"),
    "short address": (PAGE, _URL, "https://bit.ly/3xyz"),
    "chat for a source": (PAGE, _URL, "https://chatgpt.com/share/12ab"),
    "example for a source": (PAGE, _URL, "https://example.com/page"),
    "address with the bracket of its text": (PAGE, _URL, "https://acme.example/page)"),
    "place in a page for some browsers": (PAGE, _URL, "https://acme.example/page#:~:text=80%20GB"),
    "archive that is none": (PAGE, "published:", "archived: https://acme.example/old\npublished:"),
    "title that is an address": (PAGE, "title: The Maker's Page", "title: https://acme.example/page"),
    "title for what it shows": (PAGE, "shows: What Acme makes.", "shows: The Maker's Page."),
    "encyclopedia as the maker": (PAGE, _URL, "https://en.wikipedia.org/wiki/Acme\nstanding: maker"),
    "year of reading": (PAGE, "retrieved: 2026-11-20", "retrieved: 2026"),
    "year of checking": (CLAIM, "checked: 2026-11-20", "checked: 2026"),
    "number in quotes": (CHIP, _MEMORY, 'value: "80"'),
    "number alone": (CHIP, "memory: {value: 80, as_of: 2022-03, source: maker-page}", "memory: 80"),
    "decimal comma": (CHIP, _MEMORY, "value: 1,5"),
    "day in a fact as others write it": (CHIP, "as_of: 2022-03", "as_of: 03/2022"),
    "address for a source's id": (CHIP, "source: maker-page", "source: https://acme.example/page"),
    "file for a source's id": (CHIP, "source: maker-page", "source: maker-page.yml"),
    "no space behind a colon": (CHIP, "value: 80,", "value:80,"),
    "equals for a colon": (CHIP, "value: 80,", "value = 80,"),
    "no comma": (CHIP, "80, as_of", "80 as_of"),
    "comma in a note": (CHIP, "source: maker-page}", "source: maker-page, note: SXM5, dense}"),
    "colon in a note": (CHIP, "source: maker-page}", "source: maker-page, note: SXM5: dense}"),
    "number sign in a note": (CHIP, "source: maker-page}", "source: maker-page, note: Issue #5}"),
    "quote in quotes": (CHIP, "source: maker-page}", 'source: maker-page, note: "The "SXM5" form."}'),
    "key that others use": (PAGE, "publisher:", "author:"),
    "key with all below it, twice": (
        ONE,
        "sources:",
        "events:\n  - {date: 2024, event: announced, source: maker-page}\nsources:",
    ),
    "fence of Markdown": ("data/models/new.yml", "", "```yaml\nname: New\n```\n"),
    "folder in the singular": ("data/model/new.yml", "", "name: New\n"),
    "exception to no rule": (
        ONE,
        "parameters:",
        "exceptions: [{rule: plausible-nunber, because: It is so.}]\nparameters:",
    ),
    "exception that is not needed": (
        ONE,
        "parameters:",
        "exceptions: [{rule: plausible-number, because: It is so.}]\nparameters:",
    ),
    "bounds that are one number": (CHIP, _MEMORY, "min: 80, max: 80"),
    "generations out of order": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'B', year: 2022, bandwidth: 900, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "generation in another unit": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'B', year: 2022, bandwidth: 0.9, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "generation twice": (
        "data/interconnects/ring.yml",
        "category:",
        (
            "generations:\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "  - {name: 'A', year: 2020, bandwidth: 600, per: device, direction: both-ways, "
            "source: maker-page}\n"
            "category:"
        ),
    ),
    "training compute in another unit": (
        ONE,
        "parameters:",
        (
            "training_tokens: {value: 1000, as_of: 2021, source: maker-page}\n"
            "training_compute: {value: 9, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "emissions in kilograms": (
        ONE,
        "parameters:",
        (
            "training_energy: {value: 1000, as_of: 2021, source: maker-page}\n"
            "training_emissions: {value: 430000, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "energy in kilowatt hours": (
        ONE,
        "parameters:",
        (
            "training_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
            "training_energy: {value: 430000000, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "hidden size in thousands": (
        ONE,
        "parameters:",
        (
            "layers: {value: 96, as_of: 2021, source: maker-page}\n"
            "hidden_size: {value: 12, as_of: 2021, source: maker-page}\n"
            "parameters:"
        ),
    ),
    "tokens in trillions beside bytes": (
        "data/datasets/big-book.yml",
        "category:",
        f"size: {{value: 15, {_FACT}\nbytes: {{value: 45000, {_FACT}\ncategory:",
    ),
    "share of more than all": (
        "data/projections/outlook.yml",
        "unit: billion US dollars\n    points:\n      - {year: 2025, value: 60",
        "unit: percent\n    points:\n      - {year: 2025, value: 160",
    ),
    "year twice": (
        "data/projections/outlook.yml",
        "{year: 2027, min: 100, max: 120",
        "{year: 2025, min: 100, max: 120",
    ),
    "years out of order": (
        "data/projections/outlook.yml",
        "{year: 2027, min: 100, max: 120",
        "{year: 2021, min: 100, max: 120",
    ),
    "bounds of a point the wrong way": ("data/projections/outlook.yml", "min: 100, max: 120", "min: 120, max: 100"),
    "money one by one": ("data/projections/outlook.yml", "value: 60,", "value: 60000000000,"),
    "unit in short": ("data/projections/outlook.yml", "billion US dollars", "USD bn"),
    "right answers of more than all": ("data/weights/weave-small.yml", "value: 96.5", "value: 965"),
    "checked before the source was there": (CLAIM, "checked: 2026-11-20", "checked: 2022-01-05"),
    "alias of two records": (ONE, "article:", "aliases: [B2]\narticle:"),
    "twin by its maker's name": (
        "data/models/acme-brain-1.yml",
        "",
        _COPY.replace("Brain 1", "Acme Brain 1") + "category: other\n",
    ),
    "twin by a version": (
        "data/models/twin.yml",
        "",
        _COPY.replace("Brain 1", "Brain 1.0") + "category: other\n",
    ),
    "twin by a letter of versions": (
        "data/models/twin.yml",
        "",
        _COPY.replace("Brain 1", "Brain v1") + "category: other\n",
    ),
    "announced after the release": (
        ONE,
        "  - {date: 2023-03, event: retired",
        "  - {date: 2022-01, event: announced, source: maker-page}\n  - {date: 2023-03, event: retired",
    ),
    "superseded by nothing": (TWO, "events:", "events:\n  - {date: 2022-05, event: superseded, source: maker-page}"),
    "scope that is all": (ONE, "successor: [brain-2],", "scope: Brain 1, successor: [brain-2],"),
    "relation after the end of what it leads to": (
        CHAT,
        "to: brain-1, since: 2022-11, until: 2023-02",
        "to: brain-1, since: 2022-11, until: 2025-02",
    ),
    "member that is none": (CHAT, "to: brain-2, since", "to: brain-2, member: Brain 9 Mini, since"),
    "count of an architecture": (TWO, "uses_architecture: [{to: weave,", "uses_architecture: [{to: weave, count: 3,"),
    "successor of another kind": (ONE, "successor: [brain-2]", "successor: [chatter]"),
    "closed under an open license": (
        ONE,
        "parameters:",
        "license: {value: Apache-2.0, as_of: 2022, source: maker-page}\nparameters:",
    ),
    "fact twice": (
        CHIP,
        f"memory: {{value: 80, {_FACT}",
        f"memory:\n  - {{value: 80, {_FACT}\n  - {{value: 80, {_FACT}",
    ),
    "details that are the summary": (
        CHAT,
        "details: It was invented for the tests.",
        "details: An assistant that answers.",
    ),
    "summary that is the name": (ONE, "summary: The first model.", "summary: Brain 1."),
    "summary of another record": (TWO, "summary: The second model.", "summary: The first model."),
    "alias of two terms": (
        "data/terms/piece.yml",
        "",
        "name: Piece\naliases: [Tokens]\ndefinition: A part of a text.\nsources: [press-note]\n",
    ),
    "definition that is the name": (TERM, "definition: A piece of text.", "definition: Token."),
    "model that is sold": (ONE, "parameters:", "access: {value: sold, as_of: 2021, source: maker-page}\nparameters:"),
    "chip with open weights": (CHIP, "power:", f"access: {{value: open-weights, {_FACT}\npower:"),
    "chip that writes": (CHIP, "category:", "modalities: [text]\ncategory:"),
    "offered twice, once with a day": (
        TWO,
        "[{to: acme-cloud, source: maker-page}]",
        "[{to: acme-cloud, source: maker-page}, {to: acme-cloud, since: 2023-03, source: maker-page}]",
    ),
    "note that tells of sparsity": (
        CHIP,
        "power:",
        "fp8: {value: 3958, as_of: 2022-03, source: maker-page, note: With sparsity.}\npower:",
    ),
    "whole numbers with sparsity": (
        CHIP,
        "power:",
        f"bf16: {{value: 989, {_FACT}\nint8: {{value: 3958, {_FACT}\npower:",
    ),
    "arithmetic of 4 bits with sparsity": (
        CHIP,
        "power:",
        f"fp8: {{value: 4500, {_FACT}\nfp4: {{value: 18000, {_FACT}\npower:",
    ),
}

# What was meant -> the page below its front matter and first heading.
PAGES: dict[str, str] = {
    "macro with a letter too much": '{{ factt("chip-1", "memory") }}\n',
    "macro that is none": '{{ gallery("chip-1") }}\n',
    "argument that is none": '{{ system("chip-1", colour="red") }}\n',
    "argument left out": "{{ system() }}\n",
    "number for an id": "{{ system(1) }}\n",
    "record that is not there": 'Text.\n\n{{ system("brian-2") }}\n',
    "column that is not there": '{{ table("models", columns=["name", "colour"]) }}\n',
    "field that is misspelled": '{{ fact("chip-1", "memroy") }}\n',
    "call that is not closed": 'It has {{ fact("chip-1", "memory") of it.\n\nAnd {{ system("chip-1") }}.\n',
    "call in single braces": 'It has { fact("chip-1", "memory") } of memory.\n',
    "template code": "{% if x %}Yes{% endif %}\n",
    "braces in text": "Write {{ name }} there.\n",
    "source that is not there": 'It is so.{{ cite("maker-pge") }}\n',
    "link to no page": "See [it](nowhere.md).\n",
    "link to no anchor": "See [it](#nowhere).\n",
    "link to a folder": "See [it](how-it-works/).\n",
    "picture that is not there": "![A chip](chip.png)\n",
    "picture without words": "![](chip.png)\n",
    "picture from elsewhere": "![A chip](https://acme.example/chip.png)\n",
    "link that runs": "[x](javascript:alert(1))\n",
    "type in angle brackets": "It is a List<int> of them.\n",
    "less than": "Where a<b and c>d hold.\n",
    "element that is not closed": "<div>\n\nText.\n",
    "script": "<script>alert(1)</script>\n",
    "note of no kind": "!!! hint\n\n    Text.\n",
    "year": "It was 2022.\n",
    "size in words": "It has 80 gigabytes.\n",
    "power in words": "It takes 700 watts.\n",
    "parameters in short": "A model of 175B parameters.\n",
    "day in words": "It came on March 14.\n",
    "fence that is not closed": "```yaml\nname: Brain\n",
    "second first heading": "# Another\n\nText.\n",
    "level left out": "#### Deep\n\nText.\n",
    "conflict": "<<<<<<< HEAD\nText.\n=======\nOther.\n>>>>>>> other\n",
    "reminder": "TODO: say more.\n",
    "heading without a space": "##Deep\n\nText.\n",
    "heading by a line below": "Deep\n----\n\nText.\n",
    "id of two headings": "## One { #one }\n\nText.\n\n## Two { #one }\n\nText.\n",
    "list without an empty line": "These are:\n- one\n- two\n",
    "numbers without an empty line": "These are:\n1. one\n2. two\n",
    "list with dashes of print": "\u2013 one\n\u2013 two\n",
    "inner list of two spaces": "- one\n  - inner\n",
    "table without its line": "| a | b |\n| 1 | 2 |\n",
    "table behind a text": "Text.\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    "row of another length": "| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n",
    "text that would be code": "Text.\n\n    More text.\n",
    "bold that is not closed": "It is **bold of it.\n",
    "code that is not closed": "It is `code of it.\n",
    "link with a space": "See [it] (how-it-works/index.md).\n",
    "link the other way round": "See (it)[how-it-works/index.md].\n",
    "link to a word": "See [it][that].\n",
    "link of a wiki": "See [[Brain 1]].\n",
    "address that is no link": "See https://acme.example/x for more.\n",
    "link that says nothing": "For more click [here](how-it-works/index.md).\n",
    "link around nothing": "See [](how-it-works/index.md).\n",
    "link that leads nowhere": "Text.\n\nSee [it]().\n",
    "call inside a link": '[{{ system("chip-1") }}](how-it-works/index.md)\n',
    "footnote that is not there": "It is so.[^1]\n",
    "picture by its name": "It is good :smile: here.\n",
    "note of another site": "> [!NOTE]\n> Text.\n",
    "box to tick": "- [ ] one\n- [x] two\n",
    "words struck out": "It is ~~so~~.\n",
    "tab without quotes": "=== Tab\n\n    Text.\n",
    "picture with its file for words": "![home.png](assets/home.png)\n",
    "power spelled": "It takes eighty watts.\n",
    "context in short": "It reads 128k.\n",
    "memory in binary": "It has 80 GiB.\n",
    "praise": "It is a revolutionary model.\n",
    "day that moves": "It is currently the first.\n",
    "rest of a chat": "It is so.\u30104:0\u2020source\u3011\n",
    "wrong encoding": "It\u00e2\u20ac\u2122s so.\n",
}


def pages() -> dict[str, str]:
    """Give the whole text of each page."""
    return {name: _FRONT + body for name, body in PAGES.items()}
