"""Import of a real Trello board (122 cards, 1,000 actions): at most 3 s, against parsing its JSON alone."""

import json
import os
import re
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.a_workspace import start
from benchmarks.measure import Figure, cpu_ms, figure, growth, measure, report, wall_ms

PROMISED = 3000.0
EXPORT = "trello-gocd-test-drive.json"
TIMES = (1, 10, 80)
HEX = re.compile(r'"([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{12})"')


def main() -> int:
    path = export()
    if path is None:
        print(
            f"SKIPPED: the real export {EXPORT} is not here; BATON_SHARED_DATA names the folder of the data."
        )
        return 0
    data = start()
    parsing = measure("parse the JSON alone, wall", lambda: json.loads(path.read_bytes()), clock=wall_ms)
    worked = measure("parse the JSON alone, CPU", lambda: json.loads(path.read_bytes()))
    report(parsing)
    report(worked)
    kept = True
    grown: dict[int, Figure] = {}
    for times in TIMES:
        file = enlarged(path, times, data)
        cards = 122 * times
        samples = [imported(file) for _ in range(7 if times == 1 else 1)]
        waited = figure(f"import {cards:,} cards, wall", [wall for wall, _cpu in samples])
        kept &= report(waited, against=parsing, promised=PROMISED if times == 1 else None)
        grown[cards] = figure(f"import {cards:,} cards, CPU", [cpu for _wall, cpu in samples])
        report(grown[cards], against=worked)
    growth(grown)
    return 0 if kept else 1


def export() -> Path | None:
    root = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("BATON_SHARED_DATA") or root.parent / "shared" / "data")
    path = folder / "work" / EXPORT
    return path if path.exists() else None


_number = count(1)


def imported(file: Path) -> tuple[float, float]:
    """Milliseconds from the file to the commit, into a new workspace: waited and worked."""
    from baton.interchange.applying.carrying_out import apply
    from baton.interchange.choices import Choices
    from baton.interchange.first_workspace import found_first
    from baton.interchange.sources import plan_file

    owner = found_first(f"Agency {next(_number)}", owner="Olga", email="olga@relay.example").member
    begun, worked = wall_ms(), cpu_ms()
    apply(plan_file("trello", file), Choices(), by=owner)
    return wall_ms() - begun, cpu_ms() - worked


def enlarged(path: Path, times: int, folder: Path) -> Path:
    """The same board with its cards and their history ``times`` times: other ids, the same everything."""
    board: dict[str, Any] = json.loads(path.read_bytes())
    whole = {name: json.dumps(board[name]) for name in ("cards", "checklists", "actions")}
    kept = {
        row["id"] for name in ("lists", "members", "labels", "customFields") for row in board.get(name, [])
    }
    kept.add(board["id"])
    for copy in range(1, times):

        def other(found: re.Match[str], copy: int = copy) -> str:
            if found[0].strip('"') in kept:
                return found[0]
            return f'"{found[1]}{(int(found[2], 16) + copy * 257) % 65536:04x}{found[3]}"'

        for name, rows in whole.items():
            board[name] += json.loads(HEX.sub(other, rows))
    file = folder / f"{times}.json"
    file.write_text(json.dumps(board))
    return file


if __name__ == "__main__":
    raise SystemExit(main())
