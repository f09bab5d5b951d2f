"""Firefox, over WebDriver BiDi: Playwright drives a Firefox of its own only, and readers have the system's."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import ClientConnection, connect

_PATIENCE = 30  # seconds
_EVENTS = ["log.entryAdded", "network.beforeRequestSent"]
# Firefox does not report what a policy refuses among the errors of a page.
_TELL_REFUSALS = """() => addEventListener("securitypolicyviolation", (refused) =>
  console.error("refused", refused.violatedDirective, refused.blockedURI))"""
_KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "End": "\ue010", "Control": "\ue009"}


@dataclass
class Firefox:
    """A page of Firefox, with what it said and what it asked for."""

    socket: ClientConnection
    context: str = ""
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def command(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command; give its result."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            said = json.loads(self.socket.recv(timeout=_PATIENCE))
            if said.get("id") == number:
                assert said["type"] == "success", said
                return dict(said["result"])
            self.hear(said)

    def hear(self, said: dict[str, Any]) -> None:
        """Keep what an event tells."""
        if said.get("method") == "log.entryAdded" and said["params"]["level"] in {"error", "warn"}:
            self.errors.append(said["params"]["text"])
        elif said.get("method") == "network.beforeRequestSent":
            self.requests.append(said["params"]["request"]["url"])

    def begin(self) -> None:
        """Ask for a page, and for what it says."""
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=_EVENTS)
        self.command("script.addPreloadScript", functionDeclaration=_TELL_REFUSALS)
        self.context = self.command("browsingContext.create", type="tab")["context"]  # the first has no focus

    def to(self, address: str) -> None:
        """Go to `address` and wait until it is there with all that it loads."""
        self.command("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def run(self, script: str, *arguments: object) -> Any:
        """Run a function of the page; give what it returns, which must be data."""
        return self.call(f"async (given) => ({script})(...JSON.parse(given))", _said(json.dumps(arguments)))

    def call(self, script: str, argument: dict[str, Any]) -> Any:
        """Run a function of the page with an argument as the protocol writes it."""
        done = self.command(
            "script.callFunction",
            functionDeclaration=f"async (given) => JSON.stringify((await ({script})(given)) ?? null)",
            arguments=[argument],
            target={"context": self.context},
            awaitPromise=True,
        )
        assert done["type"] == "success", done
        return json.loads(done["result"]["value"])

    def until(self, script: str, *arguments: object) -> Any:
        """Wait for a function of the page to return something; give it."""
        return _awaited(lambda: self.run(script, *arguments), f"{script} {arguments}")

    def arrive(self, path: str) -> None:
        """Wait until the page whose address has `path` is there."""
        self.until("(path) => location.pathname.includes(path) && document.readyState === 'complete'", path)

    def text(self, selector: str) -> str:
        """Give the text of an element, which is waited for."""
        return str(self.until("(one) => document.querySelector(one)?.innerText?.trim()", selector))

    def click(self, selector: str) -> None:
        """Press the pointer over an element, which is waited for; a selector that begins with `/` is XPath."""
        node = _awaited(lambda: self.shown(selector), selector)
        origin = {"type": "element", "element": node}
        moves = [{"type": "pointerMove", "x": 0, "y": 0, "origin": origin}]
        presses = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.act({"type": "pointer", "id": "hand", "actions": moves + presses})

    def shown(self, selector: str) -> dict[str, Any] | None:
        """Bring an element to the middle of the screen; give its reference, or nothing where it is not shown."""
        locator = {"type": "xpath" if selector.startswith("/") else "css", "value": selector}
        found = self.command("browsingContext.locateNodes", context=self.context, locator=locator, maxNodeCount=1)
        for node in found["nodes"]:
            reference = {"sharedId": node["sharedId"]}
            script = "(one) => { one.scrollIntoView({ block: 'center' }); return one.checkVisibility(); }"
            return reference if self.call(script, reference) else None
        return None

    def type(self, words: str) -> None:
        """Type letters."""
        self.act({"type": "key", "id": "keys", "actions": [key for letter in words for key in _stroke(letter)]})

    def press(self, keys: str) -> None:
        """Press a key, or several together: `Control+a`."""
        held = [_KEYS.get(key, key) for key in keys.split("+")]
        downs = [{"type": "keyDown", "value": key} for key in held]
        ups = [{"type": "keyUp", "value": key} for key in reversed(held)]
        self.act({"type": "key", "id": "keys", "actions": downs + ups})

    def fill(self, selector: str, words: str) -> None:
        """Type into a field, in place of what it has."""
        self.click(selector)
        self.press("Control+a")
        self.type(words)

    def act(self, actions: dict[str, Any]) -> None:
        """Use the keyboard or the pointer."""
        self.command("input.performActions", context=self.context, actions=[actions])


def _awaited(look: Callable[[], Any], what: str) -> Any:
    end = monotonic() + _PATIENCE
    while not (found := look()):
        assert monotonic() < end, f"nothing in {_PATIENCE} seconds: {what}"
        sleep(0.05)
    return found


def _said(text: str) -> dict[str, Any]:
    return {"type": "string", "value": text}


def _stroke(letter: str) -> list[dict[str, str]]:
    return [{"type": "keyDown", "value": letter}, {"type": "keyUp", "value": letter}]


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start the system's Firefox with nothing stored; give its page."""
    program = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
    assert program, "no Firefox: strata browser --audit installs it"
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                with connect(_address(Path(profile)), max_size=None) as socket:
                    page = Firefox(socket)
                    page.begin()
                    yield page
            finally:
                process.terminate()


def _address(profile: Path) -> str:
    """Wait for Firefox to write down where it listens."""
    file = profile / "WebDriverBiDiServer.json"
    told = json.loads(_awaited(lambda: file.exists() and file.read_text(encoding="utf-8"), "Firefox does not listen"))
    return f"ws://{told['ws_host']}:{told['ws_port']}/session"
