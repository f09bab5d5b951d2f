"""Answers requests with what is shown: at once, whatever is being built, and never with what lies outside."""

import json
import mimetypes
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET, AF_INET6
from socketserver import TCPServer
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from macros.serve import parts
from macros.serve.shown import Shown

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_NONE_YET = "The site is shown when they are mended."


class Server(ThreadingHTTPServer):
    """One thread a request; none of them keeps the process alive."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, host: str, port: int, shown: Shown) -> None:
        self.address_family = AF_INET6 if ":" in host else AF_INET
        super().__init__((host, port), partial(_Request, shown))

    @property
    def address(self) -> str:
        """Give the address of the home page."""
        host, port = str(self.server_address[0]), self.server_address[1]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    def server_bind(self) -> None:
        """Take the port, without asking the network for the machine's name."""
        TCPServer.server_bind(self)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who went away."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Request(BaseHTTPRequestHandler):
    timeout = 30

    def __init__(self, shown: Shown, *arguments: Any) -> None:
        self.shown = shown
        super().__init__(*arguments)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what was built."""

    def do_HEAD(self) -> None:
        """Answer without the content."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer with a file, our own script, the news, or a page that says what is missing."""
        address = urlsplit(self.path)
        path = unquote(address.path, errors="replace").lstrip("/")
        if path == f"{parts.OWN}state":
            self._state(parse_qs(address.query).get("page"))
        elif path in parts.ASSETS:
            self._send(200, path, parts.ASSETS[path].encode())
        elif self.shown.empty:
            self._first()
        else:
            self._file(path)

    def _state(self, pages: list[str] | None) -> None:
        """Tell a page which state of it is shown; who names none is told of the last build."""
        build = self.shown.asks(pages[0].lstrip("/")) if pages and not self.shown.empty else self.shown.build
        self._send(200, ".json", json.dumps({"build": build, "told": self._told()}).encode())

    def _file(self, path: str) -> None:
        found = self.shown.read(path)
        if found and not path.endswith("/") and found[0] == f"{path}/index.html":
            self._send(302, ".html", b"", Location=f"/{quote(path)}/")
        elif found:
            self._send(200, found[0], self._with_news(*found))
        else:
            missing = self.shown.read("404.html") or ("404.html", b"Not found")
            self._send(404, missing[0], self._with_news(*missing))

    def _with_news(self, name: str, content: bytes) -> bytes:
        if not name.endswith(".html"):
            return content
        return parts.with_news(content.decode(errors="replace"), self.shown.mark(content), self._told()).encode()

    def _first(self) -> None:
        title = "The site cannot be built" if self.shown.faults else "The site is being built"
        content = parts.with_news(parts.first(title), self.shown.build, self._told())
        self._send(200 if self.shown.faults else 503, ".html", content.encode(), **{"Retry-After": "1"})

    def _told(self) -> str:
        return parts.faults(self.shown.faults, _NONE_YET if self.shown.empty else parts.LAST_GOOD)

    def _send(self, code: int, name: str, content: bytes, **headers: str) -> None:
        end = name[name.rfind(".") :]
        self.send_response(code)
        self.send_header("Content-Type", _TYPES.get(end) or mimetypes.guess_type(name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
