"""Pages made from statements: twelve spellings of each value, and twelve pages on which another stands."""

from collections.abc import Iterator
from datetime import date

from macros.relate import Catalog
from macros.relate.statements import Statement
from macros.schema.vocabularies import Access
from macros.watch.units import own

_LABELS = {
    "parameters": "Parameters", "active_parameters": "Active parameters", "training_tokens": "Training tokens",
    "context_length": "Context window", "extended_context": "Extended context", "input_length": "Input limit",
    "output_length": "Max output", "layers": "Number of layers", "hidden_size": "Hidden size",
    "attention_heads": "Attention heads", "key_value_heads": "KV heads", "head_size": "Head dimension",
    "cache_per_token": "KV cache per token", "vocabulary": "Vocabulary size", "memory": "Memory",
    "accelerator_memory": "GPU memory", "memory_bandwidth": "Memory bandwidth", "network_bandwidth": "Network bandwidth",
    "interconnect_bandwidth": "Interconnect bandwidth", "bandwidth": "Bandwidth", "throughput": "Throughput",
    "power": "TDP", "transistors": "Transistors", "die_size": "Die size", "peak_compute": "Peak compute",
    "accelerators_per_instance": "GPUs", "users": "Users", "models_offered": "Models", "bytes": "Size",
    "training_compute": "Training compute", "training_time": "Training hours", "training_energy": "Energy consumption",
    "training_emissions": "Carbon emissions", "size": "Tokens", "images": "Images", "pairs": "Pairs", "hours": "Hours",
    "license": "License", "memory_type": "Memory type", "process": "Process node", "knowledge_until": "Knowledge cutoff",
    "fp64": "FP64", "fp32": "FP32", "tf32": "TF32", "bf16": "BF16", "fp16": "FP16", "fp8": "FP8", "fp4": "FP4",
    "int8": "INT8", "int4": "INT4",
    "released": "Released", "announced": "Announced", "published": "Published", "preview": "Preview",
    "in-use": "Available", "deprecated": "Deprecated", "retired": "Retired", "renamed": "Renamed",
    "superseded": "Superseded", "archived": "Archived", "maintenance": "Maintenance",
}  # fmt: skip
_BYTES = {1e3: "KB", 1e6: "MB", 1e9: "GB", 1e12: "TB", 1e15: "PB"}
_LONG = {1e3: "kilo", 1e6: "mega", 1e9: "giga", 1e12: "tera", 1e15: "peta", 1e18: "exa"}
_COUNTS = {1e3: ("K", "thousand"), 1e6: ("M", "million"), 1e9: ("B", "billion"), 1e12: ("T", "trillion")}
_ACCESS = {
    Access.OPEN_SOURCE: ("open source", "open-source software", "Open Source", "on GitHub under the MIT license"),
    Access.OPEN_WEIGHTS: ("open weights", "open-weight", "Open Weights", "weights to download"),
    Access.API: ("API", "an API", "the API", "an API endpoint"),
    Access.PRODUCT: ("a product that people subscribe to", "a product with a free plan", "an app", "a product"),
    Access.RESEARCH_ONLY: ("for research only", "research-only", "Research use", "non-commercial research"),
    Access.RENTED: ("rented by the hour", "on cloud instances", "per hour in the cloud", "cloud instance"),
    Access.SOLD: ("sold by partners", "for sale", "shipping now", "on sale, price on request"),
    Access.CLOSED: ("closed", "proprietary", "not publicly available", "not released"),
}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def plain(number: float) -> str:
    """Give the digits of a number, no more than it has."""
    return f"{number:,.12g}" if abs(number) < 1e12 else f"{number:,.0f}"


def _count(value: float) -> Iterator[str]:
    yield plain(value)
    yield plain(value).replace(",", "")
    yield plain(value).replace(",", " ")
    for size, (letter, word) in _COUNTS.items():
        if 0.05 <= value / size < 100_000:
            said = f"{value / size:.9g}"
            yield from (f"{said}{letter}", f"{said} {word}", f"{float(said):,} {word}")


def _of_unit(value: float, what: str) -> Iterator[str]:
    if what in {"bytes", "rate"}:
        per = "/s" if what == "rate" else ""
        for size, unit in _BYTES.items():
            said = value / size
            if 0.001 <= said < 1e7:
                yield from (f"{plain(said)} {unit}{per}", f"{said:.9g}{unit}{per}")
                yield f"{plain(said)} {unit[0]}iB{per}"
                yield f"{plain(said)} {_LONG[size]}bytes{' per second' if per else ''}"
        if per:
            yield from (
                f"{plain(value * 8 / 1e9)} Gbps",
                f"{plain(value * 8 / 1e12)} Tbit/s",
                f"{plain(value / 1e9)} GBps",
            )
    elif what == "operations":
        for size in (1e12, 1e15):
            yield from (
                f"{plain(value / size)} {_LONG[size][0].upper()}FLOPS",
                f"{value / size:.9g}{_LONG[size][0].upper()}OPS",
            )
            yield from (
                f"{plain(value / size)} {_LONG[size]}FLOPS",
                f"{plain(value / size)} {_LONG[size][0].upper()}FLOP/s",
            )
    elif what == "compute":
        head, _, tail = f"{value:.6e}".partition("e")
        head, power = f"{float(head):g}", int(tail)
        yield from (
            f"{head}e{power} FLOP",
            f"{head} x 10^{power} FLOPs",
            f"{head}×10^{power} FLOP",
            f"{head}e+{power} FLOP",
        )
    else:
        units = {
            "watts": ("W", "watts", "Watts"),
            "energy": ("MWh", "megawatt hours"),
            "mass": ("t", "tonnes", "tCO2eq"),
        }
        units |= {"area": ("mm²", "mm2", "square millimeters"), "percent": ("%", "percent")}
        for unit in units[what]:
            yield from (f"{plain(value)} {unit}", f"{value:.9g}{unit}", f"{value:.9g} {unit}")


