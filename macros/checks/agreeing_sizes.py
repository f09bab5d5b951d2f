"""Numbers that are reckoned from each other fit: a slip of the unit in one of them is seen by the others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.checks.agreeing_fields import largest, words
from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import System
from macros.schema.fields import extra
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Dataset, Model
from macros.schema.vocabularies import Modality

_Numbers = Callable[[str], float]  # the largest number of a field, 0 where it has none


@dataclass(frozen=True)
class _Ratio:
    """What two or more fields make together, and between which numbers that lies."""

    fields: tuple[str, ...]  # the first is told
    of: Callable[[_Numbers], float]
    least: float
    most: float
    what: str


_ALL = (
    _Ratio(
        ("training_compute", "parameters", "training_tokens"),
        lambda n: (
            n("training_compute") * 1e6 / (6 * (n("active_parameters") or n("parameters")) * n("training_tokens"))
        ),
        0.2,
        5,
        "times what 6 operations for each parameter and token make",
    ),
    _Ratio(
        ("training_energy", "training_time"),
        lambda n: n("training_energy") * 1e6 / n("training_time"),
        20,
        5000,
        "watts for each chip",
    ),
    _Ratio(
        ("training_emissions", "training_energy"),
        lambda n: n("training_emissions") / n("training_energy"),
        0.001,
        2,
        "tonnes for each megawatt hour",
    ),
    _Ratio(
        ("parameters", "layers", "hidden_size"),
        lambda n: n("parameters") * 1e9 / (12 * n("layers") * n("hidden_size") ** 2),
        0.02,
        200,
        "times what layers and hidden size make",
    ),
    _Ratio(
        ("training_compute", "training_time"),
        lambda n: n("training_compute") * 1e24 / (n("training_time") * 3600) / 1e12,
        0.01,
        10_000,
        "TFLOPS of each chip",
    ),
    _Ratio(
        ("training_emissions", "training_time"),
        lambda n: n("training_emissions") * 1e6 / n("training_time"),
        0.5,
        5_000,
        "grams for each hour of a chip",
    ),
    _Ratio(("bytes", "size"), lambda n: n("bytes") / n("size"), 0.2, 200, "bytes for each token"),
)
# Since this year a model that writes has seen many tokens for each of its parameters.
_SINCE, _MIXTURE = "2023", "mixture-of-experts"
_TOKENS = _Ratio(
    ("training_tokens", "parameters"),
    lambda n: max(n("training_tokens") / n("parameters"), 5 * (n("training_tokens") < n("parameters"))),  # told already
    5,
    100_000,
    "tokens for each parameter",
)
# A dense network that writes is little but its layers; of a mixture of experts a token takes about as much.
_DENSE = _Ratio(
    ("parameters", "layers", "hidden_size"),
    lambda n: n("parameters") * 1e9 / (12 * n("layers") * n("hidden_size") ** 2),
    0.4,
    10,
    "times what layers and hidden size make of a dense network",
)
_MIXED = _Ratio(
    ("active_parameters", "layers", "hidden_size"),
    lambda n: n("active_parameters") * 1e9 / (12 * n("layers") * n("hidden_size") ** 2),
    0.12,
    8,
    "times what layers and hidden size make for one token",
)

_FIELDS, _TWO = {name for ratio in (*_ALL, _TOKENS, _MIXED) for name in ratio.fields}, 2


@rule(
    "agreeing-sizes",
    "Mend the number that is of another unit.",
    excusable=True,
    bad="# data/models/brain-1.yml\ntraining_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
    "training_energy: {value: 430000, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\ntraining_time: {value: 1000000, as_of: 2021, source: maker-page}\n"
    "training_energy: {value: 430, as_of: 2021, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Training, sizes and bytes of a thing are of the size that its other numbers make."""
    for entry, record in of_kinds(catalog, "models", "datasets"):
        if not isinstance(record, Model | Dataset) or len(record.model_fields_set & _FIELDS) < _TWO:
            continue

        def number(name: str, record: System = record) -> float:
            field = type(record).model_fields.get(name)
            least, most = extra(field, "between") if field else (0, 0)
            return max((one for one in map(largest, getattr(record, name, ())) if least <= one <= most), default=0)

        for ratio in (*_ALL, *_of_writer(record)):
            if all(map(number, ratio.fields)) and not ratio.least <= (found := ratio.of(number)) <= ratio.most:
                others = " and ".join(map(words, ratio.fields[1:]))
                made = number_text(float(f"{found:.2g}"))
                said = f"with {others} it makes {made} {ratio.what}; expected {ratio.least:g} to {ratio.most:g}"
                yield entry.fault((ratio.fields[0],), said)


def _of_writer(record: System) -> Iterator[_Ratio]:
    """Give what holds of models that write text alone."""
    if not isinstance(record, Model) or Modality.TEXT not in record.modalities:
        return
    noted = any(fact.note for fact in record.training_tokens)
    yield from (_TOKENS,) if first_date(record) > _SINCE and not noted else ()
    if {Modality.TEXT, Modality.CODE}.issuperset(record.modalities):
        mixed = record.active_parameters or any(edge.to == _MIXTURE for edge in record.uses_architecture)
        yield _MIXED if mixed else _DENSE
