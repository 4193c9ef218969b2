"""What time was spent on, checked in turn: a card, a project, or one of the kinds without a client."""

from dataclasses import dataclass

from baton.accounts.models import Member, Project
from baton.boards.models import Card
from baton.calendars.queries import calendar_of
from baton.kit.errors import NotSeen
from baton.timesheets.models import EntryKind, TimeEntry, Timer
from baton.timesheets.refusals import NotForAClient, NothingToTimeFor, ProjectIsClosed
from baton.timesheets.standing import Span, stood

LONGEST_TEXT = 500


@dataclass(frozen=True)
class Spent:
    """What for, as whom, and in which words. ``job_function`` empty: that of the member. ``billable`` None:
    work is, the other kinds are not."""

    kind: str = EntryKind.WORK
    card: int | None = None
    project: int | None = None
    job_function: str = ""
    billable: bool | None = None
    text: str = ""


def put_into(
    row: TimeEntry | Timer,
    spent: Spent,
    member: Member,
    by: Member,
    *,
    before: TimeEntry | Timer | None = None,
) -> None:
    """Fill what ``row`` is for. What the hours stood on ``before`` they may stand on again, though it is
    closed or out of sight by now. Raises NotSeen, NothingToTimeFor, NotForAClient, ProjectIsClosed."""
    is_work = spent.kind == EntryKind.WORK
    if not is_work and (spent.card or spent.project or spent.billable):
        raise NotForAClient
    if before is not None and (spent.card, spent.project) == (before.card_id, before.project_id):
        card = before.card
        project = card.project if card is not None else before.project
    else:
        card = seen_card(spent.card, by) if spent.card is not None else None
        project = card.project if card is not None else seen_project(spent.project, by)
        demand_open_project(project)
    if is_work and card is None and project is None:
        raise NothingToTimeFor
    row.kind, row.card, row.project = spent.kind, card, project
    row.job_function = spent.job_function or job_function_of(member, card, project)
    row.billable = is_work if spent.billable is None else spent.billable
    row.text = spent.text.strip()[:LONGEST_TEXT]


def demand_open_project(project: Project | None) -> None:
    if project is not None and project.archived_at is not None:
        raise ProjectIsClosed(project=project.name)


def seen_card(pk: int, by: Member) -> Card:
    """Those in the archive too: hours are often written when a card is done."""
    found = Card.objects.seen_by(by).select_related("project").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def seen_project(pk: int | None, by: Member) -> Project | None:
    if pk is None:
        return None
    found = Project.objects.seen_by(by).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def job_function_of(member: Member, card: Card | None, project: Project | None) -> str:
    """As whom somebody works there: on the card, else in the project's team, else at all."""
    if card is not None:
        place = card.participants.filter(member=member).values_list("job_function", flat=True).first()
        if place:
            return str(place)
    if project is not None:
        place = project.places.filter(member=member).values_list("job_function", flat=True).first()
        if place:
            return str(place)
    return str(member.job_function)


def put_in_place(entry: TimeEntry, span: Span) -> None:
    """In which column the card stood then; whether it had stood there before: that is rework; and on whose
    clock, if it waited there."""
    if entry.card is None:
        entry.column, entry.is_rework, entry.waited_for, entry.card_number = None, False, "", None
        return
    entry.card_number = entry.card.number
    here = stood(entry.card, span, entry.minutes, lambda: calendar_of(entry.member))
    entry.column_id, entry.is_rework, entry.waited_for = here.column, here.is_rework, here.waited_for
