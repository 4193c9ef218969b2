"""Relay, in the last week of November 2026: a Wednesday noon; the office works from 9 to 18, an hour off."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Card
from baton.capacity.models import Placement
from baton.capacity.slots.placing import Target, place
from baton.kit import clock

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)  # 12:00 in Amsterdam
TODAY, THURSDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)
SATURDAY, MONDAY, TUESDAY = date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 1)


@pytest.fixture(autouse=True)
def _wednesday_noon(agency: Any) -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def card(agency: Any) -> Card:
    """The spring mailing: six hours of design, two of content."""
    card: Card = agency.card(project=agency.spring)
    plan_hours(card, {"designer": 360, "content_marketer": 120}, by=agency.anna)
    return card


@pytest.fixture
def placed(agency: Any, card: Card) -> Callable[..., list[Placement]]:
    """``placed(dasha, FRIDAY)``: the spring mailing into Dasha's slots from Friday morning on."""

    def put(member: Member, day: date = FRIDAY, slot: int = 0, **known: Any) -> list[Placement]:
        known.setdefault("by", agency.anna)
        of = known.pop("card", card)
        return list(place(of, Target(member.pk, day, slot, known.pop("seen", None)), **known).placements)

    return put


def plan(member: Member) -> list[tuple[date, int, int]]:
    """What stands in somebody's slots: day, slot, minutes."""
    rows = Placement.objects.standing().filter(member=member).order_by("day", "slot", "pk")
    return list(rows.values_list("day", "slot", "minutes"))
