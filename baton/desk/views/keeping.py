"""Keep a view, change it, share it, remove it, let a board open in it."""

from collections.abc import Collection
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding
from baton.boards.models import Board
from baton.boards.text import check_text
from baton.desk.facts import DefaultViewSet, ViewKept, ViewRemoved
from baton.desk.filters.compiling import Question
from baton.desk.filters.reading import read
from baton.desk.filters.writing import write
from baton.desk.listing.columns import chosen
from baton.desk.listing.ordering import group_column, order_of
from baton.desk.models import DefaultView, SavedView, ViewMember, ViewShare
from baton.desk.views.naming import by_ids
from baton.desk.views.refusals import NotYourView, TooManyViews, ViewNotShared
from baton.kit.errors import NotSeen

MOST = 200
SHAPE = ("name", "kind", "filter", "sort", "group", "columns")


def keep(*, by: Member, named: Collection[Member] = (), **shape: Any) -> SavedView:
    """A new view, ``shape`` its fields. Raises TooManyViews and what a filter or an order raises."""
    with log.in_turn(by.workspace_id) as workspace:
        if SavedView.objects.filter(owner=by).count() >= MOST:
            raise TooManyViews(most=MOST)
        view = SavedView(workspace=workspace, owner=by)
        settle(view, shape, by)
        view.save()
        share(view, named)
        tell(view, workspace, by, was_shared=False)
        return view


def change(
    view: SavedView, *, by: Member, named: Collection[Member] | None = None, **shape: Any
) -> SavedView:
    """Only what is given. Raises NotYourView."""
    with log.in_turn(by.workspace_id) as workspace:
        view = changeable(view.pk, by)
        was_shared = view.shared != ViewShare.NOBODY
        settle(view, shape, by)
        view.save()
        if named is not None:
            share(view, named)
        if view.shared != ViewShare.TEAM:
            # Nobody's board opens in what not everybody has.
            DefaultView.objects.filter(view=view).delete()
        tell(view, workspace, by, was_shared=was_shared)
        return view


def remove(view: SavedView, *, by: Member) -> None:
    with log.in_turn(by.workspace_id) as workspace:
        view = changeable(view.pk, by)
        pk, shared = view.pk, view.shared != ViewShare.NOBODY
        view.delete()
        if shared:
            log.record(workspace, ViewRemoved(view=pk), by=by)


def open_in(board: Board, view: SavedView | None, *, by: Member) -> None:
    """The board opens so for everybody from now on (None: as it stands). For managers.

    Raises ViewNotShared, NotAllowed.
    """
    with log.in_turn(by.workspace_id) as workspace:
        board = finding.board(board.pk, by)
        access.demand_manage(by)
        DefaultView.objects.filter(board=board).delete()
        if view is not None:
            view = seen(view.pk, by)
            if view.shared != ViewShare.TEAM:
                raise ViewNotShared(view=view.name)
            DefaultView.objects.create(board=board, view=view)
        log.record(workspace, DefaultViewSet(view=view.pk if view else None, of_board=board.pk), by=by)


def settle(view: SavedView, shape: dict[str, Any], by: Member) -> None:
    """What the owner could not ask for, no view of theirs asks for."""
    for name, value in shape.items():
        setattr(view, name, value)
    view.name = check_text("name", view.name.strip(), at_most=120, blank=False)
    if "filter" in shape:
        node = read(view.filter)
        Question(by).q(node)
        view.filter = write(by_ids(node, by))
    order_of(view.sort, "", by)
    if view.group:
        group_column(view.group, by)
    chosen(",".join(view.columns), by)
    if view.shared == ViewShare.TEAM:
        access.demand_team(by)


def share(view: SavedView, named: Collection[Member]) -> None:
    ViewMember.objects.filter(view=view).delete()
    ViewMember.objects.bulk_create(ViewMember(view=view, member=each) for each in named)


def tell(view: SavedView, workspace: Workspace, by: Member, *, was_shared: bool) -> None:
    """Of what only its owner sees nobody is told."""
    if was_shared or view.shared != ViewShare.NOBODY:
        log.record(workspace, ViewKept(view=view.pk), by=by)


def seen(pk: int, by: Member) -> SavedView:
    view = SavedView.objects.seen_by(by).filter(pk=pk).first()
    if view is None:
        raise NotSeen
    return view


def changeable(pk: int, by: Member) -> SavedView:
    view = seen(pk, by)
    if not view.may_be_changed_by(by):
        raise NotYourView
    return view
