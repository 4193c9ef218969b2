"""A server killed in the middle of moves loses nothing that it acknowledged and does nothing twice.

A small Jepsen: each client writes down what it asks before it asks and what it was told afterwards; what got
no answer is asked again with the same key after the restart; then the rows are held against the diaries.
"""

import http.client
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from benchmarks.living_server import Living, start, wait_for
from tests.prepared import lay_out

CLIENTS, CARDS = 6, 60


@dataclass
class Diary:
    """What one client asked (key -> card and column) and was told (key -> answer)."""

    asked: dict[str, tuple[int, int]] = field(default_factory=dict)
    told: dict[str, bytes] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)

    @property
    def unknown(self) -> set[str]:
        return set(self.asked) - set(self.told) - self.refused


@pytest.mark.trial
@pytest.mark.timeout(0)
@pytest.mark.skipif(
    bool(os.environ.get("DATABASE_URL")), reason="starts an installation of its own, on SQLite"
)
def test_a_killed_server_keeps_every_acknowledged_move_once(trials, tmp_path):
    living = make_installation(tmp_path)
    server = start(living.port, living.data)
    try:
        for number in trials(short=3, long=300):
            wait_for(living.port)
            diaries = [Diary() for _ in range(CLIENTS)]
            until_killed(living, diaries, server, random.Random(number))
            server.wait()
            # The server that answers for the past is the next one to be killed.
            server = start(living.port, living.data)
            wait_for(living.port)
            ask_again(living, diaries)
            nothing_lost_and_nothing_twice(living, diaries)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)
    everything_is_whole(living)


def make_installation(folder: Path) -> Living:
    """In a process of its own: this one's Django already looks at the test database."""
    script = (
        "import json, sys; from benchmarks.living_server import living_installation; "
        f"print(json.dumps(living_installation({CARDS}, {CLIENTS})))"
    )
    lay_out(folder)
    environment = {**os.environ, "BATON_DATA": str(folder), "DATABASE_URL": ""}
    made = subprocess.run(
        [sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True
    )
    return Living(data=folder, **json.loads(made.stdout.splitlines()[-1]))


def until_killed(
    living: Living, diaries: list[Diary], server: "subprocess.Popen[bytes]", chance: random.Random
) -> None:
    stop = threading.Event()
    threads = [
        threading.Thread(target=keep_moving, args=(living, number, diary, chance.random(), stop))
        for number, diary in enumerate(diaries)
    ]
    for thread in threads:
        thread.start()
    time.sleep(chance.uniform(0.2, 1.2))
    server.send_signal(signal.SIGKILL)
    stop.set()
    for thread in threads:
        thread.join()


def keep_moving(living: Living, number: int, diary: Diary, seed: float, stop: threading.Event) -> None:
    chance = random.Random(seed)
    wire = http.client.HTTPConnection("127.0.0.1", living.port, timeout=10)
    while not stop.is_set():
        key = str(uuid.uuid4())
        diary.asked[key] = (chance.choice(living.cards), chance.choice(living.columns))
        try:
            ask(living, wire, number, diary, key)
        except (OSError, http.client.HTTPException):
            return


def ask(living: Living, wire: http.client.HTTPConnection, number: int, diary: Diary, key: str) -> None:
    card, column = diary.asked[key]
    headers = {
        "Authorization": f"Bearer {living.tokens[number]}",
        "Content-Type": "application/json",
        "Idempotency-Key": key,
    }
    body = json.dumps({"column": column, "reason": "to and fro"})
    wire.request("POST", f"/api/bench/cards/{card}/move", body, headers)
    answer = wire.getresponse()
    content = answer.read()
    assert answer.status < 500, content
    if answer.status == 200:
        diary.told[key] = content
    else:
        diary.refused.add(key)


def ask_again(living: Living, diaries: list[Diary]) -> None:
    """The unknown ones, and some that were acknowledged: those must get the answer that they got."""
    for number, diary in enumerate(diaries):
        wire = http.client.HTTPConnection("127.0.0.1", living.port, timeout=10)
        for key in diary.unknown:
            ask(living, wire, number, diary, key)
        for key in list(diary.told)[-2:]:
            before = diary.told[key]
            ask(living, wire, number, diary, key)
            assert diary.told[key] == before


def nothing_lost_and_nothing_twice(living: Living, diaries: list[Diary]) -> None:
    told = {key: answer for diary in diaries for key, answer in diary.told.items()}
    with sqlite3.connect(living.data / "baton.sqlite3") as database:
        kept = Counter(key for (key,) in database.execute("SELECT key FROM activity_deed"))
        entries = {number for (number,) in database.execute("SELECT number FROM activity_entry")}
    database.close()
    assert all(kept[key] == 1 for key in told)
    numbers = [json.loads(answer)["number"] for answer in told.values()]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= entries
    assert not any(kept[key] for diary in diaries for key in diary.refused)


def everything_is_whole(living: Living) -> None:
    command = [sys.executable, "-m", "baton.cli.main", "check", "--json"]
    environment = {**os.environ, "BATON_DATA": str(living.data), "DATABASE_URL": ""}
    checked = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
