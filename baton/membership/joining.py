"""Join a workspace by an invitation."""

from contextlib import AbstractContextManager

from django.db import IntegrityError, transaction

from baton.accounts.models import JobFunction, Member, Role, User, Workspace
from baton.activity import log
from baton.kit import clock
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership import vouching
from baton.membership.facts import MemberJoined
from baton.membership.giving import Rights
from baton.membership.models import Invitation
from baton.membership.models.invitation import digest
from baton.membership.refusals import AlreadyHere, HasAccount, InvitationIsOver


def invitation_behind(token: str) -> Invitation | None:
    """The living invitation: not used, not revoked, not expired, and vouched for by whoever sent it."""
    open_ones = Invitation.objects.open().select_related("workspace", "by__user")
    found = open_ones.filter(digest=digest(token)).first()
    return found if found is not None and vouching.opens(found) else None


def user_behind(invitation: Invitation) -> User | None:
    """Who has an account with the invited address already."""
    return User.objects.filter(email=invitation.email, is_active=True).first()


def invitation_for(email: str) -> Invitation | None:
    """The living invitation for an address, for whoever has proved that it is theirs."""
    open_ones = Invitation.objects.open().select_related("workspace", "by__user").order_by("pk")
    return next((each for each in open_ones.filter(email=email) if vouching.opens(each)), None)


def join_vouched(invitation: Invitation, *, name: str, language: str) -> User:
    """A new account without a password, for whom a provider of single sign-on vouches."""
    with in_turn(invitation) as workspace:
        found = invitation_for(invitation.email)
        if found is None or found.pk != invitation.pk:
            raise InvitationIsOver
        user = account_for(found.email, name=name, language=language)
        let_in(user, found, workspace)
        return user


def join_openly(workspace: Workspace, role: Role, *, email: str, name: str, language: str) -> User:
    """A new account of somebody whose domain the installation opens a workspace to."""
    with log.in_turn(workspace.pk) as workspace:
        user = account_for(email, name=name, language=language)
        member = Member(workspace=workspace, user=user, name=name or email.split("@")[0], role=role)
        Rights.usual(role).give_to(member)
        member.save()
        log.record(workspace, MemberJoined(member=member.id), by=member)
        return user


def join_as_new(token: str, *, name: str, password: str, language: str) -> Member:
    """A new account with the invited address. Raises InvitationIsOver, HasAccount, NotSeen (wrong token)."""
    invitation = demand_invitation(token)
    with in_turn(invitation) as workspace:
        invitation = demand_invitation(token)
        user = account_for(invitation.email, name=name.strip(), password=password, language=language)
        return let_in(user, invitation, workspace)


def account_for(email: str, **known: str) -> User:
    """Who has an account proves it by signing in; an invitation alone must not open it."""
    if User.objects.filter(email=email).exists():
        raise HasAccount
    try:
        with transaction.atomic():
            return User.objects.create_user(email=email, **known)
    except IntegrityError:
        # Joining another workspace in the same moment: turns are taken in one workspace only.
        raise HasAccount from None


def join_as(user: User, token: str) -> Member:
    """Somebody with an account, signed in, takes the invitation that was sent to their own address."""
    invitation = demand_invitation(token)
    if user.email != invitation.email:
        raise NotAllowed
    with in_turn(invitation) as workspace:
        return let_in(user, demand_invitation(token), workspace)


def in_turn(invitation: Invitation) -> AbstractContextManager[Workspace]:
    return log.in_turn(invitation.workspace_id)


def demand_invitation(token: str) -> Invitation:
    found = invitation_behind(token)
    if found is None:
        known = Invitation.objects.filter(digest=digest(token)).exists()
        raise InvitationIsOver if known else NotSeen
    return found


def let_in(user: User, invitation: Invitation, workspace: Workspace) -> Member:
    if Member.objects.filter(workspace=workspace, user=user).exists():
        raise AlreadyHere
    member = invitation.claims or Member(workspace=workspace)
    if member.user_id is not None:
        raise InvitationIsOver
    member.user = user
    member.name = user.name or invitation.name or user.email.split("@")[0]
    member.role = Role(invitation.role)
    member.job_function = JobFunction(invitation.job_function)
    member.client = invitation.client
    vouching.rights_of(invitation).give_to(member)
    member.save()
    invitation.accepted_at, invitation.accepted_by = clock.real_now(), member
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    log.record(workspace, MemberJoined(member=member.id), by=member)
    return member
