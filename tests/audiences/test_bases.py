"""Files that do not keep to their manifest are refused: which file, which column, how many, the first."""

from datetime import datetime
from pathlib import Path

import pytest

from baton.audiences.base.checking import STAMP
from baton.audiences.base.connecting import connected
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.wrong import Wrong
from tests.audiences.shop import Shop, customer, members, opened, order, segment

MANIFEST = """\
format: 1
base: one file
customers: {of: buys, key: {column: Customer, type: integer}}
events:
  buys:
    files: buys.csv
    csv: {delimiter: ";", decimal: ",", dates: "%d.%m.%Y", times: "%d.%m.%Y %H:%M"}
    zone: Europe/Amsterdam
    key: Customer
    time: When
    fields:
      amount: {type: money, currency: EUR, column: Amount}
      due: {type: date, column: Due}
      gift: {type: boolean, column: Gift}
"""
GOOD = "Customer;When;Amount;Due;Gift\n7;01.06.2026 00:30;19,99;01.07.2026;true\n8;29.03.2026 12:00;0,1;;\n"


def base(directory: Path, rows: str, manifest: str = MANIFEST) -> Path:
    (directory / "buys.csv").write_text(rows)
    (directory / "base.yaml").write_text(manifest)
    return directory


def refused(directory: Path) -> str:
    with pytest.raises(Wrong) as told:
        DuckDB(directory)
    return str(told.value)


def test_one_file_is_enough_for_a_first_segment(tmp_path):
    engine = DuckDB(base(tmp_path, GOOD))
    bought = {
        "type": "did",
        "event": "buys",
        "sum": {"field": "amount", "op": "=", "value": 19.99, "currency": "EUR"},
    }
    assert members(engine, segment(bought)) == ["7"]


def test_times_are_the_clock_of_the_files_zone(tmp_path):
    engine = DuckDB(base(tmp_path, GOOD))
    assert engine.rows("SELECT at_utc FROM event_buys ORDER BY k") == [
        (datetime(2026, 5, 31, 22, 30),),
        (datetime(2026, 3, 29, 10, 0),),
    ]


