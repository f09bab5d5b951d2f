"""The byte-pair tokenizer of the page on tokens."""
