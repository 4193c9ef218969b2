"""What waits to leave and what was given up, for whoever looks after the house."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.approvals import links
from baton.boards.models import Card
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal
from baton.notifications.asking_contacts import way_of
from baton.notifications.models import Outgoing, State

MOST = 200
# What somebody may want to do something about.
IN_TROUBLE = (State.DEAD, State.UNKNOWN, State.WAITING, State.SENDING)


class NotGivenUp(Refusal):
    words = _("Only a message that was given up can be sent again.")


def outbox(by: Member, state: State | None = None) -> QuerySet[Outgoing]:
    """The latest first, at most ``MOST``. Raises NotAllowed."""
    access.demand_administer(by)
    mine = Outgoing.objects.filter(workspace=by.workspace).select_related("member")
    wanted = mine.filter(state=state) if state is not None else mine.exclude(state=State.WITHDRAWN)
    return wanted.order_by("-id")[:MOST]


def counts(by: Member) -> dict[str, int]:
    access.demand_administer(by)
    counted = Outgoing.objects.filter(workspace=by.workspace).values_list("state").annotate(Count("id"))
    return {state.value: 0 for state in State} | dict(counted)


def send_again(pk: int, *, by: Member) -> Outgoing:
    """Under the same message id, from the first try on. Raises NotAllowed, NotSeen, NotGivenUp."""
    access.demand_administer(by)
    message = Outgoing.objects.filter(workspace=by.workspace, pk=pk).select_related("member").first()
    if message is None:
        raise NotSeen
    now = clock.real_now()
    revived = Outgoing.objects.filter(pk=pk, state=State.DEAD).update(
        state=State.WAITING, attempts=0, next_try_at=now, created_at=now, ended_at=None, told_at=None
    )
    if not revived:
        raise NotGivenUp
    message.refresh_from_db()
    way = way_of(message)
    if way is not None:
        links.is_tried_again(way)
    return message


def told(messages: Iterable[Outgoing], by: Member) -> list[dict[str, Any]]:
    """Whom, by which way, about which card and what went wrong; what was written stays with its reader.
    ``by``: whose eyes the cards are seen with."""
    told_of = list(messages)
    cards = seen_of({card for each in told_of for card in each.cards}, by)
    return [
        {
            "id": each.pk,
            "subject": subject_of(each) if cards.keys() >= set(each.cards) else "",
            "card": cards.get(each.cards[0]) if len(each.cards) == 1 else None,
            "member": each.member_id,
            "to": each.member.name if each.member else each.address,
            "channel": each.channel,
            "state": each.state,
            "state_label": str(State(each.state).label),
            "attempts": each.attempts,
            "unknowns": each.unknowns,
            "error": each.error,
            "created_at": each.created_at,
            "next_try_at": each.next_try_at if each.state in (State.WAITING, State.UNKNOWN) else None,
            "ended_at": each.ended_at,
        }
        for each in told_of
    ]


def subject_of(message: Outgoing) -> str:
    """The line by which one message is told from another. A question to a client that knows no card, from
    before it was kept, says nothing: its subject names the card."""
    if "approver" in message.parts and not message.cards:
        return ""
    return str(message.parts.get("subject") or message.parts.get("title") or "")[:200]


def seen_of(cards: set[int], by: Member) -> dict[int, dict[str, Any]]:
    seen = Card.objects.seen_by(by).filter(pk__in=cards)
    return {card.pk: {"number": card.number, "code": card.code, "title": card.title} for card in seen}
