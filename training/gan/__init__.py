"""The small generative adversarial network of handwritten digits."""
