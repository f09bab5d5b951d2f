"""Numbers that are reckoned from each other fit: a slip of the unit in one of them is seen by the others."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.size_ratios import ALL, DENSE, MIXED, SINCE, TOKENS, Ratio
from macros.checks.sizes import largest, words
from macros.checks.walks import Found, alone
from macros.relate.lifecycle import first_date
from macros.schema import System
from macros.schema.fields import extra
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Dataset, Model
from macros.schema.vocabularies import Modality

_MIXTURE = "mixture-of-experts"
_FIELDS, _TWO = {name for ratio in (*ALL, TOKENS, MIXED) for name in ratio.fields}, 2


@rule(
    "agreeing-sizes",
    "Mend the number that is of another unit.",
    excusable=True,
    bad="# data/models/brain-1.yml\ntraining_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
    "training_energy: {value: 430000, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\ntraining_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
    "training_energy: {value: 430, as_of: 2021, source: maker-page}",
)
@alone(Model | Dataset)
def check(record: Model | Dataset) -> Found:
    """Training, sizes and bytes of a thing are of the size that its other numbers make."""
    if len(record.model_fields_set & _FIELDS) < _TWO:
        return

    def number(name: str) -> float:
        field = type(record).model_fields.get(name)
        least, most = extra(field, "between") if field else (0, 0)
        return max((one for one in map(largest, getattr(record, name, ())) if least <= one <= most), default=0)

    for ratio in (*ALL, *_of_writer(record)):
        if all(map(number, ratio.fields)) and not ratio.least <= (found := ratio.of(number)) <= ratio.most:
            others = " and ".join(map(words, ratio.fields[1:]))
            made = number_text(float(f"{found:.2g}"))
            said = f"with {others} it makes {made} {ratio.what}; expected {ratio.least:g} to {ratio.most:g}"
            yield (ratio.fields[0],), said


def _of_writer(record: System) -> Iterator[Ratio]:
    """Give what holds of models that write text alone."""
    if not isinstance(record, Model) or Modality.TEXT not in record.modalities:
        return
    noted = any(fact.note for fact in record.training_tokens)
    yield from (TOKENS,) if first_date(record) > SINCE and not noted else ()
    if {Modality.TEXT, Modality.CODE}.issuperset(record.modalities):
        mixed = record.active_parameters or any(edge.to == _MIXTURE for edge in record.uses_architecture)
        yield MIXED if mixed else DENSE
