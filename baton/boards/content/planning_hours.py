"""How long a card should take each job function, in minutes."""

from collections.abc import Mapping

from baton.accounts.models import Member
from baton.boards.changing import Changed, in_turn
from baton.boards.models import Card, PlannedHours
from baton.boards.news.content_facts import HoursPlanned

COUNTS = ("planned_minutes",)


def plan_hours(card: Card, minutes: Mapping[str, int], *, by: Member) -> Changed:
    """``minutes`` by job function is the whole plan from now on; nothing planned is left out of it."""
    with in_turn(card, by) as turn:
        before = dict(PlannedHours.objects.filter(card=card).values_list("job_function", "minutes"))
        after = {job_function: amount for job_function, amount in minutes.items() if amount}
        if before == after:
            return Changed(turn.card)
        PlannedHours.objects.filter(card=card).delete()
        PlannedHours.objects.bulk_create(
            PlannedHours(card=turn.card, job_function=job_function, minutes=amount)
            for job_function, amount in after.items()
        )
        count(turn.card, after)
        functions = {name for name in before | after if before.get(name) != after.get(name)}
        return turn.tell(
            HoursPlanned,
            *COUNTS,
            columns=COUNTS,
            changed=["planned_hours"],
            job_functions=sorted(functions),
            undo={"minutes": before},
        )


def count(card: Card, minutes: Mapping[str, int]) -> None:
    """The card's own sum, which limits in hours add up; whoever changes the plan saves it."""
    card.planned_minutes = sum(minutes.values()) or None
