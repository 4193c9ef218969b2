"""What people decided about two records: one person or two. Lines are only ever added; the last word
counts."""

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from baton.audiences.wrong import Problem, Wrong

NAME = "decisions.jsonl"


@dataclass(frozen=True)
class Decision:
    """``a`` < ``b`` are keys of records. ``at``: an instant in UTC, ISO 8601."""

    a: str
    b: str
    same: bool
    by: str
    because: str
    at: str


def decision(one: str, other: str, *, same: bool, by: str, because: str) -> Decision:
    """Wrong where it is one record, or nobody says who decided."""
    if one == other:
        raise Wrong(f"“{one}” is one record: nothing can be decided about it and itself")
    if not by.strip():
        raise Wrong("somebody decides: say who")
    a, b = sorted((one, other))
    at = datetime.now(UTC).replace(microsecond=0).isoformat()
    return Decision(a, b, same, by.strip(), because.strip(), at)


def decide(folder: Path, decisions: Iterable[Decision]) -> None:
    """Adds them together, on the disk before it returns; two at once wait for one another."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in decisions)
    with (folder / NAME).open("r+b" if (folder / NAME).exists() else "w+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        content = file.read()
        # A line that a kill cut off was never acknowledged.
        file.seek(content.rfind(b"\n") + 1)
        file.truncate()
        file.write(lines.encode())
        file.flush()
        os.fsync(file.fileno())


def decisions(folder: Path) -> list[Decision]:
    """All of them, oldest first. Wrong names a line that is none."""
    file = folder / NAME
    if not file.is_file():
        return []
    whole, _newline, _cut_off = file.read_bytes().rpartition(b"\n")
    found = []
    for number, line in enumerate(whole.splitlines(), 1):
        try:
            said = json.loads(line)
            found.append(Decision(**said))
        except (ValueError, TypeError):
            raise Wrong([Problem(f"line {number}", "is no decision")], NAME) from None
    return found


def in_force(all_of_them: Iterable[Decision]) -> dict[tuple[str, str], Decision]:
    """Pair -> the last decision about it."""
    return {(each.a, each.b): each for each in all_of_them}
