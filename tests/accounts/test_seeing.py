"""The rules of who sees what, asked by every floor above."""

import pytest
from django.db import IntegrityError, transaction

from baton.accounts import access
from baton.accounts.models import Client, JobFunction, Member, MoneyTier, Project, Role, Workspace
from baton.accounts.roles import usual_permissions
from baton.kit.errors import NotAllowed
from tests.world import member


def names(rows):
    return set(rows.values_list("name", flat=True))


def test_a_confidential_client_is_seen_by_those_named_on_it(agency):
    assert names(Client.objects.seen_by(agency.anna)) == {"Bloom", "Vault"}
    assert names(Client.objects.seen_by(agency.kees)) == {"Bloom"}
    assert names(Client.objects.seen_by(agency.marc)) == {"Bloom"}, "managing does not open it"
    assert names(Project.objects.seen_by(agency.kees)) == {"Spring"}


def test_a_guest_sees_their_own_client_only(agency):
    assert names(Client.objects.seen_by(agency.gleb)) == {"Vault"}
    assert names(Project.objects.seen_by(agency.greta)) == {"Spring"}


def test_another_workspace_is_not_there(agency):
    other = Workspace.objects.create(slug="other", name="Other")
    stranger = member(other, "Stranger", Role.OWNER, JobFunction.EXECUTIVE)
    for model in (Client, Project):
        assert not model.objects.seen_by(stranger).exists()
    assert names(Member.objects.seen_by(stranger)) == {"Stranger"}


def test_guests_of_two_clients_do_not_see_each_other(agency):
    assert "Gleb" not in names(Member.objects.seen_by(agency.greta))
    assert {"Greta", "Kees"} <= names(Member.objects.seen_by(agency.greta))


@pytest.mark.parametrize(
    "right", [{"may_manage": True}, {"money": 1}, {"may_see_personal_data": True}, {"may_administer": True}]
)
def test_the_database_itself_refuses_a_guest_with_a_right(agency, right):
    with pytest.raises(IntegrityError, match="a_guest_has_no_permission"), transaction.atomic():
        Member.objects.filter(pk=agency.greta.pk).update(**right)


def test_the_database_itself_refuses_a_guest_without_a_client(agency):
    with pytest.raises(IntegrityError, match="a_guest_belongs_to_a_client"), transaction.atomic():
        Member.objects.filter(pk=agency.greta.pk).update(client=None)


def test_money_has_tiers_that_include_each_other(agency):
    agency.kees.money = MoneyTier.PRICES
    assert [agency.kees.sees_money(tier) for tier in MoneyTier] == [True, True, True, True, False]
    with pytest.raises(NotAllowed):
        access.demand_money(agency.kees, MoneyTier.COSTS_AND_MARGINS)


@pytest.mark.parametrize("role", list(Role))
def test_the_usual_rights_grow_with_the_role(role):
    heights = [Role.GUEST, Role.MEMBER, Role.MANAGER, Role.OWNER]
    usual = usual_permissions(role)
    for lower in heights[: heights.index(role)]:
        assert all(usual[right] >= given for right, given in usual_permissions(lower).items())
