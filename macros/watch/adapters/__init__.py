"""What others publish, read by one file a publisher. A new adapter is a new file and a line here."""

from macros.watch.adapters import endoflife, epoch, forge, hugging_face, models_dev, pypi
from macros.watch.adapters.shape import Adapter

ADAPTERS: dict[str, Adapter] = {
    one.name: one
    for one in (
        models_dev.ADAPTER,
        endoflife.ADAPTER,
        hugging_face.ADAPTER,
        epoch.ADAPTER,
        pypi.ADAPTER,
        forge.ADAPTER,
    )
}
