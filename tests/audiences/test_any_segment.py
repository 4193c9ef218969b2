"""Any document over any shop has the members that reading the rows one by one gives."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baton.audiences.language.reading import segment_of
from baton.audiences.moments import Moment
from tests.audiences.naive import Naive
from tests.audiences.random_shops import random_shop
from tests.audiences.random_trees import TREES
from tests.audiences.shop import ask, keys, library, opened
from tests.trials import PROVING

OTHERS: dict[str, dict[str, Any]] = {
    "dutch@1": {
        "combinator": "or",
        "rules": [{"type": "field", "field": "country", "op": "=", "value": "NL"}],
        "not": False,
    },
    "buyers@2": {
        "combinator": "and",
        "rules": [
            {"type": "did", "event": "orders", "within": {"days": 92}},
            {"type": "segment", "in": "none", "of": ["dutch@1"]},
        ],
    },
}
INSTANTS = [datetime(2026, 6, 30, 22), datetime(2026, 3, 29, 22), datetime(2026, 6, 30, 12, 34, 56)]
ZONES = ["Europe/Amsterdam", "UTC", "America/New_York"]
SHOPS = 6


def document(name: str, group: dict[str, Any], zone: str) -> Any:
    key, version = name.split("@")
    return segment_of({"segment": key, "version": int(version), "time_zone": zone, "definition": group})


def exact(value: Any) -> Any:
    """As the file would have it: no binary fractions."""
    if isinstance(value, dict):
        return {key: exact(each) for key, each in value.items()}
    if isinstance(value, list):
        return [exact(each) for each in value]
    return Decimal(str(value)) if isinstance(value, float) else value


@pytest.fixture(scope="module")
def shops(tmp_path_factory):
    made = [random_shop(seed) for seed in range(SHOPS)]
    return [(shop, opened(shop, tmp_path_factory.mktemp("shop"))) for shop in made]


@settings(
    max_examples=2000 if PROVING else 150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    number=st.integers(0, SHOPS - 1),
    tree=TREES,
    instant=st.sampled_from(INSTANTS),
    zone=st.sampled_from(ZONES),
)
def test_a_segment_has_the_members_that_its_rows_say(shops, number, tree, instant, zone):
    shop, engine = shops[number]
    tree = exact(tree)
    others = [document(name, group, zone) for name, group in OTHERS.items()]
    read = document("tried@1", tree, zone)
    asked = ask(engine, read, Moment(instant.replace(tzinfo=UTC), zone), library=library(*others))
    assert keys(asked) == sorted(Naive(shop, instant, zone, OTHERS).members(tree))
