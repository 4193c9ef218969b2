"""Ways to answer without an account: signed, expiring, revocable, each use written down.

A token is the row's number and a signature over it and its nonce. It can be made again from the row with the
installation's key, so a mail that has to be sent once more carries the same link; a copy of the database
without the key opens nothing.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from datetime import timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.approvals.models import Approver, Link, LinkUse
from baton.approvals.models.link import VALID_FOR
from baton.approvals.refusals import LinkIsOver
from baton.kit import clock
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership.mailing import home, stays_in_the_house

SALT = "baton.approvals.link"
LONGEST = 80
REFUSED, OPENED, ANSWERED = "refused", "opened", "answered"
AGAIN_AFTER = timedelta(hours=1)


def open_way(approver: Approver, *, by: Member | None, by_hand: bool = False) -> Link:
    link = Link(
        approver=approver,
        nonce=secrets.token_hex(32),
        by=by,
        by_hand=by_hand,
        expires_at=clock.now() + VALID_FOR,
    )
    link.save()
    return link


def make(approver: Approver, *, by: Member) -> Link:
    """One more link for somebody at the client who is asked; the one in their mail still opens.

    Raises NotAllowed for one of the team: they come in themselves, and nobody answers in their name.
    """
    access.demand_team(by)
    if approver.member is not None and not approver.member.is_guest:
        raise NotAllowed
    with log.in_turn(approver.approval.card.workspace_id):
        return open_way(approver, by=by, by_hand=True)


def revoke(link: Link, *, by: Member) -> None:
    """Neither it nor another one that this person has opens anything from the next request on. Raises
    LinkIsOver."""
    access.demand_team(by)
    with log.in_turn(link.approver.approval.card.workspace_id):
        standing_now = standing(link.approver)
        if not standing_now.filter(pk=link.pk).exists():
            raise LinkIsOver
        standing_now.update(revoked_at=clock.real_now(), revoked_by=by)


def standing(approver: Approver) -> "QuerySet[Link]":
    return Link.objects.filter(approver=approver, revoked_at=None)


def address_of(link: Link) -> str:
    return home() + reverse("answer", args=[token_of(link)])


def token_of(link: Link) -> str:
    number = link.pk.to_bytes(8, "big")
    return urlsafe_b64encode(number + signature(link)).rstrip(b"=").decode()


def signature(link: Link) -> bytes:
    return salted_hmac(SALT, f"{link.pk}:{link.nonce}", algorithm="sha256").digest()


def behind(token: str) -> Link | None:
    """The row that ``token`` was signed for, over or not; None when it was signed by nobody."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4)) if len(token) <= LONGEST else b""
    except (NotBase64, ValueError):
        return None
    if len(raw) != 40 or raw[0] > 127:
        return None
    link = whole_rows().filter(pk=int.from_bytes(raw[:8], "big")).first()
    if link is None or not constant_time_compare(raw[8:], signature(link)):
        return None
    # Two spellings of one token would be two keys for whoever counts.
    return link if token == token_of(link) else None


def whole_rows() -> "QuerySet[Link]":
    return Link.objects.select_related(
        "approver__member__user",
        "approver__contact",
        "approver__approval__card__project__client",
        "approver__approval__card__workspace",
        "approver__approval__gate",
    )


def fresh(link: Link) -> Link:
    return whole_rows().get(pk=link.pk)


def note(link: Link, kind: str, network: str, browser_of: Member | None = None) -> None:
    recent = LinkUse.objects.filter(
        link=link,
        kind=kind,
        network=network,
        browser_of=browser_of,
        created_at__gt=clock.real_now() - AGAIN_AFTER,
    )
    if not recent.exists():
        LinkUse.objects.create(
            link=link, kind=kind, network=network, browser_of=browser_of, created_at=clock.real_now()
        )


def was_mailed(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(mailed_at=clock.real_now(), given_up_at=None)


def was_given_up(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(given_up_at=clock.real_now())


def is_tried_again(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(given_up_at=None)


def is_on_its_way(link: Link) -> bool:
    """Its mail waits to leave: where mails leave at all, and while anybody still waits for the answer."""
    approver = link.approver
    if link.mailed_at or link.given_up_at or link.by_hand or link.is_over or approver.contact_id is None:
        return False
    approval = approver.approval
    answered = getattr(approver, "answer", None) is not None
    return approval.is_open and not answered and not stays_in_the_house(approval.card.workspace)


def demand_way(link: Link) -> Approver:
    """The approver whom the link lets in now: asked on every request anew.

    Raises NotSeen once it is over, the contact is archived, or the card no longer is their client's.
    """
    approver = link.approver
    card = approver.approval.card
    client = card.project.client_id if card.project else None
    person = approver.contact or approver.member
    if link.is_over or card.deleted_at is not None or card.archived_at is not None or person is None:
        raise NotSeen
    if approver.contact is not None and (
        approver.contact.archived_at is not None or approver.contact.client_id != client
    ):
        raise NotSeen
    if approver.member is not None and (
        not approver.member.is_present
        or (approver.member.is_guest and not (card.shared and approver.member.client_id == client))
    ):
        raise NotSeen
    return approver
