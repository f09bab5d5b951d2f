"""The small variational autoencoder of handwritten digits."""
