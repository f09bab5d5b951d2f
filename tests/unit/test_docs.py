"""docs/ by an allow-list: every other file is refused with its path, before anything is built."""

import os
import re
import struct
import time
from pathlib import Path

import pytest

from macros.catalog import open_catalog
from macros.made_pages import addresses, made_pages
from macros.page_lint.docs import MOST
from macros.page_lint.docs.addresses import TOLD_IN_PROSE
from tests.pictures import JPG, WEBP, part, png, svg
from tests.support import ROOT, Project, computed

PAGE = "---\ntitle: A page\ndescription: What it is.\n---\nText.\n"
LEFT = "is a file that an editor"
NAME = "a name has small letters, digits and single hyphens only"
KIND = "docs/ holds pages (.md) and pictures"

# What stands at a path below docs/ -> words of the message.
NAMES: dict[str, str] = {
    "sw.js": KIND,
    "how-it-works/app.js": KIND,
    "assets/app.mjs": KIND,
    "assets/javascripts/bundle.js": KIND,
    "index.php": KIND,
    "index.asp": KIND,
    "a.phtml": KIND,
    "CNAME": NAME,
    "_headers": NAME,
    "_redirects": NAME,
    ".htaccess": NAME,
    ".nojekyll": NAME,
    ".well-known": NAME,
    ".user.ini": NAME,
    "robots.txt": KIND,
    "ads.txt": KIND,
    "manifest.webmanifest": KIND,
    "sitemap.xml": KIND,
    "feed.xml": KIND,
    "a.xhtml": "",
    "a.html": "",
    "a.shtml": KIND,
    "a.svgz": KIND,
    "a.pdf": KIND,
    "a.zip": KIND,
    "a.exe": KIND,
    "a.wasm": KIND,
    "a.css": KIND,
    "a.json": KIND,
    "a.yml": KIND,
    "a.gif": KIND,
    "a.avif": KIND,
    "a.jpeg": KIND,
    "a.PNG": KIND,
    "a.ico": KIND,
    "a.woff2": KIND,
    "a.mp4": KIND,
    "a.md.bak": LEFT,
    "a.md~": LEFT,
    "a.jinja": KIND,
    "Makefile": NAME,
    "page": KIND,
    "A.md": NAME,
    "a_b.md": NAME,
    "a b.md": NAME,
    "a.b.md": NAME,
    "-a.md": NAME,
    "a-.md": NAME,
    "a--b.md": NAME,
    "é.md": NAME,
    "а.md": NAME,  # noqa: RUF001 - a Cyrillic letter
    "<img src=x onerror=alert(1)>.md": NAME,
    "{{ config }}.md": NAME,
    "a'b.png": NAME,
    "a&b.png": NAME,
    "%2e%2e.md": NAME,
    "a:b.md": NAME,
    "a\\b.md": NAME,
    "a\nb.md": NAME,
    "a\u202eb.md": NAME,
    "Übersicht/index.md": NAME,
    "con.md": "the name of a device",
    "nul/index.md": "the name of a device",
    f"{'a' * 80}.md": "at most 60 characters",
    "a/b/c/d/e/f.md": "more than 4 folders deep",
    "how-it-works/README.md": "name it index.md",
    "readme.md": "name it index.md",
    "search.md": "the build writes the search there",
    "search/index.md": "the build writes the search there",
    "404.md": "the page of what is not there",
    "templates/a.md": "MkDocs leaves it out",
    "how-it-works/index/index.md": "the page of the folder around it",
    "assets/a.md": "is a page among pictures",
    "assets/css/a.css": KIND,
    "assets/images/favicon.png": "the theme has a file of this name",
    "assets/icons/strata-192.png": "the theme has a file of this name",
    "assets/logo.svg": "the theme has a file of this name",
    "models/brain-1.md": 'the page of the record "models/brain-1" has this address',
    "models/brain-1/index.md": 'the page of the record "models/brain-1" has this address',
    "catalog/trace/chatter.md": 'the page of the record "applications/chatter" has this address',
    "claims/chatter-is-first.md": 'the page of the record "claims/chatter-is-first" has this address',
    "architectures/weave/index.md": 'the page of the record "architectures/weave" has this address',
}

