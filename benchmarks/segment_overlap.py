"""The overlap of 50 segments, each with each, against the SQL that an analyst would write for it.

    .venv/bin/python -m benchmarks.segment_overlap [CUSTOMERS] [SEGMENTS]

1,000,000 customers and 50 segments by default, which is what the promise is about. A segment holds 2, 5, 10,
15 or 30 % of all customers, drawn independently: nearly every customer is in another selection of segments,
the worst for any way that groups them. Both sides read the same runs and give the same counts; once with keys
that are numbers, once with texts.
"""

import json
import sys
import tempfile
from pathlib import Path

import duckdb

from baton.audiences.base.connecting import connected
from baton.audiences.overlapping import overlap
from benchmarks.measure import Figure, cpu_ms, measure, report, wall_ms

PROMISED = 500.0
RUNS = 7
SHARES = (2, 5, 10, 15, 30)
KEYS = {"numbers": "i", "texts": "printf('c%07d', i)"}
BY_HAND = """
WITH members AS MATERIALIZED (SELECT k, file_index AS segment FROM read_parquet(?))
SELECT one.segment, other.segment, count(*)
FROM members AS one JOIN members AS other USING (k)
WHERE one.segment <= other.segment GROUP BY ALL
"""


def make(
    connection: duckdb.DuckDBPyConnection, folder: Path, key: str, customers: int, segments: int
) -> None:
    for number in range(segments):
        said = {"segment": f"s{number}", "version": 1, "base": "benchmark", "base_fingerprint": "one"}
        share = SHARES[number % len(SHARES)]
        connection.execute(
            f"COPY (SELECT {key} AS k, true AS r_1 FROM range({customers}) AS t(i) "
            f"WHERE md5_number_lower(concat(i, '-', {number})) % 100 < {share} ORDER BY k) "
            f"TO '{folder}/{number:02}.parquet' "
            f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{baton_run: '{json.dumps(said)}'}})"
        )


def compare(kind: str, files: list[Path], connection: duckdb.DuckDBPyConnection) -> bool:
    names = [str(file) for file in files]

    def by_hand() -> list[tuple[int, int, int]]:
        return connection.execute(BY_HAND, [names]).fetchall()

    found = overlap(files, connection)
    assert all(found.shared[one][other] == count for one, other, count in by_hand())
    print(f"{kind}: {sum(found.sizes):,} members of {found.anywhere:,} customers", flush=True)
    hand = measure("  written by hand, wall", by_hand, runs=RUNS, clock=wall_ms)
    report(hand)
    ours = measure("  overlap, wall", lambda: overlap(files, connection), runs=RUNS, clock=wall_ms)
    kept = report(ours, against=hand, promised=PROMISED)
    hand = measure("  written by hand, CPU", by_hand, runs=RUNS, clock=cpu_ms)
    report(hand)
    ours = measure("  overlap, CPU", lambda: overlap(files, connection), runs=RUNS, clock=cpu_ms)
    report(ours, against=hand)
    return kept & report(Figure("  ratio of CPU", ours.median / hand.median, 0.0, "x"), promised=1.0)


def main(customers: int = 1_000_000, segments: int = 50) -> int:
    kept = True
    for kind, key in KEYS.items():
        with tempfile.TemporaryDirectory() as folder, connected() as connection:
            make(connection, Path(folder), key, customers, segments)
            kept &= compare(kind, sorted(Path(folder).glob("*.parquet")), connection)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main(*(int(each.replace(",", "").replace("_", "")) for each in sys.argv[1:])))
