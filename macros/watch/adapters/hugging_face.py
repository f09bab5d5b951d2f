"""A model of Hugging Face: its config.json, and the card with its front matter."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from macros.relate import Catalog
from macros.watch.adapters.shape import KNOWN, TEXT, Adapter, Foreign, Reading, Table, To, parsed, registered, take

EXPECTED = (
    'a config.json with "model_type" or "architectures", '
    "or a card that begins with --- and names a license or a pipeline_tag"
)
CONFIG: Table = {
    "hidden_size": To("fact", "hidden_size"), "n_embd": To("fact", "hidden_size"), "d_model": To("fact", "hidden_size"),
    "num_hidden_layers": To("fact", "layers"), "n_layer": To("fact", "layers"), "num_layers": To("fact", "layers"),
    "num_attention_heads": To("fact", "attention_heads"), "n_head": To("fact", "attention_heads"),
    "num_heads": To("fact", "attention_heads"),
    "num_key_value_heads": To("fact", "key_value_heads"),
    "head_dim": To("fact", "head_size"), "d_kv": To("fact", "head_size"),
    "vocab_size": To("fact", "vocabulary"),
    "max_position_embeddings": To("fact", "context_length"), "n_positions": To("fact", "context_length"),
    "seq_length": To("fact", "context_length"),
    "_name_or_path": KNOWN, "architectures": KNOWN, "model_type": KNOWN, "torch_dtype": KNOWN, "dtype": KNOWN,
    "transformers_version": KNOWN, "auto_map.*": KNOWN, "rope_scaling.*": KNOWN, "rope_scaling": KNOWN,
    "rope_parameters.*": KNOWN, "rope_theta": KNOWN, "quantization_config.*": KNOWN, "intermediate_size": KNOWN,
    "hidden_act": KNOWN, "initializer_range": KNOWN, "rms_norm_eps": KNOWN, "layer_norm_eps": KNOWN,
    "layer_norm_epsilon": KNOWN, "tie_word_embeddings": KNOWN, "use_cache": KNOWN, "bos_token_id": KNOWN,
    "eos_token_id": KNOWN, "pad_token_id": KNOWN, "attention_bias": KNOWN, "attention_dropout": KNOWN,
    "mlp_bias": KNOWN, "pretraining_tp": KNOWN, "sliding_window": KNOWN, "use_sliding_window": KNOWN,
    "max_window_layers": KNOWN, "layer_types": KNOWN, "num_experts": KNOWN, "num_local_experts": KNOWN,
    "num_experts_per_tok": KNOWN, "n_routed_experts": KNOWN, "n_shared_experts": KNOWN, "moe_intermediate_size": KNOWN,
    "kv_lora_rank": KNOWN, "q_lora_rank": KNOWN, "qk_rope_head_dim": KNOWN, "qk_nope_head_dim": KNOWN,
    "v_head_dim": KNOWN, "partial_rotary_factor": KNOWN, "is_encoder_decoder": KNOWN, "vision_config.*": KNOWN,
    "audio_config.*": KNOWN, "id2label.*": KNOWN, "label2id.*": KNOWN, "task_specific_params.*": KNOWN,
    "attn_pdrop": KNOWN, "embd_pdrop": KNOWN, "resid_pdrop": KNOWN, "activation_function": KNOWN, "n_ctx": KNOWN,
    "n_inner": KNOWN, "type_vocab_size": KNOWN, "hidden_dropout_prob": KNOWN, "attention_probs_dropout_prob": KNOWN,
}  # fmt: skip
CARD: Table = {
    "license": To("fact", "license", TEXT),
    "license_name": KNOWN, "license_link": KNOWN, "pipeline_tag": KNOWN, "library_name": KNOWN, "language": KNOWN,
    "tags": KNOWN, "base_model": KNOWN, "base_model_relation": KNOWN, "datasets": KNOWN, "metrics": KNOWN,
    "model-index": KNOWN, "widget": KNOWN, "inference": KNOWN, "inference.*": KNOWN, "extra_gated_prompt": KNOWN,
    "extra_gated_fields.*": KNOWN, "extra_gated_description": KNOWN, "extra_gated_button_content": KNOWN,
    "extra_gated_heading": KNOWN, "model_name": KNOWN, "thumbnail": KNOWN, "new_version": KNOWN,
    "co2_eq_emissions.*": KNOWN,
}  # fmt: skip
_CARD = re.compile(r"---\r?\n(.*?)\r?\n---\s*(?:\n|$)", re.DOTALL)


def read(text: str, name: str) -> Reading:
    """Give the one model that the file is of; `name` is its repository."""
    found = Reading()
    card = _CARD.match(text)
    value = _front(card[1]) if card else parsed(text, EXPECTED, "hugging-face")
    wanted = {"license", "pipeline_tag", "library_name"} if card else {"model_type", "architectures"}
    if not isinstance(value, dict) or not wanted & value.keys():
        raise ADAPTER.refuse(f"has none of {', '.join(sorted(wanted))}")
    repository = name or str(value.get("_name_or_path", ""))
    thing = Foreign(
        repository.rsplit("/", 1)[-1], "models", f"Hugging Face, {repository}", {"hugging_face": repository}
    )
    take(thing, value, CARD if card else CONFIG, found.unknown)
    if not card and isinstance(inner := value.get("text_config"), dict):
        take(thing, inner, CONFIG, Counter())
        found.unknown = Counter({key: n for key, n in found.unknown.items() if not _is_known_inside(key)})
    if str(thing.facts.get("license", "")).lower() in {"other", "unknown"}:
        del thing.facts["license"]
    found.things.append(thing)
    return found


def _is_known_inside(path: str) -> bool:
    inner = path.removeprefix("text_config.")
    return inner != path and (inner in CONFIG or f"{inner.split('.')[0]}.*" in CONFIG)


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


ADAPTER = Adapter("hugging-face", EXPECTED, read, addresses)
