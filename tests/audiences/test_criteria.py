"""A segment held against what was agreed of it: size, change, reach, overlap, freshness, test customers."""

import json
import tempfile
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.audiences.accepting.criteria import KINDS, criteria_of, places, read_criteria
from baton.audiences.accepting.judging import judge, members_of
from baton.audiences.accepting.verdict import read_back
from baton.audiences.language.reading import segment_of
from baton.audiences.neighbours import Library
from baton.audiences.running import run
from baton.audiences.telling.criteria import criterion_told, found_told
from baton.audiences.telling.names import Names
from baton.audiences.wrong import Wrong, written
from scripts import catalogs
from tests.audiences.shop import Shop, ask, customer, opened, order, segment
from tests.trials import PROVING

EXAMPLES = Path(__file__).parents[2] / "examples" / "segments"
DUTCH = {"type": "field", "field": "country", "op": "=", "value": "NL"}
EVERYBODY = {"type": "field", "field": "country", "op": "is_not_empty"}
AS_OF = "2026-06-30T12:00+00:00"


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """Four of five are Dutch; of those three have an address, and two a consent for letters."""
    said = datetime(2026, 1, 1)
    made = Shop(
        customers=[
            customer("anna", "NL", email="anna@mail.example", points=3),
            customer("bert", "NL", email="bert@mail.example"),
            customer("cees", "NL", email="cees@mail.example"),
            customer("dora", "NL"),
            customer("elke", "BE", email="elke@mail.example"),
        ],
        orders=[order("anna", "2026-06-27 12:00:00"), order("bert", "2026-07-15")],
        consents=[(key, "email", "marketing", "granted", said) for key in ("anna", "bert", "dora", "elke")],
    )
    return opened(made, tmp_path_factory.mktemp("shop"))


def verdict(shop, criteria, *rules, others=None, earlier=None, **more):
    more.setdefault("purpose", "marketing")
    read = segment(*(rules or [DUTCH]), **more)
    library = Library(others or {})
    whole = ask(shop, read, as_of=AS_OF)
    before = members_of(earlier, whole) if earlier is not None else None
    return judge(whole, criteria_of({"format": 1, **criteria}), library, before)


def holds(found) -> dict[str, bool | None]:
    return {written(each.place): each.holds for each in found.judged}


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [({"least": 4}, True), ({"least": 5}, False), ({"most": 4}, True), ({"most": 3}, False),
     ({"least": 4, "most": 4}, True)],
)  # fmt: skip
def test_both_bounds_of_the_size_are_inside(shop, bounds, expected):
    found = verdict(shop, {"size": bounds})
    assert found.accepted is expected
    assert [each.found for each in found.judged] == [4]


def test_reach_counts_members_with_a_usable_address_and_a_consent(shop):
    # Anna and Bert of four; Cees said nothing, Dora has no address.
    assert holds(verdict(shop, {"reach": [{"channel": "email", "least": 50}]})) == {"reach[0]": True}
    assert holds(verdict(shop, {"reach": [{"channel": "email", "least": 50.01}]})) == {"reach[0]": False}


def test_what_is_known_of_members_is_a_share_of_them(shop):
    wanted = {"filled": [{"attribute": "email", "least": 75}, {"attribute": "points", "least": 26}]}
    found = verdict(shop, wanted)
    assert holds(found) == {"filled[0]": True, "filled[1]": False}
    assert [each.found for each in found.judged] == [3, 1]


def test_whoever_is_in_another_segment_too_is_counted_though_that_one_excludes_this(shop):
    this = segment(DUTCH, segment="asked", version=1)
    excluding = segment_of(
        {
            "segment": "everybody", "version": 2,
            "definition": {"combinator": "and", "rules": [
                EVERYBODY, {"type": "segment", "in": "none", "of": [this.segment.name]},
            ]},
        }
    )  # fmt: skip
    wanted = {"overlap": [{"segment": "everybody@2", "most": 0}]}
    library = {"everybody@2": excluding, this.segment.name: this}
    found = verdict(shop, wanted, others=library, segment="asked", version=1)
    assert [(each.found, each.holds) for each in found.judged] == [(0, True)]


