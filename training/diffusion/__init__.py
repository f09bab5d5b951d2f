"""The small diffusion model of handwritten digits."""
