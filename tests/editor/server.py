"""A YAML language server, asked as an editor asks it: over its standard streams."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

_TOGETHER = 50


def batched(items: Iterable[Any], size: int) -> Iterator[tuple[Any, ...]]:
    """Give `items` in parts of `size`."""
    left = iter(items)
    while part := tuple(islice(left, size)):
        yield part


class LanguageServer:
    """A running server that was told which schema is for which files."""

    def __init__(self, program: Path, schemas: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.settings = {"yaml": {"schemas": schemas, "schemaStore": {"enable": False}, "validate": True}}
        self._send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=1)
        while self._receive().get("id") != 1:
            pass
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": self.settings})

    def faults(self, documents: dict[str, str]) -> dict[str, list[str]]:
        """Give what the server says of each document, by address: it waits a moment for each, so they go together."""
        found: dict[str, list[str]] = {}
        for part in batched(documents.items(), _TOGETHER):
            for uri, text in part:
                opened = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
                self._send("textDocument/didOpen", {"textDocument": opened})
            while missing := [uri for uri, _ in part if uri not in found]:
                said = self._receive()
                if said.get("method") == "textDocument/publishDiagnostics" and said["params"]["uri"] in missing:
                    found[said["params"]["uri"]] = [one["message"] for one in said["params"]["diagnostics"]]
            for uri, _ in part:
                self._send("textDocument/didClose", {"textDocument": {"uri": uri}})
        return found

    def close(self) -> None:
        """End the server."""
        self.process.kill()
        self.process.wait()

    def _send(self, method: str, parameters: Any, **more: Any) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": parameters, **more})

    def _write(self, message: dict[str, Any]) -> None:
        content = json.dumps(message).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Give the next message; what the server asks of an editor is answered on the way."""
        assert self.process.stdout
        size = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        if not size:
            raise EOFError("the language server has ended")
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        if "id" in message and "method" in message:
            asked = [self.settings.get(one.get("section")) for one in message.get("params", {}).get("items", [])]
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": asked or None})
        return message