def test_news_is_as_old_as_the_newest_event_before_the_moment(shop):
    # Anna ordered three times 24 hours before, to the second; what Bert orders in July is not known yet.
    assert verdict(shop, {"fresh": [{"event": "orders", "days": 3}]}).accepted
    assert not verdict(shop, {"fresh": [{"event": "orders", "days": 2}]}).accepted
    nothing = verdict(shop, {"fresh": [{"event": "messages", "days": 9}]})
    assert [(each.found, each.holds) for each in nothing.judged] == [(None, False)]


def test_a_test_customer_must_be_in_or_out_and_one_who_is_gone_is_not_in(shop):
    found = verdict(shop, {"include": ["anna", "elke", "gone"], "exclude": ["bert", "gone2"]})
    assert holds(found) == {
        "include[0]": True,
        "include[1]": False,
        "include[2]": False,
        "exclude[0]": False,
        "exclude[1]": None,
    }
    assert found.as_document()["criteria"][1] == {"place": "include[1]", "found": False, "holds": False}


def test_a_change_is_measured_from_an_earlier_run_and_without_one_refuses_nothing(shop, tmp_path):
    wanted = {"change": {"most": 25}}
    first = verdict(shop, wanted)
    assert first.accepted
    assert holds(first) == {"change": None}
    everybody = ask(shop, segment(EVERYBODY), as_of=AS_OF)
    earlier = run(everybody, tmp_path / "earlier.parquet").file
    # Five before, four now.
    second = verdict(shop, wanted, earlier=earlier)
    assert [(each.found, each.holds) for each in second.judged] == [(Decimal("-20.00"), True)]
    assert not verdict(shop, {"change": {"most": 19.99}}, earlier=earlier).accepted


def test_a_run_of_another_segment_is_nothing_to_measure_from(shop, tmp_path):
    other = ask(shop, segment(EVERYBODY, segment="others"), as_of=AS_OF)
    earlier = run(other, tmp_path / "other.parquet").file
    with pytest.raises(Wrong, match="is a run of “others”, not of"):
        verdict(shop, {"change": {"most": 1}}, earlier=earlier)
    with pytest.raises(Wrong, match="there is no file"):
        verdict(shop, {"change": {"most": 1}}, earlier=tmp_path / "none.parquet")


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        ({}, "needs from 1 to 50 criteria"),
        ({"size": {}}, "size: needs “least”, “most” or both"),
        ({"size": {"least": 3, "most": 2}}, "size: “least” is more than “most”"),
        ({"size": {"least": -1}}, "size.least: needs 0 or more"),
        ({"reach": [{"channel": "email", "least": 101}]}, "reach[0].least: is no percentage from 0 to 100"),
        ({"reach": [{"channel": "email", "least": "many"}]}, "reach[0].least: is not a number"),
        ({"overlap": [{"segment": "vip", "most": 1}]}, "overlap[0].segment: names no version"),
        ({"change": {"most": -1}}, "change.most: is less than nothing"),
        ({"include": ["anna"], "exclude": ["anna"]}, "exclude: says “anna” twice"),
        ({"fresh": [{"event": "orders", "days": 0}]}, "fresh[0].days: needs 1 or more"),
        ({"sise": {"least": 1}}, "sise: is not known here"),
        ({"include": [str(number) for number in range(51)]}, "needs from 1 to 50 criteria"),
    ],
)
def test_criteria_that_say_what_cannot_be_are_refused_by_their_place(criteria, said):
    with pytest.raises(Wrong) as wrong:
        criteria_of({"format": 1, **criteria})
    assert said in str(wrong.value)


def test_what_does_not_fit_the_base_is_told_by_place_and_line_all_of_it_at_once(shop, tmp_path):
    file = tmp_path / "wanted.yaml"
    file.write_text(
        "format: 1\nreach:\n  - {channel: email, least: 1}\n  - {channel: post, least: 1}\n"
        "filled:\n  - {attribute: shoe, least: 1}\nfresh:\n  - {event: calls, days: 1}\n"
    )
    with pytest.raises(Wrong) as wrong:
        judge(ask(shop, segment(DUTCH, purpose="marketing")), read_criteria(file), Library())
    told = {problem.place: (problem.line, problem.reason.split(";")[0]) for problem in wrong.value.problems}
    assert told == {
        "reach[1]": (4, "there is no channel “post”"),
        "filled[0]": (6, "there is no attribute “shoe”"),
        "fresh[0].event": (8, "there is no event “calls”"),
    }


