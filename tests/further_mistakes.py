"""More mistakes of a contributor, of the same classes and new ones; what is told of them: mistakes.txt."""

from tests.mistakes import ACME, CHAT, CHIP, CLAIM, DOCS, NOTE, ONE, PAGE, TERM, TWO

KNIFE, OUT, WEAVE, BOOK = (
    "data/frameworks/tensorknife.yml",
    "data/projections/outlook.yml",
    "data/architectures/weave.yml",
    "data/datasets/big-book.yml",
)
_FIRST, _URL = "The first model.", "https://acme.example/page"
_FACT = "as_of: 2022-03, source: maker-page}"
_SIZE = "parameters: {value: 1.5, as_of: 2021, source: maker-page}"
_NEW = (
    "name: Brain 3\nsummary: One more of its maker.\ngroups: [closed-source]\nmade_by: [acme]\nsources: [maker-page]\n"
)
_NEW += "category: language model\n"
_END = "source: maker-page}\npower"
_SOURCES = "\n\n## Sources\n\n{{ sources() }}\n"
_SAID = "It is so." + '{{ cite("maker-page") }}'


def _noted(note: str) -> tuple[str, str, str]:
    return CHIP, _END, f'source: maker-page, note: "{note}"}}\npower'


def _told(text: str) -> tuple[str, str, str]:
    return ONE, _FIRST, text


