"""Build a board from a template, in the language of the workspace."""

from collections.abc import Sequence

from django.utils import translation

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Board, Column, Gate, Moment, Policy, Requirement, Space
from baton.boards.structure.arranging import write
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.refusals import NoSuchTemplate
from baton.boards.templates_of_work import TEMPLATES, Approval, Asks, Stage, Template
from baton.kit import rank


def template_called(key: str) -> Template:
    """Raises NoSuchTemplate."""
    if key not in TEMPLATES:
        raise NoSuchTemplate(template=key)
    return TEMPLATES[key]


def build_board(space: Space, name: str, *, template: Template, by: Member) -> Board:
    """A board called ``name`` (empty: as the template) with the template's columns, limits and policies."""
    access.demand_manage(by)
    with log.in_turn(space.workspace_id) as workspace, translation.override(workspace.language):
        board = add_board(
            space, name.strip() or str(template.name), description=str(template.description), by=by
        )
        rules = {
            "limit_rule": template.limit_rule,
            "person_limit": template.person_limit,
            "accept_within_minutes": template.accept_within_minutes,
        }
        write(board, rules)
        for stage, place in zip(template.stages, rank.spread(len(template.stages)), strict=True):
            build_column(board, stage, place)
        return board


def build_column(board: Board, stage: Stage, place: str) -> None:
    column = Column.objects.create(
        board=board,
        name=str(stage.name),
        kind=stage.kind,
        rank=place,
        wip_limit=stage.wip_limit,
        stuck_after_minutes=stage.stuck_after_minutes,
        hint=str(stage.hint),
        job_function=stage.job_function or "",
        pulled=stage.pulled,
        clock=stage.clock or "",
    )
    ask(column, Moment.ENTER, stage.enter)
    ask(column, Moment.LEAVE, stage.leave)
    if stage.approval is not None:
        put_gate(column, stage.approval)


def ask(column: Column, moment: Moment, asked: Sequence[Asks]) -> None:
    Policy.objects.bulk_create(
        Policy(
            column=column,
            moment=moment,
            requirement=asks.requirement,
            field=asks.field,
            words=str(asks.words),
        )
        for asks in asked
    )


def put_gate(column: Column, approval: Approval) -> None:
    Gate.objects.create(
        policy=Policy.objects.create(column=column, moment=Moment.LEAVE, requirement=Requirement.APPROVAL),
        name=str(approval.name),
        approvers=approval.approvers,
        subject=approval.subject,
        rule=approval.rule,
        answer_within_minutes=approval.answer_within_minutes,
        moves_on=approval.moves_on,
    )
