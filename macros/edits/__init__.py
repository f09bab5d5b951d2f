"""A site that was built, kept in memory: an edit makes again what read the changed thing, and nothing else."""