BAD = {
    "an amount with a point": (
        GOOD + "9;01.06.2026 00:00;1.000;;\n",
        "base.yaml: events.buys, column “Amount”: 1 of 3 values are no money (row 4: “1.000”)",
    ),
    "a day that is none": (
        GOOD + "9;01.06.2026 00:00;1;31.06.2026;\n",
        "base.yaml: events.buys, column “Due”: 1 of 3 values are no date (row 4: “31.06.2026”)",
    ),
    "an American day": (
        GOOD + "9;06/01/2026 00:00;1;;\n",
        "base.yaml: events.buys, column “When”: 1 of 3 values are no time (row 4: “06/01/2026 00:00”)",
    ),
    "a key that is no number": (
        GOOD + "x;01.06.2026 00:00;1;;\n9.5;01.06.2026 00:00;1;;\n",
        "base.yaml: events.buys, column “Customer”: 2 of 4 values are no integer (row 4: “x”, row 5: “9.5”)",
    ),
    "nobody's row": (
        GOOD + ";01.06.2026 00:00;1;;\n",
        "base.yaml: events.buys, column “Customer”: 1 of 3 rows have no value (row 4: nothing)",
    ),
    "not a number at all": (
        GOOD + "9;01.06.2026 00:00;NaN;;\n",
        "base.yaml: events.buys, column “Amount”: 1 of 3 values are no money (row 4: “NaN”)",
    ),
    "a column less": (
        GOOD.replace(";Gift", "").replace(";true", "").replace(";;\n", ";\n"),
        "base.yaml: events.buys: buys.csv has no column “Gift”; known: Amount, Customer, Due, When",
    ),
    "a column twice": (
        GOOD.replace("Due", "Amount"),
        "base.yaml: events.buys: buys.csv has the column “Amount” more than once",
    ),
    "an empty file": ("", "base.yaml: events.buys: buys.csv is empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_rows_that_do_not_fit_are_counted_and_shown(tmp_path, name):
    rows, message = BAD[name]
    assert refused(base(tmp_path, rows)) == message


def test_a_ragged_file_is_refused_not_read_in_part(tmp_path):
    assert "a file cannot be read" in refused(base(tmp_path, GOOD + "9;01.06.2026 00:00;1;;;;;7\n"))


def test_rows_of_nobody_are_left_out_and_counted_where_the_manifest_says_so(tmp_path):
    said = MANIFEST.replace("    time: When", "    time: When\n    without_key: left_out")
    engine = DuckDB(base(tmp_path, GOOD + ";01.06.2026 00:00;1;;\n", said))
    assert engine.tables["event_buys"] == {"rows": 3, "left_out": 1}
    assert members(engine, segment({"type": "did", "event": "buys"})) == ["7", "8"]


MANIFESTS = {
    "a type that is none": (
        ("type: date", "type: day"),
        "base.yaml: events.buys.fields.due.type (line 13): is not known; known: text, integer, decimal, "
        "money, boolean, date, time",
    ),
    "money without a currency": (
        (", currency: EUR", ""),
        "base.yaml: events.buys.fields.amount (line 12): money needs a “currency”",
    ),
    "a currency that is none": (
        ("EUR", "EURO"),
        "base.yaml: events.buys.fields.amount.currency (line 12): “EURO” is no currency",
    ),
    "a file outside": (
        ("buys.csv", "../buys.csv"),
        "base.yaml: events.buys.files (line 6): has to lie in the data directory",
    ),
    "a file from elsewhere": (
        ("buys.csv", "https://elsewhere.example/buys.csv"),
        "base.yaml: events.buys.files (line 6): has to lie in the data directory",
    ),
    "a dialect that is not said": (
        ('    csv: {delimiter: ";", decimal: ",", dates: "%d.%m.%Y", times: "%d.%m.%Y %H:%M"}\n', ""),
        "base.yaml: events.buys (line 5): is no .parquet file; for a text file say its dialect: “csv”",
    ),
    "customers of nothing": (
        ("of: buys", "of: visits"),
        "base.yaml: customers (line 3): “of” names no event of this base; known: buys",
    ),
    "a file that is not there": (
        ("buys.csv", "bought.csv"),
        "base.yaml: events.buys.files: there is no file “bought.csv” in the data directory",
    ),
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_that_cannot_be_says_why(tmp_path, name):
    (old, new), message = MANIFESTS[name]
    assert refused(base(tmp_path, GOOD, MANIFEST.replace(old, new))) == message


def test_a_column_of_another_type_is_named(tmp_path):
    opened(Shop(customers=[customer("anna")]), tmp_path)
    with connected() as connection:
        connection.execute(
            f"COPY (SELECT 'x' AS id, 1 AS at, 2 AS amount, 'b' AS category, true AS quantity) "
            f"TO '{tmp_path}/orders.parquet' (FORMAT parquet)"
        )
    assert refused(tmp_path).splitlines() == [
        "base.yaml: events.orders, column “at”: is INTEGER in orders.parquet, which is no time",
        "base.yaml: events.orders, column “quantity”: is BOOLEAN in orders.parquet, which is no integer",
    ]


def test_one_customer_in_two_rows_is_refused(tmp_path):
    with pytest.raises(Wrong, match="1 customers stand in more than one row"):
        opened(Shop(customers=[customer("anna"), customer("anna", "NL")]), tmp_path)


def test_a_fraction_that_is_no_number_is_refused(tmp_path):
    opened(Shop(customers=[customer("anna")]), tmp_path)
    with connected() as connection:
        connection.execute(
            "COPY (SELECT 'anna' AS id, TIMESTAMP '2026-01-01' AS at, "
            "unnest([1.5, 'NaN'::DOUBLE]) AS amount, "
            f"'b' AS category, 1 AS quantity) TO '{tmp_path}/orders.parquet' (FORMAT parquet)"
        )
    assert "events.orders, column “amount”: 1 of 2 values are no money (row 2: “nan”)" in refused(tmp_path)


def test_what_has_not_changed_is_not_looked_through_again(tmp_path):
    directory = base(tmp_path, GOOD)
    first = DuckDB(directory)
    assert (directory / STAMP).exists()
    assert DuckDB(directory).tables == first.tables
    base(tmp_path, GOOD + "x;01.06.2026 00:00;1;;\n")
    assert "are no integer" in refused(directory)


def test_a_directory_without_a_manifest_is_none(tmp_path):
    assert refused(tmp_path) == f"{tmp_path} is no data directory: it has no base.yaml"


def test_many_files_are_one_table(tmp_path):
    shop = Shop(customers=[customer("anna"), customer("bert")], orders=[order("anna", "2026-06-01")])
    opened(shop, tmp_path)
    (tmp_path / "orders").mkdir()
    (tmp_path / "orders.parquet").rename(tmp_path / "orders" / "june.parquet")
    with connected() as connection:
        connection.execute(
            f"COPY (SELECT * REPLACE ('bert' AS id) FROM '{tmp_path}/orders/june.parquet') "  # noqa: S608
            f"TO '{tmp_path}/orders/july.parquet' (FORMAT parquet)"
        )
    manifest = tmp_path / "base.yaml"
    manifest.write_text(manifest.read_text().replace("files: orders.parquet", "files: orders/*.parquet"))
    assert members(DuckDB(tmp_path), segment({"type": "did", "event": "orders"})) == ["anna", "bert"]