def test_a_segment_that_says_no_purpose_has_no_reach_to_be_agreed(shop):
    with pytest.raises(Wrong, match=r"reach\[0\].*says no “purpose”"):
        verdict(shop, {"reach": [{"channel": "email", "least": 0}]}, purpose=None)


def test_a_query_of_somebodys_own_is_not_brought_in_by_an_overlap(shop):
    hidden = segment(
        {"type": "sql", "query": "SELECT k FROM customers", "reviewed_by": "Noor"}, segment="hidden"
    )
    with pytest.raises(Wrong, match="refused unless it is allowed"):
        verdict(
            shop,
            {"overlap": [{"segment": "hidden@1", "most": 0}]},
            others={"hidden@1": hidden},
        )


SHARES = st.decimals(0, 100, places=2)


@settings(max_examples=200 if PROVING else 15, deadline=None)
@given(countries=st.lists(st.sampled_from(["NL", "BE"]), min_size=1, max_size=12), least=SHARES, most=SHARES)
def test_any_share_is_compared_exactly(countries, least, most):
    """Against fractions of whole numbers: nothing is rounded before it is compared."""
    made = Shop(
        customers=[
            customer(f"c{number}", country, points=number if number % 3 else None)
            for number, country in enumerate(countries)
        ]
    )
    with tempfile.TemporaryDirectory() as folder:
        shop = opened(made, Path(folder))
        belgian = segment({**DUTCH, "value": "BE"}, segment="belgian")
        wanted = {
            "filled": [{"attribute": "points", "least": least}],
            "overlap": [{"segment": "belgian@1", "most": most}],
        }
        found = verdict(shop, wanted, EVERYBODY, others={"belgian@1": belgian})
    known = sum(number % 3 != 0 for number in range(len(countries)))
    of, belgians = len(countries), countries.count("BE")
    assert holds(found) == {
        "filled[0]": Fraction(100 * known, of) >= Fraction(least),
        "overlap[0]": Fraction(100 * belgians, of) <= Fraction(most),
    }


@pytest.fixture(scope="module")
def compiled_catalogs():
    package = Path(__file__).parents[2] / "baton" / "audiences"
    for language in catalogs.LANGUAGES:
        catalogs.compile_catalog(catalogs.catalog_path(package, language), language)


def test_every_kind_is_told_in_the_readers_language(shop, compiled_catalogs):
    wanted: dict[str, Any] = {
        "size": {"least": 5}, "change": {"most": 1}, "reach": [{"channel": "email", "least": 60}],
        "overlap": [{"segment": "belgian@1", "most": 5}], "fresh": [{"event": "orders", "days": 2}],
        "filled": [{"attribute": "email", "least": 80}], "include": ["elke"], "exclude": ["gone"],
    }  # fmt: skip
    assert set(wanted) == set(KINDS)
    belgian = segment({**DUTCH, "value": "BE"}, segment="belgian")
    found = verdict(shop, wanted, others={"belgian@1": belgian})

    # What a run keeps of it says the same again.
    kept = json.loads(json.dumps(found.as_document()))
    assert read_back(found.criteria, kept).judged == found.judged
    assert [each.place for each in found.judged] == places(found.criteria)

    def told(language):
        with translation.override(language):
            names = Names(shop.base)
            return [
                f"{criterion_told(found.criteria, each.place, names)}: {found_told(each, found, 'UTC')}"
                for each in found.judged
            ]

    assert told("en") == [
        "Members: at least 5: 4",
        "Change since the earlier run, up or down: at most 1 %: there is no earlier run",
        "Reached by email: at least 60 % of the members: 50.00 % (2 of 4)",
        "Also in belgian@1: at most 5 % of the members: 0.00 % (0 of 4)",
        "“email” is known of at least 80 % of the members: 75.00 % (3 of 4)",
        "The newest of “orders”: at most 2 days old: 27 June 2026",
        "Test customer elke is in it: is not in it",
        "Test customer gone is not in it: there is no such customer",
    ]
    assert told("nl")[6] == "Testklant elke zit erin: zit er niet in"
    assert told("ru")[5] == "Самое новое из «заказы»: не старше 2 дней: 27 июня 2026"
    assert all(len(set(told(language)) & set(told("en"))) == 0 for language in ("nl", "ru"))


def test_the_example_can_be_read_and_names_the_same_whatever_its_layout():
    read = read_criteria(EXAMPLES / "criteria" / "winback-beauty.yaml")
    assert [each.channel for each in read.criteria.reach] == ["email"]
