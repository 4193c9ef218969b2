"""Real data, where the shared data lie beside us; their quirks have small files elsewhere."""

from decimal import Decimal

from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.language.yaml_text import read
from baton.audiences.sources.loading import load
from baton.audiences.sources.proposing import propose
from baton.audiences.sources.reading_documents import preset, source_of
from baton.audiences.sources.records.csv_files import CsvFile
from baton.audiences.sources.records.opening import fits
from tests.audiences.sources.one_file import rows
from tests.audiences.test_real_shops import real


def test_cdnow_adds_up(tmp_path):
    file = real("cdnow/cdnow_master.parquet")
    made = load(preset("retailer_purchases"), file, tmp_path / "base").load
    assert (made.physical, made.accepted, made.quarantined) == (69_659, 69_659, 0)
    (total,) = DuckDB(tmp_path / "base").rows("SELECT sum(f_amount) FROM event_orders")[0]
    assert total == Decimal("2500315.63")


def test_complete_journey_adds_up(tmp_path):
    made = load(
        preset("retailer_feed"), real("completejourney/transactions_sample.parquet"), tmp_path / "base"
    ).load
    assert made.physical == made.accepted + made.quarantined == 75_000
    assert made.quarantined == 0


def test_online_retail_keeps_the_lines_of_nobody(tmp_path):
    file = real("online_retail/online_retail.parquet")
    said = preset("shop_order_lines").model_dump(exclude_defaults=True)
    names = {
        "order_id": "invoice_no",
        "product": "stock_code",
        "description": "description",
        "quantity": "quantity",
        "ordered_at": "invoice_date",
        "unit_price": "unit_price",
        "customer": "customer_id",
        "country": "country",
    }
    for name, column in said["columns"].items():
        column["column"] = names[name]
    said["columns"]["ordered_at"].pop("format")
    said.pop("csv")
    made = load(source_of({**said, "parquet": {}}), file, tmp_path / "base").load
    assert (made.physical, made.quarantined) == (541_909, 0)
    assert DuckDB(tmp_path / "base").tables["event_order_lines"] == {"rows": 541_909, "left_out": 135_080}


def test_hillstrom_is_proposed_and_loaded(tmp_path):
    file = real("hillstrom/hillstrom.csv")
    made = propose(file)
    text = made.text.replace('currency: "?"', "currency: USD")
    source = source_of(*read(text.encode()))
    loaded = load(source, file, tmp_path / "base").load
    assert (loaded.physical, loaded.accepted) == (64_000, 64_000)
    arms = [row[0] for row in rows(tmp_path / "base", loaded, "segment")]
    assert sorted(arms.count(arm) for arm in set(arms)) == [21_306, 21_307, 21_387]


def test_the_header_of_amazon_is_that_of_the_preset():
    file = real("amazon/seller_all_orders_report_header.tsv")
    amazon = preset("amazon_orders")
    assert amazon.csv is not None
    columns = CsvFile(file, amazon.csv).columns
    fits(amazon, columns)
    assert len(columns) == 32
    assert set(amazon.drop) & set(columns) == {
        "ship-city", "ship-state", "ship-postal-code", "purchase-order-number", "url",
    }  # fmt: skip
