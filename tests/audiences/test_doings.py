"""Counting, taking apart, explaining, comparing and freezing a segment."""

import os
import re
import signal
import subprocess
import sys
import textwrap
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlglot
from sqlglot import expressions as say

from baton.audiences.base.connecting import connected
from baton.audiences.base.making_up import make_up
from baton.audiences.comparing import difference
from baton.audiences.counting import count, waterfall
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.explaining import explain
from baton.audiences.running import about, fingerprint_of, run
from baton.audiences.wrong import FilesChanged, Wrong, written
from tests.audiences.shop import Shop, ask, customer, library, opened, order, segment

DUTCH = {"type": "field", "field": "country", "op": "=", "value": "NL"}
BOUGHT = {"type": "did", "event": "orders"}
LATELY = {"type": "did", "event": "orders", "within": {"days": 30}}


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    made = Shop(
        customers=[
            customer("anna", "NL"), customer("bert", "NL"), customer("cees", "BE"), customer("dora", None),
            customer("emma", "NL"),
        ],
        orders=[
            order("anna", "2026-06-20"), order("bert", "2026-01-20"), order("cees", "2026-06-20"),
            order("dora", "2026-06-20"),
        ],
    )  # fmt: skip
    return opened(made, tmp_path_factory.mktemp("shop"))


def test_a_count_says_of_how_many(shop):
    assert count(ask(shop, segment(DUTCH, BOUGHT))) == (2, 5)


def test_a_segment_of_nobody_counts_none(shop):
    assert count(ask(shop, segment(DUTCH, {**DUTCH, "value": "BE"}))) == (0, 5)


def test_a_waterfall_says_what_each_rule_keeps_and_what_there_were_without_it(shop):
    found = waterfall(ask(shop, segment(DUTCH, BOUGHT, LATELY)))
    assert (found.customers, found.members) == (5, 1)
    assert [(step.alone, step.so_far, step.without) for step in found.steps] == [
        (3, 3, 3),
        (4, 2, 1),
        (3, 1, 2),
    ]


def test_of_alternatives_it_says_what_each_brings(shop):
    found = waterfall(ask(shop, segment(DUTCH, LATELY, combinator="or")))
    assert found.members == 5
    assert [(step.alone, step.so_far, step.without) for step in found.steps] == [(3, 3, 3), (3, 5, 3)]


def test_a_group_that_says_not_is_one_step(shop):
    found = waterfall(ask(shop, segment(DUTCH, BOUGHT, not_=True)))
    assert [(step.alone, step.so_far, step.without) for step in found.steps] == [(3, 3, 5)]


def answers(found):
    told = [(written(found.place), found.holds, found.decides)]
    for inner in found.inner:
        told += answers(inner)
    return told


def test_why_somebody_is_out_names_the_rule_that_decides(shop):
    nested = {"combinator": "or", "rules": [LATELY, {**DUTCH, "value": "BE"}]}
    assert answers(explain(ask(shop, segment(DUTCH, nested)), "bert")) == [
        ("definition", False, True),
        ("definition.rules[0]", True, False),
        ("definition.rules[1]", False, True),
        ("definition.rules[1].rules[0]", False, True),
        ("definition.rules[1].rules[1]", False, True),
    ]


def test_of_two_rules_that_turn_away_none_decides_alone(shop):
    told = answers(explain(ask(shop, segment({**DUTCH, "value": "BE"}, LATELY)), "bert"))
    assert [decides for _place, _holds, decides in told] == [True, False, False]


def test_who_is_no_customer_cannot_be_explained(shop):
    with pytest.raises(Wrong, match="there is no customer “zoe” in this base"):
        explain(ask(shop, segment(DUTCH)), "zoe")


def test_a_difference_says_who_joins_and_who_leaves_and_by_which_rule(shop):
    old, new = segment(DUTCH, BOUGHT), segment(BOUGHT, LATELY, version=2)
    found = difference(ask(shop, old), ask(shop, new))
    assert (found.before, found.after, found.stayed, found.joined, found.left) == (2, 3, 1, 2, 1)
    assert (found.some_joined, found.some_left) == (("cees", "dora"), ("bert",))
    assert (found.joined_by, found.left_by) == ((2, 0), (0, 1))


