"""python -m benchmarks.move_card: what a move costs the server, at 200, 2,000 and 20,000 cards."""

import itertools
import sys
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, growth, measure, report

SIZES = (200, 2_000, 20_000)
MOST_QUERIES = 15


def main() -> int:
    data = a_workspace.start()
    import sqlite3

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    raw_database = sqlite3.connect(data / "baton.sqlite3", isolation_level=None)
    raw_database.execute("PRAGMA synchronous=FULL")
    kept = True
    by_size: dict[int, Figure] = {}
    for size in SIZES:
        world = a_workspace.make(size)
        browser = a_workspace.browser_of(world.member)
        # Between two stages of work with limits, each time another card and never backwards.
        here, there = world.columns[2], world.columns[3]
        moves = itertools.count()

        def move(browser: Any = browser, world: Any = world, moves: Any = moves, there: Any = there) -> None:
            number = next(moves)
            card = world.cards[number % len(world.cards)]
            answer = browser.post(
                f"/api/{world.slug}/cards/{card}/move",
                {"column": there.id, "reason": "Measured"},
                content_type="application/json",
                headers={"Idempotency-Key": f"{world.slug}-{number}"},
            )
            assert answer.status_code == 200, answer.content

        def write_raw(world: Any = world, moves: Any = moves, here: Any = here) -> None:
            write_like_a_move(raw_database, world.cards[next(moves) % len(world.cards)], here.id)

        print(f"-- {size:,} cards in the workspace")
        with CaptureQueriesContext(connection) as asked:
            move()
        statements = [q for q in asked.captured_queries if not q["sql"].startswith(("BEGIN", "COMMIT"))]
        raw = measure("raw sqlite3, the same writes", write_raw, runs=60)
        report(raw)
        moved = measure("move a card, CPU", move, runs=60)
        by_size[size] = moved
        kept &= report(moved, against=raw, promised=6.0)
        count = Figure("statements of a move", len(statements), 0.0, "")
        kept &= report(count, promised=MOST_QUERIES)
    print("by cards in the workspace:")
    growth(by_size)
    return 0 if kept else 1


def write_like_a_move(database: Any, card: int, column: int) -> None:
    """Read the card, end its stay, move it, begin a stay, count on, append an entry and a deed."""
    now = "2026-11-21 12:00:00"
    face = '{"face": {"id": 1, "version": 2, "column": 3, "rank": "a0", "lane": null}}'
    ask = database.execute
    ask("BEGIN IMMEDIATE")
    board, workspace = ask("SELECT board_id, workspace_id FROM boards_card WHERE id = ?", (card,)).fetchone()
    ask("SELECT max(rank) FROM boards_card WHERE board_id = ? AND column_id = ?", (board, column)).fetchone()
    ask("UPDATE boards_stay SET left_at = entered_at WHERE card_id = ? AND left_at IS NULL", (card,))
    ask("UPDATE boards_card SET column_id = ?, version = version + 1 WHERE id = ?", (column, card))
    ask(
        "INSERT INTO boards_stay (created_at, card_id, board_id, column_id, entered_at, backward, reason)"
        " VALUES (?, ?, ?, ?, ?, 0, '')",
        (now, card, board, column, now),
    )
    ask("UPDATE accounts_workspace SET last_entry = last_entry + 1 WHERE id = ?", (workspace,))
    (number,) = ask("SELECT last_entry FROM accounts_workspace WHERE id = ?", (workspace,)).fetchone()
    ask(
        "INSERT INTO activity_entry (workspace_id, number, kind, board, card, payload, happened_at,"
        " recorded_at, brought) VALUES (?, ?, 'CardMoved', ?, ?, ?, ?, ?, 0)",
        (workspace, number, board, card, face, now, now),
    )
    (user,) = ask("SELECT min(id) FROM accounts_user").fetchone()
    ask(
        "INSERT INTO activity_deed (created_at, user_id, key, request, status, answer)"
        " VALUES (?, ?, ?, ?, 200, ?)",
        (now, user, f"raw-{workspace}-{number}", "0" * 64, face),
    )
    ask("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
