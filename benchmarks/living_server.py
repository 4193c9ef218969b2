"""A real server on a throw-away installation with one board of N cards, for benchmarks that go over HTTP."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass
class Living:
    port: int
    data: Path
    tokens: list[str]
    cards: list[int]
    columns: list[int]
    board: int
    pid: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextlib.contextmanager
def living_server(cards: int, members: int = 20) -> Iterator[Living]:
    """Serve a workspace "bench" until the block ends. Call it before anything has read Django's settings."""
    with tempfile.TemporaryDirectory(prefix="baton-bench-") as folder:
        os.environ["BATON_DATA"] = folder
        made = living_installation(cards, members)
        server = start(made["port"], Path(folder))
        try:
            wait_for(made["port"])
            yield Living(data=Path(folder), pid=server.pid, **made)
        finally:
            server.terminate()
            server.wait(10)


def living_installation(cards: int, members: int) -> dict[str, Any]:
    """Fill the installation that BATON_DATA names, and choose a free port for it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baton.config.settings")
    import django

    django.setup()
    from benchmarks.made_up_board import make_board

    tokens, card_ids, column_ids, board = make_board(cards, members)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return {"port": port, "tokens": tokens, "cards": card_ids, "columns": column_ids, "board": board}


def start(port: int, data: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "baton.cli.main", "serve", "--port", str(port), "--without-work"]
    environment = {**os.environ, "BATON_DATA": str(data), "BATON_REQUESTS_PER_MINUTE": "0"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)


def wait_for(port: int) -> None:
    for _ in range(400):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/", timeout=2).close()
            return
        time.sleep(0.1)
    raise TimeoutError("The server did not come up.")


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_bytes(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
