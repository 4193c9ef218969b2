"""Sheets, JSON and Parquet as they arrive: accepted, quarantined by row, or refused in words."""

import datetime
import json
import sqlite3
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.sources.fixing import write_out
from baton.audiences.sources.loading import load
from baton.audiences.sources.records import excel_files
from baton.audiences.wrong import Wrong
from tests.audiences.sources.one_file import Came, came, columns, goods, held, rows, values

NAMES = ["id", "name", "since", "price"]
DAY = datetime.date(2026, 2, 1)
PLAIN: list[Any] = [1, "Rose", DAY, 9.95]
SHEET = goods(
    csv=None, excel={"sheet": "Goods"},
    columns=columns(since={"format": "%Y-%m-%d"}, price={"decimal": "."}),
)  # fmt: skip
OBJECTS = goods(csv=None, json_lines={}, columns=SHEET.model_dump(exclude_defaults=True)["columns"])
TABLE = goods(
    csv=None, parquet={}, columns=columns(since={"format": None}, price={"decimal": "."}),
)  # fmt: skip


def sheet(directory: Path, *rows: list[Any], title: str = "Goods", names: list[Any] | None = None) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for row in [names or NAMES, *rows]:
        page.append(row)
    book.save(directory / "made.xlsx")
    return (directory / "made.xlsx").read_bytes()


