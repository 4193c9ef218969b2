"""The workspace as a member may see it: who is there and which words are in use, for every screen at once."""

from collections import defaultdict
from datetime import date
from typing import Any

from baton.accounts.models import Client, Member, Project, Team, Workspace
from baton.boards.access.finding_words import card_types_seen_by, custom_fields_seen_by, tags_seen_by
from baton.boards.models import Board, CardType, CustomField, Space

Row = dict[str, Any]
SPACE = ("id", "name", "rank", "private")


def workspace_seen_by(member: Member) -> Row:
    """Ten queries, however much there is. ``number`` was read with the member, before everything else."""
    return {
        "workspace": workspace_told(member.workspace),
        "me": me_told(member),
        "members": members_seen_by(member),
        "teams": [] if member.is_guest else teams_of(member.workspace),
        "clients": [client_told(each) for each in Client.objects.seen_by(member).order_by("name", "id")],
        "projects": projects_seen_by(member),
        "spaces": spaces_seen_by(member),
        "card_types": [card_type_told(each) for each in card_types_seen_by(member).order_by("rank", "id")],
        "tags": list(tags_seen_by(member).order_by("name", "id").values("id", "name", "colour")),
        "custom_fields": [
            custom_field_told(each) for each in custom_fields_seen_by(member).order_by("rank", "id")
        ],
    }


def workspace_told(workspace: Workspace) -> Row:
    names = ("slug", "name", "language", "time_zone", "currency", "is_demo")
    return {**{name: getattr(workspace, name) for name in names}, "number": workspace.last_entry}


def me_told(member: Member) -> Row:
    names = ("id", "name", "role", "job_function", "may_manage", "money")
    rights = ("may_see_personal_data", "may_administer")
    user = member.user
    return {
        **{name: getattr(member, name) for name in (*names, *rights)},
        "client": member.client_id,
        "language": user.language if user else member.workspace.language,
        "theme": user.theme if user else "auto",
    }


def members_seen_by(asker: Member) -> list[Row]:
    """Who stands in for whom is the team's business."""
    nobody = {"deputy": None, "deputy_until": None}
    everybody = [member_told(each) for each in Member.objects.seen_by(asker).order_by("name", "id")]
    return [{**told, **nobody} for told in everybody] if asker.is_guest else everybody


def member_told(member: Member) -> Row:
    return {
        "id": member.id,
        "name": member.name,
        "role": member.role,
        "job_function": member.job_function,
        "client": member.client_id,
        "left": not member.is_present,
        "placeholder": member.is_placeholder,
        "deputy": member.deputy_id,
        "deputy_until": day(member.deputy_until),
    }


def day(known: date | None) -> str | None:
    return known.isoformat() if known else None


def teams_of(workspace: Workspace) -> list[Row]:
    teams: dict[int, Row] = {}
    rows = Team.objects.filter(workspace=workspace).order_by("name", "id", "places__member")
    for pk, name, member in rows.values_list("id", "name", "places__member"):
        team = teams.setdefault(pk, {"id": pk, "name": name, "members": []})
        if member is not None:
            team["members"].append(member)
    return list(teams.values())


def client_told(client: Client) -> Row:
    return {
        "id": client.id,
        "name": client.name,
        "confidential": client.confidential,
        "archived": client.archived_at is not None,
    }


def projects_seen_by(member: Member) -> list[Row]:
    """With their teams; who works for a guest shows on their cards, not here."""
    teams: dict[int, list[Row]] = defaultdict(list)
    projects = Project.objects.seen_by(member).order_by("name", "id")
    if not member.is_guest:
        places = projects.exclude(places=None).order_by("id", "places__id")
        for pk, who, job in places.values_list("id", "places__member", "places__job_function"):
            teams[pk].append({"member": who, "job_function": job})
    return [
        {
            "id": project.id,
            "name": project.name,
            "client": project.client_id,
            "colour": project.colour,
            "account_manager": project.account_manager_id,
            "archived": project.archived_at is not None,
            "team": teams[project.id],
        }
        for project in projects
    ]


def spaces_seen_by(member: Member) -> list[Row]:
    """With the boards in them. A guest gets to boards by shared cards, and learns no space's name."""
    boards: dict[int, list[Row]] = defaultdict(list)
    seen = Board.objects.seen_by(member).order_by("rank", "id")
    for board in seen.only("id", "name", "rank", "space", "archived_at"):
        told = {"id": board.id, "name": board.name, "rank": board.rank}
        boards[board.space_id].append({**told, "archived": board.archived_at is not None})
    if member.is_guest:
        return [
            {
                "id": pk,
                "name": "",
                "rank": "",
                "private": False,
                "archived": False,
                "members": [],
                "boards": own,
            }
            for pk, own in boards.items()
        ]
    spaces: dict[int, Row] = {}
    rows = Space.objects.seen_by(member).order_by("rank", "id", "places__member")
    for *columns, named in rows.values_list(*SPACE, "archived_at", "places__member"):
        *known, archived_at = columns
        told = {**dict(zip(SPACE, known, strict=True)), "archived": archived_at is not None, "members": []}
        space = spaces.setdefault(told["id"], {**told, "boards": boards[told["id"]]})
        if named is not None:
            space["members"].append(named)
    return list(spaces.values())


def card_type_told(card_type: CardType) -> Row:
    told = {name: getattr(card_type, name) for name in ("id", "name", "colour", "rank")}
    return {**told, "archived": card_type.archived_at is not None}


def custom_field_told(field: CustomField) -> Row:
    told = {name: getattr(field, name) for name in ("id", "name", "kind", "options", "on_face", "rank")}
    return {**told, "board": field.board_id, "archived": field.archived_at is not None}
