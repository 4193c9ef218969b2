"""Approvers without an account are asked by mail, with the way to answer in it.

The link is made when the mail leaves, and stands in no row: a copy of the database opens nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import formats, translation
from django.utils.translation import gettext as _

from baton.accounts.models import Workspace
from baton.activity.models import Entry
from baton.approvals import links
from baton.approvals.models import Approval, Approver, Link
from baton.kit import clock
from baton.membership.mailing import host
from baton.notifications.letters.inert import inert, subject
from baton.notifications.models import Outgoing
from baton.notifications.reachable import has_a_mail_server, stays_in_the_house
from baton.notifications.reasons import Channel

KINDS = ("ApprovalAsked", "ApprovalReminded", "ApprovalOverdue")
PLACE = "https://link.invalid/"


def ask_contacts(entries: Sequence[Entry]) -> None:
    """Inside the reader's transaction: each entry asks each contact once."""
    asking = [each for each in entries if each.kind in KINDS and not each.brought]
    if not any(each.payload.get("contacts") for each in asking) or not has_a_mail_server():
        return
    for entry in asking:
        for approver in approvers_named_in(entry):
            if not stays_in_the_house(approver.approval.card.workspace):
                key = f"approval:{approver.pk}:{entry.number}"
                Outgoing.objects.get_or_create(
                    key=key, defaults=mail_to(approver, again=entry.kind != KINDS[0])
                )


def approvers_named_in(entry: Entry) -> Iterable[Approver]:
    contacts = entry.payload.get("contacts") or ()
    named = Approver.objects.filter(approval=entry.payload["approval"], contact__in=contacts)
    return named.select_related("contact", "approval__card__workspace", "approval__asked_by").order_by("pk")


def mail_to(approver: Approver, *, again: bool) -> dict[str, Any]:
    approval = approver.approval
    contact, workspace = approver.contact, approval.card.workspace
    with translation.override(contact.language if contact else workspace.language):
        due, title = approval.answer_by, titled(approval)
        known = {
            "language": translation.get_language(),
            "name": inert(contact.name) if contact else "",
            "asker": inert(approval.asked_by.name) if approval.asked_by else "",
            "workspace": inert(workspace.name),
            "title": inert(title),
            "note": inert(approval.note),
            "again": again,
            "due": moment_told(due, workspace) if due else "",
            "link": PLACE,
        }
        about = _("Your approval is still waited for: %(title)s") if again else _("Please approve: %(title)s")
        parts = {
            "subject": subject(about % {"title": title}),
            "text": render_to_string("notifications/mail/approval.txt", known),
            "html": render_to_string("notifications/mail/approval.html", known),
            "headers": {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"},
            "approver": approver.pk,
        }
    return {
        "workspace": workspace,
        "channel": Channel.EMAIL,
        "address": contact.email if contact else "",
        "message_id": f"<approval.{token_hex(8)}@{host()}>",
        "parts": parts,
        "cards": [approval.card_id],
        "next_try_at": clock.real_now(),
    }


def moment_told(moment: datetime, workspace: Workspace) -> str:
    """With its clock, and where that clock stands: the reader may be elsewhere."""
    zone = ZoneInfo(workspace.time_zone)
    place = workspace.time_zone.replace("_", " ")
    return f"{formats.date_format(moment.astimezone(zone), 'j E Y, H:i')} ({place})"


def titled(approval: Approval) -> str:
    """Gates ask about every card in the same words: the mail says about which, as the page behind it does."""
    card = approval.card.title
    return approval.title if approval.title.casefold() == card.casefold() else f"{approval.title} · {card}"


def way_of(message: Outgoing) -> Link | None:
    """The link that the approver can answer with now; None: nobody waits for them any more."""
    approver = Approver.objects.filter(pk=message.parts.get("approver", 0), answer=None).first()
    if approver is None or not approver.approval.is_open:
        return None
    if approver.approval.card.deleted_at is not None:
        return None
    standing = (link for link in links.standing(approver).order_by("by_hand", "-pk") if not link.is_over)
    return next(standing, None)


def with_the_way(message: Outgoing) -> Link | None:
    """Into the message in memory, for the mail alone."""
    link = way_of(message)
    if link is not None:
        address = links.address_of(link)
        for name in ("text", "html"):
            message.parts[name] = message.parts[name].replace(PLACE, address)
    return link
