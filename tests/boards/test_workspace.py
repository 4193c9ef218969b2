"""GET /workspace: everything but the cards, as the asker may see it."""

import pytest

from baton.accounts.models import Client, JobFunction, Project, ProjectMember, Role, Team, TeamMember
from baton.boards.models import Board
from baton.boards.structure.arranging_fields import add_custom_field
from baton.boards.structure.arranging_tags import add_tag
from baton.boards.structure.changing_workspace import change_workspace
from baton.boards.structure.refusals import NotAChoice, NotACurrency, NotATimeZone
from baton.kit.errors import NotAllowed
from tests.world import member


def seen(agency, as_member, who):
    answer = as_member(who).get("/api/relay/workspace")
    assert answer.status_code == 200, answer.content
    return answer.json()


def names(rows):
    return [row["name"] for row in rows]


def test_a_member_sees_open_spaces_and_open_clients(agency, as_member):
    told = seen(agency, as_member, agency.kees)
    assert names(told["spaces"]) == ["Production"]
    assert names(told["spaces"][0]["boards"]) == ["CRM production"]
    assert names(told["clients"]) == ["Bloom"]
    assert names(told["projects"]) == ["Spring"]
    assert told["me"]["id"] == agency.kees.id
    assert told["me"]["may_manage"] is False
    assert told["workspace"]["slug"] == "relay"


def test_whoever_is_named_sees_the_hidden_parts_too(agency, as_member):
    told = seen(agency, as_member, agency.olga)
    assert names(told["spaces"]) == ["Production", "Backroom"]
    assert names(told["clients"]) == ["Bloom", "Vault"]


def test_a_guest_sees_only_their_clients_part(agency, as_member):
    add_tag("internal", by=agency.anna)
    add_custom_field("Margin class", kind="text", by=agency.marc)
    team = Team.objects.create(workspace=agency.workspace, name="Studio")
    TeamMember.objects.create(team=team, member=agency.dasha)
    agency.card(project=agency.spring)
    before = seen(agency, as_member, agency.greta)
    assert before["spaces"] == []
    card = agency.card("For the client", project=agency.spring)
    type(card).objects.filter(pk=card.pk).update(shared=True)
    told = seen(agency, as_member, agency.greta)
    assert [names(space["boards"]) for space in told["spaces"]] == [["CRM production"]]
    assert (names(told["clients"]), names(told["projects"])) == (["Bloom"], ["Spring"])
    assert told["teams"] == told["tags"] == told["custom_fields"] == told["card_types"] == []
    assert "Gleb" not in names(told["members"])
    assert "Production" not in str(told["spaces"]).replace("CRM production", "")


def test_fields_of_unseen_boards_are_not_told(agency, as_member):
    add_custom_field("Salary", kind="number", board=agency.hidden_board, by=agency.olga)
    add_custom_field("Size", kind="number", board=agency.board, by=agency.olga)
    assert names(seen(agency, as_member, agency.kees)["custom_fields"]) == ["Size"]


def test_teams_and_projects_come_with_their_people(agency, as_member):
    team = Team.objects.create(workspace=agency.workspace, name="Studio")
    Team.objects.create(workspace=agency.workspace, name="Empty")
    for each in (agency.dasha, agency.daan):
        TeamMember.objects.create(team=team, member=each)
    ProjectMember.objects.create(
        project=agency.spring, member=agency.kees, job_function=JobFunction.CONTENT_MARKETER
    )
    told = seen(agency, as_member, agency.kees)
    assert [(row["name"], row["members"]) for row in told["teams"]] == [
        ("Empty", []),
        ("Studio", [agency.dasha.id, agency.daan.id]),
    ]
    assert told["projects"][0]["team"] == [{"member": agency.kees.id, "job_function": "content_marketer"}]


def test_a_big_workspace_costs_no_more_queries(agency, as_member, django_assert_max_num_queries):
    for number in range(30):
        member(agency.workspace, f"Person{number}", Role.MEMBER, JobFunction.DESIGNER)
    for number in range(23):
        client = Client.objects.create(workspace=agency.workspace, name=f"Client {number}")
        Project.objects.create(workspace=agency.workspace, client=client, name=f"Project {number}")
    for number in range(60):
        Board.objects.create(
            workspace=agency.workspace, space=agency.production, name=f"Board {number}", rank=f"b{number:02}"
        )
    browser = as_member(agency.kees)
    with django_assert_max_num_queries(12):
        told = browser.get("/api/relay/workspace").json()
    assert len(told["spaces"][0]["boards"]) == 61
    assert len(told["projects"]) == 24


def test_administrators_change_how_the_workspace_speaks_and_counts(agency, as_member):
    answer = as_member(agency.olga).patch(
        "/api/relay/workspace",
        {"name": "Relay & Co", "language": "nl", "time_zone": "Europe/Moscow", "currency": "rub"},
        content_type="application/json",
    )
    assert answer.status_code == 200, answer.content
    told = seen(agency, as_member, agency.kees)["workspace"]
    assert (told["name"], told["language"], told["time_zone"], told["currency"]) == (
        "Relay & Co",
        "nl",
        "Europe/Moscow",
        "RUB",
    )


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"time_zone": "Mars/Olympus"}, NotATimeZone),
        ({"currency": "money"}, NotACurrency),
        ({"language": "tlh"}, NotAChoice),
    ],
)
def test_a_workspace_is_not_given_what_does_not_exist(agency, change, refusal):
    with pytest.raises(refusal):
        change_workspace(by=agency.olga, **change)


def test_a_manager_is_not_an_administrator(agency):
    with pytest.raises(NotAllowed):
        change_workspace(by=agency.marc, name="Mine")
