"""What every change of a board's structure has in common."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards import finding
from baton.boards.models import Board
from baton.boards.structure import structure_of
from baton.boards.structure_facts import StructureFact
from baton.boards.structure_refusals import NameNeeded, NotAChoice, NotBesideEachOther
from baton.kit import rank

M = TypeVar("M", bound=Model)


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


def rank_before(siblings: QuerySet[M], above: M | None, *, leaving_out: M | None = None) -> str:
    """A rank directly before ``above`` among ``siblings`` (archived ones included), None: at the end."""
    others = siblings.exclude(pk=leaving_out.pk) if leaving_out else siblings
    ranks = in_clear_order(others)
    if above is None:
        return rank.between(ranks[-1][1] if ranks else None, None)
    place = next((i for i, (pk, _rank) in enumerate(ranks) if pk == above.pk), None)
    if place is None:
        raise NotBesideEachOther(column=str(leaving_out or ""), other=str(above))
    return rank.between(ranks[place - 1][1] if place else None, ranks[place][1])


def in_clear_order(rows: QuerySet[M]) -> list[tuple[Any, str]]:
    """(pk, rank) in order. Equal ranks (an import gave none) are laid out anew: nothing fits between them."""
    ranks = list(rows.order_by("rank", "pk").values_list("pk", "rank"))
    if len({key for _pk, key in ranks}) == len(ranks):
        return ranks
    clear = [(pk, key) for (pk, _old), key in zip(ranks, rank.spread(len(ranks)), strict=True)]
    for pk, key in clear:
        rows.filter(pk=pk).update(rank=key)
    return clear


def write(row: Model, changes: dict[str, Any]) -> list[str]:
    """Set what differs and save it; the names of what did."""
    changed = [name for name, value in changes.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, changes[name])
    if changed:
        row.save(update_fields=changed)
    return changed
