"""A note to the owner of an endpoint that stopped by itself."""

import logging
from smtplib import SMTPException

from django.utils import translation

from baton.kit import clock
from baton.membership import mailing
from baton.webhooks.models import Endpoint, Stopped

log = logging.getLogger(__name__)


def tell_owners() -> int:
    stopped = Endpoint.objects.filter(told_at=None, stopped_because__in=[Stopped.FAILING, Stopped.GONE])
    told = 0
    for endpoint in stopped.select_related("member__user", "workspace"):
        try:
            tell(endpoint)
        except (SMTPException, OSError):
            log.warning("The note about webhook %s was not taken; it is tried again.", endpoint.pk)
            continue
        Endpoint.objects.filter(pk=endpoint.pk).update(told_at=clock.real_now())
        told += 1
    return told


def tell(endpoint: Endpoint) -> None:
    user = endpoint.member.user
    if user is None or not endpoint.member.is_present or endpoint.workspace.is_demo:
        return
    known = {
        "name": endpoint.member.name,
        "webhook": endpoint.name,
        "host": endpoint.host,
        "workspace": endpoint.workspace.name,
        "gone": endpoint.stopped_because == Stopped.GONE,
        "link": f"{mailing.home()}/{endpoint.workspace.slug}/settings?tab=webhooks",
    }
    with translation.override(user.language):
        mailing.send("webhooks/mail/stopped", user.email, known)
