"""Deadlines: each one given is a dated promise, and a replaced one stays as a row."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from baton.accounts.models import Member, Workspace
from baton.boards.models import Card, Promise
from baton.kit import clock
from baton.kit.writing import PreparedUpdate

STANDING = PreparedUpdate(lambda *, card: Promise.objects.filter(card=card, replaced_at=None))
END_OF_DAY = time(23, 59, 59)


def moment_of(deadline: datetime, *, has_time: bool, workspace: Workspace) -> datetime:
    """The instant a deadline means: without a time it is the end of that day where the workspace is.

    A naive ``deadline`` is a wall clock's in the workspace's time zone.
    """
    zone = ZoneInfo(workspace.time_zone)
    local = deadline.replace(tzinfo=zone) if deadline.tzinfo is None else deadline.astimezone(zone)
    return local if has_time else datetime.combine(local.date(), END_OF_DAY, tzinfo=zone)


def promise(card: Card, *, by: Member | None) -> Promise | None:
    """Keep ``card.deadline`` as the standing promise; the one before it is replaced, not changed."""
    now = clock.now()
    STANDING.change({"card": card.pk}, replaced_at=now)
    if card.deadline is None:
        return None
    return Promise.objects.create(
        card=card, deadline=card.deadline, given_at=now, given_by=by, done_at=card.done_at
    )


def stand_by_earlier(card: Card) -> None:
    """A deadline was given by mistake and taken back at once: the promise before it stands again."""
    STANDING.change({"card": card.pk}, replaced_at=clock.now())
    if card.deadline is not None:
        earlier = Promise.objects.filter(card=card, deadline=card.deadline).order_by("-id").first()
        if earlier is None:
            promise(card, by=None)
        else:
            Promise.objects.filter(pk=earlier.pk).update(replaced_at=None, done_at=card.done_at)
