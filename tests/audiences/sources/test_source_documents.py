"""A source document is closed: what it does not know, or cannot mean, is named with its place and line."""

from pathlib import Path

import pytest

from baton.audiences.language.yaml_text import read
from baton.audiences.sources.reading_documents import content_hash, preset, presets, read_source, source_of
from baton.audiences.wrong import Wrong
from tests.audiences.sources.one_file import columns, goods

EXAMPLES = Path(__file__).parents[3] / "examples" / "sources"
DOCUMENT = """\
source: goods
version: 1
maps_to: orders
csv: {delimiter: ";"}
customer: who
time: when
columns:
  who: {column: who}
  when: {column: when, type: time, format: "%d.%m.%Y"}
  price: {column: price, type: money, currency: EUR}
"""
WRONG = {
    "a key that is not known": (("time: when", "tiem: when"), "tiem (line 6): is not known here; known:"),
    "no delimiter": (('{delimiter: ";"}', "{}"), "csv.delimiter (line 4): is missing"),
    "a delimiter of two": (('";"', '";;"'), "csv.delimiter (line 4): is longer than 1"),
    "a letter for a delimiter": (('";"', "x"), "csv.delimiter (line 4): cannot be told apart from values"),
    "an encoding that is not known": (
        ('";"', '";", encoding: utf8'),
        "csv.encoding (line 4): is not known; known:",
    ),
    "two ways to read": (("csv: ", "parquet: {}\ncsv: "), "source (line 1): needs exactly one of csv, excel"),
    "no way to read": (('csv: {delimiter: ";"}\n', ""), "source (line 1): needs exactly one of"),
    "a customer that is no column": (
        ("customer: who", "customer: whom"),
        "customer (line 5): names no column; known:",
    ),
    "no customer": (("customer: who\n", ""), "customer (line 1): is missing: orders need one"),
    "a time that is a text": ((', type: time, format: "%d.%m.%Y"', ""), "time (line 6): has to be a time"),
    "a format that is open": (
        ("%d.%m.%Y", "%d/%m/%Y ? or %m/%d/%Y"),
        "columns.when.format (line 9): is still open",
    ),
    "a format that is none": (("%d.%m.%Y", "dd.mm.yyyy"), "is no format of a date; write it like %d.%m.%Y"),
    "a format without a year": (("%d.%m.%Y", "%d.%m."), "lacks a day or a year"),
    "money without a currency": ((", currency: EUR", ""), "columns.price.currency (line 10): money needs a"),
    "a currency that is none": (("EUR", "EURO"), "columns.price.currency (line 10): “EURO” is no currency"),
    "a currency of a text": (
        ("who: {column: who}", "who: {column: who, currency: EUR}"),
        "columns.who.currency (line 8): a text has none",
    ),
    "thousands as the decimal mark": (
        ("EUR", 'EUR, thousands: "."'),
        "columns.price.thousands (line 10): is the decimal mark already",
    ),
    "a dropped column that is mapped": (
        ("columns:", "drop: [price]\ncolumns:"),
        "drop (line 7): “price” is mapped as well",
    ),
    "a version of nought": (("version: 1", "version: 0"), "version (line 2): needs 1 or more"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_source_cannot_mean_is_named_by_its_place(name):
    (old, new), reason = WRONG[name]
    assert old in DOCUMENT
    with pytest.raises(Wrong) as told:
        source_of(*read(DOCUMENT.replace(old, new).encode()), "goods.yaml")
    assert reason in str(told.value)


def test_contacts_are_not_for_analysis_only():
    with pytest.raises(Wrong, match="“name” reaches a person; for analytics only it has to be dropped"):
        goods(analytics_only=True, columns=columns(name={"shape": "email"}))


def test_a_query_only_reads_and_its_address_is_in_the_environment():
    with pytest.raises(Wrong, match="has to be one SELECT"):
        goods(csv=None, sql={"url_in": "SHOP", "query": "DELETE FROM goods"})
    with pytest.raises(Wrong, match="has not the form"):
        goods(csv=None, sql={"url_in": "mysql://ann:secret@db/shop", "query": "SELECT 1"})


def test_the_same_meaning_has_the_same_hash():
    assert content_hash(goods()) == content_hash(goods(title=""))
    assert content_hash(goods()) != content_hash(goods(title="Goods"))


@pytest.mark.parametrize("name", presets())
def test_a_preset_is_a_source(name):
    assert preset(name).title


def test_buyers_of_amazon_are_for_analysis_only():
    amazon = preset("amazon_orders")
    assert amazon.analytics_only
    assert amazon.purposes == ["analysis"]
    assert {"buyer-email", "buyer-name", "ship-postal-code", "ship-city"} <= set(amazon.drop)
    assert amazon.retention is not None
    assert amazon.retention.days == 30


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_an_example_is_a_source(file):
    assert read_source(file).owner
