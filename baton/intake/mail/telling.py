"""Whoever set the form up hears that something waits: by mail, at most once an hour."""

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.intake.models import Letter
from baton.kit import clock
from baton.membership.mailing import home, host
from baton.notifications.letters.inert import inert, subject
from baton.notifications.models import Outgoing
from baton.notifications.reachable import has_a_mail_server, stays_in_the_house
from baton.notifications.reasons import Channel


def tell_of_held(letter: Letter) -> None:
    """Nothing that a stranger typed but who they say they are."""
    to = looks_after(letter)
    if to is None or to.user is None or stays_in_the_house(to.workspace) or not has_a_mail_server():
        return
    now = clock.real_now()
    with translation.override(to.user.language):
        known = {
            "language": translation.get_language(),
            "workspace": inert(to.workspace.name),
            "sender": inert(letter.sender_name or letter.sender),
            "why": str(letter.get_why_held_display()),
            "reason": inert(letter.reason),
            "link": f"{home()}/w/{to.workspace.slug}/settings?tab=mail",
        }
        parts = {
            "subject": subject(_("A request waits for you to look")),
            "text": render_to_string("intake/mail/held.txt", known),
            "html": render_to_string("intake/mail/held.html", known),
            "headers": {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"},
        }
    Outgoing.objects.get_or_create(
        key=f"held:{to.pk}:{now:%Y-%m-%dT%H}",
        defaults={
            "workspace": to.workspace,
            "channel": Channel.EMAIL,
            "address": to.user.email,
            "message_id": f"<held.{letter.pk}@{host()}>",
            "parts": parts,
            "next_try_at": now,
        },
    )


def looks_after(letter: Letter) -> Member | None:
    """Of a form whoever set it up; of a card its lead."""
    if letter.form is not None:
        return letter.form.by
    return letter.card.lead if letter.card is not None else None
