"""Records -> catalog: relations both ways, names, lifecycle."""

from macros.relate.graph import Catalog, relate

__all__ = ["Catalog", "relate"]
