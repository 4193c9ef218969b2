"""File a new card."""

from datetime import datetime
from decimal import Decimal

from baton.accounts import access
from baton.accounts.models import Member, Project, Workspace
from baton.activity import log
from baton.boards import limiting, placing, staying
from baton.boards.facts import CardFiled, about
from baton.boards.models import Card, CardType, ClassOfService, Column, Lane, Promise, StageKind
from baton.boards.moving import demand_stage
from baton.kit import clock


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
) -> Card:
    """A new card at the end of ``column``. In a stage in progress the filer holds it unless somebody is named."""
    access.demand_team(by)
    with log.in_turn(column.board.workspace_id) as workspace:
        demand_stage(column, lane)
        holder = responsible or (lead or by if column.is_in_progress else None)
        card = Card(
            workspace=workspace,
            number=next_number(workspace),
            title=title.strip(),
            board=column.board,
            column=column,
            lane=lane,
            rank=placing.rank_above(None, column=column, lane=lane),
            stage_kind=column.kind,
            entered_at=clock.now(),
            done_at=clock.now() if column.kind == StageKind.DONE else None,
            lead=lead,
            responsible=holder,
            created_by=by,
            project=project,
            card_type=card_type,
            class_of_service=class_of_service,
            deadline=deadline,
            deadline_has_time=deadline_has_time,
            price=price,
            parent=parent,
        )
        limiting.check_new(card)
        card.save()
        staying.begin(card, by=by, came_from=None)
        if deadline is not None:
            Promise.objects.create(card=card, deadline=deadline, given_at=clock.now(), given_by=by)
        log.record(workspace, CardFiled(**about(card)), by=by)
        return card


def next_number(workspace: Workspace) -> int:
    """Cards of a workspace are counted under its lock; ``log.record`` saves the counter."""
    workspace.last_card_number += 1
    return workspace.last_card_number