# What was meant -> the file, what is replaced in it ("" for all of it), and by what.
RECORDS: dict[str, tuple[str, str, str]] = {
    # texts
    "note that sends elsewhere": _noted("See the source."),
    "note in doubt": _noted("Not sure, please check."),
    "note that asks": _noted("Is this right?"),
    "note parted by a comma": (CHAT, "model inside it.]", "model inside it, and never was.]"),
    "reason of one word": (CLAIM, "why: The page says so.", "why: Yes."),
    "claim that asks": (CLAIM, "claim: Chatter was the first.", "claim: Was Chatter the first?"),
    "three points at the end": _told("The first model..."),
    "space before a full stop": _told("The first model ."),
    "two spaces between words": _told("The  first model."),
    "dash of two hyphens": _told("The model -- the first -- writes."),
    "quotes of print": _told("The \u201cfirst\u201d model."),
    "apostrophe of print": _told("Acme\u2019s first model."),
    "text to its reader": _told("It helps you with your texts."),
    "text of its maker": _told("We made our first model."),
    "text of the record": _told("This record describes the first model."),
    "superlative": _told("The best model in the world."),
    "most powerful": _told("The most powerful model of Acme."),
    "verbs of a launch": _told("It empowers teams and unlocks the creativity of all."),
    "latest": _told("It is the latest model of Acme."),
    "soon": _told("It will be there soon."),
    "citation of a paper": _told("The first model (Lovelace et al., 2021)."),
    "citation of two": _told("The first model (Lovelace and Babbage, 2021)."),
    "thought of the writer": _told("I think it is the first model."),
    "what a source shows, in general": (PAGE, "shows: What Acme makes.", "shows: Information about the product."),
    "what a source shows, in two words": (PAGE, "shows: What Acme makes.", "shows: This page."),
    "title with its publisher": (PAGE, "title: The Maker's Page", "title: The Maker's Page | Acme"),
    "definition by the word itself": (TERM, "A piece of text.", "A token is a token."),
    "definition that sends elsewhere": (TERM, "A piece of text.", "See the page."),
    # numbers and values
    "value left empty": (CHIP, "value: 80,", "value: ,"),
    "day left empty": (CHIP, "as_of: 2022-03,", "as_of: ,"),
    "yes for true": (CHIP, "value: 80, as_of", "value: 80, about: yes, as_of"),
    "license that is not told": (KNIFE, "value: Apache-2.0", "value: Undisclosed"),
    "license that is closed": (KNIFE, "value: Apache-2.0", "value: not disclosed"),
    "two arithmetics of 16 bits": (
        CHIP,
        "memory:",
        f"bf16: {{value: 989, {_FACT}\nfp16: {{value: 98.9, {_FACT}\nmemory:",
    ),
    "number in binary": (CHIP, "value: 80,", "value: 0x50,"),
    "number with a space": (CHIP, "value: 80,", "value: 80 000,"),
    "number with a plus": (CHIP, "value: 80,", "value: 80+,"),
    "number of a range with to": (CHIP, "value: 80,", "value: 80 to 96,"),
    "number less than": (CHIP, "value: 80,", "value: <80,"),
    "only a minimum above": (CHIP, "value: 80,", "min: 96, max: 80,"),
    "number not a number": (CHIP, "value: 80,", "value: .nan,"),
    "value as a list": (CHIP, "value: 80,", "value: [80, 96],"),
    "value for a date": (CHIP, "value: 80, as_of: 2022-03", "value: 2022-03, as_of: 80"),
    "percent": (CHIP, "value: 80,", "value: 80%,"),
    "unit in its key": (CHIP, "memory:", "memory_gb:"),
    "source in a text": (CHIP, _END, "source: The maker's page}\npower"),
    "unit as a field": (CHIP, "value: 80,", "value: 80, unit: GB,"),
    "layers as a part of one": (ONE, _SIZE, "layers: {value: 96.5, as_of: 2021, source: maker-page}"),
    "undisclosed as text": (ONE, "value: 1.5,", "undisclosed: yes,"),
    "undisclosed alone": (ONE, _SIZE, "parameters: undisclosed"),
    "access in capitals": (CHAT, "value: api", "value: API"),
    "license of Creative Commons": (KNIFE, "value: Apache-2.0", "value: CC BY 4.0"),
    # dates
    "month before the year": (CHIP, "as_of: 2022-03", "as_of: 03-2022"),
    "circa": (CHIP, "as_of: 2022-03", "as_of: ~2022"),
    "month in words": (PAGE, "retrieved: 2026-11-20", "retrieved: 20 Nov 2026"),
    "range of years": (ONE, "date: 2021-03", "date: 2021-2022"),
    "season": (ONE, "date: 2021-03", "date: spring 2021"),
    "fifth quarter": (ONE, "date: 2021-03", "date: 2021-Q5"),
    "year of five digits": (ONE, "date: 2021-03", "date: 20211"),
    "event after its source was read": (
        TWO,
        "date: 2023-03-14, event: released, source: [maker-page, press-note]",
        "date: 2026-11-25, event: released, source: [maker-page]",
    ),
    "source of a wrong year": (PAGE, "published: 2023-03-20", "published: 2019-03-20"),
    "plan of what has been": (ONE, "note: Shut down.", "note: Will be shut down in 2027."),
    # names
    "name in small letters": (ONE, "name: Brain 1", "name: brain 1"),
    "name that shouts": (ONE, "name: Brain 1", "name: BRAIN 1"),
    "name with its maker behind": (ONE, "name: Brain 1", "name: Brain 1 (Acme)"),
    "term that shouts": (
        "data/terms/large-model.yml",
        "",
        "name: LARGE MODEL\ndefinition: A model with many weights.\nsources: [press-note]\n",
    ),
    "alias that is the category": (TWO, "[B2]", "[language model]"),
    "id of another name": ("data/models/gizmo.yml", "", _NEW),
    "id of a copy": ("data/models/brain-3-copy.yml", "", _NEW),
    "file of an editor": ("data/models/brain-1.yml~", "", _NEW),
    "file of a merge": ("data/models/brain-1.yml.orig", "", _NEW),
    "file of a backup": ("data/models/brain-1.bak", "", _NEW),
    "category in the plural": (TWO, "category: language model", "category: language models"),
    "city for a country": (ACME, "country: Ruritania", "country: San Francisco"),
    "people for a country": (ACME, "country: Ruritania", "country: American"),
    "two countries": (ACME, "country: Ruritania", "country: France and Germany"),
    # relations and events
    "path for an id": (CHAT, "to: brain-2", "to: models/brain-2"),
    "file for an id": (CHAT, "to: brain-2", "to: brain-2.yml"),
    "id with an underscore": (CHAT, "to: brain-2", "to: brain_2"),
    "key that others use of an edge": (CHAT, "since: 2023-03", "start: 2023-03"),
    "target for to": (CHAT, "{to: brain-2,", "{target: brain-2,"),
    "type for event": (ONE, "event: released", "type: released"),
    "names on a release": (ONE, "event: released, source", "event: released, from: Brain 0, to: Brain 1, source"),
    "replaced by": (ONE, "successor: [brain-2]", "replaced_by: [brain-2]"),
    "comment for a note": (ONE, "note: Shut down.", "comment: Shut down."),
    "sources of an event": (ONE, "event: released, source:", "event: released, sources:"),
    "event in the past tense": (ONE, "event: retired", "event: retire"),
    "lines out of order": (CLAIM, "lines: [3]", "lines: [9, 3]"),
    "confirmed without a source": (CLAIM, "why: The page says so.", "why: No source could be found."),
    "verdict in capitals": (CLAIM, "verdict: confirmed", "verdict: Confirmed"),
    "made by a name": (ONE, "made_by: [acme]", "made_by: [Acme Inc]"),
    "made by without brackets, two": (ONE, "made_by: [acme]", "made_by: acme, chatter"),
    # sources
    "other word for reading": (PAGE, "retrieved:", "accessed:"),
    "day of reading as others write it": (PAGE, "retrieved: 2026-11-20", "retrieved: 20.11.2026"),
    "name for a title": (PAGE, "title:", "name:"),
    "description for what it shows": (PAGE, "shows:", "description:"),
    "standing that is none": (PAGE, "standing: maker", "standing: primary"),
    "two addresses": (PAGE, _URL, f"{_URL} {_URL}/b"),
    "address in angle brackets": (PAGE, _URL, f"<{_URL}>"),
    "address with a backslash": (PAGE, _URL, "https:\\\\acme.example\\page"),
    "address of a file on disk": (PAGE, _URL, "file:///tmp/page.html"),
    "address with a name and a password": (PAGE, _URL, "https://ada:secret@acme.example/page"),
    "publisher left empty": (NOTE, "publisher: The Daily Example", "publisher:"),
    # projections
    "series twice": (
        OUT,
        "notes:",
        (
            "  - measure: Market size\n    unit: billion US dollars\n"
            "    points: [{year: 2025, value: 60, source: press-note}]\nnotes:"
        ),
    ),
    "point in trillions": (OUT, "min: 100, max: 120", "min: 0.1, max: 0.12"),
    "point in millions": (OUT, "min: 100, max: 120", "min: 100000, max: 120000"),
    "growth as a fraction": (
        OUT,
        (
            "unit: billion US dollars\n    points:\n      - {year: 2025, value: 60, source: press-note}\n"
            "      - {year: 2027, min: 100, max: 120, source: press-note}"
        ),
        "unit: percent\n    points:\n      - {year: 2025, value: 0.24, source: press-note}",
    ),
    # YAML
    "emphasis at the start": _told("*The first model."),
    "difference pasted": (ONE, _SIZE, f"-{_SIZE}\n+{_SIZE.replace('1.5', '1.6')}"),
    "head of a difference": (ONE, "name: Brain 1", "@@ -1,3 +1,3 @@\nname: Brain 1"),
    "field as a remark": (ONE, "parameters: {value", "# parameters: {value"),
    "key without a space": (ONE, "summary: The", "summary:The"),
    "comma for a colon": (ONE, "category: language", "category, language"),
    "Norway": (ACME, "country: Ruritania", "country: NO"),
    "time for a text": (ONE, "category: language model", "category: 12:30"),
    "anchor": (ONE, "made_by: [acme]", "made_by: &a [acme]"),
    "percent sign first": _told("%100 of it."),
    "list of one with a hyphen": (TWO, "aliases: [B2]", "aliases:\n  -B2"),
    "brace that is round": (CHIP, "memory: {value: 80,", "memory: (value: 80,"),
    "bracket for a brace": (
        CHIP,
        "memory: {value: 80, as_of: 2022-03, source: maker-page}",
        f"memory: [value: 80, {_FACT[:-1]}]",
    ),
    "closing brace twice": (CHIP, _END, "source: maker-page}}\npower"),
    "comma twice": (CHIP, "value: 80, as_of", "value: 80,, as_of"),
    "semicolon in braces": (CHIP, "value: 80, as_of", "value: 80; as_of"),
    "key with a hyphen": (ONE, "made_by:", "made-by:"),
    "key of camels": (ONE, "made_by:", "madeBy:"),
    "text over two lines": (ONE, "summary: The first model.", "summary: The first model\nof Acme."),
    "web page for a record": ("data/models/brain-3.yml", "", "<!DOCTYPE html>\n<p>404: Not Found</p>\n"),
    "record twice in a file": (ONE, "events:", "name: Brain 9\nevents:"),
}
# What was meant -> the page below its front matter and first heading.
PAGES: dict[str, str] = {
    "heading that shouts": "## ALL ABOUT MODELS\n\nText.\n",
    "heading of a title": "## How The Model Works\n\nText.\n",
    "nothing below the title": "",
    "link whose bracket is missing": "See [it(how-it-works/index.md).\n",
    "link in two brackets": "See [[it]](how-it-works/index.md).\n",
    "link of this page": "See [this page](how-it-works/index.md).\n",
    "link without its scheme": "See [Acme](www.acme.example/x).\n",
    "link to a host": "See [Acme](acme.example/x).\n",
    "link to itself": "See [it](a.md).\n",
    "fence of two marks": "``yaml\nname: x\n``\n",
    "row without words": "| a | b |\n| --- | --- |\n| 1 | 2 |\n| | |\n",
    "head without words": "| | |\n| --- | --- |\n| 1 | 2 |\n",
    "call of another system": '<% system("chip-1") %>\n',
    "italic that is not closed": "It is *so of it.\n",
    "list by letters": "a) one\nb) two\n",
    "list without a space": "-one\n-two\n",
    "backslash at the end": "Text.\\\nMore.\n",
    "no space behind a full stop": "It is so.It is.\n",
    "paragraph that is cut": "This is the part that is used for\n",
    "writer of a page": "I think it is good.\n",
    "number of records": "It has 12 models.\n",
    "cents": "It costs 20 cents.\n",
    "abbreviation of another system": "*[GPU]: Graphics\n\nText.\n",
    "unit behind a call": 'It has {{ fact("chip-1", "memory") }} GB.' + _SOURCES,
    "unit in words behind a call": 'It has {{ fact("chip-1", "memory") }} gigabytes.' + _SOURCES,
    "name before a call": 'It is Brain 1 {{ system("brain-1") }}.\n',
    "mark of a source behind a space": 'It is so. {{ cite("maker-page") }}' + _SOURCES,
    "mark of a source before the full stop": 'It is so{{ cite("maker-page") }}.' + _SOURCES,
    "source twice in a mark": 'It is so.{{ cite("maker-page", "maker-page") }}' + _SOURCES,
    "text behind the sources": _SAID + _SOURCES + "\nMore text.\n",
    "sources under other words": _SAID + "\n\n## References\n\n{{ sources() }}\n",
    "kind in the singular": '{{ table("model") }}\n',
    "chart with a slip": '{{ chart("acelerator-memory") }}\n',
    "event with a slip": 'It came {{ event("brain-1", "release") }}.\n',
    "hyphens for a dash": "It is so -- and more.\n",
    "quotes of print, in a page": "It is \u201cso\u201d.\n",
    "citation, in a page": "It is so (Lovelace et al., 2021).\n",
    "doubt, in a page": "It is so, please verify.\n",
}


def edits() -> dict[str, tuple[str, str, str]]:
    """Give every edit by its name; those of pages are whole pages."""
    front = "---\ntitle: A page\ndescription: What it is.\n---\n\n# A page\n\n"
    return RECORDS | {f"page: {name}": (DOCS, "", front + body) for name, body in PAGES.items()}
