"""The API file of models.dev: providers, the models that each offers, their limits and states."""

from collections.abc import Iterator

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, table, take

_PROVIDER = {"id", "env", "npm", "api", "name", "doc", "models"}
_STATES = {"deprecated": "deprecated"}
_PARTS = ("id", "name", "limit", "modalities", "release_date")
_EXPECTED = (
    "a mapping of providers, each with id, name and models, "
    "whose models have id, name, limit, modalities and release_date"
)


def read(text: str, _: str) -> Reading:
    """Give every model of every provider."""
    content, found = ADAPTER.parsed(text), Reading()
    if not isinstance(content, dict) or not content:
        raise ADAPTER.refuse("is no mapping of providers")
    for key, provider in content.items():
        if not isinstance(provider, dict) or not isinstance(provider.get("models"), dict):
            raise ADAPTER.refuse(f'"{key}" has no mapping of models')
        found.unknown.update(f"provider {name}" for name in provider.keys() - _PROVIDER)
        for id, model in provider["models"].items():
            lacking = [part for part in _PARTS if not isinstance(model, dict) or part not in model]
            if lacking:
                raise ADAPTER.refuse(f'model "{id}" of "{key}" has no {lacking[0]}')
            thing = Foreign(
                model["name"], "models", f"models.dev, {key}/{id}", offered_by=str(provider.get("name") or key)
            )
            take(thing, model, table("models-dev.model"), found.unknown)
            thing.state = _STATES.get(model.get("status", ""), "")
            thing.maker = thing.offered_by
            thing.wanted = "text" in model["modalities"].get("output", ()) or bool(model["modalities"].get("output"))
            found.things.append(thing)
    return found


def addresses(_: Catalog) -> Iterator[tuple[str, str]]:
    """Give the one file."""
    yield "https://models.dev/api.json", "models.dev"


ADAPTER = Adapter("models-dev", _EXPECTED, read, addresses)
