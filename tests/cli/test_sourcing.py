"""`baton source`: from a file to a table that segments count on, in words and in JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from baton.cli.main import main

SOURCE = """\
source: shop_orders
version: 1
maps_to: orders
csv: {delimiter: ";"}
customer: customer
time: ordered_at
columns:
  order_id: {column: order, type: integer, required: true}
  customer: {column: customer}
  ordered_at: {column: when, type: time, format: "%d.%m.%Y"}
  amount: {column: amount, type: money, currency: EUR, decimal: ","}
"""
MAY = (
    "order;customer;when;amount;note\n1;ann;01.05.2026;10,00;\n2;bob;02.05.2026;much;\nx;eve;03.05.2026;5;\n"
)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "orders.yaml").write_text(SOURCE)
    (tmp_path / "may.csv").write_text(MAY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(*words: str, code: int = 0) -> str:
    result = asked(*words)
    assert result.exit_code == code, result.output
    return result.output


def asked(*words: str) -> Result:
    return CliRunner().invoke(main, ["source", *words])


def document(*words: str, code: int = 0) -> Any:
    return json.loads(said(*words, "--json", code=code))


def test_a_file_becomes_a_table_that_a_segment_counts_on(shop):
    assert said("load", "orders.yaml", "may.csv", "--data", "shop") == (
        "shop_orders load-000001 from may.csv: 3 records = 1 accepted + 2 quarantined.\n"
        "           1  is no amount as declared (not_an_amount)\n"
        "           1  is no whole number (not_whole)\n"
        "  not loaded: note\n"
    )
    checked = CliRunner().invoke(main, ["segment", "check", "--data", "shop"])
    assert checked.output.split() == ["event_orders", "1", "rows"]


def test_the_same_file_again_is_nothing_to_do(shop):
    said("load", "orders.yaml", "may.csv", "--data", "shop")
    again = said("load", "orders.yaml", "may.csv", "--data", "shop", code=3)
    assert again == "may.csv is load-000001 of shop_orders already; nothing was loaded again.\n"


def test_a_folder_is_a_load_for_each_file(shop):
    (shop / "orders").mkdir()
    for month in ("may", "june"):
        (shop / "orders" / f"{month}.csv").write_text(MAY.replace("1;ann", f"{len(month)};ann"))
    loaded = document("load", "orders.yaml", "orders", "--data", "shop")
    assert [(each["file"], each["load"]) for each in loaded["loads"]] == [
        ("june.csv", "load-000001"), ("may.csv", "load-000002"),
    ]  # fmt: skip
    assert [each["accepted"] for each in document("loads", "--data", "shop")["loads"]] == [1, 1]


def test_a_quarantine_is_shown_mended_and_loaded(shop):
    said("load", "orders.yaml", "may.csv", "--data", "shop")
    told = said("quarantine", "shop_orders", "--data", "shop", "--out", "mend.csv", "--source", "orders.yaml")
    assert told == (
        "shop_orders load-000001: 2 of 3 records quarantined.\n"
        "  line 3: amount “much” is no amount as declared (not_an_amount)\n"
        "    2;bob;02.05.2026;much;\n"
        "  line 4: order_id (order) “x” is no whole number (not_whole)\n"
        "    x;eve;03.05.2026;5;\n"
        "2 records written to mend.csv\n"
    )
    mended = (shop / "mend.csv").read_text().replace("much", "20,00").replace("x;eve", "3;eve")
    (shop / "mend.csv").write_text(mended)
    fixed = document("fix", "orders.yaml", "load-000001", "mend.csv", "--data", "shop")
    assert (fixed["accepted"], fixed["quarantined"], fixed["fixes"]) == (2, 0, "load-000001")
    assert "mends load-000001" in said("loads", "--data", "shop")


def test_a_record_of_which_not_all_is_kept_is_told_where_the_others_go_out(shop):
    (shop / "orders.yaml").write_text(SOURCE + "drop: [note]\n")
    (shop / "may.csv").write_text(MAY + "4;eve;too few\n")
    said("load", "orders.yaml", "may.csv", "--data", "shop")
    out = ("--out", "mend.csv", "--source", "orders.yaml")
    told = said("quarantine", "shop_orders", "--data", "shop", "--limit", "0", *out)
    assert told.endswith("2 records written to mend.csv; 1 not, because not all of it was kept\n")
    (shop / "other.yaml").write_text(SOURCE.replace("shop_orders", "other"))
    other = ("--out", "other.csv", "--source", "other.yaml")
    refused = said("quarantine", "shop_orders", "--data", "shop", *other, code=1)
    assert "load-000001 is one of shop_orders; the document is that of other" in refused


def test_what_a_stranger_wrote_moves_no_cursor(shop):
    (shop / "may.csv").write_text(MAY.replace("much", "\x1b[2Jmuch"))
    said("load", "orders.yaml", "may.csv", "--data", "shop")
    told = said("quarantine", "shop_orders", "--data", "shop")
    assert "\x1b" not in told
    assert "amount “�[2Jmuch” is no amount as declared" in told


def test_a_check_loads_nothing(shop):
    assert said("check", "orders.yaml", "may.csv") == (
        "shop_orders@1 is well-formed: csv to orders.\n"
        "may.csv has 5 columns and all that is mapped. Not loaded: note.\n"
    )
    assert document("check", "orders.yaml", "may.csv")["files"][0]["unmapped"] == ["note"]
    assert not (shop / "shop").exists()


def test_a_profile_and_what_drifted(shop):
    said("load", "orders.yaml", "may.csv", "--data", "shop")
    assert document("profile", "shop_orders", "--data", "shop")["columns"]["amount"]["max"] == "10.0000"
    alone = said("drift", "shop_orders", "--data", "shop", code=1)
    assert "load-000001 is the first load of shop_orders" in alone
    (shop / "june.csv").write_text(MAY.replace("much", "7"))
    said("load", "orders.yaml", "june.csv", "--data", "shop")
    changes = document("drift", "shop_orders", "--data", "shop")["changes"]
    assert changes[0] == {"column": "", "what": "quarantined", "before": "66.7 %", "after": "33.3 %"}


def test_a_proposal_leaves_to_a_person_what_it_cannot_know(shop):
    (shop / "may.csv").write_text(MAY.replace("much", "20,00"))
    (shop / "proposed.yaml").write_text(said("propose", "may.csv", "--name", "proposed"))
    assert document("propose", "may.csv")["open"] == ["columns.amount.currency"]
    refused = said("check", "proposed.yaml", code=1)
    assert "“?” is no currency" in refused


REFUSED = {
    "a file that is not there": (
        ("load", "orders.yaml", "june.csv", "--data", "shop"),
        "there is no file june.csv",
    ),
    "no file": (("load", "orders.yaml", "--data", "shop"), "say a file, or a folder of them"),
    "a source that is none": (("check", "may.csv"), "is no source"),
    "a load that is not there": (
        ("profile", "shop_orders", "--data", "shop"),
        "nothing was loaded from “shop_orders”",
    ),
    "a name that is a folder": (("drift", "/tmp", "--data", "shop"), "nothing was loaded from “/tmp”"),
    "a preset that is not there": (("propose", "may.csv", "--preset", "ebay"), "there is no preset “ebay”"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_said_in_words(shop, name):
    words, reason = REFUSED[name]
    assert reason in said(*words, code=1)


def test_presets_and_the_schema_are_told(shop):
    assert "amazon_orders" in document("presets")["presets"]
    assert document("schema")["title"] == "Source"
