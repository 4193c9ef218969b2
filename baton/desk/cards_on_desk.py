"""The cards that lie on somebody's desk, with what says how urgent each is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.answers.norms import SHARES
from baton.boards.answers.opening import kept_norms_of
from baton.boards.content.promising import moment_of
from baton.boards.models import Blocker, Card, CardQuerySet, Clock, StageKind, Wait
from baton.calendars.arithmetic import working_ages
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.desk.urgency import Urgency, minutes_stuck, urgency
from baton.kit import clock

MINUTE = timedelta(minutes=1)
USUAL = SHARES.index(0.85)
STANDING = Q(archived_at=None, board__archived_at=None, board__space__archived_at=None)
UNFINISHED = STANDING & ~Q(stage_kind=StageKind.DONE)


@dataclass(frozen=True)
class CardOnDesk:
    card: Card
    is_open: bool
    is_overdue: bool
    # Working minutes in its column, by the hours of the workspace, as the board counts them.
    age_minutes: int | None
    blocker: Blocker | None
    # Whose clock runs while it stands in a waiting stage.
    clock: str | None
    # Working minutes that are normal there; None where nothing is known or stated.
    norm: int | None

    @property
    def stuck_minutes(self) -> int | None:
        return minutes_stuck(self.age_minutes, self.norm)

    @property
    def urgency(self) -> Urgency:
        return urgency(
            class_of_service=self.card.class_of_service,
            is_overdue=self.is_overdue,
            deadline=self.card.deadline,
            age_minutes=self.age_minutes,
            card=self.card.pk,
        )


def cards_of(member: Member, *, named: Iterable[int], mentioned: Iterable[int]) -> dict[int, CardOnDesk]:
    """Unfinished cards that the member leads or is responsible for, or whose ids are ``named``; and those of
    mentions, finished or not: somebody said something there. By id, the most urgent first; five queries, and
    three more when the norms of some boards have to be found out."""
    mine = Q(responsible=member) | Q(lead=member) | Q(pk__in=set(named))
    cards = list(
        with_places(Card.objects.seen_by(member).filter(UNFINISHED & mine | Q(pk__in=set(mentioned))))
    )
    blockers, clocks = standing_blockers(cards), clocks_of(cards)
    calendar = calendar_of_workspace(member.workspace)
    ages = ages_of(cards, calendar)
    norms = norms_around(cards, calendar)
    on_desk = [
        CardOnDesk(
            card,
            is_open(card),
            is_overdue(card, member),
            age,
            blockers.get(card.pk),
            clocks.get(card.pk),
            norms[card.column_id],
        )
        for card, age in zip(cards, ages, strict=True)
    ]
    return by_urgency(on_desk)


def shared_with(guest: Member, *, mentioned: Iterable[int]) -> dict[int, CardOnDesk]:
    """The same for a guest: unfinished cards that are shared with their client; one query, no ages."""
    cards = with_places(Card.objects.seen_by(guest).filter(UNFINISHED | Q(pk__in=set(mentioned))))
    return by_urgency(
        CardOnDesk(
            card,
            is_open(card),
            is_overdue(card, guest),
            age_minutes=None,
            blocker=None,
            clock=None,
            norm=None,
        )
        for card in cards
    )


def with_places(cards: CardQuerySet) -> CardQuerySet:
    return cards.select_related("board__space", "column", "project")


def by_urgency(cards: Iterable[CardOnDesk]) -> dict[int, CardOnDesk]:
    return {each.card.pk: each for each in sorted(cards, key=lambda each: each.urgency)}


def is_open(card: Card) -> bool:
    """As UNFINISHED says it, of a card that has been read."""
    archived = card.archived_at or card.board.archived_at or card.board.space.archived_at
    return archived is None and card.stage_kind != StageKind.DONE


def is_overdue(card: Card, member: Member) -> bool:
    if card.deadline is None or not is_open(card):
        return False
    until = moment_of(card.deadline, has_time=card.deadline_has_time, workspace=member.workspace)
    return until < clock.now()


def ages_of(cards: list[Card], calendar: WorkingCalendar) -> list[int | None]:
    ages = working_ages((card.entered_at for card in cards), clock.now(), calendar)
    return [age // MINUTE if is_open(card) else None for card, age in zip(cards, ages, strict=True)]


def norms_around(cards: list[Card], calendar: WorkingCalendar) -> dict[int, int | None]:
    """Column -> what 85 % of the cards stayed there at most; what it states, until enough have been there."""
    found = kept_norms_of((card.board for card in cards if is_open(card)), calendar)
    columns = {card.column_id: card.column for card in cards}
    stated = {pk: column.stuck_after_minutes if column.tells_age else None for pk, column in columns.items()}
    return {pk: found[pk][USUAL] if pk in found else stated[pk] for pk in columns}


def standing_blockers(cards: list[Card]) -> dict[int, Blocker]:
    """Card id -> its oldest standing blocker."""
    standing = Blocker.objects.filter(card__in=cards, lifted_at=None).order_by("-since", "-id")
    return {blocker.card_id: blocker for blocker in standing}


def clocks_of(cards: list[Card]) -> dict[int, str]:
    """Card id -> whose clock runs, of those in a waiting stage; somebody else's before ours."""
    waiting = [card for card in cards if card.stage_kind == StageKind.WAIT]
    running = Wait.objects.filter(card__in=waiting, until=None).values_list("card", "clock")
    found = {card.pk: str(Clock.OURS) for card in waiting}
    return found | {card: whose for card, whose in running if whose != Clock.OURS}


def told_to_team(on_desk: CardOnDesk, offer: dict[str, Any] | None) -> dict[str, Any]:
    card, blocker = on_desk.card, on_desk.blocker
    return told_to_all(on_desk) | {
        "client": card.project.client_id if card.project else None,
        "responsible": card.responsible_id,
        "lead": card.lead_id,
        "class_of_service": card.class_of_service,
        "since": card.entered_at,
        "age_minutes": on_desk.age_minutes,
        "stuck_minutes": on_desk.stuck_minutes,
        "clock": on_desk.clock,
        "blocked": blocker_told(blocker) if blocker is not None else None,
        "offer": offer,
    }


def told_to_all(on_desk: CardOnDesk) -> dict[str, Any]:
    card = on_desk.card
    return {
        "id": card.pk,
        "number": card.number,
        "code": card.code,
        "title": card.title,
        "version": card.version,
        "board": {"id": card.board_id, "name": card.board.name},
        "column": {"id": card.column_id, "name": card.column.name, "kind": card.column.kind},
        "project": card.project_id,
        "deadline": card.deadline,
        "deadline_has_time": card.deadline_has_time,
        "open": on_desk.is_open,
        "overdue": on_desk.is_overdue,
    }


def blocker_told(blocker: Blocker) -> dict[str, Any]:
    return {"id": blocker.pk, "kind": blocker.kind, "reason": blocker.reason, "since": blocker.since}
