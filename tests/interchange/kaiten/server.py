"""Kaiten's API as far as an import asks it, on a port of its own: pages, keys, pauses and bad days."""

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from tests.interchange.kaiten.company import KEY, Company

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Server:
    """``asked``: addresses with the moment each was asked for. ``odd``: answers in place of the usual one,
    where it gives any."""

    company: Company
    asked: list[tuple[str, float]] = field(default_factory=list)
    odd: Callable[[str, int], Answer | None] = lambda at, count: None
    port: int = 0
    kept: dict[str, bytes] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def addresses(self) -> list[str]:
        return [at for at, _moment in self.asked]

    def answer(self, target: str, key: str) -> Answer:
        at = target.removeprefix("/api/latest")
        self.asked.append((at, time.monotonic()))
        if (odd := self.odd(at, len(self.asked))) is not None:
            return odd
        if key != f"Bearer {KEY}":
            return 401, {}, b'{"message": "Unauthorized"}'
        if at in self.kept:
            return 200, {}, self.kept[at]
        parts = urlsplit(at)
        told = self.company.answer(parts.path, dict(parse_qsl(parts.query)))
        if told is None:
            return 404, {}, b'{"message": "Not found"}'
        return 200, {}, json.dumps(told, ensure_ascii=False).encode()


class Conversation(asyncio.Protocol):
    """Requests of one connection, one after the other."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.rest = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.rest += data
        while b"\r\n\r\n" in self.rest:
            head, self.rest = self.rest.split(b"\r\n\r\n", 1)
            first, *lines = head.decode("latin-1").split("\r\n")
            headers = {
                name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
            }
            self.say(*self.server.answer(first.split(" ")[1], headers.get("authorization", "")))

    def say(self, status: int, headers: dict[str, str], body: bytes) -> None:
        told = {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        assert self.transport is not None
        self.transport.write(f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode() + body)


@contextmanager
def serving(company: Company) -> Iterator[Server]:
    """In a thread of its own, until the end of the block."""
    server, ready, ending = Server(company), threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def live() -> None:
        listening = await loop.create_server(lambda: Conversation(server), "127.0.0.1", 0)
        server.port = listening.sockets[0].getsockname()[1]
        ready.set()
        async with listening:
            await ending.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(live()), daemon=True)
    thread.start()
    assert ready.wait(5)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(ending.set)
        thread.join(5)
        loop.close()
