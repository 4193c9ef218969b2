"""What every change of a board's structure has in common."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db.models import Model

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access import finding
from baton.boards.models import Board
from baton.boards.news.structure import structure_of
from baton.boards.news.structure_facts import StructureFact
from baton.boards.structure.refusals import NameNeeded, NotAChoice
from baton.boards.text import check_text
from baton.kit.rank import RankField

M = TypeVar("M", bound=Model)
LONGEST_TEXT = 20_000


@contextmanager
def board_in_turn(board: Board, by: Member) -> Iterator[tuple[Workspace, Board]]:
    """The workspace and the board, fresh and held, for a manager who sees the board."""
    access.demand_manage(by)
    with log.in_turn(board.workspace_id) as workspace:
        yield workspace, finding.board(board.pk, by)


def tell(workspace: Workspace, board: Board, fact: type[StructureFact], by: Member, **known: Any) -> Entry:
    """Record ``fact`` with the structure as it is now."""
    return log.record(workspace, fact(board=board.id, structure=structure_of(board), **known), by=by)


def named(text: str) -> str:
    """A name without blanks around it. Raises NameNeeded when nothing is left."""
    if not text.strip():
        raise NameNeeded
    return text.strip()


def demand_choice(value: str, choices: Iterable[str]) -> None:
    known = list(choices)
    if value not in known:
        raise NotAChoice(value=value, choices=", ".join(choice for choice in known if choice))


def write(row: M, changes: dict[str, Any], *, check: Callable[[M], None] = lambda row: None) -> list[str]:
    """Set what differs, ``check`` the row and save it; the names of what differed."""
    changed = [name for name, value in changes.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, changes[name])
    if changed:
        check(row)
        demand_storable(row).save(update_fields=changed)
    return changed


def demand_storable(row: M) -> M:
    """``row`` itself; Malformed when a text in it is too long or holds what a database cannot keep."""
    for column in row._meta.concrete_fields:
        text = getattr(row, column.attname)
        if isinstance(text, str) and not isinstance(column, RankField):
            check_text(column.name, text, at_most=column.max_length or LONGEST_TEXT)
    return row
