"""The site behind nginx, by the configuration that the project keeps. `make audit` runs it."""

import gzip
import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import pytest

from macros.publish.nginx import compress
from macros.publish.policy import headers
from tests.reader import Site
from tests.support import ROOT, run

pytestmark = [pytest.mark.build, pytest.mark.audit]
_PATIENCE = 10  # seconds


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running nginx."""

    port: int
    base: str

    def ask(self, path: str, method: str = "GET", **sent: str) -> Answer:
        """Ask for a path below the base of the site."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        named = {name.replace("_", "-"): value for name, value in sent.items()}
        connection.request(method, self.base + path, headers=named)
        answer = connection.getresponse()
        made = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return made

    def raw(self, request: bytes) -> str:
        """Send bytes as they are; give the first line of the answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=_PATIENCE) as line:
            line.sendall(request)
            return line.makefile("rb").readline().decode().strip()


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def nginx(folder: Path, built: Path, base: str) -> Iterator[Server]:
    """Run nginx in `folder`, for the site in `built`, on a free port."""
    port = _free()
    for made in ("deploy", ".build"):
        (folder / made).mkdir()
    shutil.copy(ROOT / "deploy/nginx.conf", folder / "deploy")
    printed = run(ROOT, "strata", "nginx", "--site", str(built), "--listen", f"127.0.0.1:{port}", "--path", base)
    (folder / "deploy/strata.conf").write_text(printed.stdout, encoding="utf-8")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    command = [program, "-p", str(folder), "-c", "deploy/nginx.conf"]
    told = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False).stderr
    assert "successful" in told
    assert "[warn]" not in told.replace('the "user" directive', "")
    own = "user root; " if os.geteuid() == 0 else ""  # the folders of tests are their owner's alone
    running = subprocess.Popen([*command, "-g", f"{own}daemon off;"], stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield Server(port, base)
    finally:
        running.terminate()
        running.wait(_PATIENCE)


def _wait(port: int) -> None:
    end = monotonic() + _PATIENCE
    while monotonic() < end:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    pytest.fail("nginx does not answer")


@pytest.fixture(scope="module", params=["/", "/strata/"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the site at the root of a host and below a path, with compressed files beside some of its own."""
    built: Site = request.getfixturevalue("site" if request.param == "/" else "site_below")
    place = tmp_path_factory.mktemp("served")
    shutil.copytree(built.folder, place / "site")
    compress(place / "site/models")
    with nginx(place, place / "site", request.param) as running:
        yield running


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("models/gpt-4/", "text/html; charset=utf-8"),
        ("sw.js", "text/javascript; charset=utf-8"),
        ("search/search.js", "text/javascript; charset=utf-8"),
        ("assets/css/living.css", "text/css; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml"),
        ("assets/icons/strata-192.png", "image/png"),
        ("assets/vendor/source-sans-3-latin-wght-normal.woff2", "font/woff2"),
        ("search/names.json", "application/json; charset=utf-8"),
        ("manifest.webmanifest", "application/manifest+json; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("strata-offline.zip", "application/zip"),
        ("strata-offline.zip.sha256", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_comes_with_its_type_and_every_header(server: Server, path: str, kind: str) -> None:
    """Scripts of workers too: no page's policy covers them."""
    answer = server.ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    wanted = {name.lower(): value for name, value in headers(server.base).items()}
    assert {name: answer.headers.get(name) for name in wanted} == wanted
    assert answer.headers["server"] == "nginx"


def test_every_kind_of_file_of_the_site_has_a_type(server: Server, site: Site) -> None:
    """None is sent as bytes of no kind, but a license is text."""
    for ending in sorted({Path(path).suffix for path in site.contents() if not path.startswith("_")}):
        path = next(path for path in site.contents() if path.endswith(ending))
        assert server.ask(path).headers["content-type"] != "application/octet-stream", path


def test_what_has_the_sum_of_its_content_in_its_name_is_kept(server: Server, site: Site) -> None:
    """All else is asked for again, and not sent again where it is the same."""
    named = [path for path in site.contents() if path.startswith(("search/text-", "assets/stylesheets/site."))]
    assert named
    for path in named:
        if not path.endswith(".map"):
            assert server.ask(path).headers["cache-control"] == "public, max-age=31536000, immutable", path
    for path in ("", "models/gpt-4/", "sw.js", "assets/css/living.css", "search/names.json", "search/search.js"):
        first = server.ask(path)
        assert first.headers["cache-control"] == "no-cache", path
        again = server.ask(path, If_None_Match=first.headers["etag"])
        assert (again.status, again.body) == (304, b""), path
        assert again.headers["content-security-policy"], path


def test_a_compressed_form_is_sent_to_who_takes_it(server: Server) -> None:
    """As it lies there, or made at once; a cache between is told that there are two."""
    for path, lies_there in {"models/gpt-4/": True, "accelerators/nvidia-h100/": False}.items():
        plain, packed = server.ask(path), server.ask(path, Accept_Encoding="gzip, br")
        assert "content-encoding" not in plain.headers
        assert packed.headers["content-encoding"] == "gzip"
        assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(packed.body) == plain.body
        assert len(packed.body) < 0.3 * len(plain.body)
        assert ("content-length" in packed.headers) == lies_there
    picture = server.ask("assets/icons/strata-192.png", Accept_Encoding="gzip")
    assert "content-encoding" not in picture.headers


@pytest.mark.parametrize("path", ["nowhere", "models/nowhere/", "assets/", "search/", "404.html", "_headers", ".git/x"])
def test_what_is_not_there_is_the_404_page(server: Server, path: str) -> None:
    """With its status, its policy, and never for good."""
    answer = server.ask(path)
    assert answer.status == 404
    assert b"Page not found" in answer.body
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert "script-src 'self' 'sha256-" in answer.headers["content-security-policy"]


def test_a_folder_is_named_with_its_end_and_without_a_host(server: Server) -> None:
    """Whoever asks as another host is not sent there."""
    answer = server.ask("models/gpt-4", Host="evil.example")
    assert (answer.status, answer.headers["location"]) == (301, f"{server.base}models/gpt-4/")
    answer = server.ask("/evil.example/..//models/gpt-4")
    assert answer.headers.get("location") in {None, f"{server.base}models/gpt-4/"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "GETX"])
def test_no_other_method_is_taken(server: Server, method: str) -> None:
    """And it is said which are."""
    answer = server.ask("", method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_head_alone_can_be_asked_for(server: Server) -> None:
    """The same headers, no body."""
    whole, head = server.ask("models/gpt-4/"), server.ask("models/gpt-4/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.body))


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2fetc/passwd",
        "/models/../../../../../etc/passwd",
        "/assets../../../../../etc/passwd",
        "/%5c..%5c..%5cetc/passwd",
        "/\\..\\..\\etc\\passwd",
        "/....//....//etc/passwd",
        "/%252e%252e/%252e%252e/etc/passwd",
        "/%c0%ae%c0%ae/etc/passwd",
        "/a%00.html",
        "/index.html%00.png",
        "//etc/passwd",
        "/file:///etc/passwd",
        "/deploy/strata.conf",
        "/../deploy/strata.conf",
    ],
)
def test_no_path_leads_out_of_the_site(server: Server, path: str) -> None:
    """Sent as it is, at the root of the host and below the site's own path."""
    for start in {"", server.base.rstrip("/")}:
        first = server.raw(f"GET {start}{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert first.split()[1] in {"400", "404"}, first


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", "400"),  # no host
        (b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", "505"),
        (b"nonsense\r\n\r\n", "400"),
        (b"GET " + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", "414"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40_000 + b"\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: a\r\n" * 9000 + b"\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n", "413"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "400"),
        (b"GET http://evil.example/ HTTP/1.1\r\nHost: \x01\r\n\r\n", "400"),
        (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", "400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "400"),
    ],
)
def test_a_bad_request_is_refused(server: Server, request_line: bytes, status: str) -> None:
    """And the next one is answered."""
    assert server.raw(request_line).split()[1] == status
    assert server.ask("").status == 200
