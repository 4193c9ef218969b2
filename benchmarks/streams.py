"""What streams cost and how soon they tell: 500 idle ones, and 100 watchers of a board where cards move.

    python -m benchmarks.streams

Promises: at most 40 KiB per idle stream and no database connection held by it; a colleague's move is on 100
screens within 400 ms (p95). The reference for the delay is the answer that the mover gets.
"""

import asyncio
import http.client
import json
import os
import threading
import time
import uuid
from pathlib import Path

from benchmarks.living_server import Living, cpu_seconds, living_server, resident_bytes
from benchmarks.measure import figure, percentile, report

IDLE, WATCHERS, MOVES = 500, 100, 60


def main() -> None:
    with living_server(2000) as living:
        kept = asyncio.run(idle_streams(living))
        kept &= asyncio.run(watched_moves(living))
    raise SystemExit(0 if kept else 1)


async def idle_streams(living: Living) -> bool:
    # The first streams bring code and caches with them; the promise is about each further one.
    first = [await opened(living, number) for number in range(10)]
    await asyncio.sleep(1)
    before, threads, connections = resident_bytes(living.pid), tasks(living.pid), database_files(living.pid)
    more = [await opened(living, number) for number in range(IDLE)]
    await asyncio.sleep(2)
    kib = (resident_bytes(living.pid) - before) / 1024 / IDLE
    cpu = cpu_seconds(living.pid)
    await asyncio.sleep(5)
    idle = 100 * (cpu_seconds(living.pid) - cpu) / 5
    kept = report(figure(f"an idle stream of {IDLE}, memory", [kib], "KiB"), promised=40)
    more_files = database_files(living.pid) - connections
    kept &= report(figure("database files more than before", [float(more_files)], "files"), promised=0)
    print(f"  threads {threads} -> {tasks(living.pid)}; CPU while idle {idle:.1f} % of a core")
    for _, writer in [*first, *more]:
        writer.close()
    return kept


async def watched_moves(living: Living) -> bool:
    heard: dict[int, list[float]] = {}
    streams = [await opened(living, number) for number in range(WATCHERS)]
    listeners = [asyncio.create_task(listen(reader, heard)) for reader, _ in streams]
    await asyncio.sleep(1)
    answered: dict[int, tuple[float, float]] = {}
    mover = threading.Thread(target=move, args=(living, answered))
    mover.start()
    while mover.is_alive():
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)
    for listener in listeners:
        listener.cancel()
    # From the moment the mover let go of the card to the moment the event is read at each watcher.
    delays = [1e3 * (at - answered[number][0]) for number in answered for at in heard.get(number, [])]
    answers = [1e3 * (told - sent) for sent, told in answered.values()]
    complete = sum(len(heard.get(number, [])) for number in answered)
    print(f"  {complete} of {len(answered) * WATCHERS} events arrived")
    reference = figure("the mover's own answer, median", answers)
    report(reference)
    report(figure(f"a move on {WATCHERS} screens, median", delays), against=reference)
    p95 = figure(f"a move on {WATCHERS} screens, p95", [percentile(delays, 0.95)])
    return report(p95, promised=400) and complete == len(answered) * WATCHERS


async def opened(living: Living, number: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", living.port)
    token = living.tokens[number % len(living.tokens)]
    writer.write(
        f"GET /api/bench/stream HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
    )
    await reader.readuntil(b"event: ping")
    return reader, writer


async def listen(reader: asyncio.StreamReader, heard: dict[int, list[float]]) -> None:
    while line := await reader.readline():
        at = time.monotonic()
        if line.startswith(b"data: {") and b'"number"' in line:
            number = int(json.loads(line[6:])["number"])
            heard.setdefault(number, []).append(at)


def move(living: Living, answered: dict[int, tuple[float, float]]) -> None:
    wire = http.client.HTTPConnection("127.0.0.1", living.port, timeout=30)
    for turn in range(MOVES):
        headers = {
            "Authorization": f"Bearer {living.tokens[0]}",
            "Content-Type": "application/json",
            "Idempotency-Key": str(uuid.uuid4()),
        }
        # Always another column than the card is in: every move is an event.
        body = json.dumps({"column": living.columns[(turn + 3) % len(living.columns)], "reason": "measured"})
        sent = time.monotonic()
        wire.request("POST", f"/api/bench/cards/{living.cards[turn]}/move", body, headers)
        answer = json.loads(wire.getresponse().read())
        answered[int(answer["number"])] = (sent, time.monotonic())
        time.sleep(0.15)


def tasks(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/task").iterdir()))


def database_files(pid: int) -> int:
    links = (path for path in Path(f"/proc/{pid}/fd").iterdir())
    found = 0
    for link in links:
        try:
            found += "baton.sqlite3" in os.readlink(link)
        except OSError:
            continue
    return found


if __name__ == "__main__":
    main()
