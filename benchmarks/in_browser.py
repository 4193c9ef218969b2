"""A made-up workspace behind the built screens, looked at in Chromium by a script of frontend/e2e/bench."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import a_workspace, living_server

FRONTEND = Path(__file__).parent.parent / "frontend"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def looked_at(script: str, where: Callable[[a_workspace.Workspace], dict[str, str]], *, cards: int) -> int:
    """``where`` tells the script what of the workspace it looks at; ``cards`` unless the command line says
    how many. With ``--serve`` it only serves, and prints what the script wants to be told."""
    if not CHROMIUM or not (FRONTEND / "dist" / "index.html").exists():
        print("SKIPPED: needs Chromium and the built screens (make build)")
        return 0
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()]
    data = a_workspace.start()
    world = a_workspace.make(sizes[0] if sizes else cards)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = living_server.start(port, data)
    try:
        living_server.wait_for(port)
        told = {
            "BASE_URL": f"http://127.0.0.1:{port}",
            "SESSION": a_workspace.browser_of(world.member).cookies["sessionid"].value,
            "CHROMIUM": CHROMIUM,
            **where(world),
        }
        if "--serve" in sys.argv:
            print(" ".join(f"{name}={value}" for name, value in told.items()), flush=True)
            while True:
                time.sleep(3600)
        bench = ["node", f"e2e/bench/{script}"]
        return subprocess.run(bench, cwd=FRONTEND, env={**os.environ, **told}, check=False).returncode
    finally:
        server.terminate()
        server.wait(10)
