"""Old deliveries are thrown away a few at a time: one large delete would hold the only writer of SQLite."""

from datetime import timedelta

from baton.kit import clock
from baton.webhooks.models import Delivery, DeliveryState

KEPT = timedelta(days=30)
AT_A_TIME = 500


def forget_old_deliveries() -> int:
    old = Delivery.objects.filter(created_at__lt=clock.real_now() - KEPT).exclude(state=DeliveryState.WAITING)
    thrown = 0
    while some := list(old.order_by("id").values_list("pk", flat=True)[:AT_A_TIME]):
        Delivery.objects.filter(pk__in=some).delete()
        thrown += len(some)
    return thrown
