"""Campaigns of several parts: one card for the whole, which a rule's button splits and a rule brings home."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from baton.boards.content.editing import edit
from baton.boards.models import Card, CardTemplate
from baton.boards.relay.assigning import assign
from baton.boards.relay.filing_by_template import file_by_template
from baton.boards.relay.moving import move
from baton.demo.clients import ProjectPlan, plan_of
from baton.demo.living import go_on
from baton.demo.rhythm import ZONE
from baton.demo.stories import CONTENT
from baton.demo.studio import Desk, Studio
from baton.demo.work_in_hand import work_on
from baton.rules.keeping import make_rule
from baton.rules.models import Rule
from baton.rules.pressing import press

PARTS = ("mail", "push", "page in the shop")
PLANNED, WRITING = 1, 2


@dataclass
class Campaign:
    title: str
    plan: ProjectPlan
    # Who asks for it at the client's, who leads it, and who makes the parts.
    account: str
    lead: str
    makers: tuple[str, ...]
    begins: date
    card: Card | None = None
    splits: Rule | None = None


def campaigns(studio: Studio, days: list[date]) -> Iterator[Iterator[datetime]]:
    first, second = days
    outdoor, summer = (
        plan_of("Fjord Outdoor", "Seasonal launches"),
        plan_of("Wanderlane Travel", "Summer bookings"),
    )
    both = (
        Campaign("First snow", outdoor, "tom", "nadia", ("nadia", "kees", "joris"), first),
        Campaign("Early bird weeks", summer, "anna", "kees", ("kees", "joris", "nadia"), second),
    )
    for campaign in both:
        yield begins(studio, campaign)
        for number in range(len(PARTS)):
            yield part_is_made(studio, campaign, number)


def begins(studio: Studio, campaign: Campaign) -> Iterator[datetime]:
    """From the template of the house; its lead reads it and splits it by the button."""
    yield datetime.combine(campaign.begins, time(10, 15), tzinfo=ZONE)
    desk, account, lead = (
        desk_of(studio, campaign),
        studio.members[campaign.account],
        studio.members[campaign.lead],
    )
    rule = Rule.objects.filter(board=desk.board, when__kind="button", then__0__do="child").first()
    campaign.splits = rule or splitting(studio, desk)
    template = CardTemplate.objects.get(workspace=studio.workspace, name="Campaign brief")
    filed = file_by_template(template, campaign.title, column=desk.stages[PLANNED], by=account)
    campaign.card = edit(
        filed.filed.card, {"project": studio.projects[campaign.plan], "lead": lead}, by=account
    ).card
    yield datetime.combine(campaign.begins, time(13, 40), tzinfo=ZONE)
    assign(campaign.card, to=lead, by=studio.members["pieter"])
    move(campaign.card, to=desk.stages[WRITING], by=lead)
    press(campaign.splits, campaign.card, by=lead)


def splitting(studio: Studio, desk: Desk) -> Rule:
    part = CardTemplate.objects.get(workspace=studio.workspace, name="Part of a campaign")
    column = desk.stages[WRITING].pk
    then = [
        {"do": "child", "title": f"{{card}}: {name}", "column": column, "template": part.pk} for name in PARTS
    ]
    return make_rule(
        "A button: a campaign in its parts",
        when={"kind": "button", "label": "Split into parts"},
        filter="type:Campaign",
        then=then,
        board=desk.board,
        by=studio.members["pieter"],
    )


def part_is_made(studio: Studio, campaign: Campaign, number: int) -> Iterator[datetime]:
    """Written, read, drawn, shown and published, without haste and without a return."""
    yield datetime.combine(campaign.begins, time(14, 10 + 5 * number), tzinfo=ZONE)
    if campaign.card is None:
        return
    part = Card.objects.filter(parent=campaign.card).order_by("number")[number]
    maker = campaign.makers[number]
    assign(part, to=studio.members[maker], by=studio.members["pieter"])
    part.refresh_from_db()
    work = work_on(part, CONTENT, campaign.plan, maker, studio)
    for place in range(WRITING, len(work.desk.stages) - 1):
        yield work.in_a_while(280 + 420 * number)
        yield from go_on(work, place, place + 1)
    studio.load[work.holder.key] -= 1


def desk_of(studio: Studio, campaign: Campaign) -> Desk:
    return studio.desk_for(CONTENT, campaign.plan)
