"""Loads: counted on at once, known again, switched in whole; a mended quarantine comes back."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.base.manifest import read_base
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.sources.drifting import drift
from baton.audiences.sources.fixing import fix, write_out
from baton.audiences.sources.in_base import settle
from baton.audiences.sources.loading import Cancelled, Outcome, load
from baton.audiences.sources.quarantine import quarantined
from baton.audiences.sources.reading_documents import source_of
from baton.audiences.sources.recording import QUARANTINE, load_of, loads, place_of
from baton.audiences.wrong import Wrong
from tests.audiences.shop import members, segment
from tests.audiences.sources.one_file import held, rows

ORDERS: dict[str, Any] = {
    "source": "shop_orders", "version": 1, "maps_to": "orders", "owner": "anna@agency.example",
    "csv": {"delimiter": ","}, "customer": "customer", "time": "ordered_at", "unique": ["order_id"],
    "columns": {
        "order_id": {"column": "order", "type": "integer"},
        "customer": {"column": "customer"},
        "ordered_at": {"column": "when", "type": "time", "format": "%Y-%m-%d"},
        "amount": {"column": "amount", "type": "money", "currency": "EUR"},
    },
}  # fmt: skip
PEOPLE: dict[str, Any] = {
    "source": "people", "version": 1, "maps_to": "customers", "mode": "replace",
    "csv": {"delimiter": ","}, "customer": "id",
    "columns": {
        "id": {"column": "id"}, "country": {"column": "country"},
        "email": {"column": "email", "shape": "email"},
    },
}  # fmt: skip
CONSENTS: dict[str, Any] = {
    "source": "consents", "version": 1, "maps_to": "consents", "csv": {"delimiter": ","},
    "customer": "who", "time": "said_at",
    "columns": {
        "who": {"column": "who"}, "channel": {"column": "channel"}, "purpose": {"column": "purpose"},
        "state": {"column": "state", "one_of": ["granted", "withdrawn"]},
        "said_at": {"column": "at", "type": "time"},
    },
}  # fmt: skip
HEAD = "order,customer,when,amount\n"
MAY = HEAD + "1,ann,2026-05-01,10\n2,bob,2026-05-02,20.50\n3,,2026-05-03,5\nx,ann,2026-05-04,1\n"
JUNE = HEAD + "4,ann,2026-06-01,30\n2,bob,2026-06-02,1\n"


def source(said: dict[str, Any], **changed: Any) -> Any:
    merged = {**said, **changed}
    return source_of({key: value for key, value in merged.items() if value is not None})


def brought(base: Path, said: Any, content: str, name: str = "may.csv", **more: Any) -> Outcome:
    file = base.parent / name
    file.write_text(content)
    return load(said, file, base, **more)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "shop"


BOUGHT = {
    "type": "did",
    "event": "orders",
    "sum": {"field": "amount", "op": ">=", "value": 10, "currency": "EUR"},
}


def test_a_segment_counts_on_a_load_at_once(base):
    brought(base, source(ORDERS), MAY)
    assert members(DuckDB(base), segment(BOUGHT)) == ["ann", "bob"]
    brought(base, source(ORDERS), JUNE, "june.csv")
    engine = DuckDB(base)
    assert engine.tables["event_orders"]["rows"] == 3
    (total,) = engine.rows("SELECT sum(f_amount) FROM event_orders")[0]
    assert total == Decimal("60.50")


def test_rows_of_nobody_are_kept_where_the_source_says_so(base):
    made = brought(base, source(ORDERS, without_customer="left_out"), MAY).load
    assert (made.accepted, made.quarantined) == (3, 1)
    assert DuckDB(base).tables["event_orders"] == {"rows": 3, "left_out": 1}


def test_the_same_file_twice_is_known_by_its_content(base):
    first = brought(base, source(ORDERS), MAY)
    again = brought(base, source(ORDERS), MAY, "renamed.csv")
    assert (first.already, again.already) == (False, True)
    assert again.load.load == first.load.load == "load-000001"
    assert len(loads(base)) == 1


def test_the_same_file_by_another_mapping_would_stand_twice(base):
    brought(base, source(ORDERS), MAY)
    with pytest.raises(Wrong, match="was loaded as load-000001 by version 1"):
        brought(base, source(ORDERS, version=2, title="Orders"), MAY)


def test_a_key_stands_once_in_a_file_and_over_all_loads(base):
    said = source(ORDERS)
    first = brought(base, said, HEAD + "1,ann,2026-05-01,10\n1,ann,2026-05-01,10\n1,bob,2026-05-01,3\n").load
    assert [(each.line, each.misfits[0].code) for each in held(base, first)] == [(3, "twice"), (4, "twice")]
    assert held(base, first)[1].original == "1,bob,2026-05-01,3"
    brought(base, said, MAY.replace("\n1,", "\n11,"), "more.csv")
    later = brought(base, said, JUNE, "june.csv").load
    assert (later.accepted, later.quarantined, later.reasons) == (1, 1, {"twice": 1})


def test_a_folder_may_be_called_as_a_pattern_is_written(tmp_path):
    base = tmp_path / "shop [new]*"
    brought(base, source(ORDERS), MAY)
    assert members(DuckDB(base), segment(BOUGHT)) == ["ann", "bob"]


def test_customers_are_a_snapshot_that_the_next_replaces(base):
    people = source(PEOPLE)
    brought(base, source(ORDERS), MAY)
    assert read_base(base)[0].customers.of == "orders"
    brought(base, people, "id,country,email\nann,NL,ann@shop.example\nbob,NO,\n", "people.csv")
    engine = DuckDB(base)
    assert engine.tables["customers"]["rows"] == 2
    assert members(engine, segment({"type": "field", "field": "country", "op": "=", "value": "NO"})) == [
        "bob"
    ]
    brought(base, people, "id,country,email\nann,BE,ann@shop.example\n", "people.csv")
    assert DuckDB(base).tables["customers"]["rows"] == 1
    assert len(loads(base, "people")) == 2


def test_a_customer_stands_once(base):
    made = brought(base, source(PEOPLE), "id,country,email\nann,NL,\nann,BE,\n", "people.csv").load
    assert (made.accepted, made.reasons) == (1, {"twice": 1})
    DuckDB(base)


def test_a_snapshot_without_one_fitting_record_does_not_empty_the_base(base):
    people = source(PEOPLE)
    brought(base, people, "id,country,email\nann,NL,\n", "people.csv")
    made = brought(base, people, "id,country,email\n,NL,\n", "people.csv").load
    assert (made.accepted, made.quarantined) == (0, 1)
    assert DuckDB(base).tables["customers"]["rows"] == 1


def test_consents_make_somebody_reachable(base):
    brought(
        base,
        source(PEOPLE),
        "id,country,email\nann,NL,ann@shop.example\nbob,NL,bob@shop.example\n",
        "people.csv",
    )
    said = "who,channel,purpose,state,at\n"
    said += "ann,email,marketing,granted,2026-01-01 00:00:00\nbob,email,marketing,maybe,2026-01-01 00:00:00\n"
    made = brought(base, source(CONSENTS), said, "consents.csv").load
    assert made.reasons == {"not_one_of": 1}
    (base / "base.yaml").write_text(
        (base / "base.yaml").read_text() + "suppressions: {files: none.parquet, key: k}\n"
    )
    with connected() as connection:
        nobody = "SELECT NULL::VARCHAR AS k WHERE false"
        connection.execute(f"COPY ({nobody}) TO '{base}/none.parquet' (FORMAT parquet)")
    read = segment({"type": "reachable", "channel": "email"}, purpose="marketing")
    assert members(DuckDB(base), read) == ["ann"]


def test_a_base_of_another_hand_is_not_written_over(base):
    base.mkdir()
    by_hand = "format: 1\nbase: mine\ncustomers: {of: orders, key: {column: id}}\n"
    by_hand += "events:\n  orders: {files: o.parquet, key: id, time: t}\n"
    (base / "base.yaml").write_text(by_hand)
    with pytest.raises(Wrong, match=r"events\.orders: is already there, of “o.parquet”"):
        brought(base, source(ORDERS), MAY)
    assert (base / "base.yaml").read_text() == by_hand
    assert not loads(base)


def test_other_parts_of_the_base_stay(base):
    brought(base, source(ORDERS), MAY)
    (base / "base.yaml").write_text(
        (base / "base.yaml").read_text() + "purposes: {marketing: {en: marketing}}\n"
    )
    brought(base, source(ORDERS), JUNE, "june.csv")
    assert "marketing" in read_base(base)[0].purposes


def test_keys_of_two_types_are_refused_before_anything_is_kept(base):
    brought(base, source(ORDERS), MAY)
    columns = {**ORDERS["columns"], "customer": {"column": "customer", "type": "integer"}}
    with pytest.raises(Wrong, match="the key of its customer is integer, that of the base text"):
        brought(
            base,
            source(ORDERS, source="returns", event="returns", columns=columns),
            HEAD + "1,5,2026-01-01,1\n",
            "r.csv",
        )
    assert [each.source for each in loads(base)] == ["shop_orders"]


def test_other_columns_need_another_name(base):
    brought(base, source(ORDERS), MAY)
    fewer = {name: said for name, said in ORDERS["columns"].items() if name != "amount"}
    with pytest.raises(Wrong, match="has other columns than load-000001"):
        brought(base, source(ORDERS, columns=fewer, version=2), JUNE, "june.csv")


def test_what_is_dropped_is_nowhere_in_the_base(base):
    said = source(ORDERS, drop=["phone"], analytics_only=True)
    made = brought(base, said, "order,customer,when,amount,phone\n1,ann,2026-05-01,10,+31612345678\n").load
    assert (made.dropped, made.unmapped) == (["phone"], [])
    for path in base.rglob("*"):
        assert not path.is_file() or b"31612345678" not in path.read_bytes()


def test_a_dropped_contact_is_not_kept_in_the_quarantine_either(base):
    said = source(ORDERS, drop=["phone"], analytics_only=True)
    brought(
        base,
        said,
        "order,customer,when,amount,phone\nx,ann,2026-05-01,10,+31612345678\n1,2,3,4,5,+31612345678\n",
    )
    for path in base.rglob("*"):
        assert not path.is_file() or b"31612345678" not in path.read_bytes()


def test_contacts_are_not_shown_in_a_profile(base):
    made = brought(
        base, source(PEOPLE), "id,country,email\nann,NL,ann@shop.example\nbob,NL,at shop\n", "people.csv"
    ).load
    assert "ann@" not in json.dumps(made.profile)
    assert made.profile["columns"]["email"]["out_of_shape"] == 1
    assert made.profile["columns"]["country"] == {
        "filled": 2, "min": "NL", "max": "NL", "distinct": 1, "top": [["NL", 2]], "patterns": [["a", 2]],
    }  # fmt: skip


def test_a_mended_quarantine_comes_back_once(base, tmp_path):
    said = source(ORDERS)
    first = brought(base, said, MAY).load
    out = tmp_path / "mend.csv"
    assert write_out(base, said, first, out) == (2, 0)
    assert out.read_text() == HEAD + "3,,2026-05-03,5\nx,ann,2026-05-04,1\n"
    out.write_text(HEAD + "3,eve,2026-05-03,5\nstill,ann,2026-05-04,1\n")
    second = fix(said, base, first, out).load
    assert (second.accepted, second.quarantined, second.fixes) == (1, 1, "load-000001")
    with pytest.raises(Wrong, match="came back as load-000002"):
        fix(said, base, first, out)
    assert DuckDB(base).tables["event_orders"]["rows"] == 3


def test_a_mended_quarantine_holds_no_more_than_was_quarantined(base, tmp_path):
    first = brought(base, source(ORDERS), MAY).load
    (tmp_path / "mend.csv").write_text(MAY)
    with pytest.raises(Wrong, match=r"holds 4 records; load-000001 quarantined 2"):
        fix(source(ORDERS), base, first, tmp_path / "mend.csv")


def test_a_mended_snapshot_is_the_whole_of_it(base, tmp_path):
    people = source(PEOPLE)
    first = brought(base, people, "id,country,email\nann,NL,\n,BE,\nann,FR,\n", "people.csv").load
    (tmp_path / "mend.csv").write_text("id,country,email\nbob,BE,\nann,FR,\n")
    second = fix(people, base, first, tmp_path / "mend.csv").load
    assert (second.accepted, second.carried, second.reasons) == (1, 1, {"twice": 1})
    assert DuckDB(base).tables["customers"]["rows"] == 2


def test_two_loads_at_once_are_one_too_many(base):
    def another(_now: object) -> None:
        with pytest.raises(Wrong, match="another load is under way"):
            brought(base, source(ORDERS), JUNE, "june.csv")

    brought(base, source(ORDERS), MAY, watching=another)
    assert len(loads(base)) == 1


def test_who_cancels_leaves_nothing(base):
    def stop(_now: object) -> None:
        raise Cancelled("was cancelled")

    with pytest.raises(Cancelled):
        brought(base, source(ORDERS), MAY, watching=stop)
    assert not loads(base)
    assert not (base / "base.yaml").exists()
    assert brought(base, source(ORDERS), MAY).load.load == "load-000001"


def test_a_manifest_that_was_not_switched_any_more_is_brought_in_line(base):
    brought(base, source(ORDERS), MAY)
    (base / "base.yaml").unlink()
    assert settle(base)
    assert not settle(base)
    assert DuckDB(base).tables["event_orders"]["rows"] == 2


def test_times_are_kept_in_utc(base):
    said = source(ORDERS, zone="Europe/Amsterdam")
    made = brought(base, said, MAY).load
    assert rows(base, made, "ordered_at")[0] == (datetime(2026, 4, 30, 22, 0),)


def test_what_changed_between_two_loads_is_told(base):
    many = HEAD + "".join(f"{n},c{n},2026-05-01,{n}\n" for n in range(1, 101))
    fewer = HEAD + "".join(f"{n},c{n},2026-06-01,\n" for n in range(101, 131)) + "x,,,\n" * 5
    brought(base, source(ORDERS), many)
    brought(base, source(ORDERS), fewer, "june.csv")
    changes = drift(load_of(base, "shop_orders", "load-000001"), load_of(base, "shop_orders", None))
    assert [str(each) for each in changes] == [
        "the file: quarantined 0.0 % → 14.3 %",
        "the file: reason missing 0 → 5",
        "the file: reason not_whole 0 → 5",
        "the file: records 100 → 35",
        "amount: filled 100.0 % → 0.0 %",
        "ordered_at: share of “2026-05-01 00:00:00” 100.0 % → 0.0 %",
    ]


def test_a_quarantine_says_all_of_it(base):
    made = brought(base, source(ORDERS), MAY).load
    records = list(quarantined(place_of(base, made) / QUARANTINE))
    assert records[0].as_document() == {
        "line": 4,
        "reasons": [
            {"code": "missing", "words": "is empty, and is required", "field": "customer",
             "column": "customer", "value": None},
        ],
        "original": "3,,2026-05-03,5",
        "cut": False,
    }  # fmt: skip
