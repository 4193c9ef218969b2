"""Open approvals around a person: asked of them or of whom they stand in for, asked by them, on their
cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q

from baton.accounts.models import Member
from baton.approvals.models import Approval
from baton.approvals.showing import is_overdue, waited_for
from baton.calendars.arithmetic import working_ages
from baton.calendars.queries import calendar_of_workspace
from baton.desk.cards_on_desk import CardOnDesk
from baton.kit import clock

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Approvals:
    asked_of_me: list[Approval]
    asked_by_us: list[Approval]

    @property
    def cards(self) -> set[int]:
        return {each.card_id for each in (*self.asked_of_me, *self.asked_by_us)}

    def told(
        self, some: list[Approval], cards: Mapping[int, CardOnDesk], member: Member
    ) -> list[dict[str, Any]]:
        """Those on open cards that the member sees: the nearest answer first, then the oldest question."""
        shown = [each for each in some if each.card_id in cards and cards[each.card_id].is_open]
        shown.sort(key=lambda each: (each.answer_by is None, each.answer_by or each.asked_at, each.pk))
        # How long we work is the team's business.
        ages: list[timedelta | None] = [None] * len(shown)
        if not member.is_guest and shown:
            calendar = calendar_of_workspace(member.workspace)
            ages = list(working_ages((each.asked_at for each in shown), clock.now(), calendar))
        return [told(each, age) for each, age in zip(shown, ages, strict=True)]


def approvals_around(member: Member, stood_in_for: frozenset[int]) -> Approvals:
    """Six queries, however many there are; whether the member sees the cards is for the caller to ask."""
    people = people_of(member, stood_in_for)
    mine = Q(approvers__member__in=people, approvers__answer=None)
    ours = Q(asked_by=member) | Q(card__responsible=member) | Q(card__lead=member)
    standing = Approval.objects.seen_by(member).open().filter(mine if member.is_guest else mine | ours)
    rows = list(
        standing.distinct()
        .select_related("card")
        .prefetch_related("approvers__member", "approvers__contact", "approvers__answer")
        .order_by("pk")
    )
    of_me = [each for each in rows if is_asked(each, people, member)]
    known = {each.pk for each in of_me}
    by_us = (
        [] if member.is_guest else [each for each in rows if each.pk not in known and is_ours(each, member)]
    )
    return Approvals(of_me, by_us)


def people_of(member: Member, stood_in_for: frozenset[int]) -> set[int]:
    """Whoever looks as a client does (accounts.looking_as) is nobody in particular: any guest of theirs."""
    if member.pk:
        return {member.pk, *stood_in_for}
    return set(Member.objects.filter(client=member.client_id).values_list("pk", flat=True))


def is_asked(approval: Approval, people: set[int], member: Member) -> bool:
    if approval.asked_by_id == member.pk and not approval.asker_may_approve:
        return False
    return any(each.member_id in people for each in waited_for(approval.approvers.all()))


def is_ours(approval: Approval, member: Member) -> bool:
    card = approval.card
    return member.pk in (approval.asked_by_id, card.responsible_id, card.lead_id)


def told(approval: Approval, age: timedelta | None) -> dict[str, Any]:
    return {
        "id": approval.pk,
        "card": approval.card_id,
        "title": approval.title,
        "round": approval.round,
        "asked_by": approval.asked_by_id,
        "asked_at": approval.asked_at,
        "answer_by": approval.answer_by,
        "overdue": is_overdue(approval),
        "for_client": approval.for_client,
        "waited_for": [each.name for each in waited_for(approval.approvers.all())],
        "wants_changes": approval.wants_changes,
        "waited_minutes": None if age is None else age // MINUTE,
    }
