"""Chromium without a window, driven over two pipes by its DevTools protocol: messages are JSON, each ended by a NUL."""

from __future__ import annotations

import base64
import fcntl
import itertools
import json
import os
import select
import subprocess
import time
from collections import deque
from pathlib import Path
from typing import Any

_SECONDS = 60
_OPTIONS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-extensions"
    " --disable-background-networking --disable-component-update --window-size=800,600 --remote-debugging-pipe"
).split()


class Chromium:
    """A browser with one page, until `close`."""

    def __init__(self, program: str, profile: Path) -> None:
        commands, self._commands = os.pipe()
        self._replies, replies = os.pipe()
        # The browser reads from 3 and writes to 4; far from both, so that neither redirection covers the other's end.
        near = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (commands, replies)]
        script = f'exec 3<&{near[0]} 4>&{near[1]}; exec "$@"'
        self._process = subprocess.Popen(
            ["/bin/bash", "-c", script, "bash", program, *_OPTIONS, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=near,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in (commands, replies, *near):
            os.close(end)
        self._received = b""
        self._events: deque[dict[str, Any]] = deque()
        self._numbers = itertools.count(1)
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = str(self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        self.call("Page.enable")
        self.call("Network.enable")

    def close(self) -> None:
        """End the browser."""
        self._process.kill()
        self._process.wait()
        os.close(self._commands)
        os.close(self._replies)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """The result of a command; RuntimeError where the browser refuses it."""
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (reply := self._read()).get("id") != number:
            self._events.append(reply)
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply['error']}")
        result: dict[str, Any] = reply["result"]
        return result

    def _read(self) -> dict[str, Any]:
        until = time.monotonic() + _SECONDS
        while b"\0" not in self._received:
            if not select.select([self._replies], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError(f"Chromium said nothing for {_SECONDS} seconds.")
            received = os.read(self._replies, 1 << 20)
            if not received:
                raise RuntimeError("Chromium has ended.")
            self._received += received
        message, _, self._received = self._received.partition(b"\0")
        read: dict[str, Any] = json.loads(message)
        return read

    def go(self, url: str) -> None:
        """Open an address as a user does who types it, and wait until it is loaded."""
        self._events.clear()
        self.call("Page.navigate", url="about:blank")  # an address that differs in its fragment alone loads nothing
        self._wait("Page.loadEventFired")
        self._events.clear()
        self.call("Page.navigate", url=url)
        self._wait("Page.loadEventFired")

    def _wait(self, name: str) -> None:
        while True:
            while self._events:
                if self._events.popleft().get("method") == name:
                    return
            self._events.append(self._read())

    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - what a page gives is JSON of any shape
        """The value of an expression in the page; a promise is awaited."""
        reply = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in reply:
            raise RuntimeError(str(reply["exceptionDetails"]))
        return reply["result"].get("value")

    def picture(self) -> str:
        """The whole page, whatever the window shows of it, as PNG in base64."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        taken = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        return str(taken["data"])

    def pdf(self) -> bytes:
        """The page as it is printed."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])
