"""Furnish the demo agency on its first morning: calendars, clients, projects, spaces, boards, words."""

from datetime import date
from random import Random

from baton.accounts.models import Client, Member, Project
from baton.boards.models import (
    Board,
    CardType,
    Clock,
    Column,
    CustomField,
    FieldKind,
    LimitCounts,
    StageKind,
    Tag,
)
from baton.boards.relay.moving import stands
from baton.boards.structure.arranging_boards import add_board, change_board
from baton.boards.structure.arranging_card_types import add_card_type
from baton.boards.structure.arranging_columns import add_column, change_column
from baton.boards.structure.arranging_fields import Option, add_custom_field
from baton.boards.structure.arranging_lanes import add_lane
from baton.boards.structure.arranging_spaces import add_space
from baton.boards.structure.arranging_tags import add_tag
from baton.boards.structure.building_boards import build_board, template_called
from baton.boards.structure.splitting_columns import split_column
from baton.calendars.following import work_by
from baton.calendars.opening import open_calendar, open_default_calendar
from baton.demo.clients import CLIENTS, CONFIDENTIAL, CONTACTS, ProjectPlan
from baton.demo.people import BELGRADE, PEOPLE, Person
from baton.demo.stories import CONTENT, MANAGEMENT, PILOT, PRODUCTION, REQUEST, SEGMENT
from baton.demo.studio import Desk
from baton.demo.teams import Teams
from baton.membership.clients import add_client
from baton.membership.contacts import add_contact
from baton.membership.projects import add_project
from baton.membership.teams import form_team

TAGS = (
    ("e-mail", "blue"),
    ("push", "violet"),
    ("SMS", "teal"),
    ("print", "brown"),
    ("test", "orange"),
    ("seasonal", "green"),
    ("legal", "red"),
    ("template", "gray"),
    ("chain", "pink"),
)
TYPES = (
    ("Trigger chain", "violet"),
    ("Mass mailing", "blue"),
    ("Landing page", "teal"),
    ("Article", "green"),
    ("Analysis", "orange"),
    ("Segment", "yellow"),
    ("Pilot", "red"),
    ("Decision", "gray"),
    ("Campaign", "pink"),
)
CHANNELS: list[Option] = [{"name": name} for name in ("E-mail", "Push", "SMS", "Site", "Print")]
TEAM_NAMES = {"A": "Production A", "B": "Production B", "S": "Strategy & analytics"}


def open_calendars(people: dict[str, Member], *, today: date, by: Member) -> None:
    open_default_calendar(by.workspace, today=today, by=by)
    belgrade = open_calendar(
        name="Belgrade office", time_zone="Europe/Belgrade", country="RS", today=today, by=by
    )
    for person in PEOPLE:
        if person.office == BELGRADE and person.key in people:
            work_by(people[person.key], calendar=belgrade, from_day=None, by=by)


def win_clients(teams: Teams, people: dict[str, Member], by: Member) -> dict[ProjectPlan, Project]:
    """The clients with their projects and teams; a confidential client is seen by its own team only."""
    projects: dict[ProjectPlan, Project] = {}
    for name in CLIENTS:
        plans = [plan for plan in teams if plan.client == name]
        staff = {person.key: person for plan in plans for person in teams[plan] if person.key in people}
        named = [people[key] for key in staff]
        client = add_client(
            name, confidential=name == CONFIDENTIAL, named=named if name == CONFIDENTIAL else None, by=by
        )
        for number, contact in enumerate(CONTACTS[plans[0].language]):
            if number == 0 or len(plans) > 1:
                write_down(client, contact, language=plans[0].language, by=by)
        for plan in plans:
            team = working(teams[plan], people)
            projects[plan] = add_project(
                plan.name,
                client=client,
                colour=plan.colour,
                account_manager=next(iter(team)),
                team=team,
                by=by,
            )
    return projects


def write_down(client: Client, name: str, *, language: str, by: Member) -> None:
    """Somebody who answers there, by a link that a mail brings."""
    address = f"{CONTACTS[language].index(name) + 1}.{client.pk}@clients.demo.example"
    add_contact(client, name=name, email=address, language=language, by=by)


def working(team: list[Person], people: dict[str, Member]) -> dict[Member, str]:
    """Those of a project's team who have joined already; its account manager stands first."""
    return {people[person.key]: person.job.value for person in team if person.key in people}


