"""The mails of membership, in the reader's language, plain and simple HTML.

Names of people and workspaces stand in the body only: a header with a stranger's words in it is how
invitations become spam (S58).
"""

import os
from email.utils import make_msgid, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from baton.accounts.models import Workspace
from baton.kit import clock
from baton.membership.models import InvitationMail


def home() -> str:
    """Where this installation is reached. From the settings, never from a request: its Host header is the
    sender's to choose, and a reset link to a stranger's host would hand the token over."""
    return settings.PUBLIC_URL or f"http://localhost:{os.environ.get('PORT', '8000')}"


def host() -> str:
    """Where mails come from, as their ids say it."""
    named = urlsplit(settings.PUBLIC_URL).hostname if settings.PUBLIC_URL else None
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return named or sender or "baton.invalid"


def join_link(token: str) -> str:
    return home() + reverse("join", args=[token])


def stays_in_the_house(workspace: Workspace) -> bool:
    """A demo writes to nobody; without a mail server somebody has to carry the link."""
    return workspace.is_demo or settings.EMAIL_BACKEND.endswith("console.EmailBackend")


def send_invitation(mail: InvitationMail, link: str) -> None:
    invitation = mail.invitation
    known = {
        "inviter": mail.by.name if mail.by else "",
        "workspace": invitation.workspace.name,
        "name": invitation.name,
        "link": link,
        "expires_at": invitation.expires_at,
    }
    with translation.override(invitation.language):
        send("membership/mail/invitation", invitation.email, known)
    InvitationMail.objects.filter(pk=mail.pk).update(taken_at=clock.real_now())


def send(template: str, to: str, known: dict[str, object]) -> None:
    """``template`` names three files: ``_subject.txt``, ``.txt`` and ``.html``."""
    known = {**known, "language": translation.get_language()}
    subject = " ".join(render_to_string(f"{template}_subject.txt", known).split())
    headers = {"Message-ID": make_msgid(domain=host())}
    text = render_to_string(f"{template}.txt", known)
    message = EmailMultiAlternatives(subject, text, to=[to], headers=headers)
    message.attach_alternative(render_to_string(f"{template}.html", known), "text/html")
    message.send()
