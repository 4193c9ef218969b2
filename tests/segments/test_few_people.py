"""Counting is no way to learn of one person what one may not see."""

import json

import pytest

from baton.segments import keeping
from baton.segments.few import told_roughly
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, document, latest_of

pytestmark = pytest.mark.django_db
ONE = {"type": "field", "field": "email", "op": "=", "value": "person2@shop.example"}
NOBODY = {**ONE, "value": "nobody@shop.example"}


def permitted(member, may):
    member.may_see_personal_data = may
    member.save()
    return member


@pytest.fixture
def count(asks, agency):
    def ask(*rules, may):
        asked = {"document": document(*rules), "as_of": AS_OF}
        _, told = asks(permitted(agency.dasha, may), "POST", "segment-questions/count", asked)
        return told

    return ask


def test_one_person_is_counted_for_whoever_may_see_personal_data_alone(shop, count):
    exactly, roughly = count(ONE, EMAIL, may=True), count(ONE, EMAIL, may=False)
    assert exactly["counted"]["steps"][0]["alone"] == exactly["rules"][0]["customers"] == 1
    assert (roughly["counted"]["customers"], roughly["counted"]["steps"][0]["alone"]) == (400, None)
    assert roughly["rules"][0]["customers"] is None
    assert roughly["counted"]["steps"][0]["without"] == exactly["counted"]["steps"][0]["without"] > 10
    assert "1" not in {str(each) for each in numbers(roughly["counted"])}


def numbers(told):
    """Every number that stands anywhere in it."""
    found: list[str] = []
    json.loads(json.dumps(told), parse_int=found.append)
    return found


def test_nobody_is_no_secret(shop, count):
    assert count(NOBODY, may=False)["counted"]["members"] == 0


def test_ten_are_told_and_nine_are_not():
    assert told_roughly({"members": 9, "steps": [{"alone": 10, "number": 3}]}) == {
        "members": None,
        "steps": [{"alone": 10, "number": 3}],
    }


def test_a_difference_of_a_few_says_neither_how_many_nor_who(shop, agency, asks, segment):
    made = segment(ONE)
    first = latest_of(made)
    second = keeping.save(made, document(DUTCH), based_on=1, by=agency.anna)
    path = f"segment-versions/{second.pk}/difference?since={first.pk}&as_of={AS_OF}"
    exactly = asks(permitted(agency.dasha, True), "GET", path)[1]["members"]
    roughly = asks(permitted(agency.dasha, False), "GET", path)[1]["members"]
    assert exactly["before"] == 1
    assert roughly["before"] is None
    assert roughly["joined"] == exactly["joined"] > 10
    assert roughly["some_joined"] == exactly["some_joined"]
    assert (exactly["left"], exactly["some_left"]) == (1, ["c…02"])
    assert (roughly["left"], roughly["some_left"]) == (None, [])
    assert roughly["left_by"] == [{"words": "country is NL", "members": None}]
