"""Templates of the demo agency: of cards, of checklists and of a board, each kept by whoever needs it."""

from collections.abc import Iterator
from datetime import date, datetime, time

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import CardTemplate
from baton.boards.structure.arranging_templates import add_card_template, keep_checklist_template
from baton.demo import kept_words as words
from baton.demo.clients import ProjectPlan
from baton.demo.rhythm import ZONE
from baton.demo.stories import PRODUCTION
from baton.demo.studio import Studio
from baton.rules.templating import keep_with_rules


def keeps_templates(studio: Studio, day: date) -> Iterator[datetime]:
    yield datetime.combine(day, time(8, 40), tzinfo=ZONE)
    lists = (
        ("Before the send", words.BEFORE_THE_SEND, "hugo"),
        ("Newsletter", words.NEWSLETTER, "kees"),
        ("Рассылка", words.MAILING_RU, "polina"),
        ("A new client", words.ACCESS_OF_A_CLIENT, "anna"),
    )
    for name, items, owner in lists:
        keep_checklist_template(name, list(items), by=studio.members[owner])
    types = studio.types
    brief = {
        "card_type": types["Campaign"].pk,
        "brief": [section(words.CAMPAIGN_BRIEF, shown=True)],
        "tags": [studio.tags["seasonal"].pk],
        "planned_hours": hours({Job.CONTENT_MARKETER: 480, Job.DESIGNER: 720, Job.LAYOUT_DEVELOPER: 480}),
    }
    add_card_template("Campaign brief", brief, deadline_in_days=25, by=studio.members["anna"])
    part = {"card_type": types["Mass mailing"].pk, "brief": [section(words.PART)]}
    add_card_template("Part of a campaign", part, deadline_in_days=12, by=studio.members["kees"])
    yield datetime.combine(day, time(9, 10), tzinfo=ZONE)
    first = next(desk.board for desk in studio.desks if desk.kind == PRODUCTION)
    said = "The board of team A: both approvals of the client, three lanes, limits per person."
    keep_with_rules(first, "CRM production of the house", description=said, by=studio.members["pieter"])


def begins_with(
    studio: Studio,
    plan: ProjectPlan,
    *,
    name: str,
    text: tuple[str, str],
    card_type: str = "Mass mailing",
    lead: str,
    holder: str,
    by: str,
    in_days: int = 9,
    checklist: tuple[str, ...] = (),
) -> CardTemplate:
    """A template for one project, whose cards come to those who always make them."""
    form = {
        "project": studio.projects[plan].pk,
        "lead": studio.members[lead].pk,
        "responsible": studio.members[holder].pk,
        "card_type": studio.types[card_type].pk,
        "tags": [studio.tags["e-mail"].pk],
        "brief": [section(text, shown=True)],
        "checklists": [{"name": name, "items": list(checklist)}] if checklist else [],
    }
    return add_card_template(name, form, deadline_in_days=in_days, by=studio.members[by])


def section(written: tuple[str, str], *, shown: bool = False) -> dict[str, object]:
    title, text = written
    return {"job_function": None, "title": title, "text": text, "client_visible": shown}


def hours(planned: dict[Job, int]) -> list[dict[str, object]]:
    return [{"job_function": job.value, "minutes": minutes} for job, minutes in planned.items()]