SHARED = {
    ("a.md", "a/index.md"): 'docs/a/index.md:1:1: has the address of "docs/a.md"; keep one',
    ("how-it-works/b.md", "how-it-works/b/index.md"): 'has the address of "docs/how-it-works/b.md"; keep one',
}

DRAWINGS: dict[str, str] = {
    "script": svg("<script>alert(1)</script>"),
    "script of another name space": svg('<s:script xmlns:s="http://www.w3.org/1999/xhtml">alert(1)</s:script>'),
    "script with a prefix": svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    "handler": svg("", ' onload="alert(1)"'),
    "handler inside": svg('<path d="M0 0" onclick="alert(1)"/>'),
    "handler of an animation": svg('<animate onbegin="alert(1)" attributeName="x" dur="1s"/>'),
    "animation that sets an address": svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
    "link": svg('<a href="javascript:alert(1)"><text>x</text></a>'),
    "old link": svg('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="https://evil.example/"><text>x</text></a>'),
    "picture of another host": svg('<image href="https://evil.example/x.png"/>'),
    "use of another file": svg('<use href="https://evil.example/x.svg#a"/>'),
    "use of itself": svg('<g id="a"><use href="#a"/></g>'),
    "foreign object": svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    "style": svg("<style>@import url(https://evil.example/x.css)</style>"),
    "style attribute": svg('<path style="fill:url(https://evil.example/x)"/>'),
    "address in a color": svg('<path fill="url(https://evil.example/x#y)"/>'),
    "address in quotes": svg("<path fill=\"url('https://evil.example/x#y')\"/>"),
    "address with a space": svg('<path fill="url (https://evil.example/x#y)"/>'),
    "address in capitals": svg('<path fill="URL(https://evil.example/x#y)"/>'),
    "escaped address": svg('<path fill="\\75rl(https://evil.example/x#y)"/>'),
    "address by src()": svg("<path fill=\"src('https://evil.example/x')\"/>"),
    "set of pictures": svg("<path fill=\"image-set('https://evil.example/x' 1x)\"/>"),
    "address of a clip": svg('<path clip-path="url(other.svg#a)"/>'),
    "filter": svg('<filter id="a"><feImage href="https://evil.example/x"/></filter>'),
    "class": svg('<path class="md-overlay"/>'),
    "element without name space": '<svg viewBox="0 0 1 1"></svg>',
    "page": '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
    "page of HTML": "<!doctype html><script>alert(1)</script>",
    "entity": '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"),
    "entity of a file": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"),
    "many entities": "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>" + svg("<text>&b;</text>"),
    "style sheet": '<?xml-stylesheet href="https://evil.example/x.css"?>' + svg(""),
    "transformation": '<?xml-stylesheet type="text/xsl" href="#x"?>' + svg(""),
    "other encoding": '<?xml version="1.0" encoding="iso-2022-jp"?>' + svg(""),
    "nested": svg(svg("")),
    "cut off": svg("")[:-3],
    "empty": "",
    "text": "not a picture",
    "two": svg("") + svg(""),
    "deep": svg("<g>" * 40 + "</g>" * 40),
    "many": svg("<g/>" * 6000),
    "title with markup": svg('<title><b xmlns="http://www.w3.org/1999/xhtml" onclick="x()">x</b></title>'),
}

PICTURES: dict[str, bytes] = {
    "assets/html.png": b"<!doctype html><script>alert(1)</script>",
    "assets/jpg.png": JPG,
    "assets/png.jpg": png(),
    "assets/png.webp": png(),
    "assets/webp.png": WEBP,
    "assets/svg.png": svg("").encode(),
    "assets/gif.png": b"GIF89a/*" + b"\0" * 60,
    "assets/empty.png": b"",
    "assets/head.png": png()[:8],
    "assets/cut.png": png()[:-4],
    "assets/tail.png": png() + b"<?php system($_GET[1]); ?>",
    "assets/zip.png": png() + b"PK\x03\x04" + b"\0" * 40,
    "assets/sum.png": png()[:-14] + b"\0" + png()[-13:],
    "assets/order.png": png()[:8] + part(b"IDAT", b"") + png()[8:],
    "assets/length.png": png()[:8] + struct.pack(">I", 2**31) + png()[12:],
    "assets/no-pixels.png": png()[:33] + part(b"IEND", b""),
    "assets/empty.jpg": b"",
    "assets/head.jpg": JPG[:4],
    "assets/cut.jpg": JPG[:-2],
    "assets/tail.jpg": JPG + b"<script>alert(1)</script>",
    "assets/no-scan.jpg": JPG[: JPG.index(b"\xff\xda")] + b"\xff\xd9",
    "assets/text.jpg": b"\xff\xd8\xff\xe0<script>alert(1)</script>\xff\xd9",
    "assets/tail.webp": WEBP + b"<script>",
    "assets/cut.webp": WEBP[:-4],
    "assets/wave.webp": b"RIFF" + struct.pack("<I", 4) + b"WAVE",
    "assets/html.webp": b"<!doctype html>",
}
WIDE = {
    "assets/wide.png": png(50_000, 50_000),
    "assets/none.png": png(0, 0),
    "assets/wide.jpg": JPG.replace(struct.pack(">HH", 2, 3), struct.pack(">HH", 60_000, 3), 1),
    "assets/wide.webp": WEBP.replace(struct.pack("<HH", 3, 2), struct.pack("<HH", 16_000, 2), 1),
}


