"""The CSV files of Epoch AI: models with their size and training, and machines for machine learning."""

import csv
import io
from collections.abc import Iterator

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, table, take

_FORMS = (
    ("Model", "Organization", "models", "epoch.models"),
    ("System", "Organization", "models", "epoch.models"),
    ("Hardware name", "Manufacturer", "accelerators", "epoch.machines"),
)
_EXPECTED = (
    'a CSV file with the columns "Model" (or "System"), "Organization" and "Publication date", '
    'or "Hardware name" and "Manufacturer"'
)


def read(text: str, _: str) -> Reading:
    """Give every row as a thing."""
    rows, found = csv.DictReader(io.StringIO(text)), Reading()
    heads = set(rows.fieldnames or ())
    form = next((form for form in _FORMS if {*form[:2]} <= heads), None)
    if form is None:
        raise ADAPTER.refuse(f"has the columns {', '.join(sorted(heads)[:6]) or 'of nothing'}")
    name, _, kind, fields = form
    for number, line in enumerate(rows, 2):
        row = {key: value for key, value in line.items() if key}
        if not row.get(name):
            continue
        thing = Foreign(row[name], kind, f"Epoch AI, line {number}")
        take(thing, row, table(fields), found.unknown)
        thing.wanted = kind == "accelerators" or bool(row.get("Frontier model") or row.get("Notability criteria"))
        found.things.append(thing)
    found.unknown = type(found.unknown)(dict.fromkeys(found.unknown, 1))  # a column, however many rows it has
    return found


def addresses(_: Catalog) -> Iterator[tuple[str, str]]:
    """Give the two files."""
    yield "https://epoch.ai/data/all_ai_models.csv", "models"
    yield "https://epoch.ai/data/ml_hardware.csv", "machines"


ADAPTER = Adapter("epoch", _EXPECTED, read, addresses)
