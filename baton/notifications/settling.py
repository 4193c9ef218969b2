"""An offer that was answered waits for nobody any more: it leaves the inboxes, and the mails on their way."""

from collections.abc import Iterable, Sequence

from baton.activity.models import Entry
from baton.boards.models import Handoff
from baton.notifications.models import Happening, Notification
from baton.notifications.noting import sum_up

ANSWERED = ("HandoffAccepted", "HandoffReturned")
OF_OFFERS = ("offered", "offer_late")


def answered_in(entries: Sequence[Entry], *, brought: bool = False) -> set[int]:
    """Numbers of offers that were answered, or overtaken by something else that was done."""
    answered = {entry.payload["handoff"] for entry in entries if entry.kind in ANSWERED}
    overtaken = {(entry.undo or {}).get("handoff") for entry in entries if brought or not entry.brought}
    return answered | {number for number in overtaken if isinstance(number, int)}


def settle_offers(handoffs: Iterable[int]) -> None:
    """Inside a transaction."""
    cards = set(Handoff.objects.filter(pk__in=set(handoffs)).values_list("card", flat=True))
    if not cards:
        return
    told = Happening.objects.filter(notification__card__in=cards, kind__in=OF_OFFERS)
    over = [each for each in told if each.detail.get("handoff") in set(handoffs)]
    if over:
        Happening.objects.filter(pk__in=[each.pk for each in over]).delete()
        rows = Notification.objects.select_for_update().filter(pk__in={each.notification_id for each in over})
        sum_up(rows.order_by("member", "card"), as_they_are=True)
