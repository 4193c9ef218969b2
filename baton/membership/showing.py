"""People, clients and projects as the API shows them to whoever asks."""

from baton.accounts.models import Client, JobFunction, Member, MoneyTier, Project, Role, Team
from baton.membership import giving, vouching
from baton.membership.giving import Rights
from baton.membership.models import Invitation
from baton.membership.schemas import (
    ClientOut,
    InvitationOut,
    MayOut,
    MemberOut,
    PlaceOut,
    ProjectOut,
    RightsIn,
    TeamOut,
)


def member(shown: Member, asker: Member) -> MemberOut:
    own = shown.id == asker.id
    personal = own or asker.may_see_personal_data or asker.may_administer
    rights = Rights.of(shown) if own or asker.may_administer else None
    return MemberOut(
        id=shown.id,
        name=shown.name,
        email=shown.user.email if personal and shown.user else None,
        role=Role(shown.role),
        job_function=JobFunction(shown.job_function),
        client=shown.client_id,
        rights=RightsIn(**{**vars(rights), "money": MoneyTier(rights.money)}) if rights else None,
        # Who stands in for whom is the team's business.
        deputy=None if asker.is_guest else shown.deputy_id,
        deputy_until=None if asker.is_guest else shown.deputy_until,
        placeholder=shown.is_placeholder,
        created_at=shown.created_at,
        left_at=shown.left_at,
        may=may(shown, asker),
    )


def may(shown: Member, asker: Member) -> MayOut:
    own, here = shown.id == asker.id, shown.is_present
    touches = asker.may_administer and giving.height(shown.role) <= giving.height(asker.role)
    return MayOut(
        roles=giving.roles_open_to(shown, asker),
        rights=touches and here and shown.role not in (Role.OWNER, Role.GUEST),
        rename=own or touches,
        job_function=here and (asker.may_manage or asker.may_administer),
        deputy=here and not shown.is_guest and (own or asker.may_manage) and not asker.is_guest,
        let_go=here and (own or touches),
        come_back=not here and touches,
        merge=asker.may_administer and shown.is_placeholder,
    )


def invitation(shown: Invitation, link: str | None = None) -> InvitationOut:
    return InvitationOut(
        id=shown.id,
        email=shown.email,
        name=shown.name,
        role=Role(shown.role),
        job_function=JobFunction(shown.job_function),
        client=shown.client_id,
        claims=shown.claims_id,
        by=shown.by_id,
        created_at=shown.created_at,
        expires_at=shown.expires_at,
        expired=not vouching.opens(shown),
        mailed_at=max((mail.taken_at for mail in shown.mails.all() if mail.taken_at), default=None),
        link=link,
    )


def team(shown: Team) -> TeamOut:
    places = sorted(shown.places.all(), key=lambda place: place.id)
    return TeamOut(id=shown.id, name=shown.name, members=[place.member_id for place in places])


def client(shown: Client, asker: Member) -> ClientOut:
    named = [] if asker.is_guest else sorted(place.member_id for place in shown.places.all())
    return ClientOut(
        id=shown.id,
        name=shown.name,
        confidential=shown.confidential,
        archived=shown.archived_at is not None,
        named=named,
        guests=sorted(guest.id for guest in shown.guests.all() if guest.is_present),
    )


def project(shown: Project) -> ProjectOut:
    return ProjectOut(
        id=shown.id,
        name=shown.name,
        client=shown.client_id,
        colour=shown.colour,
        account_manager=shown.account_manager_id,
        archived=shown.archived_at is not None,
        team=[
            PlaceOut(member=place.member_id, job_function=JobFunction(place.job_function))
            for place in sorted(shown.places.all(), key=lambda place: place.id)
        ],
    )
