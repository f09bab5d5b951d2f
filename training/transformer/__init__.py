"""The small Transformer of the mini world."""
