"""What an editor shows: hovers of a language server, spoken to as editors do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from support.programs import plain_environment

_PROGRAM = "from basedpyright.langserver import main; main()"


class LanguageServer:
    """The language server of basedpyright for one folder; use it in a ``with`` block."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last = 0
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=plain_environment(),
        )

    def __enter__(self) -> Self:
        shown = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        root = {"uri": self._folder.as_uri(), "name": self._folder.name}
        self._ask("initialize", capabilities=shown, workspaceFolders=[root], processId=None)
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with self._process:
            self._ask("shutdown")
            self._send(method="exit")

    def hovers(self, name: str, *marks: str) -> list[str]:
        """What is shown where each mark ends, a text that the file has once."""
        path = self._folder / name
        text = path.read_text(encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        found: list[str] = []
        for mark in marks:
            before = text[: text.index(mark) + len(mark)].split("\n")
            place = {"line": len(before) - 1, "character": len(before[-1]) - 1}
            where = {"textDocument": {"uri": path.as_uri()}, "position": place}
            found.append(self._ask("textDocument/hover", **where)["contents"]["value"])
        return found

    def _ask(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._send(id=self._last, method=method, params=params)
        while True:
            message = self._receive()
            if "method" not in message and message.get("id") == self._last:
                return message["result"]
            if "method" in message and "id" in message:
                self._send(id=message["id"], result=None)

    def _send(self, **message: Any) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        body: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return body