def own(project: Project, path: str) -> list[str]:
    """Give the faults of one path."""
    return [fault for fault in project.page_faults() if fault.startswith(f"docs/{path}:1:1: ")]


@pytest.fixture
def stack(world: Project) -> Project:
    """Give the invented stack with an architecture and a page in prose."""
    assert "architectures" in TOLD_IN_PROSE
    world.page("how-it-works/index.md", "Text.\n")
    for path in ("assets/icons/strata-192.png", "assets/logo.svg"):
        world.write(f"overrides/{path}", (ROOT / "overrides" / path).read_bytes())
    return world


@pytest.mark.long
@pytest.mark.parametrize("path", NAMES, ids=ascii)
def test_what_is_no_page_and_no_picture_is_refused(stack: Project, path: str) -> None:
    """Once, in the first line of the file, and with what is expected."""
    stack.write(f"docs/{path}", {".md": PAGE, ".svg": svg("")}.get(Path(path).suffix, png()))
    found = stack.page_faults()
    told = [fault for fault in found if NAMES[path] in fault]
    assert told
    assert all(re.match(r"docs/[^\n]*:1:1: \S", fault) for fault in found), found


@pytest.mark.parametrize("paths", SHARED)
def test_two_pages_of_one_address_are_refused(stack: Project, paths: tuple[str, str]) -> None:
    """The second is told which is the first."""
    for path in paths:
        stack.page(path, "Text.\n")
    assert [fault for fault in stack.page_faults() if SHARED[paths] in fault]


def test_the_page_of_an_architecture_may_be_told_in_prose(stack: Project) -> None:
    """By the written rule, and only at the record's own address."""
    name = next(name for name in stack.entries() if name.startswith("architectures/"))
    stack.page(f"{name}.md", "Text.\n")
    assert stack.page_faults() == []


@pytest.mark.long
def test_the_rule_knows_every_page_that_is_made() -> None:
    """No page of a record is without its address here."""
    catalog = open_catalog(ROOT)
    assert {page.path.removesuffix(".md") for page in made_pages(catalog)} == set(addresses(catalog))


@pytest.mark.long
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_with_more_than_shapes_is_refused(stack: Project, name: str) -> None:
    """Whatever it would do where it is opened on its own."""
    stack.write("docs/assets/a.svg", DRAWINGS[name])
    assert len(own(stack, "assets/a.svg")) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "latin-1"])
def test_a_drawing_in_another_encoding_is_refused(stack: Project, encoding: str) -> None:
    """A browser might read it as something else."""
    stack.write("docs/assets/a.svg", svg("<title>é</title>").encode(encoding))
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + svg("<title>e</title>")
    stack.write("docs/assets/b.svg", text)
    assert len(own(stack, "assets/b.svg")) == 1
    assert len(own(stack, "assets/a.svg")) == (encoding != "utf-7")  # which is ASCII, and plain


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_is_what_its_bytes_say(stack: Project, path: str) -> None:
    """Another kind, a part, or more than a picture is refused."""
    stack.write(f"docs/{path}", PICTURES[path])
    assert [fault for fault in own(stack, path) if "picture and nothing else; export it anew" in fault]


