"""A segment is read as a sentence in the reader's language, made from the tree that is executed."""

from pathlib import Path

import pytest
from django.utils import translation

from baton.audiences.base.manifest import base_of
from baton.audiences.language.reading import read_segment
from baton.audiences.telling.names import Names
from baton.audiences.telling.sentence import sentence
from scripts import catalogs
from tests.audiences.shop import MANIFEST, segment
from tests.audiences.test_rules_of_a_segment import CASES

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "segments").glob("*.yaml"))


@pytest.fixture(scope="module", autouse=True)
def compiled_catalogs():
    package = Path(__file__).parents[2] / "baton" / "audiences"
    for language in catalogs.LANGUAGES:
        catalogs.compile_catalog(catalogs.catalog_path(package, language), language)


def told(language, *rules, **more):
    with translation.override(language):
        return sentence(segment(*rules, **more).segment, Names(base_of(MANIFEST)))


QUIET = {"type": "did", "event": "orders", "count": {"op": "=", "value": 0}, "within": {"days": 90}}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Customers of whom this is true: no “orders” in the last 90 days."),
        ("ru", "Клиенты, для которых верно: ни разу «заказы» за последние 90 дней."),
        ("nl", "Klanten voor wie dit geldt: geen “bestellingen” in de laatste 90 dagen."),
    ],
)
def test_the_base_says_what_things_are_called(language, expected):
    assert told(language, QUIET) == expected


@pytest.mark.parametrize(
    ("number", "times", "days"),
    [(1, "1 раза", "последний 1 день"), (3, "3 раз", "последние 3 дня"), (5, "5 раз", "последние 5 дней"),
     (21, "21 раза", "последний 21 день"), (112, "112 раз", "последние 112 дней")],
)  # fmt: skip
def test_russian_bends_its_words_by_the_number(number, times, days):
    rule = {
        "type": "did", "event": "orders", "count": {"op": ">=", "value": number}, "within": {"days": number},
    }  # fmt: skip
    assert told("ru", rule) == f"Клиенты, для которых верно: «заказы» не меньше {times} за {days}."


def test_what_is_turned_round_says_so():
    dutch = {"type": "field", "field": "country", "op": "=", "value": "NL"}
    assert told("en", dutch, QUIET, combinator="or", not_=True) == (
        "Customers of whom none of these is true: country is NL; no “orders” in the last 90 days."
    )


def test_an_unequal_value_may_be_none_and_the_sentence_says_so():
    rule = {"type": "field", "field": "country", "op": "not_in", "value": ["NL", "BE"]}
    assert told("en", rule) == "Customers of whom this is true: country is none of NL, BE, or empty."


def test_a_query_cannot_be_read_and_the_sentence_says_so():
    rule = {"type": "sql", "query": "SELECT k FROM customers", "reviewed_by": "Vera"}
    assert told("en", rule) == (
        "Customers of whom this is true: in a query that this sentence cannot read (looked through by Vera)."
    )


@pytest.mark.parametrize("language", ["en", "ru", "nl"])
def test_every_rule_has_words(language):
    sentences = [told(language, rule) for rule, _members in CASES.values()]
    assert len(set(sentences)) == len(CASES)
    assert not [each for each in sentences if "%(" in each or "None" in each]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_read(path):
    with translation.override("nl"):
        assert sentence(read_segment(path).segment, Names()).startswith("Klanten voor wie ")
