"""Time passes and nobody does anything: offers that wait too long, deadlines, cards that are stuck.

Each is said once: ``Reminded`` keeps that it was. The log has no entry of it, for nothing happened.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from baton.accounts.models import Member, Workspace
from baton.boards.answers.opening import kept_norms_of
from baton.boards.models import Board, Card, Column, Handoff, Promise, StageKind
from baton.boards.news.moments import stamp
from baton.boards.relay.standing_in import stands_in
from baton.calendars.arithmetic import NoWorkingTime, add_working_time, shift, working_ages
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.kit import clock
from baton.measuring.stuck import level_of
from baton.notifications.around import Around, around
from baton.notifications.heard import Detail, Heard
from baton.notifications.models import Reminded
from baton.notifications.noting import Told, note
from baton.notifications.reasons import Reason

MINUTE = timedelta(minutes=1)
# What passed while no worker ran is said afterwards; what is older than that is known by now.
AFTERWARDS = timedelta(days=3)
AHEAD = timedelta(days=14)
UNFINISHED = Q(
    deleted_at=None,
    archived_at=None,
    board__archived_at=None,
    board__space__archived_at=None,
) & ~Q(stage_kind=StageKind.DONE)
VERY_STUCK = 3


@dataclass(frozen=True)
class Reminder:
    """``about`` names the step, the deadline or the stay, so that the next one is another matter."""

    card: Card
    what: str
    about: str
    reason: Reason
    detail: Detail
    to: frozenset[int]


def remind(now: datetime | None = None) -> int:
    """Offers and deadlines of all workspaces; returns how many reminders were given."""
    moment = now or clock.now()
    return sum(
        give(workspace, due(workspace, moment), moment) for workspace in Workspace.objects.order_by("id")
    )


def remind_of_stuck(now: datetime | None = None) -> int:
    """Apart, for it counts through every board."""
    moment = now or clock.now()
    return sum(
        give(workspace, stuck(workspace, moment), moment) for workspace in Workspace.objects.order_by("id")
    )


def due(workspace: Workspace, now: datetime) -> Iterator[Reminder]:
    calendar = calendar_of_workspace(workspace)
    yield from late_offers(workspace, now, calendar)
    yield from deadlines(workspace, now, calendar)


def late_offers(workspace: Workspace, now: datetime, calendar: WorkingCalendar) -> Iterator[Reminder]:
    """First the two people; when as much time again has passed, whoever answers for the card."""
    cards = Card.objects.filter(UNFINISHED, workspace=workspace)
    late = Handoff.objects.filter(
        card__in=cards, answered_at=None, answer_by__lte=now, answer_by__gt=now - AHEAD
    )
    for offer in late.select_related("card__board", "card__project", "receiver", "giver").order_by("id"):
        people = {"handoff": offer.pk, "giver": offer.giver_id, "receiver": offer.receiver_id}
        two = frozenset({offer.giver_id, offer.receiver_id})
        yield Reminder(offer.card, "offer", f"{offer.pk}:1", Reason.OFFER_OVERDUE, people, two)
        if later(offer.answer_by, offer.card.board.accept_within_minutes, calendar) <= now:
            above = frozenset(who_answers_for(offer.card)) - two or managers(workspace) - two
            yield Reminder(offer.card, "offer", f"{offer.pk}:2", Reason.OFFER_OVERDUE, people, above)


def later(moment: datetime, minutes: int, calendar: WorkingCalendar) -> datetime:
    try:
        return add_working_time(moment, minutes * MINUTE, calendar)
    except NoWorkingTime:
        return moment + minutes * MINUTE


def who_answers_for(card: Card) -> set[int]:
    project = card.project
    people = (card.lead_id, project.account_manager_id if project else None)
    return {person for person in people if person is not None}


def managers(workspace: Workspace) -> frozenset[int]:
    found = Member.objects.present().filter(workspace=workspace, may_manage=True, user__isnull=False)
    return frozenset(found.values_list("pk", flat=True))


def deadlines(workspace: Workspace, now: datetime, calendar: WorkingCalendar) -> Iterator[Reminder]:
    """A working day before, unless the deadline was given after that; and when it has passed. Of one without
    a time from the beginning of the working day before: whoever hears in its last second can do nothing."""
    standing = Promise.objects.filter(
        card__in=Card.objects.filter(UNFINISHED, workspace=workspace),
        replaced_at=None,
        deadline__gt=now - AFTERWARDS,
        deadline__lte=now + AHEAD,
    )
    for promise in standing.select_related("card__board").order_by("id"):
        card, moment = promise.card, promise.deadline
        to = frozenset({pk for pk in (card.responsible_id, card.lead_id) if pk is not None})
        told = {"now": stamp(moment)}
        if moment <= now:
            yield Reminder(card, "past", stamp(moment), Reason.DEADLINE, told, to)
        elif promise.given_at < a_day_before(moment, calendar, whole=not card.deadline_has_time) <= now:
            yield Reminder(card, "near", stamp(moment), Reason.DEADLINE, told, to)


def a_day_before(moment: datetime, calendar: WorkingCalendar, *, whole: bool) -> datetime:
    try:
        before = shift(moment, -1, calendar)
    except NoWorkingTime:
        before = moment - timedelta(days=1)
    if not whole:
        return before
    return before.astimezone(calendar.zone).replace(hour=0, minute=0, second=0, microsecond=0)


def stuck(workspace: Workspace, now: datetime) -> Iterator[Reminder]:
    """Longer in their column than nearly all before them; once in each stay."""
    boards = list(Board.objects.filter(workspace=workspace, archived_at=None, space__archived_at=None))
    calendar = calendar_of_workspace(workspace)
    norms = kept_norms_of(boards, calendar)
    columns = {
        column.pk: column
        for column in Column.objects.filter(board__in=boards, archived_at=None)
        if column.tells_age
    }
    cards = list(Card.objects.on_board().filter(column__in=columns).select_related("board"))
    ages = working_ages((card.entered_at for card in cards), now, calendar)
    for card, age in zip(cards, ages, strict=True):
        if level_of(age // MINUTE, columns[card.column_id], norms.get(card.column_id)) == VERY_STUCK:
            to = frozenset({pk for pk in (card.responsible_id, card.lead_id) if pk is not None})
            yield Reminder(card, "stuck", stamp(card.entered_at), Reason.STUCK, {}, to)


def give(workspace: Workspace, reminders: Iterable[Reminder], now: datetime) -> int:
    fresh = not_given(list(reminders))
    if not fresh:
        return 0
    there, given = around(workspace.pk, {each.card.pk for each in fresh}), 0
    for reminder in fresh:
        try:
            with transaction.atomic():
                Reminded.objects.create(card=reminder.card, what=reminder.what, about=reminder.about)
                note([told(reminder, member, now) for member in hearers(reminder, there)])
                given += 1
        except IntegrityError:
            continue  # another worker was quicker
    return given


def not_given(reminders: list[Reminder]) -> list[Reminder]:
    cards = {each.card.pk for each in reminders}
    given = set(Reminded.objects.filter(card__in=cards).values_list("card", "what", "about"))
    return [each for each in reminders if (each.card.pk, each.what, each.about) not in given]


def hearers(reminder: Reminder, there: Around) -> list[int]:
    """Those who see the card, and whoever stands in for one of them."""
    people = set(reminder.to)
    for member in reminder.to:
        absent = there.people.get(member)
        deputy = there.people.get(absent.deputy_id or 0) if absent is not None else None
        if absent is not None and deputy is not None and stands_in(deputy, absent):
            people.add(deputy.pk)
    return sorted(
        member
        for member in people
        if there.hears(member, reminder.card.pk) and not there.people[member].is_guest
    )


def told(reminder: Reminder, member: int, now: datetime) -> Told:
    heard = Heard(reminder.reason, KINDS[reminder.what], reminder.detail)
    return Told(member, reminder.card.pk, heard, None, None, now)


KINDS = {"offer": "offer_late", "near": "deadline_near", "past": "deadline_past", "stuck": "stuck"}
