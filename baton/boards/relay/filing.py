"""File a new card."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from baton.accounts import access
from baton.accounts.models import Member, Project, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access.seeing import demand_works_here
from baton.boards.content import promising
from baton.boards.content.writing_down import NOTHING, Contents, write_down
from baton.boards.models import Card, CardType, ClassOfService, Column, Lane, StageKind
from baton.boards.news.facts import CardFiled, about
from baton.boards.relay import gates, limiting, placing, staying
from baton.boards.relay.one_look import look
from baton.kit import clock
from baton.kit.errors import Refusal


@dataclass(frozen=True)
class Filed:
    """What came of it, as of a move."""

    card: Card
    entry: Entry
    warnings: list[Refusal]


def file_card(
    title: str,
    *,
    column: Column,
    by: Member,
    lane: Lane | None = None,
    lead: Member | None = None,
    responsible: Member | None = None,
    project: Project | None = None,
    card_type: CardType | None = None,
    class_of_service: ClassOfService = ClassOfService.STANDARD,
    deadline: datetime | None = None,
    deadline_has_time: bool = False,
    price: Decimal | None = None,
    parent: Card | None = None,
    shared: bool = False,
    contents: Contents = NOTHING,
    above: Card | None = None,
) -> Card:
    """A new card, at the end of ``column`` unless it shall stand above another.

    In a stage in progress the lead holds it, else the filer, unless somebody is named.
    """
    card = Card(
        workspace_id=by.workspace_id,
        title=title.strip(),
        lead=lead,
        responsible=responsible,
        project=project,
        card_type=card_type,
        class_of_service=class_of_service,
        deadline=deadline,
        deadline_has_time=deadline_has_time,
        price=price,
        parent=parent,
        shared=shared,
    )
    return file(card, column=column, lane=lane, above=above, contents=contents, by=by).card


def file(
    card: Card,
    *,
    column: Column,
    by: Member,
    lane: Lane | None = None,
    above: Card | None = None,
    contents: Contents = NOTHING,
) -> Filed:
    """File ``card``, not saved yet and without a place, with what shall stand on it. Raises as
    ``moving.move`` and ``writing_down.write_down`` do, and NotInTheTeam."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        place = placing.destination(column, lane, of=None, by=by, service_class=card.class_of_service)
        if card.deadline is not None:
            card.deadline = promising.moment_of(
                card.deadline, has_time=card.deadline_has_time, workspace=workspace
            )
        gates.demand_way_in(card, place.column)
        card.planned_minutes = contents.planned_minutes
        warnings = put(card, place, above, by)
        demand_works_here({card.lead, card.responsible} - {by}, card)
        card.workspace, card.number = workspace, next_number(workspace)
        card.created_by, card.items_total = by, contents.number_of_items
        card.save()
        if contents is not NOTHING:
            write_down(contents, card, by=by)
        staying.begin(card, by=by, came_from=None)
        if card.deadline is not None:
            promising.promise(card, by=by)
        entry = log.record(workspace, CardFiled(**about(card)), by=by)
        placing.respread_if_long(card, workspace)
        return Filed(card, entry, warnings)


def put(card: Card, place: placing.Destination, above: Card | None, by: Member) -> list[Refusal]:
    """Set the place of a card that comes onto the board; gives the limits passed with a warning."""
    column = place.column
    card.board, card.column, card.lane = column.board, column, place.lane
    card.stage_kind, card.entered_at = StageKind(column.kind), clock.now()
    card.done_at = card.entered_at if column.kind == StageKind.DONE else None
    if column.is_in_progress and card.responsible is None:
        card.responsible = card.lead or by
    limits = limiting.touched(card, to=column, lane=place.lane, holder=card.responsible, arriving=True)
    questions = placing.asked(column, place.lane, without=card, above=above, by=by)
    questions |= limiting.asked(card, column.board, limits)
    seen = look(column, **questions)
    card.rank = placing.rank_from(seen)
    return limiting.weigh(card, column.board, limits, seen)


def next_number(workspace: Workspace) -> int:
    """Cards of a workspace are counted under its lock; ``log.record`` saves the counter."""
    workspace.last_card_number += 1
    return workspace.last_card_number
