"""What a server contains is less than the server, and counted where the server counts."""

from macros.checks.rule import rule
from macros.checks.servers import counts
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema.infrastructure import Accelerator, Instance
from macros.schema.numbers import number_text


@rule(
    "contained-count",
    "Name the chips inside, and write how many they are under `count`.",
    needs=["accelerators", "instances"],
    excusable=True,
    bad="# data/instances/box-8.yml\ncontains: [{to: chip-1, source: maker-page}]\n"
    "accelerators_per_instance: {value: 8, as_of: 2023, source: maker-page}",
    good="# data/instances/box-8.yml\ncontains: [{to: chip-1, count: 8, source: maker-page}]\n"
    "accelerators_per_instance: {value: 8, as_of: 2023, source: maker-page}",
)
@among(Instance)
def check(server: Instance, catalog: Catalog) -> Found:
    """No server that counts its chips leaves out of which kind they are, or contains another with as many."""
    most = max(counts(server), default=0)
    edges = enumerate(server.contains if most else ())
    parts = [(index, edge, catalog.systems.get(edge.to or "")) for index, edge in edges]
    chips = [(index, edge) for index, edge, part in parts if isinstance(part, Accelerator)]
    for index, edge in chips if len(chips) == 1 else ():
        if edge.count is None:
            said = f'no count of "{edge.to}", but accelerators_per_instance has {number_text(most)}'
            yield ("contains", index), said
    for index, edge, part in parts:
        inside = max(counts(part), default=0) if isinstance(part, Instance) else 0
        if inside * (edge.count or 1) > most or (inside == most and inside > 1):
            yield ("contains", index, "to"), f'"{edge.to}" has {number_text(inside)} chips, this {number_text(most)}'