@pytest.mark.parametrize("path", WIDE)
def test_a_picture_does_not_unfold_to_gigabytes(stack: Project, path: str) -> None:
    """Its width and height are bounded."""
    stack.write(f"docs/{path}", WIDE[path])
    assert [fault for fault in own(stack, path) if "pixels; a picture has at most 4096 each way" in fault]


def test_a_picture_is_small(stack: Project) -> None:
    """Fifty megabytes are not even read."""
    with stack.write("docs/assets/a.png", png()).open("r+b") as file:
        file.truncate(50_000_000)
    assert own(stack, "assets/a.png") == [
        "docs/assets/a.png:1:1: 50000000 bytes; a picture has at most 500000 [docs-file]"
    ]


def test_pages_and_pictures_are_taken(stack: Project) -> None:
    """Of each kind, in each place; and what an editor leaves while a page is open."""
    stack.page("how-it-works/a-1.md", "Text.\n")
    stack.page("a/b/c/d/e.md", "Text.\n")
    stack.write("docs/assets/a.png", png(more=part(b"tEXt", b"Title\0A picture")))
    stack.write("docs/assets/more/b.jpg", JPG)
    stack.write("docs/how-it-works/c.webp", WEBP)
    shapes = (
        '<title>A</title><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<g transform="translate(1 2) rotate(3)"><path fill="url(#a)" d="M0 0h9"/><text x="1">B (c)</text></g>'
    )
    stack.write("docs/assets/d.svg", '<?xml version="1.0" encoding="UTF-8"?>\n' + svg(shapes, ' aria-label="A (b)"'))
    for left in (".DS_Store", "how-it-works/.a-1.md.swp"):
        stack.write(f"docs/{left}", b"\0")
    assert stack.page_faults() == []


def test_there_are_not_too_many_files(stack: Project) -> None:
    """A folder of thousands is one fault."""
    for number in range(MOST + 1):
        stack.write(f"docs/assets/a{number}.svg", svg(""))
    assert len(stack.page_faults()) == 1


def test_a_name_of_any_bytes_is_told_in_one_line(stack: Project) -> None:
    """Neither a traceback nor a command to the terminal."""
    for name in (b"\xff\xfe.md", b"\x1b[31m.png", b"a\rb.md"):
        folder = os.fsencode(stack.root / "docs")
        with open(folder + b"/" + name, "wb") as file:  # noqa: PTH123 - a path of bytes
            file.write(PAGE.encode())
    found = stack.page_faults()
    assert len(found) == 3
    assert all(fault.isprintable() and fault.encode() for fault in found), found


def test_a_link_is_not_followed(stack: Project) -> None:
    """It is refused as one, and what it leads to is not looked at."""
    (stack.root / "docs/assets").mkdir()
    (stack.root / "docs/assets/a.png").symlink_to("/etc/passwd")
    (stack.root / "docs/b").symlink_to(stack.root / "data")
    assert [fault.split(": ")[1] for fault in stack.page_faults()] == [
        "is a link; a page is a file of its own [docs-file]"
    ] * 2


@pytest.mark.parametrize("path", ["cards/index.png", "embed/badges/brain-1.svg", "v1/x.png"])
def test_no_file_stands_where_the_build_writes(stack: Project, path: str) -> None:
    """It would be replaced, or published as data."""
    stack.write(f"docs/{path}", png())
    assert [one for one in stack.page_faults() if "is no name for a folder: the build writes" in one]


def test_a_page_outside_the_navigation_is_told(stack: Project) -> None:
    """With its file, before MkDocs says so without one."""
    stack.write("mkdocs.yml", "nav:\n  - Home: index.md\n  - How: how-it-works/\n  - Layers: layers/\n")
    stack.page("layers/a.md", "Text.\n")
    stack.page("mine.md", "Text.\n")
    told = [one for one in stack.page_faults() if "no section of the navigation" in one]
    assert [one.partition(": ")[0] for one in told] == ["docs/mine.md:1:1"]


@pytest.mark.parametrize("value", ["1" * 480_000, "-" * 480_000, "url" * 150_000, "a " * 200_000])
def test_a_long_drawing_is_read_once(stack: Project, value: str) -> None:
    """In time that grows with its length, not with its square."""
    stack.write("docs/assets/a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{value}"/></svg>')
    began = time.process_time()
    stack.page_faults()
    assert computed(began) < 2
