"""A compiled segment against the SQL that somebody who knows DuckDB would write for it.

    .venv/bin/python -m benchmarks.segment_compiled [CUSTOMERS] [ORDERS]

100,000 customers and 2,000,000 orders by default; the promise is about 1,000,000 and 20,000,000. Both sides
count
the same members in the same run over the same Parquet files. Compiling is measured apart: it costs the same
for any size, and the whole of it is in the ratio of the full size.
"""

import resource
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from baton.audiences.asking import Asked, asked
from baton.audiences.base.connecting import connected
from baton.audiences.counting import count, waterfall
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.language.reading import Read, segment_of
from baton.audiences.language.yaml_text import read
from baton.audiences.moments import Moment
from baton.audiences.neighbours import Library
from benchmarks.measure import Figure, cpu_ms, measure, report, wall_ms

FULL = 1_000_000
MANIFEST = """\
format: 1
base: benchmark
customers:
  files: customers.parquet
  key: {column: id, type: integer}
  attributes: {country: {type: text}, email: {type: text}}
events:
  orders:
    files: orders.parquet
    key: id
    time: happened
    fields: {amount: {type: money, currency: EUR}, category: {type: text}}
consents: {files: consents.parquet, key: id, channel: channel, purpose: purpose, state: state, time: happened}
suppressions: {files: suppressions.parquet, key: id, channel: channel}
channels: {email: {address: email, shape: any}}
"""
SEGMENT = b"""\
segment: measured
version: 1
purpose: marketing
definition:
  combinator: and
  rules:
    - type: rfm
      event: orders
      money: amount
      within: {days: 365}
      score: {m: {op: ">=", value: 4}}
    - type: did
      event: orders
      count: {op: ">=", value: 3}
      sum: {field: amount, op: ">=", value: 200, currency: EUR}
      within: {days: 180}
    - type: did
      event: orders
      where: {combinator: and, rules: [{type: field, field: category, op: "=", value: garden}]}
      count: {op: "=", value: 0}
      within: {days: 30}
    - {type: field, field: country, op: in, value: [NL, DE]}
    - {type: reachable, channel: email}
"""
# As the analyst would: one pass over the orders for all that is asked of them.
BY_HAND = """
WITH year AS (
  SELECT id, sum(amount) AS m,
    count(*) FILTER (WHERE happened >= TIMESTAMP '2026-07-01' - INTERVAL 180 DAY) AS n,
    sum(amount) FILTER (WHERE happened >= TIMESTAMP '2026-07-01' - INTERVAL 180 DAY) AS s,
    count(*) FILTER (WHERE happened >= TIMESTAMP '2026-07-01' - INTERVAL 30 DAY
      AND category = 'garden') AS garden
  FROM read_parquet('{orders}')
  WHERE happened >= TIMESTAMP '2026-07-01' - INTERVAL 365 DAY AND happened < TIMESTAMP '2026-07-01'
  GROUP BY id),
scored AS (SELECT *, ntile(5) OVER (ORDER BY m, id) AS fifth FROM year),
willing AS (
  SELECT id FROM read_parquet('{consents}')
  WHERE channel = 'email' AND purpose = 'marketing' AND happened < TIMESTAMP '2026-07-01'
  GROUP BY id HAVING arg_max(state, happened) = 'granted')
SELECT count(*) FROM read_parquet('{customers}') AS c
  JOIN scored USING (id) JOIN willing USING (id)
WHERE fifth >= 4 AND n >= 3 AND s >= 200 AND garden = 0 AND country IN ('NL', 'DE') AND email <> ''
  AND id NOT IN (SELECT id FROM read_parquet('{suppressions}') WHERE channel = 'email' OR channel IS NULL)
"""
TABLES = {
    "customers": """SELECT i AS id, ['NL', 'DE', 'BE', 'FR'][drawn(i, 1, 4) + 1] AS country,
        CASE WHEN drawn(i, 2, 10) < 9 THEN concat('person', i, '@shop.example') END AS email
        FROM range({customers}) AS t(i)""",
    "orders": """SELECT drawn(i, 3, {customers}) AS id,
        TIMESTAMP '2026-07-01'
          - to_seconds(1 + drawn(i, 4, 63072000)) AS happened,
        CAST(CAST(100 + drawn(i, 5, 9000) AS DECIMAL(12, 2)) / 100 AS DECIMAL(12, 2)) AS amount,
        ['beauty', 'garden', 'home', 'toys', 'books'][drawn(i, 6, 5) + 1] AS category
        FROM range({orders}) AS t(i)""",
    "consents": """SELECT i AS id, 'email' AS channel, 'marketing' AS purpose,
        CASE WHEN drawn(i, 7, 10) < 8 THEN 'granted' ELSE 'withdrawn' END AS state,
        TIMESTAMP '2025-01-01' AS happened FROM range({customers}) AS t(i)""",
    "suppressions": """SELECT i AS id, 'email' AS channel
        FROM range({customers}) AS t(i) WHERE drawn(i, 8, 100) = 0""",
}


