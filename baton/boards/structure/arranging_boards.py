"""Arrange boards: their place among the spaces, their name and their rules."""

from collections.abc import Sequence
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding
from baton.boards.models import Board, LimitCounts, LimitRule, PersonLimit, Space
from baton.boards.news.face import CHOICES
from baton.boards.news.structure_facts import (
    BoardAdded,
    BoardArchived,
    BoardChanged,
    BoardMovedToSpace,
    BoardRenamed,
    BoardReordered,
    BoardRestored,
    PersonLimitSet,
)
from baton.boards.ordering import rank_directly_above
from baton.boards.structure.arranging import board_in_turn, demand_choice, demand_storable, named, tell, write
from baton.boards.structure.refusals import Archived, NotNameable
from baton.kit import clock


def add_board(space: Space, name: str, *, by: Member, description: str = "") -> Board:
    """An empty board at the end of ``space``."""
    access.demand_manage(by)
    with log.in_turn(space.workspace_id) as workspace:
        space = finding.space(space.pk, by)
        if space.archived_at is not None:
            raise Archived(name=space.name)
        last = rank_directly_above(None, space.boards.all())
        board = Board(workspace=workspace, space=space, name=named(name), description=description, rank=last)
        demand_storable(board).save()
        log.record(workspace, BoardAdded(space=space.id, of_board=board.id), by=by)
        return board


def change_board(
    board: Board,
    *,
    by: Member,
    **changes: Any,
) -> Board:
    """Change ``name``, ``description``, ``limit_rule``, ``person_limit`` (None: no limit),
    ``person_limit_counts``, ``face`` (names of face.CHOICES in order) or ``accept_within_minutes`` (working
    minutes)."""
    with board_in_turn(board, by) as (workspace, board):
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "limit_rule" in changes:
            demand_choice(changes["limit_rule"], LimitRule.values)
        demand_choice(changes.get("person_limit_counts", board.person_limit_counts), LimitCounts.values)
        if "face" in changes:
            changes["face"] = chosen(changes["face"])
        changed = write(board, changes)
        if changed:
            tell(workspace, board, BoardChanged, by, changed=changed)
        if "name" in changed:
            log.record(workspace, BoardRenamed(space=board.space_id, of_board=board.id), by=by)
        return board


def chosen(face: Sequence[str]) -> list[str]:
    for part in face:
        demand_choice(part, CHOICES)
    return list(dict.fromkeys(face))


def limit_person(board: Board, member: Member, *, wip_limit: int | None, by: Member) -> Board:
    """The person's own limit of cards in progress on this board; None: the board's limit holds again."""
    with board_in_turn(board, by) as (workspace, board):
        if member.is_guest or member.workspace_id != workspace.id:
            raise NotNameable(person=member.name)
        own = PersonLimit.objects.filter(board=board, member=member)
        if wip_limit is None:
            own.delete()
        elif not own.update(wip_limit=wip_limit):
            PersonLimit.objects.create(board=board, member=member, wip_limit=wip_limit)
        tell(workspace, board, PersonLimitSet, by, member=member.id, wip_limit=wip_limit)
        return board


def place_board(board: Board, *, space: Space, by: Member, above: Board | None = None) -> Board:
    """Put the board into ``space`` (its own or another), directly above another board or at the end."""
    with board_in_turn(board, by) as (workspace, board):
        space = finding.space(space.pk, by)
        left = board.space
        if space.id != left.id and space.archived_at is not None:
            raise Archived(name=space.name)
        others = space.boards.exclude(pk=board.pk)
        changed = write(board, {"space": space, "rank": rank_directly_above(above, others)})
        if "space" in changed:
            fact = BoardMovedToSpace(space=space.id, from_space=left.id, of_board=board.id)
            log.record(workspace, fact, by=by)
            tell(workspace, board, BoardChanged, by, changed=["space"])
        elif changed:
            log.record(workspace, BoardReordered(space=space.id, of_board=board.id), by=by)
        return board


def archive_board(board: Board, *, by: Member) -> Board:
    """Out of sight with its cards; restored, everything stands where it was."""
    with board_in_turn(board, by) as (workspace, board):
        if board.archived_at is None:
            write(board, {"archived_at": clock.now()})
            tell(workspace, board, BoardChanged, by, changed=["archived"])
            log.record(workspace, BoardArchived(space=board.space_id, of_board=board.id), by=by)
        return board


def restore_board(board: Board, *, by: Member) -> Board:
    with board_in_turn(board, by) as (workspace, board):
        if write(board, {"archived_at": None}):
            tell(workspace, board, BoardChanged, by, changed=["archived"])
            log.record(workspace, BoardRestored(space=board.space_id, of_board=board.id), by=by)
        return board
