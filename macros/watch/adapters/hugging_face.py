"""A model of Hugging Face: its config.json, and the card with its front matter."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from macros.relate import Catalog
from macros.watch.adapters.shape import Adapter, Foreign, Reading, Table, registered, table, take

_CARD = re.compile(r"---\r?\n(.*?)\r?\n---\s*(?:\n|$)", re.DOTALL)
_EXPECTED = (
    'a config.json with "model_type" or "architectures", '
    "or a card that begins with --- and names a license or a pipeline_tag"
)


def read(text: str, name: str) -> Reading:
    """Give the one model that the file is of; `name` is its repository."""
    found, config = Reading(), table("hugging-face.config")
    card = _CARD.match(text)
    value = _front(card[1]) if card else ADAPTER.parsed(text)
    wanted = {"license", "pipeline_tag", "library_name"} if card else {"model_type", "architectures"}
    if not isinstance(value, dict) or not wanted & value.keys():
        raise ADAPTER.refuse(f"has none of {', '.join(sorted(wanted))}")
    repository = name or str(value.get("_name_or_path", ""))
    thing = Foreign(
        repository.rsplit("/", 1)[-1], "models", f"Hugging Face, {repository}", {"hugging_face": repository}
    )
    take(thing, value, table("hugging-face.card") if card else config, found.unknown)
    if not card and isinstance(inner := value.get("text_config"), dict):
        take(thing, inner, config, Counter())
        found.unknown = Counter({key: n for key, n in found.unknown.items() if not _is_known_inside(key, config)})
    if str(thing.facts.get("license", "")).lower() in {"other", "unknown"}:
        del thing.facts["license"]
    found.things.append(thing)
    return found


def _is_known_inside(path: str, config: Table) -> bool:
    inner = path.removeprefix("text_config.")
    return inner != path and (inner in config or f"{inner.split('.')[0]}.*" in config)


def _front(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        raise ADAPTER.refuse("has front matter that is no YAML") from None


def addresses(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give config and card of each model that we know there."""
    for name in registered(catalog, "hugging_face"):
        for file in ("config.json", "README.md"):
            yield f"https://huggingface.co/{name}/raw/main/{file}", name


ADAPTER = Adapter("hugging-face", _EXPECTED, read, addresses)
