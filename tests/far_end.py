"""A far end for what leaves the house, as badly behaved as the real ones: one path, one behaviour."""

import contextlib
import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

Say = Callable[["FarEnd", socket.socket], None]


@dataclass(frozen=True)
class Heard:
    """One request as it came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class FarEnd:
    """Answers on 127.0.0.1; ``says`` may be changed while it runs."""

    context: ssl.SSLContext | None = None
    heard: list[Heard] = field(default_factory=list)
    says: dict[str, Say] = field(default_factory=dict)
    connections: int = 0

    def __post_init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.closing = threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()

    def url(self, path: str = "/ok", host: str = "127.0.0.1") -> str:
        return f"http{'s' if self.context else ''}://{host}:{self.port}{path}"

    def close(self) -> None:
        self.closing.set()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def listen(self) -> None:
        while not self.closing.is_set():
            try:
                wire, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.talk, args=[wire], daemon=True).start()

    def talk(self, wire: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), wire:
            wire.settimeout(20)
            if self.context:
                wire = self.context.wrap_socket(wire, server_side=True)
            elif wire.recv(1, socket.MSG_PEEK) == b"\x16":  # TLS spoken to a plain port
                wire.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return
            with wire, wire.makefile("rb") as reading:
                while (heard := listen_to(reading)) is not None:
                    self.heard.append(heard)
                    path = heard.target.partition("?")[0]
                    say = self.says.get(path) or BEHAVIOURS.get(path) or answer(404)
                    say(self, wire)

    def wait(self) -> None:
        """Says nothing until the test is over."""
        self.closing.wait(20)


@contextlib.contextmanager
def far_end(context: ssl.SSLContext | None = None) -> Iterator[FarEnd]:
    end = FarEnd(context)
    try:
        yield end
    finally:
        end.close()


def listen_to(reading: BinaryIO) -> Heard | None:
    first = reading.readline(1 << 16).decode("latin-1").split()
    if len(first) < 2:
        return None
    headers: dict[str, str] = {}
    while (line := reading.readline(1 << 16).strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    return Heard(first[0], first[1], headers, reading.read(int(headers.get("content-length", 0))))


def answer(status: int, body: bytes = b"", **headers: str) -> Say:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *lines, "", ""])
    return lambda end, wire: wire.sendall(head.encode("latin-1") + body)


def raw(*pieces: bytes, pause: float = 0, repeat: int = 1) -> Say:
    """These bytes, and the connection ends."""

    def say(end: FarEnd, wire: socket.socket) -> None:
        for piece in pieces[:1]:
            wire.sendall(piece)
        for _ in range(repeat):
            for piece in pieces[1:]:
                wire.sendall(piece)
                if pause and end.closing.wait(pause):
                    return
        raise ConnectionAbortedError

    return say


def onward(target: str, status: int = 302) -> Say:
    """``{port}`` in the target is this end's own."""

    def say(end: FarEnd, wire: socket.socket) -> None:
        answer(status, Location=target.replace("{port}", str(end.port)))(end, wire)

    return say


def silence(end: FarEnd, wire: socket.socket) -> None:
    end.wait()
    raise ConnectionAbortedError


def slowly(end: FarEnd, wire: socket.socket) -> None:
    time.sleep(0.3)
    answer(200, b"late")(end, wire)


OK = b"HTTP/1.1 200 OK\r\n"
MIB = 1 << 20
BEHAVIOURS: dict[str, Say] = {
    "/ok": answer(200, b"thanks", Content_Type="text/plain"),
    "/created": answer(201),
    "/nothing": raw(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "/bad": answer(400, b"what?"),
    "/gone": answer(410),
    "/busy": answer(429, Retry_After="120"),
    "/busy-until": answer(429, Retry_After="Wed, 21 Oct 2037 07:28:00 GMT"),
    "/broken": answer(500, b"<h1>oops</h1>"),
    "/closed": answer(503, Retry_After="soon"),
    "/silent": silence,
    "/slow": slowly,
    "/drip": raw(OK + b"Content-Length: 5000\r\n\r\n", b".", pause=0.05, repeat=5000),
    "/drip-headers": raw(OK, b"X-More: y\r\n", pause=0.05, repeat=5000),
    "/huge": raw(OK + b"\r\n", b"x" * MIB, repeat=64),
    "/huge-headers": raw(OK, b"X-More: " + b"y" * 1000 + b"\r\n", repeat=5000),
    "/informed": raw(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", pause=0.01, repeat=5000),
    "/bomb": raw(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"0" * (50 * MIB))),
    "/packed": answer(200, gzip.compress(b"small after all"), Content_Encoding="gzip"),
    "/torn-gzip": answer(200, gzip.compress(b"half of it" * 99)[:-9], Content_Encoding="gzip"),
    "/not-gzip": answer(200, b"plain", Content_Encoding="gzip"),
    "/brotli": answer(200, b"????", Content_Encoding="br"),
    "/hangs-up": raw(b""),
    "/breaks-off": raw(OK + b"Content-Length: 100\r\n\r\nhalf"),
    "/garbage": raw(b"SSH-2.0-OpenSSH_9.9\r\n"),
    "/two-lengths": raw(OK + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"),
    "/bad-chunks": raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"),
    "/to-ok": onward("/ok"),
    "/to-loopback": onward("http://127.0.0.1:{port}/ok"),
    "/to-metadata": onward("http://169.254.169.254/latest/meta-data/"),
    "/to-mapped": onward("http://[::ffff:169.254.169.254]/"),
    "/to-file": onward("file:///etc/passwd", 307),
    "/to-nowhere": onward("http://[", 301),
    "/to-itself": onward("/to-itself"),
}
