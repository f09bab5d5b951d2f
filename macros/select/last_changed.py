"""By which edition a page was last changed: what the files of the editions tell. No build reads git or the clock."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.select.editions import told

HOWS = ("last changed in", "new since", "changed since")


@dataclass(frozen=True)
class Changed:
    """An edition, and how the page stands to it: "last changed in", or for the edition to come "changed since"."""

    day: str
    name: str
    how: str = HOWS[0]


def last_changed(catalog: Catalog, *addresses: str, digest: str = "") -> Changed | None:
    """Give the last edition that changed what stands at one of `addresses`; `digest` is of a page written by hand.

    None where no edition was closed.
    """
    if not catalog.releases:
        return None
    known, last = catalog.whole(_editions), catalog.releases[-1]
    found = [known[one] for one in addresses if one in known]
    if not found:
        return Changed(last.day, last.name, HOWS[1])
    edited = digest and last.texts.get(addresses[0], digest) != digest
    if edited or any(told(catalog, one) != last.state.get(one, {}) for one in addresses):
        return Changed(last.day, last.name, HOWS[2])
    return max(found, key=lambda one: one.day)


def _editions(catalog: Catalog) -> dict[str, Changed]:
    """Give for each address the edition that first had it, or the last that changed its record or its text."""
    found: dict[str, Changed] = {}
    before: dict[str, str] = {}
    for release in catalog.releases:
        this = Changed(release.day, release.name)
        told = {} if release.first else release.changes
        named = {str(one["record"]) for some in told.values() for one in some if "record" in one}
        named |= {address for address, digest in release.texts.items() if before.get(address, digest) != digest}
        found = dict.fromkeys(release.addresses, this) | found | dict.fromkeys(named, this)
        before = release.texts
    return found
