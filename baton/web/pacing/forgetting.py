import time

from baton.web.models import RequestCount
from baton.web.pacing.counting import WINDOW

KEPT_MINUTES = 10


def forget_old_counts() -> int:
    deleted, _ = RequestCount.objects.filter(minute__lt=int(time.time() // WINDOW) - KEPT_MINUTES).delete()
    return deleted
