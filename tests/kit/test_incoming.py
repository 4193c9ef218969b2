"""What comes from outside can be kept by both databases, or is refused in words."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from baton.kit.incoming import Strict


class Sent(Strict):
    at: datetime
    ids: list[int] = []


@pytest.mark.parametrize(
    "at", ["2026-03-08T10:00:00+14:00", "2026-03-08T10:00:00-12:00", "2026-03-08T10:00:00Z"]
)
def test_a_moment_by_a_clock_on_earth_comes_in(at):
    assert Sent.model_validate({"at": at}).at.astimezone(UTC).year == 2026


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("7105-10-01T18:35:38-22:52", "by no clock on earth"),
        ("2026-03-08T10:00:00+16:00", "by no clock on earth"),
        ("9999-12-31T23:59:59-14:00", "beyond every calendar"),
        ("0001-01-01T00:00:00+14:00", "beyond every calendar"),
    ],
)
def test_a_moment_that_no_database_keeps_is_refused(at, why):
    with pytest.raises(ValidationError, match=why):
        Sent.model_validate({"at": at})


def test_a_number_that_no_database_keeps_is_refused_wherever_it_stands():
    with pytest.raises(ValidationError, match="too large a number"):
        Sent(at=datetime(2026, 3, 8, tzinfo=UTC), ids=[1, 2**63])
