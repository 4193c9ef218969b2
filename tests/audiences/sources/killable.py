"""Loads that can be killed: `python -m tests.audiences.sources.killable DIR`. Says when it is at work."""

import sys
from pathlib import Path

from baton.audiences.sources.loading import load
from baton.audiences.sources.records import decoding
from tests.audiences.sources.one_file import goods

RECORDS = 60_000


def content(number: int) -> str:
    """Each file holds records of its own, one in a hundred unfit."""
    first = number * RECORDS
    lines = [
        f"{n};Rose {n};01.02.2026;{'x' if n % 100 == 7 else '9,95'}" for n in range(first, first + RECORDS)
    ]
    return "\n".join(["id;name;since;price", *lines, ""])


def main(directory: Path) -> None:
    # Several pieces a file, so that there is something to be torn.
    decoding.PIECE = 300_000
    print("loading", flush=True)
    for file in sorted(directory.glob("*.csv")):
        load(goods(unique=["id"]), file, directory / "base")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
