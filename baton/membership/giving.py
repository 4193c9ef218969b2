"""Who may give which role and rights to whom. The giver's rights decide, never the receiver's (S03)."""

from dataclasses import asdict, dataclass
from typing import Self

from baton.accounts import access
from baton.accounts.models import Client, Member, MoneyTier, Role
from baton.accounts.roles import usual_permissions
from baton.membership.refusals import (
    AboveYou,
    GuestNeedsClient,
    LastOwner,
    NotYoursToGive,
    OnlyOwnersTouchOwners,
    TeamHasNoClient,
)

HEIGHT = {Role.GUEST: 0, Role.MEMBER: 1, Role.MANAGER: 2, Role.OWNER: 3}


@dataclass(frozen=True)
class Rights:
    """The four permissions that stand apart from the role."""

    may_manage: bool
    money: int
    may_see_personal_data: bool
    may_administer: bool

    @classmethod
    def of(cls, member: Member) -> Self:
        return cls(
            may_manage=member.may_manage,
            money=member.money,
            may_see_personal_data=member.may_see_personal_data,
            may_administer=member.may_administer,
        )

    @classmethod
    def usual(cls, role: Role) -> Self:
        usual = usual_permissions(role)
        return cls(
            may_manage=bool(usual["may_manage"]),
            money=int(usual["money"]),
            may_see_personal_data=bool(usual["may_see_personal_data"]),
            may_administer=bool(usual["may_administer"]),
        )

    def within(self, other: "Rights") -> "Rights":
        """As much of these rights as ``other`` has too."""
        mine, theirs = asdict(self), asdict(other)
        return Rights(**{name: min(mine[name], theirs[name]) for name in mine})

    def give_to(self, member: Member) -> None:
        for name, value in asdict(self).items():
            setattr(member, name, MoneyTier(value) if name == "money" else value)


def demand_may_touch(target: Member, by: Member) -> None:
    """Raises NotAllowed, OnlyOwnersTouchOwners, AboveYou."""
    access.demand_administer(by)
    if target.role == Role.OWNER and by.role != Role.OWNER:
        raise OnlyOwnersTouchOwners
    if height(target.role) > height(by.role):
        raise AboveYou(person=target.name)


def demand_may_give_role(role: Role, by: Member) -> None:
    access.demand_administer(by)
    if role == Role.OWNER and by.role != Role.OWNER:
        raise OnlyOwnersTouchOwners
    if height(role) > height(by.role):
        raise NotYoursToGive


def demand_may_give_rights(after: Rights, by: Member, *, before: Rights) -> None:
    """What is raised must be the giver's own; what was there already may stay."""
    raised = {name: value for name, value in asdict(after).items() if value > asdict(before)[name]}
    if any(value > asdict(Rights.of(by))[name] for name, value in raised.items()):
        raise NotYoursToGive


def demand_client_fits(role: Role, client: Client | None) -> None:
    if role == Role.GUEST and client is None:
        raise GuestNeedsClient
    if role != Role.GUEST and client is not None:
        raise TeamHasNoClient


def demand_another_owner(member: Member) -> None:
    """Asked in turn, before an owner stops being one."""
    owners = Member.objects.present().filter(workspace=member.workspace_id, role=Role.OWNER)
    if member.role == Role.OWNER and not owners.filter(user__is_active=True).exclude(pk=member.pk).exists():
        raise LastOwner(person=member.name)


def roles_open_to(target: Member, by: Member) -> list[Role]:
    """Which roles ``by`` could give to ``target`` now; the screen offers these and no others."""
    if not by.may_administer or height(target.role) > height(by.role) or not target.is_present:
        return []
    return [
        role for role in Role if height(role) <= height(by.role) and (target.is_guest or role != Role.GUEST)
    ]


def height(role: str) -> int:
    return HEIGHT[Role(role)]
