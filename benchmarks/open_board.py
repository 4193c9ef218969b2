"""python -m benchmarks.open_board: what opening a board costs the server, at 200, 2,000 and 20,000 cards."""

import json
import sys
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, growth, measure, report

SIZES = (200, 2_000, 20_000)


def main() -> int:
    data = a_workspace.start()
    import sqlite3

    from baton.boards.answers.opening import BOARDS

    raw_database = sqlite3.connect(data / "baton.sqlite3")
    kept = True
    cold_by_size: dict[int, Figure] = {}
    cached_by_size: dict[int, Figure] = {}
    for size in SIZES:
        world = a_workspace.make(size)
        browser = a_workspace.browser_of(world.member)
        address = f"/api/{world.slug}/boards/{world.board.id}"
        promised = size == a_workspace.BUSY

        def ask(browser: Any = browser, address: str = address) -> Any:
            answer = browser.get(address, headers={"Accept-Encoding": "gzip"})
            assert answer.status_code == 200, answer.content
            return answer

        def ask_cold(ask: Any = ask) -> None:
            BOARDS.clear()
            ask()

        def ask_raw(board: int = world.board.id) -> bytes:
            rows = raw_database.execute("SELECT * FROM boards_card WHERE board_id = ?", (board,)).fetchall()
            return json.dumps(rows).encode()

        print(f"-- {size:,} cards in the workspace, {len(world.cards):,} on the board")
        raw = measure("raw sqlite3 + json", ask_raw)
        report(raw)
        cold = measure("open the board, cold, CPU", ask_cold)
        cached = measure("open the board, cached, CPU", ask)
        cold_by_size[size], cached_by_size[size] = cold, cached
        kept &= report(cold, against=raw, promised=20.0 if promised else None)
        kept &= report(cached, against=raw, promised=2.5 if promised else None)
        kilobytes = Figure("size on the wire, gzip", len(ask().content) / 1000, 0.0, "KB")
        kept &= report(kilobytes, promised=80.0 if promised else None)
    print("cold, by cards in the workspace:")
    growth(cold_by_size)
    print("cached:")
    growth(cached_by_size)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
