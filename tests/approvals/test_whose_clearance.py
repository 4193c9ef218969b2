"""What one client approved opens no gate of another client's card, however alike the two are."""

import pytest

from baton.accounts.models import Client, Project
from baton.approvals.models import Approval, State
from baton.approvals.voiding import void_what_changed
from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.refusals import ApprovalNeeded, ClientApproves
from baton.membership.contacts import add_contact

pytestmark = pytest.mark.django_db


def goes_to(desk, project):
    edit(Card.objects.get(pk=desk.card.pk), {"project": project}, by=desk.agency.kees)
    desk.card = Card.objects.get(pk=desk.card.pk)


@pytest.fixture
def elsewhere(desk) -> Project:
    """Another client's project that Kees sees."""
    client = Client.objects.create(workspace=desk.agency.workspace, name="Orchard")
    add_contact(client, name="Ola", email="ola@orchard.example", language="en", by=desk.agency.anna)
    return Project.objects.create(workspace=desk.agency.workspace, client=client, name="Autumn")


def gate_state(desk, as_member) -> str:
    page = as_member(desk.agency.anna).get(f"/api/relay/cards/{desk.card.pk}/approvals").json()
    return str(page["gates"][0]["state"])


def test_the_same_words_for_another_client_need_that_clients_word(desk, elsewhere, as_member):
    desk.says(desk.ask())
    goes_to(desk, elsewhere)
    assert gate_state(desk, as_member) == "needed"
    with pytest.raises(ClientApproves):
        desk.goes_on()
    ola = desk.ask()
    assert [place.name for place in ola.approvers.all()] == ["Ola"]
    desk.says(ola)
    assert desk.goes_on().column_id == desk.agency.done.id


def test_back_at_its_own_client_it_holds_again(desk, elsewhere):
    desk.says(desk.ask())
    goes_to(desk, elsewhere)
    goes_to(desk, desk.agency.spring)
    assert desk.goes_on().column_id == desk.agency.done.id


def test_another_project_of_the_same_client_changes_nothing(desk):
    desk.says(desk.ask())
    goes_to(
        desk,
        Project.objects.create(workspace=desk.agency.workspace, client=desk.agency.bloom, name="Loyalty"),
    )
    assert desk.goes_on()


def test_without_a_project_there_is_no_client_who_approved(desk):
    desk.says(desk.ask())
    goes_to(desk, None)
    with pytest.raises(ClientApproves):
        desk.goes_on()


def test_the_teams_own_approval_goes_with_the_card(desk, elsewhere):
    agency = desk.agency
    gate = desk.gate_at_the_entrance()
    desk.says(desk.ask(gate=gate), by=agency.tim)
    goes_to(desk, elsewhere)
    with pytest.raises(ClientApproves):
        desk.goes_on()
    desk.says(desk.ask())
    assert desk.goes_on()


def test_who_is_asked_for_a_client_that_is_no_longer_the_cards_is_asked_no_more(desk, elsewhere):
    approval = desk.ask()
    goes_to(desk, elsewhere)
    void_what_changed()
    over = Approval.objects.get(pk=approval.pk)
    assert (over.state, over.reason) == (State.WITHDRAWN, "The card is no longer this client's.")
    with pytest.raises(ApprovalNeeded):
        desk.goes_on()
    assert [place.name for place in desk.ask().approvers.all()] == ["Ola"]
