"""A server that stands in for the hosts of all sources, as `strata watch --through` asks it: /<host>/<path>."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """What an address answers; `seconds` before it does, `times` that another one comes first."""

    content: str | bytes = ""
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0
    first: tuple["Reply", ...] = ()


@dataclass
class Sources:
    """The server: what it has, and what it was asked, with the moments at which a request came and was answered."""

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, float, float, dict[str, str]]] = field(default_factory=list)
    address: str = ""
    other: Callable[[str], Reply | None] = lambda _: None

    def requests(self, host: str) -> list[tuple[str, float, float, dict[str, str]]]:
        """Give what one host was asked, in order."""
        return [one for one in self.asked if one[0].startswith(f"/{host}/")]


@contextmanager
def serving(sources: Sources) -> Iterator[Sources]:
    """Serve until the end of the block."""
    count: dict[str, int] = {}
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            came = time.monotonic()
            with lock:
                number = count[self.path] = count.get(self.path, -1) + 1
            reply = sources.replies.get(self.path) or sources.other(self.path) or Reply("no such page", 404)
            if number < len(reply.first):
                reply = reply.first[number]
            time.sleep(reply.seconds)
            content = reply.content.encode() if isinstance(reply.content, str) else reply.content
            etag = reply.headers.get("ETag")
            status = 304 if etag and self.headers.get("If-None-Match") == etag else reply.status
            content = b"" if status == 304 else content
            try:
                self.send_response(status)
                self.send_header("Content-Type", reply.media_type)
                self.send_header("Content-Length", str(len(content)))
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)
            except OSError:
                self.close_connection = True
            with lock:
                sources.asked.append((self.path, came, time.monotonic(), dict(self.headers)))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    sources.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield sources
    finally:
        server.shutdown()
        server.server_close()
