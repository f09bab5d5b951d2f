"""What others take into their own pages: pictures as SVG and PNG, a page for a frame, and a badge a record."""

from functools import partial
from pathlib import Path

from markupsafe import Markup

from macros.export import raster
from macros.export.pictures import Picture, pictures, with_foot
from macros.relate import Catalog
from macros.relate.states import CLOSING, TO_BE_HAD, State, status
from macros.render.environment import environment
from macros.select.cell_words import cell_words
from macros.select.statuses import word
from macros.work.files import write_file

FOLDER = "embed"
_STYLE = "../../../assets/css/embed.css"
_COLORS = {
    "ink": raster.words,
    "stroke": raster.line,
    "paper": raster.PAPER,
    "rule": raster.RULE,
}
_GOOD, _BAD, _PLAIN = "#1e6b3a", "#8c2547", "#28599f"


def write_embeds(catalog: Catalog, root: Path, site: Path, base: str) -> None:
    """Write all of it below embed/."""
    for one in pictures(catalog):
        _write_picture(catalog, one, root, site, base)
    badge = environment().get_template("badge.svg.jinja")
    for id, record in catalog.systems.items():
        says = _says(catalog, id)
        left, right = (round(raster.width(text, root) * 13 / 14) + 16 for text in (record.name, says[0]))
        text = badge.render(name=record.name, says=says[0], left=left, right=right, color=says[1])
        write_file(site / FOLDER / "badges" / f"{id}.svg", text)


def _says(catalog: Catalog, id: str) -> tuple[str, str]:
    now = status(catalog, id)
    if now is None or now.state is State.UNKNOWN:
        return f"on Strata, {catalog.as_of}", _PLAIN
    color = _GOOD if now.state in TO_BE_HAD else _BAD if now.state in CLOSING else _PLAIN
    day = now.event.date if now.state is State.ENDED and now.event else now.seen
    return f"{word(now).lower()} {day}".strip(), color


def _write_picture(catalog: Catalog, one: Picture, root: Path, site: Path, base: str) -> None:
    file = site / FOLDER / one.name
    foot = f"Strata, as of {catalog.as_of}: {base}{one.page}"
    draw = environment().get_template("picture.svg.jinja").render
    drawn = with_foot(one.drawing, foot)
    svg = draw(title=one.title, text=one.text, drawing=drawn, **_COLORS)
    write_file(file.with_suffix(".svg"), svg)
    write_file(file.with_suffix(".png"), raster.png(drawn, root))
    page = environment().get_template("embed.html.jinja")
    html = page.render(
        title=one.title,
        text=one.text,
        svg=Markup(svg),  # noqa: S704 - drawn by our own template, autoescaped
        table=one.table,
        cells=partial(cell_words, catalog),
        style=_STYLE,
        address=base + one.page,
        site=f"../../../{one.page}",
        foot=f"Strata, as of {catalog.as_of}. CC BY 4.0.",
    )
    write_file(file / "index.html", html)
