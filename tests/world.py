"""The one agency all tests play in: Relay, with its people, clients and the board "CRM production".

``agency.anna`` and so on are members; ``agency.queue`` … ``agency.done`` the board's columns.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client as Browser

from baton.accounts.models import Client, ClientMember, JobFunction, Member, Project, Role, User, Workspace
from baton.accounts.roles import usual_permissions
from baton.boards.models import Board, Card, Column, LimitRule, Space, SpaceMember
from baton.boards.relay.filing import file_card
from baton.kit import rank

PASSWORD = "a long relay password"


@dataclass
class Agency:
    workspace: Workspace
    # Olga owns, Marc manages, Anna is an account manager, Kees leads cards, Dasha and Daan design,
    # Tim checks mails; Greta is a guest of the client Bloom, Gleb of the client Vault.
    olga: Member
    marc: Member
    anna: Member
    kees: Member
    dasha: Member
    daan: Member
    tim: Member
    greta: Member
    gleb: Member
    bloom: Client
    vault: Client  # confidential: Anna and Olga are named
    spring: Project  # of Bloom
    secret: Project  # of Vault
    production: Space
    backroom: Space  # private: only Olga is named
    board: Board
    hidden_board: Board
    queue: Column
    terms: Column
    design_queue: Column
    design: Column
    client_approves: Column
    done: Column
    hidden_column: Column

    def card(self, title: str = "Spring mailing", **known: Any) -> Card:
        known.setdefault("column", self.queue)
        known.setdefault("by", self.anna)
        return file_card(title, **known)


@pytest.fixture
def agency(db: None) -> Agency:
    workspace = Workspace.objects.create(slug="relay", name="Relay")
    bloom = Client.objects.create(workspace=workspace, name="Bloom")
    vault = Client.objects.create(workspace=workspace, name="Vault", confidential=True)
    people: dict[str, Any] = {
        "olga": member(workspace, "Olga", Role.OWNER, JobFunction.DEPARTMENT_HEAD),
        "marc": member(workspace, "Marc", Role.MANAGER, JobFunction.DEPARTMENT_HEAD),
        "anna": member(workspace, "Anna", Role.MEMBER, JobFunction.ACCOUNT_MANAGER),
        "kees": member(workspace, "Kees", Role.MEMBER, JobFunction.CONTENT_MARKETER),
        "dasha": member(workspace, "Dasha", Role.MEMBER, JobFunction.DESIGNER),
        "daan": member(workspace, "Daan", Role.MEMBER, JobFunction.DESIGNER),
        "tim": member(workspace, "Tim", Role.MEMBER, JobFunction.TECHNICAL_SPECIALIST),
        "greta": member(workspace, "Greta", Role.GUEST, JobFunction.CLIENT, client=bloom),
        "gleb": member(workspace, "Gleb", Role.GUEST, JobFunction.CLIENT, client=vault),
    }
    for named in ("olga", "anna"):
        ClientMember.objects.create(client=vault, member=people[named])
    production = Space.objects.create(workspace=workspace, name="Production", rank="a0")
    backroom = Space.objects.create(workspace=workspace, name="Backroom", rank="a1", private=True)
    SpaceMember.objects.create(space=backroom, member=people["olga"])
    board = Board.objects.create(
        workspace=workspace, space=production, name="CRM production", rank="a0", limit_rule=LimitRule.REFUSE
    )
    hidden_board = Board.objects.create(workspace=workspace, space=backroom, name="Salaries", rank="a0")
    stages = [
        ("queue", "Queue", "queue"),
        ("terms", "Terms of reference", "work"),
        ("design_queue", "Design queue", "queue"),
        ("design", "In design", "work"),
        ("client_approves", "Client approves the mock-up", "wait"),
        ("done", "Release", "done"),
    ]
    columns = {
        key: Column.objects.create(board=board, name=name, kind=kind, rank=place)
        for (key, name, kind), place in zip(stages, rank.spread(len(stages)), strict=True)
    }
    Column.objects.filter(pk=columns["client_approves"].pk).update(clock="client")
    Column.objects.filter(pk=columns["design_queue"].pk).update(
        pulled=True, job_function=JobFunction.DESIGNER
    )
    anew = Column.objects.in_bulk([column.pk for column in columns.values()])
    fresh: dict[str, Any] = {key: anew[column.pk] for key, column in columns.items()}
    return Agency(
        workspace=workspace,
        bloom=bloom,
        vault=vault,
        spring=Project.objects.create(workspace=workspace, client=bloom, name="Spring"),
        secret=Project.objects.create(workspace=workspace, client=vault, name="Secret"),
        production=production,
        backroom=backroom,
        board=board,
        hidden_board=hidden_board,
        hidden_column=Column.objects.create(board=hidden_board, name="Idea", kind="queue", rank="a0"),
        **people,
        **fresh,
    )


def member(
    workspace: Workspace, name: str, role: Role, job_function: JobFunction, client: Client | None = None
) -> Member:
    user = User(email=f"{name.lower()}@{workspace.slug}.example", name=name)
    user.set_unusable_password()
    user.save()
    permissions = usual_permissions(role)
    return Member.objects.create(
        workspace=workspace,
        user=user,
        name=name,
        role=role,
        job_function=job_function,
        client=client,
        **permissions,
    )


@pytest.fixture
def as_member() -> Callable[[Member], Browser]:
    """``as_member(agency.anna)`` is Anna's browser, signed in; its API begins with ``/api/relay``."""

    def browser(member: Member) -> Browser:
        client = Browser()
        assert member.user is not None
        client.force_login(member.user)
        return client

    return browser
