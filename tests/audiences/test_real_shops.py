"""Real data, where the shared data lie beside us: Online Retail (UCI, CC BY 4.0) and CDNOW (MIT)."""

import os
from pathlib import Path

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.counting import count
from baton.audiences.engines.duckdb import DuckDB
from tests.audiences.shop import ask, segment

MANIFEST = """\
format: 1
base: {name}
customers: {{of: buys, key: {{column: {key}, type: integer}}}}
events:
  buys:
    files: buys.parquet
    key: {key}
    time: {time}
    without_key: left_out
    fields: {{{fields}}}
"""


def real(name: str) -> Path:
    root = Path(__file__).resolve().parents[2]
    for folder in (
        os.environ.get("BATON_SHARED_DATA"),
        root.parent / "shared/data",
        root.parents[1] / "shared/data",
    ):
        if folder and (path := Path(folder) / "audience" / name).exists():
            return path
    pytest.skip(f"{name} is not here; BATON_SHARED_DATA names the folder of the data.")


def base(directory: Path, source: Path, **said: str) -> DuckDB:
    (directory / "buys.parquet").symlink_to(source)
    (directory / "base.yaml").write_text(MANIFEST.format(**said))
    return DuckDB(directory)


def by_hand(source: Path, query: str) -> int:
    with connected() as connection:
        row = connection.execute(query.replace("buys", f"read_parquet('{source}')")).fetchone()
        assert row is not None
        return int(row[0])


def test_online_retail_gives_what_its_rows_give(tmp_path):
    source = real("online_retail/online_retail.parquet")
    fields = "invoice: {type: text, column: invoice_no}, quantity: {type: integer}"
    engine = base(
        tmp_path, source, name="Online Retail", key="customer_id", time="invoice_date", fields=fields
    )
    assert engine.tables["event_buys"] == {"rows": 541_909, "left_out": 135_080}
    kept = {"combinator": "and", "not": True, "rules": [
        {"type": "field", "field": "invoice", "op": "starts_with", "value": "C"},
    ]}  # fmt: skip
    read = segment(
        {"type": "did", "event": "buys", "where": kept, "within": {"days": 365},
         "distinct": {"field": "invoice", "op": ">=", "value": 3}},
        {"type": "did", "event": "buys", "where": kept, "within": {"days": 60},
         "count": {"op": "=", "value": 0}},
    )  # fmt: skip
    expected = by_hand(
        source,
        """SELECT count(*) FROM (SELECT customer_id FROM buys
        WHERE customer_id IS NOT NULL AND invoice_no NOT LIKE 'C%' AND invoice_date < TIMESTAMP '2011-12-10'
          AND invoice_date >= TIMESTAMP '2010-12-10'
        GROUP BY customer_id
        HAVING count(DISTINCT invoice_no) >= 3 AND max(invoice_date) < TIMESTAMP '2011-10-11')""",
    )
    assert count(ask(engine, read, "2011-12-09")) == (expected, 4372)
    assert expected > 100


def test_cdnow_gives_what_its_rows_give(tmp_path):
    source = real("cdnow/cdnow_master.parquet")
    fields = "amount: {type: money, currency: USD}, quantity: {type: integer}"
    engine = base(tmp_path, source, name="CDNOW", key="customer_id", time="order_date", fields=fields)
    one = {"type": "did", "event": "buys", "sum": {"field": "quantity", "op": "=", "value": 1}}
    expected = by_hand(
        source,
        "SELECT count(*) FROM (SELECT customer_id FROM buys GROUP BY customer_id HAVING sum(quantity) = 1)",
    )
    assert count(ask(engine, segment(one), "1998-06-30")) == (expected, 23_570)
    best = {
        "type": "rfm", "event": "buys", "money": "amount", "score": {"m": {"op": "=", "value": 5}},
    }  # fmt: skip
    assert count(ask(engine, segment(best), "1998-06-30")) == (23_570 // 5, 23_570)
