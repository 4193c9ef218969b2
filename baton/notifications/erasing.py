"""A contact was forgotten on their wish: mails to them say nothing of them any more, those that wait never
leave."""

from collections.abc import Sequence

from baton.activity.models import Entry
from baton.approvals.models import Approver
from baton.kit import clock
from baton.notifications.models import Outgoing, State
from baton.notifications.reasons import Channel

FORGOTTEN = "forgotten"


def forget_contacts(entries: Sequence[Entry]) -> None:
    """What was sent to whom is still counted, by its message id."""
    gone = [entry.payload.get("forgotten") for entry in entries if entry.kind == "ClientChanged"]
    asked = set(Approver.objects.filter(contact__in=[pk for pk in gone if pk]).values_list("pk", flat=True))
    if not asked:
        return
    mails = Outgoing.objects.filter(
        workspace=entries[0].workspace_id, channel=Channel.EMAIL, member=None
    ).exclude(address="")
    for mail in mails.iterator(chunk_size=200):
        if mail.parts.get("approver") not in asked:
            continue
        if mail.state in (State.WAITING, State.UNKNOWN):
            mail.state, mail.ended_at = State.WITHDRAWN, clock.real_now()
        mail.address, mail.error = "", ""
        mail.parts = {"approver": mail.parts["approver"], FORGOTTEN: True}
        mail.save(update_fields=["state", "ended_at", "address", "error", "parts"])
