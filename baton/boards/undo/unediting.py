"""Take back an edit of a card's own fields."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier, Project
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.content import editing, promising
from baton.boards.models import Card, CardType
from baton.boards.news.content_facts import CardEdited, EditUndone, PriceSet, PriceUndone
from baton.boards.news.facts import sight_before
from baton.boards.undo.taking_back import can_take_back
from baton.kit.errors import NotSeen


@can_take_back(CardEdited, _("“%(title)s” is as it was before the edit."))
def unedit(turn: Turn, deed: Entry) -> Changed:
    """Raises NotSeen when what stood there is gone or hidden by now, and what an edit raises."""
    card, before = turn.card, deed.undo or {}
    was = sight_before(card)
    for name, value in before.items():
        setattr(card, name, value_of(name, value, turn.by))
    names = list(before)
    editing.check(card, names)
    if "deadline" in before:
        promising.stand_by_earlier(card)
    sight_moved = sight_before(card) != was
    return turn.tell(
        EditUndone,
        *names,
        columns=tuple(names),
        whole_face=sight_moved and card.archived_at is None,
        changed=names,
        was=was if sight_moved else None,
        undone=deed.number,
    )


@can_take_back(PriceSet, _("The price of “%(title)s” is what it was before."))
def unprice(turn: Turn, deed: Entry) -> Changed:
    access.demand_money(turn.by, MoneyTier.PRICES)
    before = (deed.undo or {}).get("price")
    turn.card.price = None if before is None else Decimal(before)
    return turn.tell(PriceUndone, changed=["price"], columns=("price",), undone=deed.number)


def value_of(name: str, kept: Any, by: Member) -> Any:
    if kept is None:
        return None
    if name == "deadline":
        return datetime.fromisoformat(kept)
    if name not in editing.RELATIONS:
        return kept
    seen: dict[str, Any] = {
        "lead": Member.objects.seen_by(by),
        "project": Project.objects.seen_by(by).select_related("client"),
        "card_type": CardType.objects.filter(workspace=by.workspace_id),
        "parent": Card.objects.seen_by(by),
    }
    row = seen[name].filter(pk=kept).first()
    if row is None:
        raise NotSeen
    return row
