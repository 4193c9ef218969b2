"""Get the objects of a request through the eyes of whoever asks: unseen and unknown are both NotSeen."""

from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from baton.accounts.models import Member
from baton.boards.models import Board, Card, Column, Lane, Space
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared

M = TypeVar("M", bound=Model)


def space(pk: int, member: Member) -> Space:
    return one(Space.objects.seen_by(member), pk)


def board(pk: int, member: Member) -> Board:
    return one(Board.objects.seen_by(member).select_related("space"), pk)


def column(pk: int, member: Member) -> Column:
    seen = Board.objects.seen_by(member)
    return one(Column.objects.filter(board__in=seen).select_related("board", "parent"), pk)


def lane(pk: int, member: Member) -> Lane:
    return one(Lane.objects.filter(board__in=Board.objects.seen_by(member)).select_related("board"), pk)


def card(pk: int, member: Member) -> Card:
    seen = Card.objects.seen_by(member)
    return one(seen.select_related("board", "column__parent", "responsible"), pk)


def fresh(card: Card, by: Member) -> Card:
    """The card as it is now, in turn, through the eyes of whoever asks; ``card`` need not have been read."""
    row = LIVING.first(by.role, card=card.pk, **by.numbers)
    if row is None:
        raise NotSeen
    return row


def living(role: str, *, card: int, **asker: int) -> QuerySet[Card]:
    seen = Card.objects.seen_by(Member.like(role, **asker)).on_board().filter(pk=card)
    return seen.select_related("board", "column__parent", "lane", "responsible", "project")


LIVING: Prepared[Card] = Prepared(living)


def named(model: type[M], pk: int, member: Member) -> M:
    """What a request names, not read yet: the verb reads it in turn, through the member's eyes."""
    known = {"id": pk}
    if hasattr(model, "workspace"):
        known["workspace_id"] = member.workspace_id
    return model.from_db(DEFAULT_DB_ALIAS, list(known), list(known.values()))


def one(rows: QuerySet[M], pk: Any) -> M:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
