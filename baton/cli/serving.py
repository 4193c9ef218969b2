"""`baton serve`: the one public door, with the background work beside it."""

import os
import subprocess
import sys
import threading
import time

import click
import uvicorn
from django.conf import settings

from baton.cli.saying import json_option, say
from baton.cli.upgrading import upgrade
from baton.keeping.occupying import at_work
from baton.membership.founding import new_setup_key

# A worker that dies at once again and again shall not eat a core.
BREATH = 2.0


@click.command("serve")
@click.option("--host", default="127.0.0.1", envvar="HOST", show_default=True)
@click.option("--port", default=8000, envvar="PORT", show_default=True, type=click.IntRange(0, 65535))
@click.option(
    "--processes", default=1, envvar="BATON_PROCESSES", show_default=True, type=click.IntRange(1, 64)
)
@click.option("--without-work", is_flag=True, help="Background work runs elsewhere (`baton work`).")
@json_option
def serve_command(host: str, port: int, processes: int, without_work: bool, as_json: bool) -> None:
    """Serve Baton: screens, API and live streams on one port."""
    with at_work():
        serve(host, port, processes, without_work=without_work, as_json=as_json)


def address_told(host: str, port: int) -> str:
    """Where people reach it. A passkey belongs to a name: at a bare number there are none."""
    if settings.PUBLIC_URL:
        return str(settings.PUBLIC_URL)
    name = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host  # noqa: S104 (only told)
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"


def serve(host: str, port: int, processes: int, *, without_work: bool, as_json: bool) -> None:
    upgrade()
    address = address_told(host, port)
    words, setup = f"Baton is at {address}", None
    if key := new_setup_key():
        setup = f"{address}/setup/?key={key}"
        words += f"\nNobody has an account yet. Found the first workspace at {setup}"
    say(words, {"address": address, "pid": os.getpid(), "setup": setup}, as_json=as_json)
    ending = threading.Event()
    if not without_work:
        threading.Thread(target=keep_working, args=(ending,), daemon=True).start()
    try:
        uvicorn.run(
            "baton.web.door:door",
            host=host,
            port=port,
            workers=processes,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=2,
            # Longer than the minute for which browsers and proxies keep a connection: whoever closes first
            # may close into a request that is on its way.
            timeout_keep_alive=75,
            server_header=False,
            proxy_headers=os.environ.get("BATON_PROXY") == "1",
            h11_max_incomplete_event_size=64 * 1024,
        )
    finally:
        ending.set()


def keep_working(ending: threading.Event) -> None:
    """A worker in a process of its own; begun anew when it ends before the server does."""
    while not ending.is_set():
        worker = subprocess.Popen(  # noqa: S603 (our own command line)
            [sys.executable, "-m", "baton.cli.main", "work", "--beside", str(os.getpid())]
        )
        while worker.poll() is None and not ending.is_set():
            time.sleep(0.2)
        worker.terminate()
        ending.wait(BREATH)
