"""What people were told, and what could not be delivered, put into the scene."""

from baton.accounts.models import Member
from baton.kit import clock
from baton.notifications.models import Happening, Notice, Notification, Outgoing


def given_up(person: Member, key: str) -> int:
    """A mail that could not be sent."""
    known = {"key": key, "channel": "email", "state": "dead", "next_try_at": clock.now()}
    return int(Outgoing.objects.create(workspace=person.workspace, member=person, **known).pk)


def noticed(person: Member) -> int:
    """What whoever administers was told of the house."""
    known = {"about": "undelivered", "count": 1, "last_at": clock.now()}
    return int(Notice.objects.create(member=person, **known).pk)


def told_to(person: Member, card: int) -> int:
    """What stands in somebody's inbox about a card."""
    now, one = clock.now(), {"lines": 1, "unread": 1, "reason": "handed", "reasons": ",handed,"}
    row = Notification.objects.create(member=person, card_id=card, first_at=now, last_at=now, **one)
    Happening.objects.create(notification=row, reason="handed", kind="archived", at=now)
    return int(row.pk)
