"""Where a mail belongs: to a card it answers, or to a form it was sent to; never by its subject.

A card is named by the address the mail goes to (which proves for whom it was made), or by the message it
replies to. What a sender's address says is a claim that anybody can make: it says who wrote, no more.
"""

import re
from dataclasses import dataclass

from django.db.models import Q

from baton.accounts.models import Contact, Member
from baton.boards.models import Card, CardQuerySet
from baton.intake.mail import addresses
from baton.intake.mail.letter import Letter
from baton.intake.models import IntakeForm, Mailed
from baton.kit.marked_address import house_address
from baton.membership.mailing import host
from baton.notifications.models import Outgoing
from baton.notifications.reply_address import member_and_card

OURS = re.compile(r"^<card-(?P<code>[a-z0-9]{4,12})(\.[0-9a-f]{16})?@(?P<host>[^@>]+)>$")


@dataclass(frozen=True)
class Place:
    """``member``: whom the mail is proven to be from. ``answered``: it replies to a mail that went to its
    sender."""

    card: Card | None = None
    member: Member | None = None
    form: IntakeForm | None = None
    answered: bool = False


def place_of(letter: Letter) -> Place | None:
    """None: it belongs nowhere here."""
    return by_reply_address(letter) or by_thread(letter) or by_form(letter)


def by_reply_address(letter: Letter) -> Place | None:
    for address in letter.recipients:
        named = member_and_card(address)
        if named is None:
            continue
        card = cards().filter(pk=named[1]).first()
        member = (
            Member.objects.present().select_related("user", "workspace", "client").filter(pk=named[0]).first()
        )
        if card is None:
            continue
        theirs = member is not None and member.workspace_id == card.workspace_id
        if member is None or not theirs or member.user is None or member.user.email.lower() != letter.sender:
            # The mail was passed on: whoever answers is not whom it was made for.
            return Place(card=card)
        if not Card.objects.seen_by(member).filter(pk=card.pk).exists():
            return Place(card=card)
        return Place(card=card, member=member, answered=True)
    return None


def by_thread(letter: Letter) -> Place | None:
    """By the mail it replies to: one of ours that was sent to this very sender, or that names a card by
    its code."""
    for answered in letter.answers:
        found = OURS.match(answered)
        if found is None or found["host"].lower() != host().lower():
            continue
        sent = Outgoing.objects.filter(message_id=answered).select_related("member__user").first()
        known = cards().filter(code=found["code"])
        card = (
            (known.filter(workspace=sent.workspace_id) if sent is not None else known).order_by("id").first()
        )
        if card is None:
            continue
        to = (
            ""
            if sent is None
            else sent.address or (sent.member.user.email if sent.member and sent.member.user else "")
        )
        return Place(card=card, answered=bool(to) and to.lower() == letter.sender)
    return None


def cards() -> CardQuerySet:
    return Card.objects.filter(deleted_at=None).select_related("workspace", "project__client", "board")


def by_form(letter: Letter) -> Place | None:
    for address in letter.recipients:
        form = addresses.form_behind(address)
        if form is not None:
            return Place(form=form)
    if house_address() not in letter.recipients:
        return None
    open_to_all = list(addresses.taking().filter(mailed=Mailed.ALL).order_by("id"))
    known = [form for form in open_to_all if is_known(letter.sender, form.by.workspace_id)]
    # Of several workspaces in one house none is guessed: a stranger's mail goes to the one there is.
    houses = {form.by.workspace_id for form in open_to_all}
    chosen = known or (open_to_all if len(houses) == 1 else [])
    return Place(form=chosen[0]) if chosen else None


def is_known(address: str, workspace: int) -> bool:
    return bool(contacts_of(address, workspace)) or member_of(address, workspace) is not None


def contacts_of(address: str, workspace: int) -> list[Contact]:
    if not address:
        return []
    rows = Contact.objects.filter(client__workspace=workspace, email__iexact=address, archived_at=None)
    return list(rows.select_related("client").order_by("id"))


def member_of(address: str, workspace: int) -> Member | None:
    rows = Member.objects.present().filter(Q(workspace=workspace), user__email__iexact=address)
    return rows.select_related("user", "client").first() if address else None


def clients_of(address: str, workspace: int) -> set[int]:
    """The clients that the owner of the address works for: as a contact, or as a guest."""
    found = {contact.client_id for contact in contacts_of(address, workspace)}
    member = member_of(address, workspace)
    return found | ({member.client_id} if member is not None and member.client_id else set())
