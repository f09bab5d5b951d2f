"""The words that stand beside a number of a field, where a source shows it."""

# Unit, or field of none -> the words that stand beside such a number.
BESIDE = {
    "billion": "parameter|transistor",
    "billion tokens": "token",
    "training_tokens": "token",
    "tokens": "token|context|window",
    "GB": "[GT]i?B",
    "GB/s": "[GT]i?B/s",
    "TFLOPS": "FLOPS",
    "TOPS": "TOPS",
    "Gbit/s": "[GT]b(?:it|ps)",
    "W": r"W\b|[Ww]att",
    "million": "users|people|images|pictures|pairs",
    "MWh": "[MG]Wh",
    "chip hours": "hours",
    "layers": "[Ll]ayer",
    "hidden_size": "hidden|width|wide",
    "attention_heads": "head",
    "key_value_heads": "head",
    "vocabulary": "[Vv]ocab|token",
    "models_offered": "models",
    "accelerators_per_instance": "GPU|chip|accelerator",
}
