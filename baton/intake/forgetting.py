"""What mails tell of people is kept for a while only, and not at all of somebody who was forgotten."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from baton.activity.models import Entry
from baton.activity.readers import advance, behind
from baton.intake.models import Letter, LetterOutcome
from baton.kit import clock
from baton.membership.contacts import sign_of_address

READER = "letters"
# Since it was settled. So long a mail that comes once more is known to have been here.
KEPT = timedelta(days=180)
# What waits that long nobody will look at.
WAITING_KEPT = timedelta(days=365)
AT_A_TIME = 500


def forget_old_letters(now: datetime | None = None) -> int:
    """A few at a time: one large delete would hold the only writer of SQLite."""
    moment = now or clock.real_now()
    settled = Letter.objects.exclude(outcome=LetterOutcome.HELD).filter(created_at__lt=moment - KEPT)
    waiting = Letter.objects.filter(outcome=LetterOutcome.HELD, created_at__lt=moment - WAITING_KEPT)
    thrown = 0
    for old in (settled, waiting):
        while some := list(old.order_by("pk").values_list("pk", flat=True)[:AT_A_TIME]):
            Letter.objects.filter(pk__in=some).delete()
            thrown += len(some)
    return thrown


def forget_the_forgotten() -> int:
    """Contacts that were erased on their wish; returns how many entries were read."""
    return sum(advance(READER, workspace, forget) for workspace in behind(READER))


def forget(entries: Sequence[Entry]) -> None:
    told = [entry.payload.get("sign") for entry in entries if entry.kind == "ClientChanged"]
    signs = {sign for sign in told if sign}
    if not signs:
        return
    letters = Letter.objects.filter(workspace=entries[0].workspace_id).exclude(sender="")
    for letter in letters.defer("raw").iterator(chunk_size=200):
        if sign_of_address(letter.sender) not in signs:
            continue
        if letter.outcome == LetterOutcome.HELD:
            # Whatever waited from them would bring their address back.
            letter.outcome, letter.settled_at = LetterOutcome.DROPPED, clock.real_now()
        letter.sender = letter.sender_name = letter.subject = letter.text = letter.reason = ""
        letter.raw = None
        letter.save(
            update_fields=[
                "outcome", "settled_at", "sender", "sender_name", "subject", "text", "reason", "raw",
            ]
        )  # fmt: skip