def test_a_difference_of_segments_with_the_same_parent_joins_them_once(shop):
    parent = segment(DUTCH, segment="dutch")
    inside = {"type": "segment", "in": "any", "of": ["dutch@1"]}
    known = library(parent)
    old = ask(shop, segment(inside, BOUGHT), library=known)
    new = ask(shop, segment(inside, LATELY), library=known)
    assert difference(old, new).left == 1


def test_a_run_freezes_members_and_reasons(shop, tmp_path):
    made = run(ask(shop, segment(LATELY, DUTCH, combinator="or")), tmp_path / "run.parquet")
    with connected() as connection:
        rows = connection.execute("SELECT * FROM read_parquet(?)", [str(made.file)]).fetchall()
    assert rows == [
        ("anna", True, True), ("bert", False, True), ("cees", True, False), ("dora", True, False),
        ("emma", False, True),
    ]  # fmt: skip
    assert (made.members, made.customers) == (5, 5)
    assert made.by_rule == {"definition.rules[0]": 3, "definition.rules[1]": 3}


def test_a_run_says_what_made_it(shop, tmp_path):
    made = run(ask(shop, segment(DUTCH)), tmp_path / "run.parquet")
    said = about(made.file)
    assert {key: said[key] for key in ("segment", "version", "as_of", "engine", "rules")} == {
        "segment": "tried", "version": 1, "as_of": "2026-07-01T00:00:00+00:00", "engine": "duckdb",
        "rules": {"r_1": "definition.rules[0]"},
    }  # fmt: skip
    assert re.fullmatch("[0-9a-f]{64}", said["content_hash"])
    assert fingerprint_of(made.file) == (3, made.members_hash)


