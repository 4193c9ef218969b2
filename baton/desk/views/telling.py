"""Views as their reader may know them."""

from collections import defaultdict
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import Board
from baton.desk.filters.reading import read
from baton.desk.filters.refusals import FilterNotUnderstood
from baton.desk.filters.writing import write
from baton.desk.models import DefaultView, SavedView, ViewMember, ViewShare
from baton.desk.views.naming import by_names


def views_seen_by(member: Member) -> list[dict[str, Any]]:
    views = list(SavedView.objects.seen_by(member).order_by("name", "pk"))
    named: dict[int, list[int]] = defaultdict(list)
    for view, person in (
        ViewMember.objects.filter(view__in=views).order_by("pk").values_list("view", "member")
    ):
        named[view].append(person)
    boards: dict[int, list[int]] = defaultdict(list)
    defaults = DefaultView.objects.filter(view__in=views, board__in=Board.objects.seen_by(member))
    for view, board in defaults.order_by("board").values_list("view", "board"):
        boards[view].append(board)
    return [told(view, member, named[view.pk], boards[view.pk]) for view in views]


def view_told(view: SavedView, member: Member) -> dict[str, Any]:
    return next(each for each in views_seen_by(member) if each["id"] == view.pk)


def told(view: SavedView, member: Member, named: list[int], boards: list[int]) -> dict[str, Any]:
    mine = view.owner_id == member.pk
    return {
        "id": view.pk,
        "name": view.name,
        "kind": view.kind,
        "filter": filter_told(view, member),
        "sort": view.sort,
        "group": view.group,
        "columns": view.columns,
        "shared": view.shared,
        "named": named if mine and view.shared == ViewShare.NAMED else [],
        "owner": view.owner_id,
        "mine": mine,
        "may_change": view.may_be_changed_by(member),
        "default_of": boards,
    }


def filter_told(view: SavedView, member: Member) -> str:
    try:
        return write(by_names(read(view.filter), member))
    except FilterNotUnderstood:
        # Kept by a version that knew a field which this one does not.
        return view.filter if view.owner_id == member.pk else ""
