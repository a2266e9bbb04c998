"""Talk to a language server as an editor does: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Timer
from typing import IO, Any

Json = Mapping[str, Any]

PATIENCE = 60
"""Seconds until a server that does not answer is ended, which ends the conversation with an error."""
ABLE = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}
"""What our editor can do."""


@dataclass
class Conversation:
    """An editor that has a folder open, and the server's side of it."""

    settings: Json
    to: IO[bytes]
    said: IO[bytes]
    number: int = 0
    diagnostics: dict[str, list[Json]] = field(default_factory=dict)

    def ask(self, method: str, parameters: Json) -> Any:
        """Ask the server and give its answer, doing meanwhile what it asks of us."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        while (message := self._next()).get("id") != self.number or "method" in message:
            self._hear(message)
        assert "error" not in message, message
        return message["result"]

    def tell(self, method: str, parameters: Json) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": parameters})

    def complaints(self, path: Path) -> list[Json]:
        """Give what the server has to say against a file, once it says something of it."""
        while path.as_uri() not in self.diagnostics:
            self._hear(self._next())
        return self.diagnostics.pop(path.as_uri())

    def _hear(self, message: Json) -> None:
        match message.get("method"):
            case "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            case "workspace/configuration":
                asked = message["params"]["items"]
                answer = [self.settings.get(one.get("section", "")) for one in asked]
                self._send({"id": message["id"], "result": answer})
            case _ if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": None})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.to.flush()

    def _next(self) -> Json:
        length = 0
        while line := self.said.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has nothing more to say"
        message: Json = json.loads(self.said.read(length))
        return message


@contextmanager
def conversation(command: tuple[str, ...], folder: Path, settings: Json) -> Iterator[Conversation]:
    """Start a server for a folder, with the settings that an editor would give it."""
    with Popen(command, stdin=PIPE, stdout=PIPE, cwd=folder) as server:
        assert server.stdin
        assert server.stdout
        end = Timer(PATIENCE, server.kill)
        end.start()
        talk = Conversation(settings, server.stdin, server.stdout)
        where = {"uri": folder.as_uri(), "name": folder.name}
        talk.ask(
            "initialize",
            {"processId": None, "rootUri": where["uri"], "workspaceFolders": [where], "capabilities": ABLE},
        )
        talk.tell("initialized", {})
        yield talk
        talk.ask("shutdown", {})
        talk.tell("exit", {})
        end.cancel()
