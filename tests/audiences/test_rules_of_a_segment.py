"""What each rule means, worked out by hand on a few customers."""

from datetime import date, datetime

import pytest

from tests.audiences.shop import Shop, customer, library, members, opened, order, segment


def rule(kind, **said):
    return {"type": kind, **said}


def where(**said):
    return {"combinator": "and", "rules": [rule("field", **said)]}


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """As of the end of 30 June 2026 in UTC."""
    made = Shop(
        customers=[
            customer(
                "anna", "NL", born=date(1980, 2, 29), email="anna@shop.example", employee=False, points=3
            ),
            customer("bert", "BE", email="bert at shop", phone="+31612345678", employee=True, points=0),
            customer("cees", None, email="cees@shop.example", signed_up=datetime(2026, 6, 30, 23, 59, 59)),
            customer("dora", "NO", email="", signed_up=datetime(2026, 6, 1)),
        ],
        orders=[
            order("anna", "2026-06-30 12:00", "19.99", "beauty", 1),
            order("anna", "2026-03-01 12:00", "30.01", "garden", 2),
            order("bert", "2025-12-30 00:00", "100", "beauty", 1),
            order("bert", "2025-12-29 23:59:59", "5", None, None),
            order("bert", "2026-07-01 00:00", "999", "garden", 9),
            order("nobody", "2026-06-30 12:00", "1000", "beauty", 1),
        ],
        messages=[
            ("anna", datetime(2026, 6, 29), "email"),
            ("anna", datetime(2026, 6, 24), "email"),
            ("anna", datetime(2026, 6, 23, 23, 59, 59), "email"),
            ("bert", datetime(2026, 6, 29), "sms"),
        ],
        consents=[
            ("anna", "email", "marketing", "granted", datetime(2026, 1, 1)),
            ("bert", "email", "marketing", "granted", datetime(2026, 1, 1)),
            ("bert", "sms", "marketing", "granted", datetime(2026, 1, 1)),
            ("bert", "sms", "marketing", "withdrawn", datetime(2026, 1, 1)),
            ("cees", "email", "marketing", "withdrawn", datetime(2026, 2, 1)),
            ("cees", "email", "marketing", "granted", datetime(2026, 3, 1)),
            ("cees", "email", "service", "denied", datetime(2026, 4, 1)),
            ("dora", "email", "marketing", "granted", datetime(2026, 1, 1)),
        ],
        suppressions=[("cees", "sms", None), ("dora", None, None), ("anna", "email", datetime(2026, 7, 1))],
        scores=[
            ("anna", "propensity", 0.9, datetime(2026, 1, 1)),
            ("anna", "propensity", 0.1, datetime(2026, 6, 1)),
            ("bert", "propensity", 0.8, datetime(2026, 6, 1)),
            ("cees", "propensity", 0.8, datetime(2026, 6, 1)),
            ("cees", "propensity", 0.0, datetime(2026, 7, 1)),
        ],
    )
    return opened(made, tmp_path_factory.mktemp("shop"))


