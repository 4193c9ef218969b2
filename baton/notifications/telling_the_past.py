"""Inboxes of an agency whose past was played: what its people would have heard in its last days."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from baton.accounts.models import Workspace
from baton.activity.models import Entry
from baton.notifications.following import follow_from_now_on
from baton.notifications.listening import begin_at_the_end, told_of
from baton.notifications.models import Notification
from baton.notifications.noting import note
from baton.notifications.settling import settle, settled_in

ENTRIES = 500
AFTER = timedelta(hours=2)


def tell_the_past(workspace: Workspace, *, since: datetime, read_until: datetime) -> int:
    """Nothing of it leaves the house. What was last heard of before ``read_until`` has been read; returns how
    many rows there are."""
    heard = Entry.objects.filter(workspace=workspace, happened_at__gte=since).order_by("number")
    numbers = list(heard.values_list("number", flat=True))
    with transaction.atomic():
        for start in range(0, len(numbers), ENTRIES):
            entries = list(heard.filter(number__in=numbers[start : start + ENTRIES]))
            follow_from_now_on(entries, brought=True)
            note(told_of(workspace.pk, entries, brought=True), leaves=False)
            settle(settled_in(entries, brought=True))
        rows = Notification.objects.filter(member__workspace=workspace)
        rows.filter(last_at__lt=read_until, unread__gt=0).update(unread=0, read_at=F("last_at") + AFTER)
        begin_at_the_end(workspace)
        return rows.count()
