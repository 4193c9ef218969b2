"""What the one public door costs: our door (uvicorn, Django in threads behind it) against granian's WSGI.

    python -m benchmarks.doors

The request is answered early by Django (401), so that the way to it is nearly all there is to measure.
"""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from benchmarks.living_server import cpu_seconds, wait_for
from benchmarks.measure import figure, report

REQUESTS, RUNS = 400, 7
SERVERS = {
    "granian, WSGI, 4 threads": [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--blocking-threads", "4", "--no-ws"),
        *("--log-level", "error", "baton.config.wsgi:application", "--port"),
    ],
    "our door": [sys.executable, "-m", "baton.cli.main", "serve", "--without-work", "--port"],
}


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="baton-bench-") as folder:
        environment = {**os.environ, "BATON_DATA": folder, "DJANGO_SETTINGS_MODULE": "baton.config.settings"}
        migrate = [sys.executable, "-m", "baton.cli.main", "migrate", "--json"]
        subprocess.run(migrate, env=environment, check=True, stdout=subprocess.DEVNULL)
        samples: dict[str, list[float]] = {name: [] for name in SERVERS}
        with contextlib.ExitStack() as stack:
            ports = {name: stack.enter_context(served(line, environment)) for name, line in SERVERS.items()}
            for _ in range(RUNS):
                for name, (port, pid) in ports.items():
                    samples[name].append(cpu_per_request(port, pid))
    reference, ours = (figure(f"a request through {name}, server CPU", samples[name]) for name in SERVERS)
    report(reference)
    report(ours, against=reference)


@contextlib.contextmanager
def served(line: list[str], environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([*line, str(port)], env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(10)


def cpu_per_request(port: int, pid: int) -> float:
    """Milliseconds of the server's processes, children included."""
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    before = sum(map(cpu_seconds, family(pid)))
    for _ in range(REQUESTS):
        wire.request("GET", "/api/bench/boards/1")
        wire.getresponse().read()
    return 1e3 * (sum(map(cpu_seconds, family(pid))) - before) / REQUESTS


def family(pid: int) -> list[int]:
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [pid, *(int(child) for child in file.read().split())]


if __name__ == "__main__":
    main()
