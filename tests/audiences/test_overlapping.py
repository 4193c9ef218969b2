"""Runs laid over one another have the counts that sets of keys have."""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.audiences.base.connecting import connected
from baton.audiences.overlapping import MOST, PORTION, overlap, shared
from baton.audiences.wrong import Wrong
from tests.audiences.frozen import freeze
from tests.trials import PROVING

KEYS: dict[str, list[Any]] = {
    "VARCHAR": [f"c{number:03}" for number in range(30)],
    "BIGINT": list(range(-3, 27)),
}


@pytest.fixture
def connection():
    with connected() as made:
        yield made


def of_sets(members):
    return tuple(tuple(len(one & other) for other in members) for one in members)


@settings(max_examples=400 if PROVING else 40, deadline=None)
@given(data=st.data(), kind=st.sampled_from(sorted(KEYS)))
def test_any_runs_share_what_sets_of_their_keys_share(data, kind):
    members = data.draw(st.lists(st.frozensets(st.sampled_from(KEYS[kind])), min_size=1, max_size=6))
    with connected() as connection, tempfile.TemporaryDirectory() as folder:
        files = [
            # Each with rules of its own, and not named in their order.
            freeze(connection, Path(folder, f"{9 - number}.parquet"), keys, rules=number % 3, kind=kind)
            for number, keys in enumerate(members)
        ]
        found = overlap(files, connection)
    assert found.shared == of_sets(members)
    assert found.sizes == tuple(map(len, members))
    assert found.anywhere == len(frozenset().union(*members))


def test_fifty_runs_are_laid_over_one_another_and_no_more(connection, tmp_path):
    members = [frozenset(range(number, 3 * number)) for number in range(MOST)]
    files = [
        freeze(connection, tmp_path / f"{number}.parquet", keys, kind="BIGINT")
        for number, keys in enumerate(members)
    ]
    assert overlap(files, connection).shared == of_sets(members)
    with pytest.raises(Wrong, match="from 1 to 50 runs can be laid over one another, not 51"):
        overlap([*files, files[0]], connection)
    with pytest.raises(Wrong, match="not 0"):
        overlap([], connection)


def test_a_run_shares_all_with_itself(connection, tmp_path):
    file = freeze(connection, tmp_path / "vip.parquet", {"a", "b", "c"})
    assert overlap([file, file], connection).shared == ((3, 3), (3, 3))


def test_more_keys_than_are_multiplied_at_once_are_counted_exactly():
    drawn = np.random.default_rng(7)
    patterns = drawn.integers(0, 1 << MOST, size=2 * PORTION + 5, dtype=np.uint64)
    found = shared(patterns, MOST)
    for one, other in ((0, 0), (3, 41), (MOST - 1, 8)):
        both = np.uint64(1 << one | 1 << other)
        assert found[one, other] == found[other, one] == np.count_nonzero(patterns & both == both)


def test_runs_of_different_bases_are_refused_by_name(connection, tmp_path):
    files = [
        freeze(connection, tmp_path / "vip.parquet", {"a"}),
        freeze(connection, tmp_path / "quiet.parquet", {"a"}, base="another shop"),
    ]
    with pytest.raises(
        Wrong, match=r"quiet\.parquet: is of the base “another shop”, the others are of “the shop”"
    ):
        overlap(files, connection)


def test_runs_of_different_days_are_laid_over_one_another_and_it_is_said(connection, tmp_path):
    monday = freeze(connection, tmp_path / "monday.parquet", {"a", "b"})
    tuesday = freeze(connection, tmp_path / "tuesday.parquet", {"b"}, state="two")
    assert overlap([monday], connection).of_one_state
    assert not overlap([monday, tuesday], connection).of_one_state


def test_keys_that_became_numbers_are_not_compared_with_texts(connection, tmp_path):
    files = [
        freeze(connection, tmp_path / "before.parquet", {"1"}),
        freeze(connection, tmp_path / "after.parquet", {1}, kind="BIGINT"),
    ]
    with pytest.raises(Wrong, match="the keys are texts in one run and numbers in another"):
        overlap(files, connection)


def test_what_is_no_run_is_named(connection, tmp_path):
    connection.execute(f"COPY (SELECT 'a' AS k) TO '{tmp_path}/list.parquet' (FORMAT parquet)")
    with pytest.raises(Wrong, match=r"list\.parquet: this is no run of a segment"):
        overlap([tmp_path / "list.parquet"], connection)
    with pytest.raises(Wrong, match=r"gone\.parquet: there is no such file"):
        overlap([tmp_path / "gone.parquet"], connection)