ROWS: dict[str, tuple[list[list[Any]], Came]] = {
    "a row": ([PLAIN], Came(1)),
    "a header alone": ([], Came(0)),
    "an empty row between": ([PLAIN, [], PLAIN], Came(2)),
    "a formula that was never calculated": (
        [[1, "Rose", DAY, "=2*3"], PLAIN],
        Came(1, {2: "formula_without_value"}),
    ),
    "a number kept as text": ([["1", "Rose", DAY, "9.95"]], Came(1)),
    "a fraction that is none in binary": ([[1, "Rose", DAY, 0.1]], Came(1)),
    "a number too fine": ([[1, "Rose", DAY, 1 / 3]], Came(0, {2: "too_precise"})),
    "a day kept as a number": ([[1, "Rose", 46054, 1]], Came(0, {2: "not_a_date"})),
    "a day kept as another text": ([[1, "Rose", "01.02.2026", 1]], Came(0, {2: "not_a_date"})),
    "a truth for a number": ([[True, "Rose", DAY, 1]], Came(0, {2: "not_whole"})),
    "a value beyond the header": ([[*PLAIN, "x"]], Came(0, {2: "too_many_values"})),
    "line ends in a cell": ([[1, "Rose\nred\r\nlarge", DAY, 1]], Came(1)),
    "quotes and delimiters in a cell": ([[1, 'a,"b";c', DAY, 1]], Came(1)),
    "nothing but a name": ([[None, "Rose", None, None]], Came(0, {2: "missing"})),
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_of_a_sheet(tmp_path, name):
    made, expected = ROWS[name]
    assert came(tmp_path, sheet(tmp_path, *made), SHEET, "goods.xlsx") == expected


def test_an_error_in_a_cell_is_no_value(tmp_path):
    made = sheet(tmp_path, PLAIN, PLAIN)
    content = rewritten(made, b't="n"><v>9.949999999999999</v>', b't="e"><v>#REF!</v>', tmp_path)
    assert came(tmp_path, content, SHEET, "goods.xlsx") == Came(1, {2: "error_value"})


def rewritten(content: bytes, old: bytes, new: bytes, directory: Path) -> bytes:
    """The file with its first sheet changed, which no library would write."""
    (directory / "old.xlsx").write_bytes(content)
    with (
        zipfile.ZipFile(directory / "old.xlsx") as before,
        zipfile.ZipFile(directory / "new.xlsx", "w") as after,
    ):
        for each in before.infolist():
            held_ = before.read(each)
            if each.filename == "xl/worksheets/sheet1.xml":
                assert old in held_
                held_ = held_.replace(old, new, 1)
            after.writestr(each.filename, held_)
    return (directory / "new.xlsx").read_bytes()


def test_a_formula_counts_by_the_value_that_was_saved_with_it(tmp_path):
    made = sheet(tmp_path, [1, "Rose", DAY, 9.95])
    content = rewritten(made, b"<v>9.949999999999999</v>", b"<f>2*3</f><v>6</v>", tmp_path)
    assert came(tmp_path, content, SHEET, "goods.xlsx") == Came(1)


def bomb(directory: Path) -> bytes:
    with zipfile.ZipFile(directory / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"<row/>" * 10_000_000)
    return (directory / "bomb.xlsx").read_bytes()


def lying(directory: Path) -> bytes:
    """Says of itself that it is small."""
    content = bytearray(bomb(directory))
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.rfind(mark) + place
        content[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(content)


def entities(directory: Path) -> bytes:
    content = sheet(directory, PLAIN)
    bad = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet'
    return rewritten(content, b"<worksheet", bad, directory)


SHEETS_REFUSED = {
    "an empty file": (lambda _d: b"", "is empty"),
    "a text": (lambda _d: b"id;name\n1;x\n", "is no Excel file that can be read"),
    "half a file": (lambda d: sheet(d, PLAIN)[:2000], "is no Excel file that can be read"),
    "a zip of something else": (lambda d: bomb(d)[:0] + _zip(d), "is no Excel file that can be read"),
    "a bomb": (bomb, "it is not opened"),
    "a bomb that lies": (lying, "it is not opened"),
    "entities": (entities, "is no Excel file that can be read"),
    "another sheet": (lambda d: sheet(d, PLAIN, title="Wares"), "has no sheet “Goods”; known: Wares"),
    "a column twice": (lambda d: sheet(d, names=[*NAMES, "name"]), "has the column “name” more than once"),
    "a column that is gone": (
        lambda d: sheet(d, names=NAMES[:3]),
        "has no column “price”; known: id, name, since",
    ),
    "no header": (lambda d: sheet(d, names=[None]), "has no"),
}


def _zip(directory: Path) -> bytes:
    with zipfile.ZipFile(directory / "other.zip", "w") as packed:
        packed.writestr("hello.txt", "hello")
    return (directory / "other.zip").read_bytes()


@pytest.mark.parametrize("name", SHEETS_REFUSED)
def test_a_sheet_that_cannot_be_read_is_refused(tmp_path, name):
    make, reason = SHEETS_REFUSED[name]
    assert reason in came(tmp_path, make(tmp_path), SHEET, "goods.xlsx").refused


def test_what_unpacks_to_more_than_is_allowed_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(excel_files, "LARGEST_UNPACKED", 1_000)
    assert "it is not opened" in came(tmp_path, sheet(tmp_path, PLAIN), SHEET, "goods.xlsx").refused


GOOD = b'{"id": 1, "name": "Rose", "since": "2026-02-01", "price": 9.95}\n'
OBJECT_LINES = {
    "an object": (GOOD, Came(1)),
    "keys in another order, and more of them": (b'{"x": [1], "price": 1, "id": 2}\n', Came(1)),
    "no line end at the end": (GOOD.strip(), Came(1)),
    "blank lines": (GOOD + b"\n  \n" + GOOD, Came(2)),
    "line ends of windows": (GOOD.replace(b"\n", b"\r\n"), Came(1)),
    "a mark in front": (b"\xef\xbb\xbf" + GOOD, Came(1)),
    "half an object": (GOOD + b'{"id": 2, "na', Came(1, {2: "not_json"})),
    "a list": (b"[1]\n" + GOOD, Came(1, {1: "not_an_object"})),
    "a number": (b"1\n" + GOOD, Came(1, {1: "not_an_object"})),
    "two objects in a line": (GOOD.strip() + GOOD, Came(0, {1: "not_json"})),
    "a comma between lines": (GOOD.strip() + b",\n", Came(0, {1: "not_json"})),
    "a key twice": (b'{"id": 1, "id": 2}\n', Came(0, {1: "name_twice"})),
    "not a number": (b'{"id": 1, "price": NaN}\n', Came(0, {1: "not_json"})),
    "a number with an exponent": (b'{"id": 1, "price": 1e2}\n', Came(0, {1: "not_an_amount"})),
    "a large number stays exact": (b'{"id": 123456789012345678}\n', Came(1)),
    "a number too fine": (b'{"id": 1, "price": 1.00001}\n', Came(0, {1: "too_precise"})),
    "null": (b'{"id": null}\n', Came(0, {1: "missing"})),
    "an object for a value": (b'{"id": {"a": 1}}\n', Came(0, {1: "not_whole"})),
    "deep": (b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n" + GOOD, Came(1, {1: "not_json"})),
    "a NUL": (b'{"id": 1, "name": "a\\u0000b"}\n', Came(0, {1: "nul_character"})),
    "half a pair": (b'{"id": 1, "name": "\\ud800"}\n', Came(0, {1: "not_in_encoding"})),
    "bytes of windows": (b'{"id": 1, "name": "Ros\xe9"}\n' + GOOD, Came(1, {1: "not_in_encoding"})),
    "a line longer than a record may be": (
        b'{"id": 1, "x": "' + b"y" * 1_100_000 + b'"}\n' + GOOD,
        Came(1, {1: "record_too_long"}),
    ),
    "an endless line": (GOOD + b'{"id": "' + b"y" * 30_000_000, Came(1, {2: "record_too_long"})),
    "a comma-separated file": (b"id,name\n1,x\n", Came(0, {1: "not_json", 2: "not_json"})),
    "a line of a list": (b"[\n" + GOOD + b"]\n", Came(1, {1: "not_json", 3: "not_json"})),
}


@pytest.mark.parametrize("name", OBJECT_LINES)
def test_lines_of_objects(tmp_path, name):
    content, expected = OBJECT_LINES[name]
    assert came(tmp_path, content, OBJECTS, "goods.jsonl") == expected


def test_an_object_inside_another_is_named_with_a_point(tmp_path):
    source = goods(csv=None, json_lines={}, columns={"name": {"column": "buyer.name"}})
    content = b'{"buyer": {"name": "Ann"}}\n{"buyer.name": "Bob"}\n{"buyer": 1}\n'
    assert values(tmp_path, content, source, "name", "b.jsonl") == ["Ann", "Bob", None]


def test_the_first_letter_of_a_value_is_never_taken_for_a_mark(tmp_path):
    source = goods(csv=None, json_lines={}, columns={"name": {"column": "name"}})
    said = "\ufeffRose"
    content = json.dumps({"name": said}).encode() + b"\n"
    assert values(tmp_path, content, source, "name", "b.jsonl") == [said]


def table(directory: Path, query: str) -> bytes:
    file = directory / "made.parquet"
    with connected() as connection:
        connection.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")
    return file.read_bytes()


ONE = "SELECT 1 AS id, 'Rose' AS name, DATE '2026-02-01' AS since, 9.95 AS price"
TABLES = {
    "a row": (ONE, Came(1)),
    "no row": (f"{ONE} WHERE false", Came(0)),
    "amounts in binary": (f"SELECT * REPLACE (CAST(0.1 AS DOUBLE) AS price) FROM ({ONE})", Came(1)),
    "amounts in binary that are too fine": (
        f"SELECT * REPLACE (CAST(0.1 AS DOUBLE) + CAST(0.2 AS DOUBLE) AS price) FROM ({ONE})",
        Came(0, {1: "too_precise"}),
    ),
    "not a number": (
        f"SELECT * REPLACE (CAST('NaN' AS DOUBLE) AS price) FROM ({ONE})",
        Came(0, {1: "not_an_amount"}),
    ),
    "days kept as text": (f"SELECT * REPLACE ('2026-02-01' AS since) FROM ({ONE})", Came(1)),
    "days kept as other text": (
        f"SELECT * REPLACE ('01/02/2026' AS since) FROM ({ONE})",
        Came(0, {1: "not_a_date"}),
    ),
    "days with a time": (
        f"SELECT * REPLACE (TIMESTAMP '2026-02-01 10:00:00' AS since) FROM ({ONE})",
        Came(1),
    ),
    "a list": (f"SELECT * REPLACE ([1, 2] AS name) FROM ({ONE})", Came(1)),
    "bytes that are no text": (
        f"SELECT * REPLACE ('\\xFF'::BLOB AS id) FROM ({ONE})",
        Came(0, {1: "missing"}),
    ),
    "nothing": (f"SELECT * REPLACE (CAST(NULL AS INTEGER) AS id) FROM ({ONE})", Came(0, {1: "missing"})),
    "the third row": (
        f"{ONE} UNION ALL {ONE} UNION ALL SELECT * REPLACE (NULL AS id) FROM ({ONE})",
        Came(2, {3: "missing"}),
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_rows_of_a_table(tmp_path, name):
    query, expected = TABLES[name]
    assert came(tmp_path, table(tmp_path, query), TABLE, "goods.parquet") == expected


def test_a_value_of_any_length_can_be_dropped(tmp_path):
    source = goods(csv=None, parquet={}, columns=columns(since={"format": None}, price={"decimal": "."}),
                   drop=["phone"])  # fmt: skip
    query = f"SELECT * REPLACE (NULL AS id), repeat('6', 200000) AS phone FROM ({ONE})"
    file, base = tmp_path / "goods.parquet", tmp_path / "base"
    file.write_bytes(table(tmp_path, query))
    (record,) = held(base, load(source, file, base).load)
    assert record.original == ",Rose,2026-02-01,9.95,"


def test_an_object_that_cannot_be_written_again_is_not_kept_where_a_column_is_dropped(tmp_path):
    said = OBJECTS.model_dump(exclude_defaults=True)["columns"]
    file, base = tmp_path / "goods.jsonl", tmp_path / "base"
    file.write_bytes(b'{"id": "x", "note": "\\ud800", "phone": "+31612345678"}\n')
    source = goods(csv=None, json_lines={}, columns=said, drop=["phone"])
    (record,) = held(base, load(source, file, base).load)
    assert (record.misfits[0].code, record.original, record.cut) == ("not_whole", "", True)


TABLES_REFUSED = {
    "an empty file": lambda _d: b"",
    "a text": lambda _d: b"id;name\n",
    "cut off": lambda d: table(d, ONE)[:-20],
    "without its beginning": lambda d: table(d, ONE)[20:],
    "the marks and nothing between": lambda _d: b"PAR1" + b"\0" * 8 + b"PAR1",
    "a column that is gone": lambda d: table(d, f"SELECT * EXCLUDE (price) FROM ({ONE})"),
}


@pytest.mark.parametrize("name", TABLES_REFUSED)
def test_a_table_that_cannot_be_read_is_refused(tmp_path, name):
    assert came(tmp_path, TABLES_REFUSED[name](tmp_path), TABLE, "goods.parquet").refused


def test_a_table_broken_in_the_middle_leaves_nothing(tmp_path):
    many = "SELECT i AS id, md5(i::VARCHAR) AS name, NULL::DATE AS since, 1.5 AS price FROM range(5000) t(i)"
    content = bytearray(table(tmp_path, many))
    content[200:20_000] = b"\xff" * 19_800
    assert came(tmp_path, bytes(content), TABLE, "goods.parquet").refused


def shop(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with sqlite3.connect(directory / "shop.db") as database:
        database.execute("CREATE TABLE goods (id, name, since, price)")
        database.executemany("INSERT INTO goods VALUES (?, ?, ?, ?)", [
            (1, "Rose", "2026-02-01", 9.95), (None, "Lily", None, None), (3, b"\xff\x00", None, 1),
        ])  # fmt: skip
    monkeypatch.setenv("SHOP_DB", f"sqlite:///{directory}/shop.db")


def asking(query: str, **more: Any) -> Any:
    said = SHEET.model_dump(exclude_defaults=True)["columns"]
    return goods(csv=None, sql={"url_in": "SHOP_DB", "query": query}, columns=said, **more)


def test_a_database_is_read_by_one_query(tmp_path, monkeypatch):
    shop(tmp_path, monkeypatch)
    source, base = asking("SELECT * FROM goods"), tmp_path / "base"
    made = load(source, None, base).load
    assert rows(base, made, "id, name, price") == [(1, "Rose", Decimal("9.95"))]
    assert [(each.line, each.misfits[0].code) for each in held(base, made)] == [
        (2, "missing"),
        (3, "not_a_text"),
    ]
    assert load(source, None, base).already


DATABASE_REFUSED = {
    "a table that is not there": (
        "SELECT * FROM shoes",
        "the database of SHOP_DB does not answer: no such table",
    ),
    "a column that is gone": ("SELECT id FROM goods", "has no column “name”; known: id"),
}


@pytest.mark.parametrize("name", DATABASE_REFUSED)
def test_a_database_that_does_not_answer_is_told_in_words(tmp_path, monkeypatch, name):
    shop(tmp_path, monkeypatch)
    query, reason = DATABASE_REFUSED[name]
    with pytest.raises(Wrong, match=reason):
        load(asking(query), None, tmp_path / "base")


def test_a_query_may_hold_colons_and_per_cent(tmp_path, monkeypatch):
    shop(tmp_path, monkeypatch)
    query = "SELECT id, ' :a 10:30 50 %s \\:b' AS name, since, price FROM goods WHERE id = 1"
    source, base = asking(query), tmp_path / "base"
    made = load(source, None, base).load
    assert rows(base, made, "name") == [(":a 10:30 50 %s \\:b",)]


def test_a_second_record_of_a_database_is_told_by_what_was_read_and_does_not_go_out(tmp_path, monkeypatch):
    shop(tmp_path, monkeypatch)
    query = "SELECT *, '+31612345678' AS phone FROM goods WHERE id = 1 UNION ALL SELECT *, '' FROM goods"
    source, base = asking(query, unique=["id"], drop=["phone"]), tmp_path / "base"
    made = load(source, None, base).load
    assert made.reasons == {"twice": 1, "missing": 1, "not_a_text": 1}
    (twice,) = [each for each in held(base, made) if each.misfits[0].code == "twice"]
    assert (twice.line, twice.original, twice.cut) == (2, "1,Rose,2026-02-01,9.9500", True)
    assert write_out(base, source, made, tmp_path / "mend.csv") == (1, 2)
    assert (tmp_path / "mend.csv").read_text() == "id,name,since,price,phone\n,Lily,,,\n"


def test_an_address_that_is_none_is_told_without_it(tmp_path, monkeypatch):
    monkeypatch.setenv("SHOP_DB", "postgresql://ann:se@cr:et@db/shop")
    with pytest.raises(Wrong, match="SHOP_DB holds no address of a database") as told:
        load(asking("SELECT 1"), None, tmp_path / "base")
    assert "et@db" not in str(told.value)


def test_an_address_never_stands_in_a_refusal(tmp_path, monkeypatch):
    monkeypatch.setenv("SHOP_DB", "mysql://ann:secret@127.0.0.1:1/shop")
    with pytest.raises(Wrong) as told:
        load(asking("SELECT 1"), None, tmp_path / "base")
    assert "secret" not in str(told.value)
    monkeypatch.delenv("SHOP_DB")
    with pytest.raises(Wrong, match="the environment has no SHOP_DB"):
        load(asking("SELECT 1"), None, tmp_path / "base")
