"""The cards of a board as JSON rows of their faces' values, for two thousand cards at once.

The same values as ``face.whole`` gives for one card, written by the database: handing them over one by one
takes twice as long.
"""

from typing import Any

import orjson
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONArray, JSONObject

from baton.accounts.models import Member
from baton.boards.answers.written_json import Listed, Named, Told, YesOrNo
from baton.boards.models import Board, Card
from baton.boards.news import face
from baton.boards.news.moments import Stamp
from baton.kit.prepared import Prepared

MOMENTS = ("entered_at", "done_at", "deadline", "since", "offered_at", "answer_by")
YES_OR_NO = ("deadline_has_time", "shared")


def rows_of(board: Board, by: Member, fields: tuple[str, ...]) -> orjson.Fragment:
    """One row per card on ``board`` that ``by`` sees, in the board's order, with the values of ``fields``."""
    rows = CARDS.raw(by.role, fields, board=board.pk, **by.numbers)
    return orjson.Fragment("[" + ",".join(row for (row,) in rows) + "]")


def cards_on(role: str, fields: tuple[str, ...], *, board: int, **asker: int) -> QuerySet[Any, Any]:
    cards = Card.objects.seen_by(Member.like(role, **asker)).on_board().filter(board=board)
    row = JSONArray(*(BESIDE[name] if name in BESIDE else written(name) for name in fields))
    return cards.order_by("column", "rank").annotate(row=row).values_list("row")


def written(name: str) -> Any:
    if name in MOMENTS:
        return Stamp(F(name))
    return YesOrNo(F(name)) if name in YES_OR_NO else F(name)


def told(row: QuerySet[Any, Any]) -> Told:
    names = row.query.values_select
    return Told(row.values(told=JSONObject(**{name: written(name) for name in names})))


THIS: Any = OuterRef("pk")
# What needs rows beside the card's own.
BESIDE = {
    "tags": Listed(face.tags_put(card=THIS)),
    "blocker": told(face.standing_blocker(card=THIS)),
    "offer": told(face.open_offer(card=THIS)),
    "fields": Named(face.values_shown(card=THIS)),
}


CARDS: Prepared[Any] = Prepared(cards_on)
