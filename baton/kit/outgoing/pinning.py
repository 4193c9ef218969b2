"""Connections to the addresses that were looked at, and within one total time."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from baton.kit.outgoing import resolving
from baton.kit.outgoing.public import IPAddress

CONNECTING = 5.0  # seconds for one address


class Deadline:
    """How much time is left of all that a request may take; begun anew for each."""

    def __init__(self) -> None:
        self.end = 0.0

    def begin(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self, wanted: float | None = None) -> float:
        left = self.end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("The time is over.")
        return left if wanted is None else min(left, wanted)


class Pinned(httpcore.NetworkBackend):
    """Resolves and classifies by itself, so that nothing can change between the look and the call."""

    def __init__(self, deadline: Deadline) -> None:
        self.deadline = deadline
        self.plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        found = resolving.addresses(host, port, seconds=self.deadline.left())
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in found[:4]:
            try:
                return Timed(self.connect(address, port), self.deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("No address")

    def connect(self, address: IPAddress, port: int) -> httpcore.NetworkStream:
        return self.plain.connect_tcp(str(address), port, timeout=self.deadline.left(CONNECTING))

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise NotImplementedError  # a socket file is never called

    def sleep(self, seconds: float) -> None:
        time.sleep(self.deadline.left(seconds))


class Timed(httpcore.NetworkStream):
    """A stream whose every step has only what is left of the whole time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self.stream = stream
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, self.deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), 1 << 16):
            self.stream.write(buffer[start : start + (1 << 16)], self.deadline.left(timeout))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self.stream.start_tls(ssl_context, server_hostname, self.deadline.left(timeout))
        return Timed(secure, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)
