"""How much of a card is still to be placed: planned hours less what stands in slots, whoever's they are.

Hours that were spent are left out on purpose: whoever sees plans would learn a colleague's hours from them.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Sum

from baton.accounts.models import Member
from baton.boards.models import Card, PlannedHours
from baton.capacity.models import Placement
from baton.timesheets.spending import job_function_of

ByFunction = dict[int, dict[str, int]]


def planned_of(cards: Iterable[int] | Any) -> ByFunction:
    """Card -> job function -> minutes."""
    found: ByFunction = defaultdict(dict)
    rows = PlannedHours.objects.filter(card__in=cards).values_list("card", "job_function", "minutes")
    for card, job_function, minutes in rows:
        found[card][job_function] = minutes
    return found


def placed_of(cards: Iterable[int] | Any) -> ByFunction:
    found: ByFunction = defaultdict(dict)
    rows = Placement.objects.standing().filter(card__in=cards).order_by()
    for card, job_function, minutes in rows.values_list("card", "job_function").annotate(Sum("minutes")):
        found[card][job_function] = minutes
    return found


def left_of(card: Card, job_function: str) -> int:
    planned, placed = planned_of([card.pk]), placed_of([card.pk])
    return max(0, planned[card.pk].get(job_function, 0) - placed[card.pk].get(job_function, 0))


def function_on(card: Card, member: Member) -> str:
    """As whom ``member`` works on the card: what hours are planned for, if their own function is among it."""
    planned = planned_of([card.pk])[card.pk]
    if member.job_function in planned:
        return str(member.job_function)
    return job_function_of(member, card, card.project)