def form_teams(people: dict[str, Member], by: Member) -> None:
    for letter, name in TEAM_NAMES.items():
        own = [people[person.key] for person in PEOPLE if person.team == letter and person.key in people]
        form_team(name, members=own, by=by)


def coin_words(by: Member) -> tuple[dict[str, Tag], dict[str, CardType], dict[str, CustomField]]:
    tags = {name: add_tag(name, colour=colour, by=by) for name, colour in TAGS}
    types = {name: add_card_type(name, colour=colour, by=by) for name, colour in TYPES}
    fields = {
        "Channel": add_custom_field("Channel", kind=FieldKind.CHOICE, options=CHANNELS, on_face=True, by=by),
        "Recipients": add_custom_field("Recipients", kind=FieldKind.NUMBER, by=by),
        "Preview": add_custom_field("Preview", kind=FieldKind.LINK, by=by),
        "Release": add_custom_field("Release", kind=FieldKind.DATE, by=by),
    }
    return tags, types, fields


def build_boards(leaders: list[Member], by: Member) -> list[Desk]:
    team_a = add_space("Production, team A", by=by)
    team_b = add_space("Production, team B", by=by)
    strategy = add_space("Strategy & segments", by=by)
    analytics = add_space("Analytics", by=by)
    management = add_space("Management", private=True, members=leaders, by=by)
    made = [
        (PRODUCTION, "A", team_a, "CRM production A"),
        (CONTENT, "A", team_a, "Content plan A"),
        (PRODUCTION, "B", team_b, "CRM production B"),
        (CONTENT, "B", team_b, "Content plan B"),
        (SEGMENT, "", strategy, "Strategic segments"),
        (PILOT, "", analytics, "Pilots"),
        (REQUEST, "", analytics, "Client requests"),
    ]
    desks = [
        Desk(kind, build_board(space, name, template=template_called(kind), by=by), [], team)
        for kind, team, space, name in made
    ]
    first, other = (desk.board for desk in desks if desk.kind == PRODUCTION)
    for lane in ("Chains", "Mass mailings", "Urgent"):
        add_lane(first, lane, by=by)
    drawn, in_design = (
        Column.objects.get(board=board, kind=StageKind.WORK, job_function="designer")
        for board in (first, other)
    )
    # A banner and a catalogue are one card each; what the designers of team A can take is hours.
    change_column(drawn, wip_limit=160, limit_counts=LimitCounts.HOURS, by=by)
    split_column(in_design, ["Drawing", "Second pair of eyes"], by=by)
    for desk in desks:
        if desk.kind in (PRODUCTION, SEGMENT):
            desk.board = change_board(desk.board, face=[*desk.board.face, "time"], by=by)
    desks.append(Desk(MANAGEMENT, management_board(management, by), []))
    for desk in desks:
        desk.stages = stages_of(desk.board)
        desk.lanes = list(desk.board.lanes.order_by("rank"))
    return desks


def management_board(space: object, by: Member) -> Board:
    board = add_board(space, "Decisions", by=by, description="What the heads decide together.")  # type: ignore[arg-type]
    add_column(board, "To discuss", kind=StageKind.QUEUE, by=by)
    add_column(board, "In hand", kind=StageKind.WORK, by=by, stuck_after_minutes=5 * 480)
    add_column(board, "Waiting", kind=StageKind.WAIT, by=by, clock=Clock.OURS, stuck_after_minutes=5 * 480)
    add_column(board, "Settled", kind=StageKind.DONE, by=by)
    return board


def stages_of(board: Board) -> list[Column]:
    """Where cards can stand, from left to right; parts have the norm and the limits of their column."""
    living = (
        Column.objects.filter(board=board, archived_at=None)
        .select_related("parent")
        .prefetch_related("policies")
    )
    columns = sorted(living, key=stands)
    with_parts = {column.parent_id for column in columns}
    return [column for column in columns if column.id not in with_parts]


def add_leavers(teams: Teams, rng: Random) -> None:
    """Those who left in the meantime were in three teams each."""
    for person in PEOPLE:
        if person.left is None:
            continue
        own = [plan for plan, team in teams.items() if plan.team == person.team and len(team) < 8]
        for plan in rng.sample([plan for plan in own if plan.client != CONFIDENTIAL], 3):
            teams[plan].append(person)
