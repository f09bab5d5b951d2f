"""What the mistakes are made of: files of the invented world, and lines of them that are replaced."""

CHAT, ONE, TWO = "data/applications/chatter.yml", "data/models/brain-1.yml", "data/models/brain-2.yml"
CHIP, PAGE, NOTE = "data/accelerators/chip-1.yml", "data/sources/maker-page.yml", "data/sources/press-note.yml"
ACME, BOX, TERM = "data/organizations/acme.yml", "data/instances/box-8.yml", "data/terms/token.yml"
CLAIM, RING = "data/claims/chatter-is-first.yml", "data/interconnects/ring.yml"
KNIFE, OUT = "data/frameworks/tensorknife.yml", "data/projections/outlook.yml"
WEAVE, BOOK = "data/architectures/weave.yml", "data/datasets/big-book.yml"

URL = "https://acme.example/page"
TWIN = "name: {}\nsummary: A chip.\ncategory: gpu\nmade_by: [acme]\nsources: [maker-page]\n"
VALUE, MEMORY, POWER = "value: 1.5", "value: 80", "max: 700"
EVENT = "  - {date: 2021-03, event: released, source: maker-page}\n"
FRONT = "---\ntitle: A page\ndescription: What it is.\n---\n\n# A page\n\n"
COPY = "name: Brain 1\nsummary: The first model.\ngroups: [closed-source]\nmade_by: [acme]\nsources: [maker-page]\n"
OTHER = COPY.replace("The first model.", "One more of its maker.")
NEW = OTHER.replace("Brain 1", "Brain 3") + "category: language model\n"
CHIP_TEXT = "name: Chip 9\nsummary: A chip.\ncategory: gpu\n"
FACT = "as_of: 2022-03, source: maker-page}"
FIRST = "The first model."
SIZE = "parameters: {value: 1.5, as_of: 2021, source: maker-page}"
END = "source: maker-page}\npower"
LIST = "\n\n## Sources\n\n{{ sources() }}\n"
SAID = 'It is so.{{ cite("maker-page") }}'

Edit = tuple[str, str, str]


def noted(note: str) -> Edit:
    """Give the edit that writes a note beside a fact."""
    return CHIP, END, f'source: maker-page, note: "{note}"}}\npower'


def told(text: str) -> Edit:
    """Give the edit that writes another summary."""
    return ONE, FIRST, text
