"""A mail to whoever sent a form: its number, and nothing that they typed."""

import secrets
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from baton.intake.models import Received
from baton.kit import clock
from baton.membership.mailing import host, stays_in_the_house
from baton.notifications.models import Outgoing
from baton.notifications.reachable import has_a_mail_server
from baton.notifications.reasons import Channel


def confirm(received: Received, email: str) -> bool:
    """Anybody can type anybody's address in: only our own words go there. An answer to it names the card.

    False: no mail leaves.
    """
    form, card = received.form, received.card
    if stays_in_the_house(card.workspace) or not has_a_mail_server():
        return False
    known: dict[str, Any] = {
        "form": form.name,
        "workspace": card.workspace.name,
        "number": card.number,
        "language": translation.get_language(),
    }
    Outgoing.objects.get_or_create(
        key=f"intake:{received.pk}",
        defaults={
            "workspace": card.workspace,
            "channel": Channel.EMAIL,
            "address": email,
            "message_id": f"<card-{card.code}.{secrets.token_hex(8)}@{host()}>",
            "parts": {
                "subject": _("Received: #%(number)d") % {"number": card.number},
                "text": render_to_string("intake/mail/received.txt", known),
                "html": render_to_string("intake/mail/received.html", known),
                "headers": {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"},
            },
            "next_try_at": clock.real_now(),
        },
    )
    return True
