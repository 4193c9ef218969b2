"""How long cards should take: hours that a source plans, and a field that somebody chose for them."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from baton.accounts.models import JobFunction
from baton.boards.models import Card, PlannedHours
from baton.interchange.applying.cards import Making
from baton.interchange.applying.site import Site
from baton.interchange.choices import PLANNED_HOURS
from baton.interchange.planned_card import PlannedCard

MOST_MINUTES = 2**31 - 1


def make_hours(site: Site, made: Sequence[Making]) -> None:
    """Hours of nobody in particular go to the job function of whoever holds the card."""
    rows = []
    for one in made:
        rows += hours_of(site, one.card, one.planned, one.card.created_at)
    PlannedHours.objects.bulk_create(rows, batch_size=500)
    planned: Counter[Card] = Counter()
    for row in rows:
        planned[row.card] += row.minutes
    for card, minutes in planned.items():
        card.planned_minutes = minutes
    Card.objects.bulk_update(planned, ["planned_minutes"], batch_size=500)
    site.counts["hours"] += len(rows)


def hours_of(site: Site, card: Card, planned: PlannedCard, at: datetime) -> list[PlannedHours]:
    usual = (card.responsible.job_function if card.responsible else "") or JobFunction.OTHER
    minutes: Counter[str] = Counter()
    for hours in planned.hours:
        minutes[hours.job_function or usual] += hours.minutes
    minutes[usual] += minutes_chosen(site, planned)
    return [
        PlannedHours(card=card, job_function=function, minutes=count, created_at=at)
        for function, count in minutes.items()
        if 0 < count <= MOST_MINUTES
    ]


def minutes_chosen(site: Site, planned: PlannedCard) -> int:
    """Of the field that somebody chose for planned hours."""
    hours = (one.value for one in planned.values if site.use_of(one.field) == PLANNED_HOURS)
    told = next((one for one in hours if isinstance(one, Decimal)), Decimal(0))
    return int(told * 60) if 0 < told * 60 <= MOST_MINUTES else 0
