"""Values as people and machines write them: nothing is guessed; what does not fit has a reason."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.audiences.sources.one_file import Came, came, columns, goods, values

D = Decimal
Group = dict[str, tuple[dict[str, Any], str, Any]]
# (how the column is said, what stands there, what it becomes; a text beginning with ! is the reason)
AMOUNTS: Group = {
    "a comma": ({}, "9,95", D("9.95")),
    "four places": ({}, "0,0001", D("0.0001")),
    "five places": ({}, "0,00015", "!too_precise"),
    "five places, the last of them nought": ({}, "0,00010", D("0.0001")),
    "below nought": ({}, "-9,95", D("-9.95")),
    "a point where a comma is said": ({}, "9.95", "!not_an_amount"),
    "thousands that nobody declared": ({}, "1.000", "!not_an_amount"),
    "thousands as declared": ({"thousands": "."}, "1.234.567,89", D("1234567.89")),
    "thousands may be left out": ({"thousands": "."}, "1234567,89", D("1234567.89")),
    "groups of two": ({"thousands": "."}, "12.34,5", "!not_an_amount"),
    "hard blanks between thousands": ({"thousands": "\u00a0"}, "1\u00a0234,50", D("1234.5")),
    "thin blanks between thousands": ({"thousands": "\u202f"}, "1\u202f234,50", D("1234.5")),
    "apostrophes of Switzerland": ({"thousands": "'", "decimal": "."}, "1'234.50", D("1234.5")),
    "fourteen digits": ({}, "99999999999999,9999", D("99999999999999.9999")),
    "fifteen digits": ({}, "100000000000000", "!too_large"),
    "a hundred digits": ({}, "9" * 100, "!not_an_amount"),
    "not a number": ({}, "NaN", "!not_an_amount"),
    "without end": ({}, "Infinity", "!not_an_amount"),
    "with an exponent": ({}, "1e5", "!not_an_amount"),
    "of base sixteen": ({}, "0x10", "!not_an_amount"),
    "with an underscore": ({}, "1_000", "!not_an_amount"),
    "a plus": ({}, "+5", "!not_an_amount"),
    "a minus behind": ({}, "5-", "!not_an_amount"),
    "in brackets": ({}, "(5)", "!not_an_amount"),
    "a sign of currency that nobody declared": ({}, "€5", "!not_an_amount"),
    "a sign of currency as declared": ({"sign": "€"}, "€ 5,50", D("5.5")),
    "a sign of currency behind": ({"sign": "€"}, "5,50 €", D("5.5")),
    "a sign of currency behind a minus": ({"sign": "$"}, "-$5,50", D("-5.5")),
    "a sign of currency before a minus": ({"sign": "kr."}, "kr.\u00a0-5,50", D("-5.5")),
    "a sign of currency between digits": ({"sign": "$"}, "1$2", "!not_an_amount"),
    "a sign of currency twice": ({"sign": "$"}, "$5$", "!not_an_amount"),
    "only a sign of currency": ({"sign": "$"}, "$", "!not_an_amount"),
    "only a comma": ({}, ",", "!not_an_amount"),
    "digits of Arabia": ({}, "١٢", "!not_an_amount"),
    "wide digits": ({}, "５", "!not_an_amount"),
    "a minus of typographers": ({}, "−5", "!not_an_amount"),
    "a formula": ({}, "=1+1", "!not_an_amount"),
    "two amounts": ({}, "5,00 6,00", "!not_an_amount"),
    "rounding as declared": ({"rounded": True}, "1,23456789", D("1.2346")),
    "nothing": ({}, "", None),
    "a word for nothing": ({}, "n/a", "!not_an_amount"),
}
WHOLES: Group = {
    "a number": ({}, "17", 17),
    "noughts in front": ({}, "007", 7),
    "a fraction of nought, as pandas writes": ({}, "17850.0", 17850),
    "a fraction": ({}, "17.5", "!not_whole"),
    "the largest of 18 digits": ({}, "9" * 18, int("9" * 18)),
    "beyond sixty-four bits": ({}, "9223372036854775808", "!not_whole"),
    "a word": ({}, "seven", "!not_whole"),
    "thousands as declared": ({"thousands": ","}, "1,234", 1234),
    "nothing where one is required": ({}, "", "!missing"),
}
DAYS: Group = {
    "a day": ({}, "01.02.2026", date(2026, 2, 1)),
    "short": ({}, "1.2.2026", date(2026, 2, 1)),
    "a day that is none": ({}, "31.02.2026", "!not_a_date"),
    "a leap day": ({}, "29.02.2024", date(2024, 2, 29)),
    "no leap day": ({}, "29.02.2026", "!not_a_date"),
    "day and month exchanged": ({}, "02.13.2026", "!date_flipped"),
    "another order": ({}, "2026-02-01", "!not_a_date"),
    "a year of two digits": ({}, "01.02.26", "!date_out_of_range"),
    "nought": ({}, "00.00.0000", "!not_a_date"),
    "the number of a sheet": ({}, "45000", "!not_a_date"),
    "the far future": ({}, "31.12.9999", "!date_out_of_range"),
    "before there were shops": ({}, "01.01.1753", "!date_out_of_range"),
    "before there were shops, as declared": ({"earliest": "1700-01-01"}, "01.01.1753", date(1753, 1, 1)),
    "American, as declared": ({"format": "%m/%d/%Y"}, "02/01/2026", date(2026, 2, 1)),
    "American, and it is not": ({"format": "%m/%d/%Y"}, "13/02/2026", "!date_flipped"),
    "with a time behind": ({}, "01.02.2026 10:00", "!not_a_date"),
    "today": ({}, "today", "!not_a_date"),
}
TIMES: Group = {
    "winter of Amsterdam": (
        {"zone": "Europe/Amsterdam"},
        "2026-01-01 00:30:00",
        datetime(2025, 12, 31, 23, 30),
    ),
    "summer of Amsterdam": (
        {"zone": "Europe/Amsterdam"},
        "2026-07-01 00:30:00",
        datetime(2026, 6, 30, 22, 30),
    ),
    "utc where nothing is said": ({}, "2026-07-01 00:30:00", datetime(2026, 7, 1, 0, 30)),
    "its own distance": (
        {"format": "%Y-%m-%dT%H:%M:%S%z"},
        "2026-07-01T02:30:00+02:00",
        datetime(2026, 7, 1, 0, 30),
    ),
    "twenty-five o'clock": ({}, "2026-07-01 25:00:00", "!not_a_date"),
    "a day alone": ({}, "2026-07-01", "!not_a_date"),
}
WORDS: Group = {
    "as it stands": ({}, "Ünïcode", "Ünïcode"),
    "blanks around it": ({}, "  x  ", "x"),
    "one of the declared": ({"one_of": ["red", "blue"]}, "red", "red"),
    "none of the declared": ({"one_of": ["red", "blue"]}, "green", "!not_one_of"),
    "an address": ({"shape": "email", "misfit": "quarantine"}, " Ann@Shop.Example ", "ann@shop.example"),
    "no address": ({"shape": "email", "misfit": "quarantine"}, "ann at shop", "!not_an_email"),
    "no address, but kept": ({"shape": "email"}, "ann at shop", "ann at shop"),
    "an address of two": (
        {"shape": "email", "misfit": "quarantine"},
        "a@b.example, c@d.example",
        "!not_an_email",
    ),
    "a telephone number": ({"shape": "phone", "misfit": "quarantine"}, "+31 (0)6-1234.5678", "+310612345678"),
    "no telephone number": ({"shape": "phone", "misfit": "quarantine"}, "call me", "!not_a_phone"),
    "an injection is a text": ({}, "') DROP TABLE goods", "') DROP TABLE goods"),
}
TRUTHS: Group = {
    "true": ({}, "TRUE", True),
    "a word that nobody declared": ({}, "yes", "!not_yes_or_no"),
    "words as declared": ({"yes": ["ja"], "no": ["nee"]}, "Nee", False),
    "a number that nobody declared": ({}, "1", "!not_yes_or_no"),
}
GROUPS: list[tuple[str, dict[str, Any], Group]] = [
    ("price", {"type": "money", "currency": "EUR", "decimal": ","}, AMOUNTS),
    ("id", {"type": "integer", "required": True}, WHOLES),
    ("since", {"type": "date", "format": "%d.%m.%Y"}, DAYS),
    ("since", {"type": "time"}, TIMES),
    ("name", {"type": "text"}, WORDS),
    ("name", {"type": "boolean"}, TRUTHS),
]
CASES = [
    pytest.param(column, {**said, **more}, text, expected, id=f"{said['type']}: {name}")
    for column, said, group in GROUPS
    for name, (more, text, expected) in group.items()
]


@pytest.mark.parametrize(("column", "said", "text", "expected"), CASES)
def test_a_value_is_exactly_what_was_declared_or_quarantined(tmp_path, column, said, text, expected):
    source = goods(
        csv={"delimiter": ";", "quote": ""}, columns={column: {"column": "v", **said}, "n": {"column": "n"}}
    )
    content = f"n;v\nx;{text}\n".encode()
    if isinstance(expected, str) and expected.startswith("!"):
        assert came(tmp_path, content, source) == Came(0, {2: expected[1:]})
    else:
        assert values(tmp_path, content, source, column) == [expected]


def test_all_that_is_wrong_with_a_record_is_said_at_once(tmp_path):
    content = b"id;name;since;price\n;x;never;much\n"
    assert came(tmp_path, content) == Came(0, {2: "missing not_a_date not_an_amount"})


def test_an_amount_in_another_currency_is_no_amount_of_ours(tmp_path):
    price = {"type": "money", "currency": "EUR", "currency_column": "cur", "decimal": ",", "column": "price"}
    source = goods(columns={"price": price})
    content = b"price;cur\n5;EUR\n5;eur\n5;USD\n5;\n;USD\n"
    assert came(tmp_path, content, source) == Came(3, {4: "other_currency", 5: "other_currency"})


def test_words_for_nothing_are_declared(tmp_path):
    source = goods(empty=["", "NULL", "-"], columns=columns())
    content = b"id;name;since;price\n1;NULL;-;NULL\n"
    assert values(tmp_path, content, source, "name, since, price") == [(None, None, None)]