def make(directory: Path, customers: int, orders: int) -> None:
    with connected() as connection:
        connection.execute("CREATE MACRO drawn(i, salt, n) AS CAST(hash(i, salt) % n AS BIGINT)")
        for name, query in TABLES.items():
            filled = query.format(customers=customers, orders=orders)
            connection.execute(f"COPY ({filled}) TO '{directory / name}.parquet' (FORMAT parquet)")
    (directory / "base.yaml").write_text(MANIFEST)


def ask(engine: DuckDB, read: Read) -> Asked:
    return asked(read, Library(), engine, Moment(datetime(2026, 7, 1, tzinfo=UTC), "UTC"))


def main(customers: int, orders: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        run_apart("make", directory, customers, orders)
        print(f"{customers:,} customers x {orders:,} orders")
        engine = DuckDB(directory)
        read_ = segment_of(*read(SEGMENT))
        known = {name: str(directory / f"{name}.parquet") for name in TABLES}
        query = BY_HAND.format(**known)
        prepared = ask(engine, read_)
        members, _all = count(prepared)
        (by_hand,) = engine.rows(query)[0]
        assert members == by_hand, (members, by_hand)
        print(f"{members:,} members on both ways")
        runs = 5 if customers >= FULL else 15
        kept = compare(engine, read_, prepared, query, customers, runs)
        engine.close()
        peak = Figure("peak memory of a count", float(run_apart("count", directory)), 0.0, "MB")
        kept &= report(peak, promised=600)
    return 0 if kept else 1


def compare(engine: DuckDB, read: Read, prepared: Asked, query: str, customers: int, runs: int) -> bool:
    hand = measure("written by hand, CPU", lambda: engine.rows(query), runs=runs, clock=cpu_ms)
    report(hand)
    text = prepared.compiled.sql(prepared.compiled.members().count())
    compiled = measure("compiled text, CPU", lambda: engine.rows(text), runs=runs, clock=cpu_ms)
    kept = report(compiled, against=hand)
    kept &= promise(compiled, hand, 1.3)
    whole = measure(
        "read, compiled and counted, CPU", lambda: count(ask(engine, read)), runs=runs, clock=cpu_ms
    )
    report(whole, against=hand)
    if customers >= FULL:
        kept &= promise(whole, hand, 1.3)
    both = measure("waterfall and leave-one-out, CPU", lambda: waterfall(prepared), runs=runs, clock=cpu_ms)
    report(both, against=hand)
    waited = measure("written by hand, wall", lambda: engine.rows(query), runs=runs, clock=wall_ms)
    report(waited)
    report(measure("count, wall", lambda: count(prepared), runs=runs, clock=wall_ms), against=waited)
    return kept


def promise(figure: Figure, against: Figure, most: float) -> bool:
    ratio = Figure(f"  ratio of “{figure.name}”", figure.median / against.median, 0.0, "x")
    return report(ratio, promised=most)


def run_apart(doing: str, directory: Path, *sizes: int) -> str:
    """In a process of its own, so that one does not count into the memory of the other."""
    command = [sys.executable, "-m", "benchmarks.segment_compiled", doing, str(directory), *map(str, sizes)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() or "0"


def apart(doing: str, directory: Path, sizes: list[str]) -> None:
    if doing == "make":
        make(directory, int(sizes[0]), int(sizes[1]))
        return
    engine = DuckDB(directory)
    count(ask(engine, segment_of(*read(SEGMENT))))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    said = sys.argv[1:]
    if said and said[0] in ("make", "count"):
        apart(said[0], Path(said[1]), said[2:])
    else:
        sizes = [int(each.replace(",", "").replace("_", "")) for each in said]
        raise SystemExit(main(*(sizes or [100_000, 2_000_000])))
