"""What a thing is called in words is what its category and its modalities say."""

import re
from collections.abc import Iterator

from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.infrastructure import Accelerator
from macros.schema.reference import Organization
from macros.schema.upper_layers import Model
from macros.schema.vocabularies import Modality

_CHIPS = {"GPU": "gpu", "TPU": "tpu", "tensor processing": "tpu", "FPGA": "fpga", "NPU": "npu"}
# What an organization is called in words -> the categories that it may have.
_BODIES = {
    "company": {"company", "cloud", "analyst"},
    "university": {"university", "laboratory"},
    "foundation": {"foundation", "community"},
}
_BODY = re.compile(rf"^(?:An?|The) (?:[\w-]+ ){{0,2}}({'|'.join(_BODIES)})\b")
_TOLD = re.compile(rf"\b({'|'.join(_CHIPS)})s?\b")


@rule(
    "told-category",
    "Choose the word that the summary has, or mend the summary.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nsummary: A GPU for servers.\ncategory: tpu",
    good="# data/accelerators/chip-1.yml\nsummary: A GPU for servers.\ncategory: gpu",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No chip or organization is called another thing in words than in its category; language models write."""
    for entry, record in of_kinds(catalog, "accelerators", "models", "organizations"):
        if isinstance(record, Accelerator):
            found = _TOLD.search(record.summary)
            if found and record.category != _CHIPS[found[1]]:
                yield entry.fault(("category",), f'is "{record.category}", but the summary says "{found[1]}"')
        elif isinstance(record, Organization):
            told = _BODY.search(record.summary)
            if told and record.category not in _BODIES[told[1]]:
                yield entry.fault(("category",), f'is "{record.category}", but the summary says "{told[1]}"')
        elif isinstance(record, Model) and _writes_nothing(record):
            yield entry.fault(("modalities",), f'has neither text nor code, but it is a "{record.category}"')


def _writes_nothing(record: Model) -> bool:
    told = record.modalities and "language model" in record.category
    return bool(told) and {Modality.TEXT, Modality.CODE}.isdisjoint(record.modalities)