def test_a_run_is_never_written_over(shop, tmp_path):
    file = tmp_path / "run.parquet"
    run(ask(shop, segment(DUTCH)), file)
    before = file.read_bytes()
    with pytest.raises(Wrong, match="is there already; a run is never written over"):
        run(ask(shop, segment(BOUGHT)), file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("change", ["replaced", "gone", "another manifest"])
def test_a_run_is_of_one_state_of_the_files(tmp_path, monkeypatch, change):
    make_up(tmp_path / "shop", 20)
    engine = DuckDB(tmp_path / "shop")
    orders = tmp_path / "shop" / "orders.parquet"
    manifest = tmp_path / "shop" / "base.yaml"
    write = engine.write

    def changed_meanwhile(sql, file, about):
        write(sql, file, about)
        if change == "replaced":
            os.utime(orders, (1, 1))
        elif change == "gone":
            orders.unlink()
        else:
            manifest.write_text(manifest.read_text() + "# another\n")

    monkeypatch.setattr(engine, "write", changed_meanwhile)
    with pytest.raises(FilesChanged, match="changed meanwhile"):
        run(ask(engine, segment({"type": "did", "event": "orders"})), tmp_path / "run" / "run.parquet")
    assert list((tmp_path / "run").iterdir()) == []
    engine.close()


def test_a_run_that_fails_leaves_nothing(shop, tmp_path, monkeypatch):
    def torn(sql, file, about):
        file.write_bytes(b"PAR1 half of it")
        raise OSError("No space left on device")

    monkeypatch.setattr(shop, "write", torn)
    with pytest.raises(OSError, match="No space left"):
        run(ask(shop, segment(DUTCH)), tmp_path / "run.parquet")
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.running import run
from tests.audiences.shop import ask, segment

engine, write = DuckDB(Path(sys.argv[1])), DuckDB.write

def cut(sql, file, about):
    write(engine, sql, file, about)
    with file.open("r+b") as torn:
        torn.truncate(20)
    os.kill(os.getpid(), signal.SIGKILL)

engine.write = cut
run(ask(engine, segment({"type": "did", "event": "orders"})), Path(sys.argv[2]))
"""


def test_a_killed_run_leaves_no_torn_file_and_the_next_one_sweeps_up(shop, tmp_path):
    file = tmp_path / "run.parquet"
    killed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(shop.directory), str(file)],
        cwd=Path(__file__).parents[2], check=False, env={**os.environ, "BATON_DATA": str(tmp_path / "data")},
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    assert not file.exists()
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    assert run(ask(shop, segment(BOUGHT)), file).members == 4
    assert list(tmp_path.iterdir()) == [file]


MANY = {
    "orders": """SELECT concat('c', i % 5000) AS id, TIMESTAMP '2026-06-01' AS at,
        CAST(hash(i) % 1000000 AS DECIMAL(18, 4)) / 10000 AS amount, 'x' AS category, 1 AS quantity
        FROM range(200000) AS t(i)""",
    "customers": """SELECT concat('c', i) AS id, 'NL' AS country, NULL::DATE AS born,
        NULL::TIMESTAMP AS signed_up, 1 AS points, true AS employee, '' AS email, '' AS phone
        FROM range(5000) AS t(i)""",
}


def test_money_is_exact_so_a_run_repeats_itself(tmp_path):
    """With binary fractions a parallel sum gave five lists in five runs."""
    directory = tmp_path / "shop"
    opened(Shop(customers=[customer("anna")]), directory)
    with connected() as connection:
        for name, query in MANY.items():
            connection.execute(f"COPY ({query}) TO '{directory / name}.parquet' (ROW_GROUP_SIZE 2048)")
    read = segment(
        {"type": "rfm", "event": "orders", "money": "amount", "score": {"m": {"op": ">=", "value": 4}}}
    )
    engine = DuckDB(directory)
    hashes = {run(ask(engine, read), tmp_path / f"{number}.parquet").members_hash for number in range(5)}
    assert len(hashes) == 1


EVERYTHING = segment(
    DUTCH,
    {**BOUGHT, "sum": {"field": "amount", "op": ">", "value": Decimal("0.5"), "currency": "EUR"}},
    {**BOUGHT, "only": "first", "distinct": {"field": "category", "op": ">=", "value": 0}},
    {
        "type": "rfm", "event": "orders", "money": "amount",
        "score": {key: {"op": ">", "value": 1} for key in "rfm"},
    },
    {"type": "recency", "event": "orders", "days": {"op": "<", "value": 9}},
    {"type": "sequence", "first": {"event": "orders"}, "then": {"event": "orders"}, "days": 9},
    {"type": "reachable", "channel": "email", "purpose": "marketing"},
    {"type": "frequency_cap", "channel": "email", "max": 2, "per": {"days": 7}},
    {"type": "sample", "percent": 5, "salt": "M"},
    {"type": "score", "score": "propensity", "top": {"percent": 5}},
)  # fmt: skip


@pytest.mark.parametrize("dialect", ["duckdb", "pyspark"])
def test_generated_names_are_small_and_given_once(shop, dialect):
    """Names that differ in case only gave one engine wrong members without an error."""
    from baton.audiences.compiling.compiler import compiled
    from baton.audiences.moments import moment

    made = compiled(EVERYTHING, {}, shop.base, moment("2026-06-30", "UTC"), dialect)
    tree = sqlglot.parse_one(made.sql(made.members()), dialect="spark" if dialect == "pyspark" else dialect)
    names = [each.name for each in tree.find_all(say.Identifier)]
    assert names
    assert [name for name in names if name != name.lower()] == []
    columns = list(made.columns.values())
    assert len(columns) == len(set(columns)) == 10


def test_two_hundred_rules_are_counted(shop):
    rules: list[Any] = [{**LATELY, "within": {"days": days}} for days in range(11, 41)]
    rules += [{"type": "field", "field": "points", "op": "!=", "value": number} for number in range(170)]
    assert count(ask(shop, segment(*rules))) == (3, 5)
