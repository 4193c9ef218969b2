"""Relay, in the last week of November 2026: a Wednesday noon, and hours of somebody."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.kit import clock
from baton.timesheets.entering import When, enter
from baton.timesheets.models import TimeEntry
from baton.timesheets.spending import Spent

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)  # 12:00 in Amsterdam
MONDAY, TUESDAY, TODAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _wednesday_noon(agency: Any) -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def card(agency: Any) -> Any:
    return agency.card(project=agency.spring)


@pytest.fixture
def hours(card: Any) -> Callable[..., TimeEntry]:
    """``hours(dasha, 1.5, day)``: an hour and a half on the spring mailing."""

    def enter_hours(of: Member, amount: float, day: date = TODAY, **known: Any) -> TimeEntry:
        by = known.pop("by", of)
        known.setdefault("card", card.pk)
        return enter(When(day, round(amount * 60)), Spent(**known), of=of, by=by)

    return enter_hours
