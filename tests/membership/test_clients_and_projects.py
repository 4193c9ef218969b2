"""Clients, projects and teams, and who sees them."""

from datetime import date, timedelta

import pytest

from baton.accounts.models import Client, Project, Team
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership import clients, projects, standing_in, teams
from baton.membership.refusals import (
    ClientHasOpenProjects,
    ClientIsArchived,
    ClientWouldBeUnseen,
    DeputyDayIsPast,
    NameIsTaken,
    NobodysOwnDeputy,
    NoDeputy,
    NotOfTheTeam,
)


def test_a_client_closed_to_others_disappears_from_their_boards(agency):
    agency.card("Offer", project=agency.spring)
    assert Card.objects.seen_by(agency.kees).filter(title="Offer").exists()
    clients.set_confidential(agency.bloom, confidential=True, named=[agency.dasha], by=agency.marc)
    assert not Card.objects.seen_by(agency.kees).filter(title="Offer").exists()
    assert Card.objects.seen_by(agency.dasha).filter(title="Offer").exists()
    assert Card.objects.seen_by(agency.marc).filter(title="Offer").exists(), "who closes it is named on it"
    assert Entry.objects.latest("number").kind == "ClientSightChanged"


def test_a_confidential_client_is_seen_by_somebody(agency):
    with pytest.raises(ClientWouldBeUnseen, match="Vault"):
        clients.set_confidential(agency.vault, confidential=True, named=[], by=agency.olga)


def test_who_is_not_named_on_a_client_does_not_find_it(agency, as_member):
    with pytest.raises(NotSeen):
        clients.rename_client(agency.vault, to="Known", by=agency.marc)
    browser = as_member(agency.marc)
    assert [row["name"] for row in browser.get("/api/relay/clients").json()] == ["Bloom"]
    assert [row["name"] for row in browser.get("/api/relay/projects").json()] == ["Spring"]
    address = f"/api/relay/clients/{agency.vault.id}"
    assert browser.patch(address, {"name": "X"}, content_type="application/json").status_code == 404


def test_a_guest_sees_their_client_and_not_who_works_for_it(agency, as_member):
    projects.staff(agency.spring, team={agency.kees: "content_marketer"}, by=agency.marc)
    browser = as_member(agency.greta)
    [client] = browser.get("/api/relay/clients").json()
    assert (client["name"], client["named"]) == ("Bloom", [])
    [project] = browser.get("/api/relay/projects").json()
    assert (project["name"], project["team"]) == ("Spring", [])
    assert browser.get("/api/relay/teams").status_code == 403


def test_only_who_manages_changes_clients_projects_and_teams(agency):
    for member in (agency.anna, agency.greta):
        with pytest.raises(NotAllowed):
            clients.add_client("New", by=member)
        with pytest.raises(NotAllowed):
            projects.add_project("New", client=agency.bloom, by=member)
        with pytest.raises(NotAllowed):
            teams.form_team("New", members=[], by=member)


def test_a_name_is_taken_once(agency):
    with pytest.raises(NameIsTaken, match="Bloom"):
        clients.add_client(" Bloom ", by=agency.marc)
    with pytest.raises(NameIsTaken):
        projects.add_project("Spring", client=agency.bloom, by=agency.marc)


def test_a_client_is_archived_after_its_projects(agency):
    with pytest.raises(ClientHasOpenProjects):
        clients.archive_client(agency.bloom, by=agency.marc)
    projects.archive_project(agency.spring, by=agency.marc)
    clients.archive_client(agency.bloom, by=agency.marc)
    with pytest.raises(ClientIsArchived):
        projects.restore_project(agency.spring, by=agency.marc)
    clients.restore_client(agency.bloom, by=agency.marc)
    assert projects.restore_project(agency.spring, by=agency.marc).archived_at is None


def test_a_project_that_goes_to_another_client_changes_who_sees_it(agency):
    other = clients.add_client("Other", by=agency.marc)
    projects.change_project(agency.spring, client=other, by=agency.marc)
    assert not Project.objects.seen_by(agency.greta).exists()
    assert Entry.objects.latest("number").kind == "ProjectWentToClient"


def test_guests_and_those_who_left_are_not_chosen(agency):
    agency.tim.left_at = agency.tim.created_at
    agency.tim.save()
    for stranger in (agency.greta, agency.tim):
        with pytest.raises(NotOfTheTeam, match=stranger.name):
            projects.staff(agency.spring, team={stranger: "designer"}, by=agency.marc)
        with pytest.raises(NotOfTheTeam):
            teams.form_team("New", members=[stranger], by=agency.marc)
        with pytest.raises(NotOfTheTeam):
            clients.set_confidential(agency.bloom, confidential=True, named=[stranger], by=agency.marc)


def test_a_project_is_made_and_staffed_over_the_api(agency, as_member):
    browser = as_member(agency.marc)
    wish = {
        "name": "Autumn",
        "client": agency.bloom.id,
        "colour": "teal",
        "account_manager": agency.anna.id,
        "team": [{"member": agency.kees.id, "job_function": "content_marketer"}],
    }
    made = browser.post("/api/relay/projects", wish, content_type="application/json").json()
    assert made["team"] == [{"member": agency.kees.id, "job_function": "content_marketer"}]
    address = f"/api/relay/projects/{made['id']}"
    changed = browser.patch(address, {"account_manager": None, "team": []}, content_type="application/json")
    assert (changed.json()["account_manager"], changed.json()["team"]) == (None, [])
    assert changed.json()["colour"] == "teal"


def test_a_parent_cannot_be_smuggled_in(agency, as_member):
    answer = as_member(agency.marc).post(
        "/api/relay/clients", {"name": "New", "workspace": 1}, content_type="application/json"
    )
    assert answer.status_code == 422
    assert not Client.objects.filter(name="New").exists()


def test_teams_are_formed_changed_and_dissolved(agency, as_member):
    browser = as_member(agency.marc)
    wish = {"name": "Design", "members": [agency.dasha.id]}
    team = browser.post("/api/relay/teams", wish, content_type="application/json").json()
    address = f"/api/relay/teams/{team['id']}"
    changed = browser.patch(
        address, {"members": [agency.dasha.id, agency.daan.id]}, content_type="application/json"
    )
    assert set(changed.json()["members"]) == {agency.dasha.id, agency.daan.id}
    assert browser.delete(address).status_code == 204
    assert not Team.objects.exists()


def test_a_deputy_stands_in_until_a_day(agency):
    tomorrow = date.today() + timedelta(days=1)
    named = standing_in.name_deputy(agency.kees, deputy=agency.anna, until=tomorrow, by=agency.kees)
    assert (named.deputy, named.deputy_until) == (agency.anna, tomorrow)
    with pytest.raises(DeputyDayIsPast):
        standing_in.name_deputy(agency.kees, deputy=agency.anna, until=date(2020, 1, 1), by=agency.kees)
    with pytest.raises(NobodysOwnDeputy):
        standing_in.name_deputy(agency.kees, deputy=agency.kees, by=agency.kees)
    with pytest.raises(NoDeputy, match="Greta"):
        standing_in.name_deputy(agency.kees, deputy=agency.greta, by=agency.marc)
    with pytest.raises(NotAllowed):
        standing_in.name_deputy(agency.kees, deputy=agency.tim, by=agency.anna)
