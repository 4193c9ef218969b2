"""What was answered waits for nobody any more: it leaves the inboxes, and the mails on their way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from baton.activity.models import Entry
from baton.notifications.models import Happening, Notification
from baton.notifications.noting import sum_up

OFFER_ANSWERED = ("HandoffAccepted", "HandoffReturned")
OF_OFFERS = ("offered", "offer_late")
APPROVAL_ENDED = ("ApprovalGranted", "ChangesAsked", "ApprovalVoided", "ApprovalWithdrawn")
OF_APPROVALS = ("approval_asked", "approval_reminded", "approval_overdue")


@dataclass
class Settled:
    """``answered``: approvals with those members who gave their answer; the others are asked still."""

    cards: set[int] = field(default_factory=set)
    handoffs: set[int] = field(default_factory=set)
    approvals: set[int] = field(default_factory=set)
    answered: set[tuple[int, int]] = field(default_factory=set)

    def covers(self, told: Happening) -> bool:
        if told.kind in OF_OFFERS:
            return told.detail.get("handoff") in self.handoffs
        approval = told.detail.get("approval")
        return approval in self.approvals or (approval, told.notification.member_id) in self.answered


def settled_in(entries: Sequence[Entry], *, brought: bool = False) -> Settled:
    """Offers that were answered, or overtaken by something else that was done; approvals that ended."""
    found = Settled()
    for entry in entries:
        if entry.card is None or (entry.brought and not brought):
            continue
        number = (entry.undo or {}).get("handoff")
        if entry.kind in OFFER_ANSWERED:
            number = entry.payload["handoff"]
        if isinstance(number, int):
            found.handoffs.add(number)
        elif entry.kind in APPROVAL_ENDED:
            found.approvals.add(entry.payload["approval"])
        elif entry.kind == "ApprovalAnswered" and entry.payload.get("member"):
            found.answered.add((entry.payload["approval"], entry.payload["member"]))
        else:
            continue
        found.cards.add(entry.card)
    return found


def settle(settled: Settled) -> None:
    """Inside a transaction."""
    if settled.cards:
        kinds: Collection[str] = (*OF_OFFERS, *OF_APPROVALS)
        told = Happening.objects.filter(notification__card__in=settled.cards, kind__in=kinds)
        over = [each for each in told.select_related("notification") if settled.covers(each)]
        take_away(over)


def take_away(over: Sequence[Happening]) -> None:
    if over:
        Happening.objects.filter(pk__in=[each.pk for each in over]).delete()
        rows = Notification.objects.select_for_update().filter(pk__in={each.notification_id for each in over})
        sum_up(rows.order_by("member", "card"), as_they_are=True)
