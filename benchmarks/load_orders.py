"""Orders from CSV to typed, checked Parquet with a quarantine, against what checks nothing.

    .venv/bin/python -m benchmarks.load_orders [ROWS]

200,000 rows by default; the promise is about 5,000,000. The reference is DuckDB's own `read_csv` with the
types said, and COPY to Parquet, of the same rows, all of which fit (it would stop at the first other). Both
run in processes of their own, by turns: CPU time, and the peak memory of the process.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from baton.audiences.base.connecting import connected
from baton.audiences.sources.loading import load
from baton.audiences.sources.reading_documents import source_of
from benchmarks.measure import Figure, figure, report

FULL = 5_000_000
# One in a thousand does not fit, of five kinds.
UNFIT = 1_000
TYPES = {
    "order_id": "BIGINT",
    "customer": "VARCHAR",
    "ordered_at": "TIMESTAMP",
    "amount": "DECIMAL(18, 4)",
    "currency": "VARCHAR",
    "product": "VARCHAR",
    "quantity": "BIGINT",
    "category": "VARCHAR",
    "country": "VARCHAR",
    "email": "VARCHAR",
}
SOURCE = {
    "source": "orders", "version": 1, "maps_to": "orders", "csv": {"delimiter": ";"},
    "customer": "customer", "time": "ordered_at",
    "columns": {
        "order_id": {"column": "order_id", "type": "integer", "required": True},
        "customer": {"column": "customer"},
        "ordered_at": {"column": "ordered_at", "type": "time", "format": "%d.%m.%Y %H:%M"},
        "amount": {"column": "amount", "type": "money", "currency": "EUR", "decimal": ","},
        "currency": {"column": "currency"},
        "product": {"column": "product"},
        "quantity": {"column": "quantity", "type": "integer"},
        "category": {"column": "category"},
        "country": {"column": "country"},
        "email": {"column": "email"},
    },
}  # fmt: skip
ROWS = """
SELECT i AS order_id, concat('c', drawn(i, 1, 1000000)) AS customer,
  strftime(TIMESTAMP '2024-01-01' + to_seconds(drawn(i, 2, 63072000)), '%d.%m.%Y %H:%M') AS ordered_at,
  replace(CAST(CAST(100 + drawn(i, 3, 20000) AS DECIMAL(12, 2)) / 100 AS VARCHAR), '.', ',') AS amount,
  'EUR' AS currency, concat('p', drawn(i, 4, 5000)) AS product, 1 + drawn(i, 5, 5) AS quantity,
  ['beauty', 'garden', 'home', 'toys', 'books'][drawn(i, 6, 5) + 1] AS category,
  ['NL', 'DE', 'BE', 'FR'][drawn(i, 7, 4) + 1] AS country, concat('person', i, '@shop.example') AS email
FROM range({rows}) AS t(i)"""
SPOILED = """
SELECT order_id,
  customer, CASE WHEN way = 1 THEN '31.02.2025 10:00' ELSE ordered_at END AS ordered_at,
  CASE WHEN way = 2 THEN '1.000' WHEN way = 3 THEN '5,00;' ELSE amount END AS amount, currency, product,
  CASE WHEN way = 4 THEN 'two' ELSE CAST(quantity AS VARCHAR) END AS quantity, category, country,
  CASE WHEN way = 5 THEN 'ann;ann@shop.example' ELSE email END AS email
FROM (SELECT *, CASE WHEN order_id % {unfit} = 7 THEN 1 + drawn(order_id, 8, 5) END AS way FROM ({rows}))"""


def make(directory: Path, rows: int) -> None:
    """``plain.csv`` fits; ``orders.csv`` is the same with one record in a thousand spoiled."""
    with connected() as connection:
        connection.execute("CREATE MACRO drawn(i, salt, n) AS CAST(hash(i, salt) % n AS BIGINT)")
        made = ROWS.format(rows=rows)
        spoiled = SPOILED.format(rows=made, unfit=UNFIT)
        for name, query in (("plain", made), ("orders", spoiled)):
            connection.execute(
                f"COPY ({query}) TO '{directory / name}.csv' (FORMAT csv, HEADER, DELIMITER ';', QUOTE '')"
            )


def plainly(directory: Path) -> None:
    types = ", ".join(f"'{name}': '{type_}'" for name, type_ in TYPES.items())
    with connected() as connection:
        connection.execute(
            f"COPY (SELECT * FROM read_csv('{directory}/plain.csv', auto_detect=false, delim=';', "
            f"header=true, columns={{{types}}}, timestampformat='%d.%m.%Y %H:%M', decimal_separator=',')) "
            f"TO '{directory}/plain.parquet' (FORMAT parquet)"
        )


def checked(directory: Path) -> None:
    base = directory / f"base-{time.monotonic_ns()}"
    made = load(source_of(SOURCE), directory / "orders.csv", base).load
    unfit = -(-(made.physical - 7) // UNFIT)
    assert (made.physical, made.quarantined) == (made.accepted + unfit, unfit), made.reasons
    assert len(made.reasons) == 4, made.reasons
    shutil.rmtree(base)


def apart(doing: str, directory: Path, rows: int = 0) -> tuple[float, float, float]:
    """CPU and wall milliseconds of a whole process, and its peak in MB."""
    command = [sys.executable, "-m", "benchmarks.load_orders", doing, str(directory), str(rows)]
    done = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    cpu, wall, peak = (float(each) for each in done)
    return cpu, wall, peak


def main(rows: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        apart("make", directory, rows)
        size = (directory / "orders.csv").stat().st_size / 1e6
        print(f"{rows:,} rows, {size:,.0f} MB, one in {UNFIT:,} does not fit")
        plain, ours = [], []
        for _ in range(3 if rows >= FULL else 5):
            plain.append(apart("plain", directory))
            ours.append(apart("checked", directory))
    before = figure("read_csv and COPY, CPU", [each[0] for each in plain])
    after = figure("loaded, checked, quarantined, CPU", [each[0] for each in ours])
    report(before)
    report(after, against=before)
    report(figure("read_csv and COPY, wall", [each[1] for each in plain]))
    report(figure("loaded, checked, quarantined, wall", [each[1] for each in ours]))
    ratio = Figure("  ratio of CPU", after.median / before.median, 0.0, "x")
    kept = report(ratio, promised=1.5) if rows >= FULL else report(ratio)
    peak = Figure("peak memory of a load", statistics.median(each[2] for each in ours), 0.0, "MB")
    kept &= report(peak, promised=1_000)
    return 0 if kept else 1


def alone(doing: str, directory: Path, rows: int) -> None:
    begun, cpu = time.perf_counter(), time.process_time()
    if doing == "make":
        make(directory, rows)
    else:
        {"plain": plainly, "checked": checked}[doing](directory)
    used, waited = time.process_time() - cpu, time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(used * 1000, waited * 1000, peak)


if __name__ == "__main__":
    said = sys.argv[1:]
    if said and said[0] in ("make", "plain", "checked"):
        alone(said[0], Path(said[1]), int(said[2]))
    else:
        sizes = [int(each.replace(",", "").replace("_", "")) for each in said]
        raise SystemExit(main(*(sizes or [200_000])))
