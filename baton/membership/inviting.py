"""Invite people by e-mail; send again, revoke."""

import logging
from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db import transaction

from baton.accounts.models import Client, JobFunction, Member, Role, Workspace
from baton.accounts.models.user import normalised
from baton.activity import log
from baton.kit import clock
from baton.membership import giving, mailing, vouching
from baton.membership.changing_roles import fresh
from baton.membership.facts import InvitationRevoked, MemberInvited
from baton.membership.giving import Rights
from baton.membership.models import Invitation, InvitationMail
from baton.membership.models.invitation import digest, expiry, new_token
from baton.membership.refusals import (
    AlreadyHere,
    AlreadyInvited,
    InvitationIsOver,
    LeftBefore,
    NotAPlaceholder,
    TeamMembersLeaveFirst,
    TooManyInvitations,
)

MAILS_PER_HOUR = 20
# Whoever sends it tries by themselves at first.
AT_FIRST = timedelta(minutes=1)
log_of_mails = logging.getLogger("baton.links")


@dataclass(frozen=True)
class Sent:
    """An invitation on its way; ``link`` only where no mail leaves the house and somebody must carry it."""

    invitation: Invitation
    link: str | None


def invite(
    email: str,
    *,
    role: Role,
    by: Member,
    job_function: JobFunction = JobFunction.OTHER,
    client: Client | None = None,
    rights: Rights | None = None,
    name: str = "",
    language: str = "",
    claims: Member | None = None,
) -> Sent:
    """``rights`` None: the usual ones of the role, as far as the inviter has them. ``claims``: a person
    known by name only who shall sign in from now on.

    Raises NotAllowed and its kinds, AlreadyHere, AlreadyInvited, LeftBefore, TooManyInvitations,
    GuestNeedsClient, TeamHasNoClient, NotAPlaceholder, TeamMembersLeaveFirst.
    """
    with log.in_turn(by.workspace_id) as workspace:
        by = fresh(by)
        giving.demand_may_give_role(role, by)
        giving.demand_client_fits(role, client)
        given = rights or Rights.usual(role).within(Rights.of(by))
        if role == Role.GUEST or role == Role.OWNER:
            given = Rights.usual(role)
        giving.demand_may_give_rights(given, by, before=vouching.NOTHING)
        address = normalised(email)
        demand_new(address, workspace)
        if claims is not None and (not claims.is_placeholder or not claims.is_present):
            raise NotAPlaceholder(person=claims.name)
        if claims is not None and role == Role.GUEST and not claims.is_guest:
            raise TeamMembersLeaveFirst(person=claims.name)
        demand_mails_left(by)
        token = new_token()
        invitation = Invitation.objects.create(
            workspace=workspace,
            email=address,
            name=name.strip() or (claims.name if claims else ""),
            language=language or workspace.language,
            role=role,
            job_function=job_function,
            client=client,
            claims=claims,
            by=by,
            digest=digest(token),
            expires_at=expiry(),
            **asdict(given),
        )
        log.record(workspace, MemberInvited(), by=by)
        return send(invitation, token, workspace, by)


def send_again(invitation: Invitation, *, by: Member) -> Sent:
    """With a new token and seven new days; the old link opens nothing any more. From now on ``by`` vouches
    for it, where whoever sent it first can no longer."""
    with log.in_turn(invitation.workspace_id) as workspace:
        invitation, by = still_open(invitation), fresh(by)
        giving.demand_may_give_role(Role(invitation.role), by)
        if invitation.by is None or not vouching.may_vouch(invitation, invitation.by):
            vouching.demand_may_vouch(invitation, by)
            invitation.by = by
        demand_mails_left(by)
        token = new_token()
        invitation.digest, invitation.expires_at = digest(token), expiry()
        invitation.save(update_fields=["digest", "expires_at", "by"])
        return send(invitation, token, workspace, by)


def revoke(invitation: Invitation, *, by: Member) -> None:
    with log.in_turn(invitation.workspace_id) as workspace:
        invitation, by = still_open(invitation), fresh(by)
        giving.demand_may_give_role(Role(invitation.role), by)
        invitation.revoked_at = clock.real_now()
        invitation.save(update_fields=["revoked_at"])
        log.record(workspace, InvitationRevoked(), by=by)


def still_open(invitation: Invitation) -> Invitation:
    open_ones = Invitation.objects.open().select_related("by__user").select_for_update(of=("self",))
    found = open_ones.filter(pk=invitation.pk).first()
    if found is None:
        raise InvitationIsOver
    return found


def demand_new(address: str, workspace: Workspace) -> None:
    here = Member.objects.filter(workspace=workspace, user__email=address).first()
    if here is not None:
        raise AlreadyHere if here.is_present else LeftBefore(person=here.name)
    if Invitation.objects.open().filter(workspace=workspace, email=address).exists():
        raise AlreadyInvited


def demand_mails_left(by: Member) -> None:
    """Counted over all workspaces of the person, and by rows of mails that were sent: nothing resets it."""
    hour_ago = clock.real_now() - timedelta(hours=1)
    sent = InvitationMail.objects.filter(created_at__gt=hour_ago, by__user=by.user_id).count()
    if sent >= MAILS_PER_HOUR:
        raise TooManyInvitations(limit=MAILS_PER_HOUR)


def send_what_was_not_taken() -> int:
    """Mails of invitations that no mail server took, tried again as long as the invitation holds: with a new
    link, for the old one stands nowhere. How many went."""
    before = clock.real_now() - AT_FIRST
    mails = InvitationMail.objects.filter(taken_at=None, created_at__lt=before)
    waiting = mails.filter(
        invitation__in=Invitation.objects.open(), invitation__expires_at__gt=clock.real_now()
    )
    return sum(tried_again(pk) for pk in waiting.order_by("pk").values_list("pk", flat=True))


def tried_again(pk: int) -> bool:
    with transaction.atomic():
        mail = InvitationMail.objects.select_related("invitation__workspace", "by").get(pk=pk)
        invitation = Invitation.objects.open().select_for_update().filter(pk=mail.invitation_id).first()
        latest = InvitationMail.objects.filter(invitation=mail.invitation_id).order_by("-pk").first()
        if invitation is None or latest != mail or mailing.stays_in_the_house(mail.invitation.workspace):
            return False
        token = new_token()
        invitation.digest = digest(token)
        invitation.save(update_fields=["digest"])
    try:
        mailing.send_invitation(mail, mailing.join_link(token))
    except OSError as problem:
        log_of_mails.warning("The mail of invitation %s was not taken: %s", mail.invitation_id, problem)
        return False
    return True


def send(invitation: Invitation, token: str, workspace: Workspace, by: Member) -> Sent:
    mail = InvitationMail.objects.create(invitation=invitation, by=by, created_at=clock.real_now())
    link = mailing.join_link(token)
    if mailing.stays_in_the_house(workspace):
        return Sent(invitation, link)
    # A mail cannot be taken back, so it goes only once the invitation stands.
    transaction.on_commit(lambda: mailing.send_invitation(mail, link), robust=True)
    return Sent(invitation, None)