CASES = {
    # attributes
    "a country": (rule("field", field="country", op="=", value="NL"), "anna"),
    "Norway is a country": (rule("field", field="country", op="in", value=["NO", "BE"]), "bert dora"),
    "not a country takes those without one": (
        rule("field", field="country", op="!=", value="NL"),
        "bert cees dora",
    ),
    "none of several takes those without one": (
        rule("field", field="country", op="not_in", value=["NL", "NO"]),
        "bert cees",
    ),
    "without a country": (rule("field", field="country", op="is_empty"), "cees"),
    "an empty text is nothing": (rule("field", field="email", op="is_empty"), "dora"),
    "a number between, both inside": (rule("field", field="points", op="between", value=[0, 3]), "anna bert"),
    "no points are not few points": (rule("field", field="points", op="<", value=3), "bert"),
    "truth": (rule("field", field="employee", op="=", value=False), "anna"),
    "not true takes those of whom nothing is known": (
        rule("field", field="employee", op="!=", value=True),
        "anna cees dora",
    ),
    "a day": (rule("field", field="born", op="=", value="1980-02-29"), "anna"),
    "an instant on a day": (rule("field", field="signed_up", op="=", value="2026-06-30"), "cees"),
    "signed up lately": (rule("field", field="signed_up", op="in_last_days", value=30), "cees dora"),
    "a part of a text": (rule("field", field="email", op="contains", value="@shop"), "anna cees"),
    # events
    "ordered at all": (rule("did", event="orders"), "anna bert"),
    "never ordered": (rule("did", event="orders", count={"op": "=", "value": 0}), "cees dora"),
    "exactly one order in 183 days, the first instant inside": (
        rule("did", event="orders", count={"op": "=", "value": 1}, within={"days": 183}),
        "bert",
    ),
    "fewer than two orders takes those with none": (
        rule("did", event="orders", count={"op": "<", "value": 2}, within={"days": 183}),
        "bert cees dora",
    ),
    "any number but one takes those with none": (
        rule("did", event="orders", count={"op": "!=", "value": 1}, within={"days": 183}),
        "anna cees dora",
    ),
    "money in total, exact": (
        rule("did", event="orders", sum={"field": "amount", "op": "=", "value": 50, "currency": "EUR"}),
        "anna",
    ),
    "little money takes those who spent none": (
        rule("did", event="orders", sum={"field": "amount", "op": "<", "value": 60, "currency": "EUR"}),
        "anna cees dora",
    ),
    "an unknown quantity adds nothing": (
        rule("did", event="orders", sum={"field": "quantity", "op": "=", "value": 1}),
        "bert",
    ),
    "different categories, nothing is none": (
        rule("did", event="orders", distinct={"field": "category", "op": "=", "value": 1}),
        "bert",
    ),
    "with a condition on the event": (
        rule(
            "did", event="orders", where=where(field="category", op="=", value="beauty"), within={"days": 30}
        ),
        "anna",
    ),
    "what is not beauty may be nothing": (
        rule(
            "did",
            event="orders",
            where=where(field="category", op="!=", value="beauty"),
            within={"to": "2025-12-31"},
        ),
        "bert",
    ),
    "whole days, both inside": (
        rule("did", event="orders", within={"from": "2025-12-29", "to": "2025-12-29"}),
        "bert",
    ),
    "the first order was for beauty": (
        rule("did", event="orders", only="first", where=where(field="category", op="=", value="beauty")),
        "",
    ),
    "the last order was for beauty": (
        rule("did", event="orders", only="last", where=where(field="category", op="=", value="beauty")),
        "anna bert",
    ),
    "the first order lies in the last 183 days": (
        rule("did", event="orders", only="first", within={"days": 183}),
        "anna",
    ),
    # recency, scores, order of events
    "ordered at most a day ago": (rule("recency", event="orders", days={"op": "<=", "value": 1}), "anna"),
    "ordered more than 100 days ago": (
        rule("recency", event="orders", days={"op": ">", "value": 100}),
        "bert",
    ),
    "ordered exactly 183 days ago": (
        rule("recency", event="orders", days={"op": "between", "value": [183, 183]}),
        "bert",
    ),
    "the better half by money": (
        rule("rfm", event="orders", money="amount", parts=2, score={"m": {"op": "=", "value": 2}}),
        "bert",
    ),
    "equal frequency goes by key": (
        rule("rfm", event="orders", parts=2, score={"f": {"op": "=", "value": 1}}),
        "anna",
    ),
    "garden and then beauty": (
        rule(
            "sequence",
            first={"event": "orders", "where": where(field="category", op="=", value="garden")},
            then={"event": "orders", "where": where(field="category", op="=", value="beauty")},
            days=121,
        ),
        "anna",
    ),
    "one day too late": (
        rule("sequence", first={"event": "orders"}, then={"event": "orders"}, days=120),
        "bert",
    ),
    "a thing is not after itself": (
        rule(
            "sequence",
            first={"event": "orders", "where": where(field="category", op="=", value="beauty")},
            then={"event": "orders", "where": where(field="category", op="=", value="beauty")},
            days=300,
        ),
        "",
    ),
    # reaching
    "reachable: address, latest word, no suppression by then": (
        rule("reachable", channel="email", purpose="marketing"),
        "anna cees",
    ),
    "at one instant a refusal counts more": (rule("reachable", channel="sms", purpose="marketing"), ""),
    "fewer than two messages in seven days": (
        rule("frequency_cap", channel="email", max=2, per={"days": 7}),
        "bert cees dora",
    ),
    "a third one fits": (
        rule("frequency_cap", channel="email", max=3, per={"days": 7}),
        "anna bert cees dora",
    ),
    # what others worked out
    "the latest score by then": (rule("score", score="propensity", op=">=", value=0.5), "bert cees"),
    "the best third, rounded up, by key": (rule("score", score="propensity", top={"percent": 30}), "bert"),
    "a score that nobody has": (rule("score", score="churn", op=">=", value=0), ""),
    "everybody is a sample of everybody": (rule("sample", percent=100, salt="x"), "anna bert cees dora"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_means_what_it_says(shop, name):
    said, expected = CASES[name]
    assert members(shop, segment(said)) == expected.split()


@pytest.mark.parametrize("name", CASES)
def test_not_is_everybody_else(shop, name):
    said, expected = CASES[name]
    others = {"anna", "bert", "cees", "dora"} - set(expected.split())
    assert members(shop, segment(said, not_=True)) == sorted(others)


def test_rules_over_one_event_keep_their_own_windows(shop):
    once = rule("did", event="orders", count={"op": "=", "value": 1}, within={"days": 183})
    ever = rule("did", event="orders", count={"op": ">=", "value": 2})
    early = rule("did", event="orders", within={"to": "2025-12-29"})
    assert members(shop, segment(once, ever, early)) == ["bert"]
    assert members(shop, segment(ever, early, not_=True)) == ["anna", "cees", "dora"]


DUTCH = segment(rule("field", field="country", op="=", value="NL"), segment="dutch", version=3)
BUYERS = segment(rule("did", event="orders"), segment="buyers", version=1)


@pytest.mark.parametrize(("way", "expected"), [("any", "anna bert"), ("all", "anna"), ("none", "cees dora")])
def test_other_segments_are_taken_or_left_out(shop, way, expected):
    read = segment(rule("segment", **{"in": way}, of=["dutch@3", "buyers@1"]))
    assert members(shop, read, library=library(DUTCH, BUYERS)) == expected.split()


def test_a_sample_stays_the_same_and_another_salt_draws_another(tmp_path):
    made = opened(Shop(customers=[customer(f"c{number:04}") for number in range(2000)]), tmp_path)
    one, two, half = (
        set(members(made, segment(rule("sample", percent=percent, salt=salt))))
        for percent, salt in ((10, "spring"), (10, "autumn"), (50, "spring"))
    )
    assert one == set(members(made, segment(rule("sample", percent=10, salt="spring"))))
    assert 150 < len(one) < 250
    assert one < half
    assert len(one & two) < 50


def test_a_query_gives_keys_when_it_is_allowed(shop):
    query = "SELECT k FROM event_orders WHERE f_amount > 50 AND at_utc < TIMESTAMP '2026-07-01'"
    read = segment(rule("sql", query=query, reviewed_by="Data team"))
    assert members(shop, read, sql_allowed=True) == ["bert"]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # The clocks went forward on 29 March 2026 at 2:00: a day of 23 hours.
        ("2026-03-29", ["at the first instant", "in the last hour"]),
        ("2026-03-30", ["on the next day"]),
    ],
)
def test_a_day_is_the_calendars_also_when_the_clocks_change(tmp_path, as_of, expected):
    rows = {
        "a second too early": "2026-03-28 22:59:59",
        "at the first instant": "2026-03-28 23:00",
        "in the last hour": "2026-03-29 21:59:59",
        "on the next day": "2026-03-29 22:00",
    }
    made = opened(
        Shop(customers=[customer(key) for key in rows], orders=[order(key, at) for key, at in rows.items()]),
        tmp_path,
    )
    read = segment(rule("did", event="orders", within={"days": 1}), time_zone="Europe/Amsterdam")
    assert members(made, read, as_of) == sorted(expected)
    day = segment(
        rule("did", event="orders", within={"from": as_of, "to": as_of}), time_zone="Europe/Amsterdam"
    )
    assert members(made, day, "2026-06-30") == sorted(expected)
