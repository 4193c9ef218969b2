"""Forget deeds whose repetition nobody can be waiting for any more."""

from datetime import timedelta

from baton.activity.models import Deed
from baton.kit import clock

KEPT = timedelta(hours=24)
BATCH = 500


def forget_old_deeds() -> int:
    """Delete what was carried out more than a day ago; returns how many.

    In small batches, each a transaction of its own: on SQLite a long one would keep every writer waiting.
    """
    old = Deed.objects.filter(created_at__lt=clock.real_now() - KEPT).order_by("created_at")
    forgotten = 0
    while batch := list(old.values_list("pk", flat=True)[:BATCH]):
        Deed.objects.filter(pk__in=batch).delete()
        forgotten += len(batch)
    return forgotten
