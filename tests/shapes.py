"""Sixty pages of the shapes that sources have, each with the verdict that a person would give."""

from dataclasses import dataclass

from tests.sources import Reply

_FILL = " ".join(f"This paragraph says nothing of it, number {n}." for n in range(30))


@dataclass(frozen=True)
class Shape:
    """A page, the statement that cites it, and the verdict. NAME stands for the record's name."""

    reply: Reply
    verdict: str
    fact: str = "memory: {value: 80, as_of: 2024, source: SOURCE}"
    path: str = "specs"
    more: tuple[tuple[str, Reply], ...] = ()


def pdf(text: str) -> bytes:
    """Give a PDF with some lines of text."""
    lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
    stream = f"BT /F1 12 Tf 50 700 Td {lines}ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(made),
    )


def page(body: str, head: str = "") -> Reply:
    """Give a page of HTML."""
    return Reply(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def said(body: str, verdict: str, fact: str = "", path: str = "specs") -> Shape:
    """Give a shape that is a page of HTML."""
    return Shape(page(body), verdict, *([fact] if fact else []), path=path)


SHOWN, OTHER, NOT, GONE = "still shown", "other value", "not shown", "page gone"
MOVED, BLOCKED, UNCLEAR = "moved", "blocked", "cannot tell"
_BAND = "memory_bandwidth: {value: 3350, as_of: 2024, source: SOURCE}"
_FP8 = "fp8: {value: 1979, as_of: 2024, source: SOURCE}"
_SOLD = "access: {value: sold, as_of: 2024, source: SOURCE}"
_OUT = "events: [{date: 2024-05-13, event: released, source: SOURCE}]"
_TYPE = "memory_type: {value: HBM3, as_of: 2024, source: SOURCE}"
_POWER = "power: {value: 700, as_of: 2024, source: SOURCE}"
_LINKS = "connected_by: [{to: ring, source: SOURCE}]"
_TABLE = "<table><tr><th>Chip</th><th>Memory</th><th>TDP</th></tr><tr><td>Wolf 9</td><td>{0}</td><td>400 W</td></tr><tr><td>NAME</td><td>{1}</td><td>700 W</td></tr></table>"
_SIDE = "<table><thead><tr><th></th><th>Wolf 9</th><th>NAME</th></tr></thead><tbody><tr><th>Memory</th><td>{0}</td><td>{1}</td></tr><tr><td>TDP</td><td>400 W</td><td>700 W</td></tr></tbody></table>"

SHAPES = [
    # tables
    said(_TABLE.format("96 GB", "80 GB"), SHOWN),
    said(_TABLE.format("80 GB", "96 GB"), OTHER),
    said(_SIDE.format("96GB", "80GB"), SHOWN),
    said(_SIDE.format("80GB", "96GB"), OTHER),
    said("<h1>NAME</h1><table><tr><td>Peak FP8</td><td>1.979 PFLOPS</td></tr><tr><td>Peak INT8</td><td>1,000 TOPS</td></tr></table>", SHOWN, _FP8),
    said("<h1>NAME</h1><table><tr><td>Peak FP8</td><td>1,000 TFLOPS</td></tr><tr><td>Peak FP16</td><td>1,979 TFLOPS</td></tr></table>", OTHER, _FP8),
    said("<h1>NAME</h1><table><tr><th rowspan=2>Memory</th><th>Size</th><td>80 GiB</td></tr><tr><th>Bandwidth</th><td>3.35 TB/s</td></tr></table>", SHOWN, _BAND),
    said("<h1>NAME</h1><table><tr><th rowspan=2>Memory</th><th>Size</th><td>80 GiB</td></tr><tr><th>Bandwidth</th><td>4.8 TB/s</td></tr></table>", OTHER, _BAND),
    # prose
    said("<p>NAME is a chip. It comes with 80 gigabytes of memory, and draws 700 watts.</p>", SHOWN),
    said("<p>NAME is a chip. It comes with 96 gigabytes of memory, up from 80 gigabytes.</p>", OTHER),
    said("<p>The memory of NAME was raised from 80 GB to 96 GB.</p>", OTHER),
    said("<p>NAME has 96 GB of memory, while Wolf 9 has 80 GB.</p>", OTHER),
    said("<p>Unlike Wolf 9 with its 96 GB, NAME has 80 GB of memory.</p>", SHOWN),
    said(f"<h1>News</h1><p>{_FILL}</p><p>NAME reads its memory at 3,35 TB/s.</p>", SHOWN, _BAND),
    said("<h1>NAME</h1><p>The maker employs 80 people. More figures come later.</p>", NOT),
    said("<h1>NAME</h1><p>Memory: <del>80 GB</del> 96 GB</p>", OTHER),
    said("<h1>About us</h1><p>We make fine things since 1980, and more to come.</p>", NOT),
    said("<h1>NAME</h1><p>Memory <span>80</span><span>GB</span> HBM3<sup>1</sup></p>", SHOWN),
    # lists, definitions, grids
    said("<h1>NAME</h1><dl><dt>TDP</dt><dd>700W</dd><dt>Memory</dt><dd>80GB</dd></dl>", SHOWN, _POWER),
    said("<h1>NAME</h1><dl><dt>TDP</dt><dd>1,000W</dd><dt>Memory</dt><dd>80GB</dd></dl>", OTHER, _POWER),
    said("<h1>NAME</h1><div><div><span>GPU memory</span></div><div><b>80 GB</b></div></div>", SHOWN),
    said("<h1>NAME</h1><ul><li>0.7 kW board power</li></ul>", SHOWN, _POWER),
    said("<nav>NAME 80 GB</nav><h1>NAME</h1><p>Memory: 141 GB</p><aside>Related: NAME with 80 GB memory</aside>", OTHER),
    # dates, words, states, edges
    said("<p>NAME was released on May 13th, 2024.</p>", SHOWN, _OUT),
    said("<p>NAME was released on June 2nd, 2024.</p>", OTHER, _OUT),
    said("<p>NAME was released in May 2024.</p>", UNCLEAR, _OUT),
    said("<p>Wolf 9 was released on May 13, 2024. NAME is a chip.</p>", NOT, _OUT),
    said("<h1>NAME</h1><ul><li>Memory type: HBM3</li></ul>", SHOWN, _TYPE),
    said("<h1>NAME</h1><ul><li>Memory type: HBM3E</li></ul>", OTHER, _TYPE),
    said("<p>NAME is sold by partners in all regions.</p>", SHOWN, _SOLD),
    said("<p>NAME has been discontinued. Buy Wolf 9 instead.</p>", OTHER, _SOLD),
    said("<p>NAME links to others by Ring.</p>", SHOWN, _LINKS),
    said("<p>NAME no longer uses Ring.</p>", OTHER, _LINKS),
    said("<p>NAME links to others by copper.</p>", NOT, _LINKS),
    # PDF
    Shape(Reply(pdf("NAME datasheet\nMemory 80 GB\nPower 700 W"), media_type="application/pdf"), SHOWN),
    Shape(Reply(pdf("NAME datasheet\nMemory 96 GB\nPower 700 W"), media_type="application/pdf"), OTHER),
    Shape(Reply(pdf("NAME datasheet\nMemory 80 GB"), media_type="application/octet-stream"), SHOWN, path="sheet.pdf"),
    Shape(Reply(b"%PDF-1.4\nbroken", media_type="application/pdf"), UNCLEAR),
    # data files
    Shape(Reply('{"chips": [{"name": "Wolf 9", "memory_gb": 96}, {"name": "NAME", "memory_gb": 80}]}', media_type="application/json"), SHOWN),
    Shape(Reply('{"chips": [{"name": "Wolf 9", "memory_gb": 80}, {"name": "NAME", "memory_gb": 96}]}', media_type="application/json"), OTHER),
    Shape(Reply('[[chips]]\nname = "NAME"\nmemory = "80 GB"\n', media_type="text/plain"), SHOWN, path="chips.toml"),
    Shape(Reply("chips:\n- name: NAME\n  memory: 96 GB\n", media_type="text/plain"), OTHER, path="chips.yaml"),
    Shape(Reply("name,memory (GB)\nWolf 9,96\nNAME,80\n", media_type="text/csv"), SHOWN, path="chips.csv"),
    Shape(Reply("# Chips\n\n| Chip | Memory |\n|---|---|\n| Wolf 9 | 80 GB |\n| NAME | 96 GB |\n", media_type="text/plain"), OTHER, path="README.md"),
    # scripts, walls, and what is not there
    Shape(page("<div id=app></div><script src=/app.js></script>", "<title>NAME</title>"), UNCLEAR),
    Shape(page("<noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script>"), UNCLEAR),
    Shape(page("<h1>Just a moment...</h1><p>Verifying that you are human.</p>", "<title>Just a moment...</title>"), BLOCKED),
    Shape(page("<h1>Page not found</h1><p>Sorry.</p>", "<title>Page not found</title>"), GONE),
    Shape(Reply("gone", 410), GONE),
    Shape(Reply("no", 404), GONE),
    Shape(Reply("no", 403), BLOCKED),
    Shape(Reply("slow down", 429, headers={"Retry-After": "0"}), BLOCKED),
    Shape(Reply("<p>NAME has 80 GB of memory.</p>", first=(Reply("", 429, headers={"Retry-After": "0"}),)), SHOWN),
    Shape(Reply("", 500), UNCLEAR),
    Shape(Reply("<p>NAME has 80 GB of memory.</p>", first=(Reply("", 503), Reply("", 502))), SHOWN),
    Shape(Reply("<p>NAME has 80 GB of memory.</p>", seconds=14), UNCLEAR),
    # redirects, charset, size, robots
    Shape(Reply("", 301, headers={"Location": "/new"}), MOVED, more=(("new", page("<p>NAME has 80 GB of memory.</p>")),)),
    Shape(Reply("", 302, headers={"Location": "here"}), SHOWN, more=(("here", page("<p>NAME has 80 GB of memory.</p>")),)),
    Shape(Reply("", 301, headers={"Location": "/"}), GONE, more=(("", page("<h1>Welcome</h1><p>NAME has 80 GB of memory.</p>")),)),
    Shape(Reply("", 302, headers={"Location": "specs"}), UNCLEAR),
    Shape(Reply("<p>Größe: NAME has 80 GB of memory – “really”.</p>".encode("cp1252"), media_type="text/html; charset=utf-8"), SHOWN),
    Shape(Reply("<p>" + "x " * 200_000 + "</p><p>NAME has 80 GB of memory.</p>"), UNCLEAR),
    Shape(page("<p>NAME has 80 GB of memory.</p>"), BLOCKED, path="private/specs", more=(("robots.txt", Reply("User-agent: *\nDisallow: /private/", media_type="text/plain")),)),
]  # fmt: skip
# What is near to the truth and is not it, and what is it and does not look so.
TRAPS = [
    said("<h1>NAME</h1><table><tr><th>Model</th><th>Memory</th></tr><tr><td>NAME Pro</td><td>80 GB</td></tr><tr><td>NAME</td><td>96 GB</td></tr></table>",OTHER),
    said("<p>The new NAME doubles memory to 160 GB.</p>",OTHER),
    said("<p>NAME: 96GB (was 80GB)</p>",NOT),
    said("<p>NAME offers 96 GB memory. Its predecessor offered 80 GB.</p>",OTHER),
    said("<p>NAME: memory 80 GB → 96 GB</p>",OTHER),
    said("<p>NAME: memory 96 GB, not 80 GB as first announced.</p>",OTHER),
    said("<p>Each NAME carries 80GB of HBM3 memory at 3.35TB/s.</p>",SHOWN),
    said("<p>With 80 GB HBM3, the NAME is fast.</p>",SHOWN),
    said("<h1>NAME GPU</h1><h2>Memory</h2><p>80 GB HBM3</p>",SHOWN),
    said("<h1>NAME</h1><p>Memory configuration: 8 stacks of 10 GB each, 80 GB in total</p>",SHOWN),
    said("<h1>NAME</h1><p>A node with eight of them has 640 GB of memory.</p>",OTHER),
    said("<h1>NAME server</h1><p>System memory: 2 TB. GPU memory: 80 GB.</p>",SHOWN),
    said("<h1>NAME</h1><p>Updated in 2025: memory is now 96 GB. Original 2024 launch specs: 80 GB.</p>",OTHER),
    said("<h1>NAME</h1><p>The price is $80. Weight 80 g.</p>",NOT),
    said("<h1>NAME</h1><table><tr><th>Spec</th><th>2023 rev</th><th>2025 rev</th></tr><tr><td>TDP</td><td>600 W</td><td>700 W</td></tr></table>",SHOWN,"power: {value: 700, as_of: 2024, source: SOURCE}"),
    said("<p>NAME will be retired on 2027-01-14.</p>",SHOWN,"events: [{date: 2027-01-14, event: retired, source: SOURCE}]"),
    said("<p>NAME will be retired on 2027-03-01 instead of 2027-01-14.</p>",OTHER,"events: [{date: 2027-01-14, event: retired, source: SOURCE}]"),
    said("<table><tr><th>Model</th><th>Released</th><th>Shutdown date</th></tr><tr><td>NAME</td><td>2024-05-13</td><td>2027-03-01</td></tr></table>",OTHER,"events: [{date: 2027-01-14, event: retired, source: SOURCE}]"),
    said("<table><tr><th>Model</th><th>Released</th><th>Shutdown date</th></tr><tr><td>NAME</td><td>2024-05-13</td><td>2027-01-14</td></tr></table>",OTHER,"events: [{date: 2024-05-14, event: released, source: SOURCE}]"),
    said("<table><tr><th>Model</th><th>Released</th><th>Shutdown date</th></tr><tr><td>NAME</td><td>2027-01-14</td><td>2028-01-14</td></tr></table>",OTHER,"events: [{date: 2027-01-14, event: retired, source: SOURCE}]"),
    said("<p>NAME is deprecated and will be removed soon.</p>",OTHER,"access: {value: rented, as_of: 2024, source: SOURCE}"),
    said("<p>Cloud instances with NAME are available by the hour.</p>",SHOWN,"access: {value: rented, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>TDP up to 1 kW</p>",OTHER,"power: {value: 700, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>FP8 Tensor Core: 3,958 TFLOPS* (*with sparsity)</p>",OTHER,"fp8: {value: 1979, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>FP8 Tensor Core: 3,958 / 1,979 TFLOPS (sparse / dense)</p>",SHOWN,"fp8: {value: 1979, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><ul><li>Process: TSMC N4P</li></ul>",NOT,"process: {value: TSMC 4N, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><ul><li>Made in TSMC's custom 4N process</li></ul>",SHOWN,"process: {value: TSMC 4N, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>80 billion transistors</p>",SHOWN,"transistors: {value: 80, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>208 billion transistors, against 80 billion before</p>",OTHER,"transistors: {value: 80, as_of: 2024, source: SOURCE}"),
    said("<div id='x'><p>Previously: NAME 80GB memory.</p><p>Now: NAME 96GB memory.</p></div>",OTHER),
    said("<details><summary>Old specs</summary><p>NAME memory 80 GB</p></details><h1>NAME</h1><p>Memory: 96 GB</p>",OTHER),
    said("<h1>NAME</h1><p style='text-decoration: line-through'>Memory: 80 GB</p><p>Memory: 96 GB</p>",OTHER),
    said("<!-- NAME memory 80 GB --><h1>NAME</h1><p>Memory: 96 GB</p>",OTHER),
    Shape(Reply("# NAME\n\n- Memory: ~~80 GB~~ 96 GB\n",media_type="text/plain"),OTHER,path="a.md"),
    Shape(Reply('{"NAME": {"memory": "80GB"}}',media_type="application/json"),SHOWN),
    Shape(Reply('{"id":"x","specs":[{"label":"Memory","value":"96 GB"},{"label":"TDP","value":"80 W"}],"name":"NAME"}',media_type="application/json"),OTHER),
    Shape(page("<p>Access denied</p>"),BLOCKED),
    Shape(Reply("",200),UNCLEAR),
    Shape(Reply(b"\x89PNG\r\n\x00\x00",media_type="image/png"),UNCLEAR),
    Shape(Reply("", 308, headers={"Location": "/n"}),OTHER,more=(("n",page("<p>NAME has 96 GB of memory.</p>")),)),
    Shape(Reply("", 301, headers={"Location": "/specs/"}),SHOWN,more=(("specs/",page("<p>NAME has 80 GB of memory.</p>")),)),
    Shape(page("<h1>404</h1><p>We could not find this page.</p>","<title>404 - Acme</title>"),GONE),
    Shape(page("<h1>Oops!</h1><p>That page can't be found.</p>","<title>Acme</title>"),GONE),
    Shape(page("<h1>Sign in to continue</h1><form></form>","<title>Log in</title>"),BLOCKED),
    Shape(Reply("<meta charset=shift_jis><p>NAME のメモリは80GBです</p>".encode("shift_jis"),media_type="text/html"),SHOWN),
    said("<p>NAME, released May 13, 2024, is a chip.</p>",SHOWN, _OUT),
    said("<p>On 13 May 2024 Acme launched NAME.</p>",SHOWN, _OUT),
    said("<h1>Changelog</h1><h2>2024-05-13</h2><p>NAME is available.</p>",SHOWN, _OUT),
    said("<h1>Changelog</h1><h2>2024-06-01</h2><p>Wolf 9 is available.</p><h2>2024-05-13</h2><ul><li>NAME released</li></ul>",SHOWN, _OUT),
    said("<table><tr><th>Date</th><th>Chip</th></tr><tr><td>2024-05-13</td><td>NAME</td></tr><tr><td>2023-01-01</td><td>Wolf 9</td></tr></table>",SHOWN, _OUT),
    said("<table><tr><th>Date</th><th>Chip</th></tr><tr><td>2024-05-13</td><td>Wolf 9</td></tr><tr><td>2023-01-01</td><td>NAME</td></tr></table>",NOT, _OUT),
    said("<p>Acme today announced the NAME, with 80 billion transistors and 80GB of memory.</p>",SHOWN),
    said("<p>Acme today announced the NAME, with 80 billion transistors and 96GB of memory.</p>",OTHER),
    said("<h1>NAME</h1><p>Bandwidth: 3,350 GB/s; NVLink: 900 GB/s</p>",SHOWN,"interconnect_bandwidth: {value: 900, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>Memory bandwidth: 900 GB/s; NVLink: 600 GB/s</p>",OTHER,"interconnect_bandwidth: {value: 900, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>TDP: 700W (configurable 500 - 700W)</p>",SHOWN,"power: {value: 700, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>It draws between 300 and 700 watts of power.</p>",SHOWN,"power: {min: 300, max: 700, as_of: 2024, source: SOURCE}"),
    said("<h1>NAME</h1><p>It draws between 300 and 900 watts of power.</p>",OTHER,"power: {min: 300, max: 700, as_of: 2024, source: SOURCE}"),
    Shape(Reply("product,memory_gb,tdp_w\nWolf 9,80,700\nNAME,96,80\n",media_type="text/csv"),OTHER),
    Shape(Reply("NAME\n====\n\n:Memory: 80 GB\n:TDP: 700 W\n",media_type="text/x-rst"),SHOWN,path="a.rst"),
    Shape(Reply("class Lynx:\n    # NAME\n    memory_gb = 80\n",media_type="text/plain"),NOT,path="a.py"),
    said("<h1>NAME</h1><script type='application/ld+json'>{\"memory\":\"80 GB\"}</script><p>More soon here.</p>",NOT),
    said("<main><article><header><h1>NAME review</h1></header><p>It has 80&nbsp;GB of memory.</p></article></main>",SHOWN),
    said("<h1>NAME</h1><p>Memory: <strong>80</strong> <em>GB</em></p>",SHOWN),
    said("<h1>NAME</h1><p>80&#8239;000&#8239;MB memory</p>",SHOWN),
    said("<h1>NAME</h1><p>0.08 TB HBM</p>",SHOWN),
]  # fmt: skip
_ANNOUNCED = "events: [{date: 2022-03-22, event: announced, source: SOURCE}]"
# What is not true any more, though the recorded value is on the page: of another thing, time or amount, or denied.
# Lynx 8X and Eagle 7 have no record; each page is titled as that of the thing itself.
_CHANGED = [
    "<table><tr><th></th><th>Lynx 8X</th><th>NAME</th></tr><tr><td>Memory</td><td>80 GB</td><td>96 GB</td></tr></table>",
    "<table><tr><th></th><th>NAME</th><th>Eagle</th></tr><tr><td>Memory</td><td>96 GB</td><td>80 GB</td></tr></table>",
    "<table><tr><th>Chip</th><th>Memory</th></tr><tr><td>Eagle</td><td>80 GB</td></tr><tr><td>NAME</td><td>96 GB</td></tr></table>",
    "<table><tr><th rowspan=2>Spec</th><th colspan=2>Chips</th></tr><tr><th>Lynx 8X</th><th>NAME</th></tr><tr><td>Memory</td><td>80 GB</td><td>96 GB</td></tr></table>",
    "<table><tr><th colspan=2>NAME</th></tr><tr><td>Memory</td><td>96 GB</td></tr><tr><th colspan=2>Eagle</th></tr><tr><td>Memory</td><td>80 GB</td></tr></table>",
    "<h2>Eagle 7</h2><p>Memory: 80 GB</p><h2>NAME</h2><p>Memory: 96 GB</p>",
    "<p>NAME has 96 GB of memory, unlike Lynx 8X, which had 80 GB.</p>",
    "<p>NAME memory: 96 GB. Lynx 8X memory: 80 GB.</p>",
    "<p>NAME has 96 GB of memory. The Eagle 7 has 80 GB.</p>",
    "<p>NAME has 96 GB of memory; the Eagle Pro has 80 GB of memory.</p>",
    "<p>NAME, formerly with 80 GB memory, now ships with 96 GB of memory.</p>",
    "<p>The memory of NAME was 80 GB, is 96 GB.</p>",
    "<p>NAME does not have 80 GB of memory.</p>",
    "<p>It is false that NAME has 80 GB of memory.</p>",
    "<h2>Does NAME have 80 GB of memory?</h2><p>No, the memory is 96 GB.</p>",
    "<p>NAME memory: rumored 80 GB, final 96 GB.</p>",
    "<p>Memory: 96 GB. A host with 80 GB of RAM is recommended for NAME.</p>",
    "<p>NAME memory is 96 GB.</p><h2>Comments (2)</h2><p>Joe: my NAME has 80 GB of memory!</p>",
    "<p>NAME memory is 96 GB.</p><div class=comment><p>My NAME has 80 GB of memory!</p></div>",
    "<p>NAME: memory 2 x 80 GB.</p>", "<p>NAME: memory 80 GB × 2.</p>", "<p>NAME: dual 80 GB memory.</p>",
    "<p>NAME: memory 80-96 GB.</p>", "<p>NAME: memory 64 to 80 GB.</p>", "<p>NAME: at least 80 GB of memory.</p>",
    "<p>NAME: memory 80.2 GB.</p>", "<p>NAME: memory 8<sub>0</sub> GB.</p>", "<p>NAME: memory 180 GB.</p>",
]  # fmt: skip
_CHANGED_DAYS = [
    "<p>NAME was announced on March 23, 2022. Its predecessor Lynx 8X was announced on March 22, 2022.</p>",
    "<p>NAME was announced on March 23, 2022. Its predecessor came on March 22, 2022.</p>",
    "<p>NAME was announced on March 23, 2022. It is listed since March 22, 2022.</p>",
    "<p>Updated March 22, 2022. NAME will be announced in 2023.</p>",
    "<p>NAME was announced on 22/03/2023. Published 2022-03-22.</p>",
    "<p>NAME was not announced on March 22, 2022.</p>",
]
_DATA = [
    '{"name": "NAME", "note": "{\\"memory\\": \\"80 GB\\"}", "memory": "96 GB"}',
    '{"name": "NAME", "memory": "96 GB", "predecessor": {"name": "Eagle", "memory": "80 GB"}}',
]
_KEPT = [
    "<p>The NAME combines 80 GB of memory with a fast link, more than the 64 GB of Eagle 7.</p>",
    "<p>Compared with Lynx 8X, which has 64 GB, NAME has 80 GB of memory.</p>",
    "<p>NAME was announced on March 22, 2022 with 80 GB of memory.</p>",
    "<p>NAME has not only a fast link, but also 80 GB of memory.</p>",
    "<table><tr><th></th><th>Eagle</th><th>NAME</th></tr><tr><td>Memory</td><td>64 GB</td><td>80 GB</td></tr></table>",
    "<table><tr><th>NAME</th><th>Value</th></tr><tr><td>Memory</td><td>80 GB</td></tr></table>",
    "<table><tr><th colspan=2>NAME</th></tr><tr><td>Memory</td><td>80 GB</td></tr></table>",
]


def _titled(body: str) -> Reply:
    return page(f"<h1>NAME</h1>{body}", "<title>NAME</title>")


CHANGED = [Shape(_titled(body), OTHER) for body in _CHANGED]
CHANGED += [Shape(_titled(body), OTHER, _ANNOUNCED) for body in _CHANGED_DAYS]
CHANGED += [Shape(Reply(text, media_type="application/json"), OTHER) for text in _DATA]
KEPT = [Shape(_titled(body), SHOWN) for body in _KEPT] + [
    Shape(_titled("<p>NAME was announced on March 22, 2022. Updated May 1, 2025.</p>"), SHOWN, _ANNOUNCED)
]
