"""Card moves from 32 clients at once, against raw sqlite3 doing the same writes.

    python -m benchmarks.moves_under_load [cards] [seconds] [clients]

Promise: 100 moves/s for 60 s, 0 errors, SQLite with synchronous=FULL.
"""

import http.client
import json
import random
import sqlite3
import statistics
import sys
import threading
import time
import uuid
from pathlib import Path

from benchmarks.living_server import Living, cpu_seconds, living_server
from benchmarks.measure import percentile


def main(cards: int, seconds: float, clients: int) -> None:
    with living_server(cards) as living:
        before = cpu_seconds(living.pid)
        took, errors = load(living, seconds, clients)
        cpu = cpu_seconds(living.pid) - before
        rate = len(took) / seconds
        raw = raw_moves(living.data / "raw.sqlite3", min(seconds, 10))
    print(f"{cards} cards, {clients} clients, {seconds:.0f} s: {len(took)} moves, {errors} errors")
    print(f"  {rate:.0f} moves/s; raw sqlite3 {raw:.0f}/s in one thread; ratio {rate / raw:.2f}")
    slow = 1e3 * percentile(took, 0.95)
    print(f"  answer: median {1e3 * statistics.median(took):.0f} ms, p95 {slow:.0f} ms")
    print(f"  server CPU per move, sockets and all: {1e3 * cpu / len(took):.2f} ms")


def load(living: Living, seconds: float, clients: int) -> tuple[list[float], int]:
    took: list[float] = []
    errors = [0]
    until = time.monotonic() + seconds

    def client(number: int) -> None:
        chance = random.Random(number)
        mine = living.cards[number::clients]
        headers = {"Authorization": f"Bearer {living.tokens[number % len(living.tokens)]}"}
        wire = http.client.HTTPConnection("127.0.0.1", living.port, timeout=30)
        while time.monotonic() < until:
            card, column = chance.choice(mine), chance.choice(living.columns)
            began = time.monotonic()
            body = json.dumps({"column": column, "reason": "to and fro"})
            sent = {**headers, "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
            wire.request("POST", f"/api/bench/cards/{card}/move", body, sent)
            answer = wire.getresponse()
            answer.read()
            took.append(time.monotonic() - began)
            errors[0] += answer.status != 200

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, errors[0]


def raw_moves(path: Path, seconds: float) -> float:
    """What SQLite itself does with the same writes: a stay ends, one begins, the card, the log, the deed."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(
        """PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE card (id INTEGER PRIMARY KEY, col INT, rank TEXT, version INT);
        CREATE TABLE stay (id INTEGER PRIMARY KEY, card INT, col INT, entered TEXT, left_at TEXT);
        CREATE INDEX stays ON stay (card, left_at);
        CREATE TABLE workspace (id INTEGER PRIMARY KEY, last INT);
        CREATE TABLE entry (id INTEGER PRIMARY KEY, number INT UNIQUE, payload TEXT);
        CREATE TABLE deed (id INTEGER PRIMARY KEY, key TEXT UNIQUE, answer TEXT);
        INSERT INTO workspace VALUES (1, 0);"""
    )
    database.executemany("INSERT INTO card VALUES (?, 1, 'a0', 1)", [(n,) for n in range(2000)])
    done, until = 0, time.monotonic() + seconds
    while time.monotonic() < until:
        card = done % 2000
        database.execute("BEGIN IMMEDIATE")
        (last,) = database.execute("SELECT last FROM workspace WHERE id = 1").fetchone()
        database.execute("SELECT * FROM card WHERE id = ?", (card,)).fetchone()
        database.execute("UPDATE stay SET left_at = 'now' WHERE card = ? AND left_at IS NULL", (card,))
        database.execute("INSERT INTO stay (card, col, entered) VALUES (?, 2, 'now')", (card,))
        database.execute("UPDATE card SET col = 2, version = version + 1 WHERE id = ?", (card,))
        database.execute("UPDATE workspace SET last = ?", (last + 1,))
        database.execute("INSERT INTO entry (number, payload) VALUES (?, ?)", (last + 1, "x" * 300))
        database.execute("INSERT INTO deed (key, answer) VALUES (?, ?)", (str(uuid.uuid4()), "x" * 200))
        database.execute("COMMIT")
        done += 1
    return done / seconds


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 2000,
        float(sys.argv[2]) if len(sys.argv) > 2 else 60,
        int(sys.argv[3]) if len(sys.argv) > 3 else 32,
    )
