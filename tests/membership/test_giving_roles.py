"""S02, S03: who may give which role to whom. The whole matrix: actor, target, new role."""

import itertools
from dataclasses import asdict, replace

import pytest

from baton.accounts.models import JobFunction, Member, MoneyTier, Role
from baton.kit.errors import NotAllowed, Refusal
from baton.membership.changing_roles import change_rights, change_role
from baton.membership.giving import Rights, roles_open_to
from baton.membership.leaving import come_back
from baton.membership.refusals import (
    GuestNeedsClient,
    LastOwner,
    NotYoursToGive,
    OnlyOwnersTouchOwners,
    OwnersHaveAllRights,
    TeamMembersLeaveFirst,
)
from tests.world import member

HEIGHT = {Role.GUEST: 0, Role.MEMBER: 1, Role.MANAGER: 2, Role.OWNER: 3}
TEAM = (Role.OWNER, Role.MANAGER, Role.MEMBER)
MATRIX = [
    (actor, administers, target, new)
    for actor, administers, target, new in itertools.product(Role, (True, False), Role, Role)
    if not (actor == Role.OWNER and not administers) and not (actor == Role.GUEST and administers)
]


def somebody(agency, name: str, role: Role) -> Member:
    client = agency.bloom if role == Role.GUEST else None
    return member(agency.workspace, name, role, JobFunction.OTHER, client)


def allowed(actor: Role, administers: bool, target: Role, new: Role) -> bool:
    if not administers or (new == Role.GUEST and target != Role.GUEST):
        return False
    return HEIGHT[target] <= HEIGHT[actor] and HEIGHT[new] <= HEIGHT[actor]


@pytest.mark.parametrize(("actor", "administers", "target", "new"), MATRIX)
def test_s02_nobody_gives_or_takes_a_role_above_their_own(agency, actor, administers, target, new):
    giver = somebody(agency, "Giver", actor)
    if giver.may_administer != administers:
        giver.may_administer = administers
        giver.save()
    receiver = somebody(agency, "Receiver", target)
    client = agency.bloom if new == Role.GUEST else None
    if allowed(actor, administers, target, new):
        assert change_role(receiver, to=new, client=client, by=giver).role == new
    else:
        with pytest.raises(Refusal):
            change_role(receiver, to=new, client=client, by=giver)
        receiver.refresh_from_db()
        assert receiver.role == target


@pytest.mark.parametrize(("actor", "administers", "target", "new"), MATRIX)
def test_the_screen_is_offered_exactly_the_roles_that_work(agency, actor, administers, target, new):
    giver = somebody(agency, "Giver", actor)
    giver.may_administer = administers
    offered = roles_open_to(somebody(agency, "Receiver", target), giver)
    assert (new in offered) == allowed(actor, administers, target, new)


def test_s03_the_receivers_rights_do_not_lend_themselves_to_the_giver(agency):
    """Marc manages without administering: that Olga administers helps him nowhere."""
    for new in TEAM:
        with pytest.raises(NotAllowed):
            change_role(agency.olga, to=new, by=agency.marc)


@pytest.mark.parametrize("right", ["may_manage", "money", "may_see_personal_data", "may_administer"])
def test_nobody_gives_a_right_they_do_not_have(agency, right):
    agency.kees.may_administer = True
    agency.kees.save()
    wanted: int = MoneyTier.PRICES if right == "money" else True
    before = Rights.of(agency.dasha)
    after = Rights(**{**asdict(before), right: wanted})
    if right == "may_administer":
        assert change_rights(agency.dasha, to=after, by=agency.kees).may_administer
        return
    with pytest.raises(NotYoursToGive):
        change_rights(agency.dasha, to=after, by=agency.kees)


def test_what_was_there_already_may_stay(agency):
    """An administrator who sees no prices may change another right of somebody who does."""
    agency.kees.may_administer = True
    agency.kees.save()
    agency.tim.money = MoneyTier.PRICES
    agency.tim.save()
    after = replace(Rights.of(agency.tim), may_administer=True)
    assert change_rights(agency.tim, to=after, by=agency.kees).money == MoneyTier.PRICES


def test_a_promotion_gives_no_more_than_the_giver_has(agency):
    agency.marc.may_administer = True
    agency.marc.money = MoneyTier.OWN_HOURS
    agency.marc.save()
    promoted = change_role(agency.kees, to=Role.MANAGER, by=agency.marc)
    assert (promoted.may_manage, promoted.money) == (True, MoneyTier.OWN_HOURS)


def test_the_last_owner_cannot_be_demoted_even_by_themself(agency):
    with pytest.raises(LastOwner, match="Olga"):
        change_role(agency.olga, to=Role.MEMBER, by=agency.olga)
    change_role(agency.marc, to=Role.OWNER, by=agency.olga)
    assert change_role(agency.olga, to=Role.MEMBER, by=agency.olga).role == Role.MEMBER


def test_an_owner_who_cannot_sign_in_does_not_count(agency):
    change_role(agency.marc, to=Role.OWNER, by=agency.olga)
    agency.marc.user.is_active = False
    agency.marc.user.save()
    with pytest.raises(LastOwner):
        change_role(agency.olga, to=Role.MEMBER, by=agency.olga)


def test_an_owner_keeps_all_rights(agency):
    with pytest.raises(OwnersHaveAllRights):
        change_rights(agency.olga, to=Rights.usual(Role.MEMBER), by=agency.olga)


def test_a_guest_belongs_to_a_client(agency):
    with pytest.raises(GuestNeedsClient):
        change_role(agency.greta, to=Role.GUEST, by=agency.olga)


def test_a_team_member_becomes_a_guest_only_by_leaving(agency):
    with pytest.raises(TeamMembersLeaveFirst, match="Kees"):
        change_role(agency.kees, to=Role.GUEST, client=agency.bloom, by=agency.olga)


def test_only_owners_bring_an_owner_back(agency):
    agency.marc.may_administer = True
    agency.marc.save()
    former = somebody(agency, "Former", Role.OWNER)
    former.left_at = former.created_at
    former.save()
    with pytest.raises(OnlyOwnersTouchOwners):
        come_back(former, role=Role.MEMBER, by=agency.marc)
    assert come_back(former, role=Role.MEMBER, by=agency.olga).is_present


def test_a_right_withdrawn_a_moment_ago_gives_nothing(agency):
    """The giver is read again in turn: what the request believed is worth nothing."""
    stale = Member.objects.get(pk=agency.olga.pk)
    Member.objects.filter(pk=agency.olga.pk).update(may_administer=False)
    with pytest.raises(NotAllowed):
        change_role(agency.kees, to=Role.MANAGER, by=stale)
