"""python -m benchmarks.list_in_browser [cards]: how smoothly a list of 10,000 cards scrolls, first to last.

Serves the built screens with a workspace of so many cards; Chromium scrolls by e2e/bench/list.bench.mjs in
frontend. `--serve` only serves, and prints what that script wants to be told.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import a_workspace, living_server

FRONTEND = Path(__file__).parent.parent / "frontend"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
CARDS = 10_000


def main() -> int:
    if not CHROMIUM or not (FRONTEND / "dist" / "index.html").exists():
        print("SKIPPED: needs Chromium and the built screens (make build)")
        return 0
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()]
    data = a_workspace.start()
    world = a_workspace.make(sizes[0] if sizes else CARDS)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = living_server.start(port, data)
    try:
        living_server.wait_for(port)
        where = {
            "BASE_URL": f"http://127.0.0.1:{port}",
            "WORKSPACE": world.slug,
            "SESSION": a_workspace.browser_of(world.member).cookies["sessionid"].value,
            "CHROMIUM": CHROMIUM,
        }
        if "--serve" in sys.argv:
            print(" ".join(f"{name}={value}" for name, value in where.items()), flush=True)
            while True:
                time.sleep(3600)
        bench = ["node", "e2e/bench/list.bench.mjs"]
        return subprocess.run(bench, cwd=FRONTEND, env={**os.environ, **where}, check=False).returncode
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
