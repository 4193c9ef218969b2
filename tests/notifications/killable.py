"""A mail server and a Slack in processes of their own, to be killed at any moment.

``python -m tests.notifications.killable mail PORT BOOK``: what it took stands in the file BOOK, a line each;
only a short while later it answers, so that there is time to be killed in between.
"""

import os
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.notifications.fake_slack import Answering, FakeSlack
from tests.notifications.post import Post

ROOT = Path(__file__).resolve().parents[2]
MESSAGE_ID = re.compile(rb"(?im)^message-id: (\S+)\r?$")
# Seconds between having taken a message and saying so.
SLOW = 0.06


class Book:
    """A list of what was taken, on the disk: whoever is killed has written it down."""

    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        self.path = path

    def note(self, message: str) -> None:
        os.write(self.file, f"{message}\n".encode())

    def __len__(self) -> int:
        return len(self.path.read_text().split())


class TakenMails(Book):
    def append(self, taken: tuple[str, bytes]) -> None:
        found = MESSAGE_ID.search(taken[1])
        self.note(found[1].decode() if found else "without")


class TakenPosts(Book):
    def append(self, sent: dict[str, Any]) -> None:
        self.note(sent["metadata"]["event_payload"]["id"])


class SlowPost(Post):
    def mood(self) -> str:
        return "slow"


class SlowAnswering(Answering):
    def answer(self, told: dict[str, Any], status: int = 200) -> None:
        time.sleep(SLOW)
        super().answer(told, status)


def serve(kind: str, port: int, book: Path) -> None:
    if kind == "mail":
        post: Any = SlowPost(port=port)
        post.taken = TakenMails(book)
        server = post.open()
    else:
        slack: Any = FakeSlack()
        slack.port, slack.posts, slack.answering = port, TakenPosts(book), SlowAnswering
        server = slack.open()
    print(server.port, flush=True)
    threading.Event().wait()


@dataclass
class Killable:
    """The same port and the same book each time it is begun."""

    kind: str
    book: Path
    port: int = 0
    process: subprocess.Popen[str] | None = None

    def begin(self) -> None:
        command = [
            sys.executable,
            "-m",
            "tests.notifications.killable",
            self.kind,
            str(self.port),
            str(self.book),
        ]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        self.process = None

    def taken(self) -> Counter[str]:
        return Counter(self.book.read_text().split()) if self.book.exists() else Counter()


@dataclass
class Workers:
    """A process that has everything loaded and begins a worker whenever it is asked to."""

    script: str
    environment: dict[str, str]
    nursery: subprocess.Popen[str] | None = None
    worker: int = 0

    def open(self) -> "Workers":
        self.nursery = subprocess.Popen(
            [sys.executable, "-c", self.script],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.lines().__next__() == "ready\n"
        return self

    def lines(self) -> Iterator[str]:
        assert self.nursery is not None
        assert self.nursery.stdout is not None
        return iter(self.nursery.stdout.readline, "")

    def begin(self) -> None:
        assert self.nursery is not None
        assert self.nursery.stdin is not None
        self.nursery.stdin.write("one more\n")
        self.nursery.stdin.flush()
        self.worker = int(next(self.lines()))

    def kill(self) -> None:
        if self.worker:
            os.kill(self.worker, 9)
        self.worker = 0

    def close(self) -> None:
        self.kill()
        if self.nursery is not None:
            self.nursery.kill()
            self.nursery.wait()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
