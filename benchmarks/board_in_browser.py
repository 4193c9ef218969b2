"""python -m benchmarks.board_in_browser [cards]: how soon a busy board is seen, and how smooth a drag is.

Serves the built screens with one board of 2,000 cards and 20 members; Chromium looks at it by
frontend/e2e/bench/board.bench.mjs. `--serve` only serves, and prints what that script wants to be told.
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


def main() -> int:
    if not CHROMIUM or not (FRONTEND / "dist" / "index.html").exists():
        print("SKIPPED: needs Chromium and the built screens (make build)")
        return 0
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()]
    data = a_workspace.start()
    world = a_workspace.make(sizes[0] if sizes else a_workspace.BUSY)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = living_server.start(port, data)
    try:
        living_server.wait_for(port)
        where = {
            "BASE_URL": f"http://127.0.0.1:{port}",
            "BOARD": f"/w/{world.slug}/boards/{world.board.id}",
            "SESSION": a_workspace.browser_of(world.member).cookies["sessionid"].value,
            "CHROMIUM": CHROMIUM,
        }
        if "--serve" in sys.argv:
            print(" ".join(f"{name}={value}" for name, value in where.items()), flush=True)
            while True:
                time.sleep(3600)
        bench = ["node", "e2e/bench/board.bench.mjs"]
        return subprocess.run(bench, cwd=FRONTEND, env={**os.environ, **where}, check=False).returncode
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
