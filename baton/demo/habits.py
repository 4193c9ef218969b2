"""What the heads of the agency settled in its last weeks: templates, rules, forms, what reaches whom."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from baton.boards.models import Gate, StageKind
from baton.boards.structure.stating_gates import change_gate
from baton.demo import asked_from_outside, campaigns, coming_again, connections, kept_forms
from baton.demo.keeping_budgets import keeps_budgets
from baton.demo.keeping_invoices import keeps_invoices
from baton.demo.keeping_time import keeps_time
from baton.demo.plans import plans_weeks
from baton.demo.rhythm import ZONE, weekday_until
from baton.demo.stories import CONTENT, PRODUCTION
from baton.demo.studio import Desk, Studio
from baton.rules.examples import examples_for
from baton.rules.keeping import make_rule

SETTLED = 44


def habits(studio: Studio) -> list[Iterator[datetime]]:
    return [
        settles_rules(studio),
        kept_forms.keeps_templates(studio, day(studio, SETTLED + 1)),
        *coming_again.comes_again(studio, day(studio, SETTLED)),
        *campaigns.campaigns(studio, [day(studio, back) for back in (38, 9)]),
        *asked_from_outside.asked(studio, day(studio, SETTLED - 2)),
        connections.connects(studio, day(studio, 7)),
        keeps_budgets(studio),
        keeps_time(studio),
        keeps_invoices(studio),
        plans_weeks(studio),
    ]


def day(studio: Studio, back: int) -> date:
    """So many days before the visit; the shortest history is a little longer."""
    return weekday_until(studio.history.anchor - timedelta(days=back))


def settles_rules(studio: Studio) -> Iterator[datetime]:
    """The examples that ship with Baton, fitted to the boards by those who head them."""
    yield datetime.combine(day(studio, SETTLED), time(9, 30), tzinfo=ZONE)
    for desk, head in ((desk, HEADS[desk.team]) for desk in studio.desks if desk.kind == PRODUCTION):
        settle_production(studio, desk, head)
    plan = next(desk for desk in studio.desks if desk.kind == CONTENT)
    wanted = named(plan)
    keep(studio, wanted["children_done"] | {"filter": "type:Campaign"}, HEADS[plan.team])
    keep(studio, wanted["blocked"] | {"board": None}, "vera")
    # Tried, and found to be too much talk.
    keep(studio, wanted["deadline"] | {"board": None, "active": False}, "vera")


HEADS = {"A": "pieter", "B": "olga"}


def settle_production(studio: Studio, desk: Desk, head: str) -> None:
    """The account manager takes the terms to the client; the client's yes brings the card to the designers,
    and says by which rule; on the technical check the house's list is worked off."""
    wanted = named(desk)
    keep(studio, wanted["moved"], head)
    terms = next(each for each in desk.stages if each.kind == StageKind.WAIT)
    change_gate(Gate.objects.get(policy__column=terms), moves_on=False, by=studio.members[head])
    keep(studio, wanted["approved"] | {"filter": f"column:{terms.pk}"}, head)
    for kind in ("changes_asked", "checked", "button"):
        keep(studio, wanted[kind], head)


def named(desk: Desk) -> dict[str, dict[str, object]]:
    """By what they wait for; the second that waits for a move is that of the technical check."""
    found: dict[str, dict[str, object]] = {}
    for example in examples_for(desk.board):
        kind = example["when"]["kind"]
        found["checked" if kind in found else kind] = example
    return found


def keep(studio: Studio, example: dict[str, object], head: str) -> None:
    board = next((desk.board for desk in studio.desks if desk.board.pk == example["board"]), None)
    studio.rules.keep(make_rule(**example | {"board": board}, by=studio.members[head]))  # type: ignore[arg-type]
