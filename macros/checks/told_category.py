"""What a thing is called in words is what its category and its modalities say."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema.infrastructure import Accelerator
from macros.schema.reference import Organization
from macros.schema.upper_layers import Model
from macros.schema.vocabularies import Modality

# What chips and organizations are called in words -> the categories that they may have.
_CHIPS = {"GPU": {"gpu"}, "TPU": {"tpu"}, "tensor processing": {"tpu"}, "FPGA": {"fpga"}, "NPU": {"npu"}}
_BODIES = {
    "company": {"company", "cloud", "analyst"},
    "university": {"university", "laboratory"},
    "foundation": {"foundation", "community"},
}
_CALLED = {**_CHIPS, **_BODIES}
_BODY = re.compile(rf"^(?:An?|The) (?:[\w-]+ ){{0,2}}({'|'.join(_BODIES)})\b")
_TOLD = re.compile(rf"\b({'|'.join(_CHIPS)})s?\b")


@rule(
    "told-category",
    "Choose the word that the summary has, or mend the summary.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nsummary: A GPU for servers.\ncategory: tpu",
    good="# data/accelerators/chip-1.yml\nsummary: A GPU for servers.\ncategory: gpu",
)
@alone(Accelerator | Organization | Model)
def check(record: Accelerator | Organization | Model) -> Found:
    """No chip or organization is called another thing in words than in its category; language models write."""
    if isinstance(record, Model):
        if _writes_nothing(record):
            yield ("modalities",), f'has neither text nor code, but it is a "{record.category}"'
        return
    found = (_TOLD if isinstance(record, Accelerator) else _BODY).search(record.summary)
    if found and record.category not in _CALLED[found[1]]:
        yield ("category",), f'is "{record.category}", but the summary says "{found[1]}"'


def _writes_nothing(record: Model) -> bool:
    told = record.modalities and "language model" in record.category
    return bool(told) and {Modality.TEXT, Modality.CODE}.isdisjoint(record.modalities)
