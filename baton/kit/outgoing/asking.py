"""Sending one request and reading its answer.

Stands on httpcore, not on httpx above it: httpx writes whole addresses to the log, reads proxies and
passwords from the environment, and unpacks an answer before anybody can measure it.
"""

import logging
import os
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

import certifi
import httpcore

from baton.kit.outgoing.addressing import Address, checked
from baton.kit.outgoing.heading import harmless, headers
from baton.kit.outgoing.pinning import Deadline, Pinned
from baton.kit.outgoing.reading import read
from baton.kit.outgoing.refusals import (
    BrokenAnswer,
    NotSent,
    NotTrusted,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UrlNotAllowed,
)

log = logging.getLogger("baton.outgoing")
ENOUGH_BYTES = 100 * 1024
AGENT = {"User-Agent": "Baton"}


@dataclass(frozen=True)
class Answer:
    """``headers`` by lower-case name; of a repeated one the last."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def is_good(self) -> bool:
        return 200 <= self.status < 300


def request(
    method: str,
    url: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    timeout: float = 10,
    at_most_bytes: int = ENOUGH_BYTES,
    cut: bool = False,
    hops: int = 0,
    into: BinaryIO | None = None,
) -> Answer:
    """Ask once. See ``Session.request``."""
    with Session() as session:
        return session.request(
            method,
            url,
            body=body,
            headers=headers,
            timeout=timeout,
            at_most_bytes=at_most_bytes,
            cut=cut,
            hops=hops,
            into=into,
        )


class Session:
    """Several requests over kept connections; of one thread."""

    def __init__(self) -> None:
        self.deadline = Deadline()
        self.pool = httpcore.ConnectionPool(
            ssl_context=trusted(os.environ.get("SSL_CERT_FILE", "")),
            max_connections=4,
            keepalive_expiry=15,
            network_backend=Pinned(self.deadline),
        )

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.pool.close()

    def request(
        self,
        method: str,
        url: str,
        *,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        timeout: float = 10,
        at_most_bytes: int = ENOUGH_BYTES,
        cut: bool = False,
        hops: int = 0,
        into: BinaryIO | None = None,
    ) -> Answer:
        """The answer, whatever its status.

        ``timeout`` is seconds for all of it, from the name to the last byte. ``at_most_bytes`` counts what is
        unpacked; more is an AnswerTooLarge, or cut off with ``cut``. With ``into`` it goes to that file.
        Up to ``hops`` redirects of a GET or HEAD are followed, each looked at anew; a body is never sent on:
        its 3xx is the answer. Raises NotSent or NoAnswer.
        """
        address, sent = checked(url), AGENT | dict(headers or {})
        self.deadline.begin(timeout)
        for hop in range(hops + 1):
            answer = self.ask(method, address, body, sent, at_most_bytes, cut, into)
            location = answer.headers.get("location")
            if hops == 0 or method not in ("GET", "HEAD") or not is_redirect(answer) or location is None:
                return answer
            if hop == hops:
                break
            onward = followed(address, location)
            if onward.origin != address.origin:
                sent = AGENT | harmless(sent)
            if into is not None:
                into.seek(0)
                into.truncate()
            address = onward
        raise TooManyRedirects(host=address.host)

    def ask(
        self,
        method: str,
        address: Address,
        body: bytes,
        given: Mapping[str, str],
        at_most: int,
        cut: bool,
        into: BinaryIO | None,
    ) -> Answer:
        lines = [(b"Host", address.host_header.encode()), *headers(given), (b"Accept-Encoding", b"gzip")]
        if body or method in ("POST", "PUT", "PATCH"):
            lines.append((b"Content-Length", str(len(body)).encode()))
        url = httpcore.URL(
            scheme=address.scheme.encode(),
            host=address.host.encode(),
            port=address.port,
            target=address.target,
        )
        begun = time.monotonic()
        with (
            in_words(address.host),
            self.pool.stream(method.encode(), url, headers=lines, content=body) as response,
        ):
            found = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers
            }
            encoding = found.get("content-encoding", "").strip().lower()
            text = b""
            if method != "HEAD" and response.status not in (204, 304):
                text = read(
                    response.iter_stream(),
                    encoding=encoding,
                    at_most=at_most,
                    cut=cut,
                    into=into,
                    host=address.host,
                )
        log.info("%s %s %s in %.2f s", method, address.host, response.status, time.monotonic() - begun)
        return Answer(response.status, found, text)


def is_redirect(answer: Answer) -> bool:
    return answer.status in (301, 302, 303, 307, 308)


def followed(address: Address, location: str) -> Address:
    try:
        onward = address.joined(location)
    except (UrlNotAllowed, ValueError) as error:
        raise TooManyRedirects(host=address.host) from error
    if address.scheme == "https" and onward.scheme != "https":
        raise TooManyRedirects(host=address.host)
    return onward


@lru_cache(maxsize=4)
def trusted(cert_file: str) -> ssl.SSLContext:
    """The system's authorities (SSL_CERT_FILE names others) and the browsers'."""
    context = ssl.create_default_context(cafile=cert_file or None)
    context.load_verify_locations(cafile=certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context


@contextmanager
def in_words(host: str) -> Iterator[None]:
    try:
        yield
    except NotSent as refusal:
        log.warning("%s refused: %s", host, refusal.code)
        raise
    except httpcore.TimeoutException as error:
        log.warning("%s took too long", host)
        raise TookTooLong(host=host) from error
    except httpcore.ConnectError as error:
        log.warning("%s cannot be reached", host)
        untrusted = isinstance(error.__cause__ or error.__context__, ssl.SSLError)
        raise (NotTrusted if untrusted else Unreachable)(host=host) from error
    except (
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.UnsupportedProtocol,
        ssl.SSLError,
    ) as error:
        log.warning("%s broke off", host)
        raise BrokenAnswer(host=host) from error
