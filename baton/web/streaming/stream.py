"""The ASGI application of ``/api/{workspace}/stream``."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

import orjson

from baton.kit.errors import Refusal
from baton.web.streaming.entering import enter
from baton.web.streaming.opening import pace_opening
from baton.web.streaming.viewer import Viewer
from baton.web.streaming.watch import Watch

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

HEARTBEAT = 20.0
HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]


async def stream(watch: Watch, slug: str, scope: Scope, receive: Receive, send: Send) -> None:
    headers = dict(scope["headers"])
    try:
        viewer = await watch.ask(
            enter, slug, headers, last_seen(scope, headers), asked_in(scope, "as_client")
        )
        if viewer is None:
            await refuse(send, 401, "Unauthorized")
            return
        await watch.ask(pace_opening, viewer.member)
        watch.places.take(viewer.member)
    except Refusal as refusal:
        await refuse(send, refusal.status, str(refusal), refusal.facts.get("seconds"))
        return
    try:
        await show(watch, viewer, receive, send)
    finally:
        watch.places.give_back(viewer.member)


async def show(watch: Watch, viewer: Viewer, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await say(send, b"retry: 2000\n\n")
    gone = asyncio.create_task(until_gone(receive))
    try:
        await watch.join(viewer)
        await say(send, ping(viewer))
        await tell(viewer, gone, send)
    finally:
        gone.cancel()
        watch.leave(viewer)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def tell(viewer: Viewer, gone: "asyncio.Task[None]", send: Send) -> None:
    while not gone.done():
        waiting = asyncio.create_task(viewer.queue.get())
        await asyncio.wait({waiting, gone}, timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            waiting.cancel()
            if not gone.done():
                await say(send, ping(viewer))
            continue
        parts = [waiting.result()]
        while not viewer.queue.empty():
            parts.append(viewer.queue.get_nowait())
        await say(send, b"".join(part for part in parts if part is not None))
        if None in parts:
            return


def ping(viewer: Viewer) -> bytes:
    """Up to where the viewer has been told: the screen compares it with what it fetched."""
    return b"id: %d\nevent: ping\ndata: {}\n\n" % viewer.number


async def until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def say(send: Send, words: bytes) -> None:
    if words:
        await send({"type": "http.response.body", "body": words, "more_body": True})


async def refuse(send: Send, status: int, detail: str, seconds: int | None = None) -> None:
    headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
    if seconds is not None:
        headers.append((b"retry-after", b"%d" % seconds))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": orjson.dumps({"detail": detail})})


def last_seen(scope: Scope, headers: dict[bytes, bytes]) -> int | None:
    """The number after which to tell: the browser's Last-Event-ID when it comes back, else ``?after=``."""
    asked = asked_in(scope, "after") or ""
    for text in (headers.get(b"last-event-id", b"").decode("latin-1"), asked):
        if text.isdecimal() and len(text) < 19:
            return int(text)
    return None


def asked_in(scope: Scope, name: str) -> str | None:
    """What the address asks for under that name. A browser's stream carries no header of ours."""
    query: str = scope["query_string"].decode("latin-1")
    return next(iter(parse_qs(query, keep_blank_values=True).get(name, ())), None)
