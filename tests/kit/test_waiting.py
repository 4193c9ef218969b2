"""How long another server asks to be left alone: whatever stands there, nothing breaks."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.kit.waiting import seconds_told
from baton.webhooks.pausing import asked_for

NOW = datetime(2026, 11, 28, tzinfo=UTC)


@pytest.mark.parametrize(("said", "seconds"), [("7", 7), (" 120 ", 120), ("0.5", 0.5), ("0", 0)])
def test_seconds_are_seconds(said, seconds):
    assert seconds_told(said) == seconds


ODD = (
    "²",
    "٣",
    "½",
    "1²",
    "-1",
    "+1",
    "1e9",
    "inf",
    "nan",
    "",
    "soon",
    "1.2.3",
    ".",
    "3.",
    "9" * 5000,
    "1_0",
    "\x00",
)


@pytest.mark.parametrize("said", ODD)
def test_anything_else_tells_nothing_and_breaks_nothing(said):
    assert seconds_told(said) is None
    assert asked_for(said, now=NOW) == timedelta()


@pytest.mark.parametrize(
    "said", ["Sat, 99 Nov 2026 00:00:00 GMT", "Sat, 28 Nov 99999 00:00:00 GMT", "²² Nov"]
)
def test_a_date_that_is_none_is_no_pause(said):
    assert asked_for(said, now=NOW) == timedelta()
