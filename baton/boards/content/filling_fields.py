"""Fill in the workspace's own fields on a card."""

from django.db.models import QuerySet

from baton.accounts.models import Member, MoneyTier
from baton.boards.changing import Changed, in_turn
from baton.boards.content.reading_values import Given, as_text
from baton.boards.content.refusals import FieldElsewhere
from baton.boards.models import Card, CustomField, CustomValue, FieldKind
from baton.boards.news.content_facts import FieldFilled
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


def fill(card: Card, field: CustomField, given: Given | None, *, by: Member) -> Changed:
    """Set ``field`` on the card; nothing (None or an empty text) clears it.

    Raises Malformed, FieldElsewhere, NotInTheTeam; NotSeen for money that ``by`` may not see.
    """
    money = field.kind == FieldKind.MONEY
    demand_seen(field, by)
    with in_turn(card, by) as turn:
        demand_here(field, turn.card)
        row = FILLED.first(card=turn.card.pk, field=field.pk)
        before = row.value if row is not None else None
        # What stands there may stay, though it could not be chosen any more.
        kept = given is None or given == "" or given == before
        value = str(given or "") if kept else as_text(field, given, turn.card)  # type: ignore[arg-type]
        if value == (before or ""):
            return Changed(turn.card)
        keep(row or CustomValue(card=turn.card, field=field), value)
        face = ("fields",) if field.on_face and not money else ()
        undo = {"field": field.id, "value": before}
        changed = [f"field:{field.id}"]
        return turn.tell(FieldFilled, *face, changed=changed, field=field.id, money=money, undo=undo)


def as_stored(field: CustomField, given: Given, card: Card, by: Member) -> str:
    """What ``field`` of a new card will hold; raises as ``fill`` does."""
    demand_seen(field, by)
    demand_here(field, card)
    return "" if given == "" else as_text(field, given, card)


def demand_seen(field: CustomField, by: Member) -> None:
    if field.kind == FieldKind.MONEY and not by.sees_money(MoneyTier.PRICES):
        raise NotSeen


def demand_here(field: CustomField, card: Card) -> None:
    if field.archived_at or field.board_id not in (None, card.board_id):
        raise FieldElsewhere(field=field.name)


def keep(row: CustomValue, value: str) -> None:
    row.value = value
    if not value:
        row.delete()
    elif row._state.adding:
        row.save()
    else:
        row.save(update_fields=["value"])


def filled(*, card: int, field: int) -> QuerySet[CustomValue]:
    return CustomValue.objects.filter(card=card, field=field)


FILLED: Prepared[CustomValue] = Prepared(filled)
