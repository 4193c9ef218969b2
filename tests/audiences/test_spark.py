"""Spark gives the members that DuckDB gives: each rule, and documents at random."""

import importlib.util
import shutil
from datetime import UTC

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from baton.audiences.accepting.criteria import criteria_of
from baton.audiences.accepting.judging import judge
from baton.audiences.engines.spark import Spark
from baton.audiences.moments import Moment
from baton.audiences.running import run
from baton.audiences.wrong import Wrong
from tests.audiences.random_shops import random_shop
from tests.audiences.random_trees import TREES
from tests.audiences.shop import ask, keys, library, opened, segment
from tests.audiences.test_any_segment import INSTANTS, OTHERS, document, exact
from tests.audiences.test_rules_of_a_segment import CASES
from tests.audiences.test_rules_of_a_segment import shop as the_shop

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None or shutil.which("java") is None,
        reason="Spark is optional: pip install 'baton[spark]' and a Java 17 make these run.",
    ),
    pytest.mark.timeout(1200),  # it takes seconds for what takes milliseconds beside it
]
shop = the_shop


@pytest.fixture(scope="module")
def engines(tmp_path_factory):
    folder = tmp_path_factory.mktemp("engines")
    duck = opened(random_shop(3), folder)
    return duck, Spark(folder)


def test_each_rule_means_the_same_there(shop):
    spark = Spark(shop.directory)
    differing = {
        name: found
        for name, (rule, expected) in CASES.items()
        if (found := keys(ask(spark, segment(rule)))) != expected.split()
    }
    assert differing == {}


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(tree=TREES, instant=st.sampled_from(INSTANTS))
def test_any_document_has_the_same_members_there(engines, tree, instant):
    duck, spark = engines
    zone = "Europe/Amsterdam"
    others = library(*(document(name, group, zone) for name, group in OTHERS.items()))
    read = document("tried@1", exact(tree), zone)
    at = Moment(instant.replace(tzinfo=UTC), zone)
    assert keys(ask(spark, read, at, library=others)) == keys(ask(duck, read, at, library=others))


def test_a_run_there_freezes_the_same_list(engines, tmp_path):
    duck, spark = engines
    read = segment({"type": "did", "event": "orders"}, {"type": "sample", "percent": 50, "salt": "x"})
    ours, theirs = (
        run(ask(duck, read), tmp_path / "duck.parquet"),
        run(ask(spark, read), tmp_path / "spark.parquet"),
    )
    assert ours.members_hash == theirs.members_hash
    assert ours.by_rule == theirs.by_rule


def test_what_it_would_read_differently_is_refused(tmp_path):
    opened(random_shop(1), tmp_path)
    manifest = tmp_path / "base.yaml"
    manifest.write_text(
        manifest.read_text().replace(
            "files: orders.parquet", "files: orders.parquet\n    zone: Europe/Amsterdam"
        )
    )
    with pytest.raises(Wrong, match="Spark needs times in UTC"):
        Spark(tmp_path)


def test_criteria_are_judged_the_same_there(engines):
    duck, spark = engines
    read = segment({"type": "did", "event": "orders"}, purpose="marketing")
    wanted = criteria_of(
        {
            "size": {"least": 1}, "reach": [{"channel": "email", "least": 50}],
            "filled": [{"attribute": "country", "least": 50}], "fresh": [{"event": "orders", "days": 30}],
            "include": ["nobody"],
        }
    )  # fmt: skip
    told = [judge(ask(each, read), wanted, library()).judged for each in (duck, spark)]
    assert told[0] == told[1]
