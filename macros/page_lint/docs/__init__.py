"""What may stand in docs/: pages and pictures by kind, size and name, and nothing in the place of something else."""

from collections.abc import Collection, Iterator
from os.path import lexists
from pathlib import Path

from macros.faults import Fault
from macros.page_lint.docs import addresses, names, navigation, pictures
from macros.page_lint.docs.walk import entries
from macros.relate import Catalog

MOST = 1000  # files and folders


def check(root: Path, catalog: Catalog, told: Collection[str] = ()) -> Iterator[Fault]:
    """Find every file below `root`/docs that may not be there; `told` are paths that have a fault already."""
    fine = []
    found = list(entries(root))
    if len(found) > MOST:
        yield Fault("docs", 1, 1, "", f"{len(found)} files and folders; there are at most {MOST}")
    for path in found:
        if not lexists(root / path):  # removed since the folder was read: a server checks while one edits
            continue
        message = names.refused(root, path) or pictures.refused(root / path)
        if not message:
            fine.append(path)
        elif path not in told or path.endswith(".md"):
            yield Fault(path, 1, 1, "", message)
    files = [path for path in fine if (root / path).is_file()]
    yield from addresses.check(root, files, catalog)
    yield from navigation.check(root, files)
