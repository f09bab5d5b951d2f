"""The words by which sources name our fields, states and ways of access."""

import re
from functools import cache

from macros.schema.vocabularies import Access, EventType

_FIELDS = {
    "parameters": "parameters? params? size weights num_params parameter_count",
    "active_parameters": "active activated parameters params per_token",
    "training_tokens": "training pre-?trained tokens trained_on corpus",
    "context_length": "context window sequence max_position n_positions n_ctx max_seq model_max_length input_tokens",
    "extended_context": "context extended yarn rope extrapolat\\w+ window",
    "input_length": "input prompt max_input",
    "output_length": "output completion max_output max_tokens max_completion generat\\w+ respon\\w+",
    "layers": "layers? blocks? depth num_hidden n_layers?",
    "hidden_size": "hidden width d_model n_embd embedding dimensions? dim model_dim",
    "attention_heads": "attention heads? query n_heads?",
    "key_value_heads": "key-value kv key_value heads? groups? n_kv",
    "head_size": "head_dim head_size head dimension d_head size",
    "cache_per_token": "cache kv latent rank per_token",
    "vocabulary": "vocab\\w* tokenizer n_vocab",
    "memory": "memory vram hbm\\w* ram gddr\\w* lpddr\\w* capacity dram",
    "accelerator_memory": "gpu accelerator memory hbm\\w* vram total chip",
    "memory_bandwidth": "memory bandwidth hbm\\w* gddr\\w* throughput",
    "interconnect_bandwidth": "nvlink interconnect link\\w* ici scale-up fabric chip-to-chip bidirectional infinity gpu-to-gpu",
    "network_bandwidth": "network\\w* ethernet efa infiniband nic rdma gpudirect bandwidth",
    "bandwidth": "bandwidth speed throughput rate transfer",
    "throughput": "throughput bandwidth reads? speed",
    "fp64": "fp64 float64 double",
    "fp32": "fp32 float32 single",
    "tf32": "tf32 tensor_float",
    "bf16": "bf16 bfloat16 fp16 half 16-bit",
    "fp16": "fp16 float16 half 16-bit",
    "fp8": "fp8 float8 8-bit mxfp8",
    "fp4": "fp4 nvfp4 mxfp4 4-bit",
    "int8": "int8 8-bit tops",
    "int4": "int4 4-bit tops",
    "power": "tdp tbp power watts? draw consum\\w+ board",
    "transistors": "transistors?",
    "die_size": "die area size silicon",
    "peak_compute": "compute performance peak flops petaflops exaflops teraflops fp8 bf16 fp4 fp16",
    "accelerators_per_instance": "gpus? accelerators? chips? tpus? trainium\\w* inferentia\\w* x × count number",
    "users": "users? people customers active subscribers developers downloads visits monthly weekly daily",
    "models_offered": "models? catalog library offer\\w* foundation",
    "training_compute": "compute flops? training operations",
    "training_time": "hours? gpu-hours training",
    "training_energy": "energy power mwh consum\\w+",
    "training_emissions": "carbon emissions? co2\\w* tco2\\w*",
    "size": "tokens size dataset corpus",
    "bytes": "size bytes dataset unpacked uncompressed",
    "images": "images? pictures? photos?",
    "pairs": "pairs? image-text examples samples",
    "hours": "hours?",
    "knowledge_until": "knowledge cut-?off training data until",
    "license": "licen[sc]e\\w* licensing spdx terms open-source copying",
    "memory_type": "memory hbm type vram",
    "process": "process node nm fabricat\\w+ tsmc samsung manufactur\\w+ foundry built",
}  # fmt: skip
_EVENTS = {
    EventType.RELEASED: "releas\\w+ launch\\w* available availability ga introduc\\w+ debut\\w* ships? out_now published start\\w*",
    EventType.PUBLISHED: "publish\\w* submitted arxiv paper released posted",
    EventType.ANNOUNCED: "announc\\w+ unveil\\w+ introduc\\w+ reveal\\w+ present\\w+",
    EventType.PREVIEW: "preview beta alpha early_access trial test\\w*",
    EventType.IN_USE: "us\\w+ available since released listed",
    EventType.DEPRECATED: "deprecat\\w+ legacy sunset\\w* retir\\w+",
    EventType.RETIRED: "retir\\w+ shut\\w* sunset\\w* discontinu\\w+ remov\\w+ end\\w* eol closed? turned_off",
    EventType.RENAMED: "renam\\w+ rebrand\\w+ now_called formerly became known",
    EventType.SUPERSEDED: "supersed\\w+ replac\\w+ succe\\w+ follow\\w+ new announced released",
    EventType.ARCHIVED: "archiv\\w+ read-only unmaintained",
    EventType.MAINTENANCE: "maintenance",
}
_ACCESS = {
    Access.OPEN_SOURCE: r"open[\s-]?source\w*|licen[sc]e|github|git clone|pip install|apache|\bmit\b|repository|source code",
    Access.OPEN_WEIGHTS: r"open[\s-]?weights?|open[\s-]?source\w*|weights|download\w*|hugging\s?face|checkpoints?"
    r"|safetensors|open[\s-](?:access )?model|from_pretrained|gguf|licen[sc]e",
    Access.API: r"\bapis?\b|endpoint|per (?:million|1m|1k) tokens|sdk|console|model id|base_url|provider|playground",
    Access.PRODUCT: r"sign up|subscri\w+|pricing|plans?\b|app\b|apps\b|users?\b|product|download\w*|free|available|login|log in",
    Access.RESEARCH_ONLY: r"research|non-?commercial|academic|request",
    Access.RENTED: r"instances?|cloud|on-demand|per hour|/hr|rent\w*|hourly|\bvms?\b|virtual machine|available|\bgpus?\b|region\w*",
    Access.SOLD: r"\bbuy|price|sold|sale|order|shipping|partners?|available|product|card|ships?",
    Access.CLOSED: r"closed|proprietary|not (?:publicly )?(?:available|released)|internal|discontinued|shut|retired|no longer",
}
CLOSING = re.compile(
    r"\b(deprecated|shut(?:ting)?[\s-]?down|shuts down|retired|discontinued|sunset(?:ted)?|end[\s-]of[\s-](?:life|sale)"
    r"|no longer (?:available|offered|supported|maintained|sold)|decommissioned|turned off|archived by|unmaintained)\b",
    re.IGNORECASE,
)
UNDISCLOSED = re.compile(
    r"\b(?:undisclosed|not (?:been )?(?:publicly )?(?:disclosed?|revealed?|published|public|stated|shared)"
    r"|(?:has|have|does|did) not (?:publicly )?(?:disclosed?|revealed?|publish(?:ed)?|shared?|sa(?:y|id)|released?)"
    r"|unknown|confidential|declin\w+ to|no (?:further )?details|n/?a)\b",
    re.IGNORECASE,
)


@cache
def label(field: str) -> re.Pattern[str]:
    """Give the words of a field or an event."""
    said = _FIELDS.get(field) or next((words for event, words in _EVENTS.items() if event == field), field)
    words = said.replace("_", r"[\s_-]").split()
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])", re.IGNORECASE)


def fields_like(field: str) -> tuple[str, ...]:
    """Give the fields whose figures look like those of `field`, and whose labels therefore tell them apart."""
    return next((family for family in _FAMILIES if field in family), ())


_FAMILIES = (
    ("fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "fp4", "int8", "int4"),
    ("memory_bandwidth", "interconnect_bandwidth", "network_bandwidth"),
    ("context_length", "output_length", "input_length", "training_tokens", "vocabulary"),
    ("layers", "attention_heads", "key_value_heads", "hidden_size", "head_size", "vocabulary"),
    ("parameters", "active_parameters"),
    ("accelerator_memory", "memory"),
    ("released", "deprecated", "retired"),
)


def access_words(value: Access) -> re.Pattern[str]:
    """Give the words that show a way of access."""
    return re.compile(_ACCESS[value], re.IGNORECASE)