def of_number(number: float, unit: str) -> list[str]:
    """Give a number of ours as others write it."""
    what, size = own(unit)
    value = number * size
    return list(dict.fromkeys(_count(value) if what == "count" else _of_unit(value, what)))


def of_date(day: str) -> list[str]:
    """Give a date as others write it."""
    year, _, rest = day.partition("-")
    if not rest:
        return [year, f"in {year}", f"({year})", f"{year}.", f"since {year}", f"Year: {year}"]
    if rest[0] in "QH":
        word = "quarter" if rest[0] == "Q" else "half"
        ordinal = ("first", "second", "third", "fourth")[int(rest[1]) - 1]
        return [
            f"{rest} {year}",
            f"{year} {rest}",
            f"{year}-{rest}",
            f"{ordinal} {word} of {year}",
            f"the {ordinal} {word} {year}",
        ]
    month = _MONTHS[int(rest[:2]) - 1]
    if len(rest) == 2:
        return [
            day,
            f"{month} {year}",
            f"{month[:3]} {year}",
            f"{month}, {year}",
            f"{rest}/{year}",
            f"{year}/{rest}",
            f"{month} of {year}",
        ]
    d = int(rest[3:])
    suffix = "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    return [
        day, day.replace("-", "/"), day.replace("-", ""), f"{month} {d}, {year}", f"{month[:3]} {d}, {year}",
        f"{month[:3]}. {d:02}, {year}", f"{d} {month} {year}", f"{d:02} {month[:3]} {year}", f"{month} {d}{suffix}, {year}",
        f"{d}{suffix} of {month} {year}", f"{day}T09:30:00Z", f"{year}年{int(rest[:2])}月{d}日", f"{int(rest[:2])}/{d}/{year}",
    ]  # fmt: skip


def values(one: Statement, catalog: Catalog) -> list[str]:
    """Give the value of a statement in up to twelve spellings."""
    if one.undisclosed:
        return ["not disclosed", "undisclosed", "has not been disclosed", "not publicly disclosed"]
    if len(one.numbers) > 1:
        low, high = (of_number(number, one.unit) for number in one.numbers)
        found = [
            f"{a} {mark} {b}" for a, b, mark in zip(low, high, ("to", "–", "-", "and", "to", "to") * 4, strict=False)
        ]
    elif one.numbers:
        found = of_number(one.numbers[0], one.unit)
    elif one.date or one.field == "knowledge_until":
        found = of_date(one.date or one.words)
    elif one.target:
        found = list(catalog.names(one.target))
    elif one.access:
        found = list(_ACCESS[one.access])
    else:
        found = [
            one.words,
            one.words.lower(),
            one.words.upper(),
            one.words.replace("-", " "),
            one.words.replace(" ", "-"),
        ]
    return found


def other(one: Statement, catalog: Catalog) -> Statement | None:
    """Give a statement of the same field with another value, or none where no other can be told."""
    changes: dict[str, object] = {}
    if one.numbers:
        changes["numbers"] = tuple(
            float(f"{number * 1.37:.3g}") if number * 1.37 >= 3 or number % 1 else number + 3 for number in one.numbers
        )
        if one.unit in {"", "tokens"}:
            changes["numbers"] = tuple(float(round(number)) for number in changes["numbers"])  # type: ignore[attr-defined]
    elif one.date or one.field == "knowledge_until":
        day = one.date or one.words
        year, rest = int(day[:4]) - 2, day[4:]
        key = "date" if one.date else "words"
        changes[key] = f"{year}{rest}" if rest != "-02-29" else f"{year}-02-28"
    elif one.target:
        rivals = [id for id in catalog.of_kind(catalog.systems[one.target].folder) if id not in {one.target, one.id}]
        apart = [
            id
            for id in rivals
            if not set(map(str.lower, catalog.names(id))) & set(map(str.lower, catalog.names(one.target)))
        ]
        changes["target"] = apart[len(one.target) % len(apart)] if apart else one.target
    elif one.words and not one.undisclosed:
        changes["words"] = {"license": "Zeta-9.9", "memory_type": "GDDR9", "process": "Zeta 77Q"}.get(one.field, "Zeta")
    else:
        return None
    return Statement(**{**one.__dict__, **changes})


def pages(one: Statement, name: str, said: list[str]) -> list[str]:
    """Give twelve pages, with the spellings in turn and in the shapes of tables, lists, prose and headings."""
    label = _LABELS.get(one.field, one.field.replace("_", " ").capitalize())
    shapes = (
        "<h1>{name}</h1><table><tr><th>{label}</th><td>{value}</td></tr></table>",
        "<p>{name}: {label} {value}.</p>",
        "<h1>Overview</h1><p>The {label} of {name} is {value}.</p>",
        "<h2>{name}</h2><ul><li>{label}: {value}</li></ul>",
        "<title>{name}</title><dl><dt>{label}</dt><dd>{value}</dd></dl>",
        "<table><tr><th>Name</th><th>{label}</th></tr><tr><td>{name}</td><td>{value}</td></tr></table>",
    )
    return [
        f"<!doctype html><html><body>{shapes[n % 6].format(name=name, label=label, value=said[n % len(said)])}</body></html>"
        for n in range(12)
    ]


def day(text: str) -> date:
    """Give a day."""
    return date.fromisoformat(text)
