"""Fill in the workspace's own fields on a card."""

from baton.accounts.models import Member, MoneyTier
from baton.boards.changing import Changed, in_turn
from baton.boards.content.reading_values import Given, as_text
from baton.boards.content.refusals import FieldElsewhere
from baton.boards.models import Card, CustomField, CustomValue, FieldKind
from baton.boards.news.content_facts import FieldFilled
from baton.kit.errors import NotSeen


def fill(card: Card, field: CustomField, given: Given | None, *, by: Member) -> Changed:
    """Set ``field`` on the card; nothing (None or an empty text) clears it.

    Raises Malformed, FieldElsewhere, NotInTheTeam; NotSeen for money that ``by`` may not see.
    """
    money = field.kind == FieldKind.MONEY
    if money and not by.sees_money(MoneyTier.PRICES):
        raise NotSeen
    with in_turn(card, by) as turn:
        if field.archived_at or field.board_id not in (None, turn.card.board_id):
            raise FieldElsewhere(field=field.name)
        rows = CustomValue.objects.filter(card=card, field=field)
        before = rows.values_list("value", flat=True).first()
        # What stands there may stay, though it could not be chosen any more.
        kept = given is None or given == "" or given == before
        value = str(given or "") if kept else as_text(field, given, turn.card)  # type: ignore[arg-type]
        if value == (before or ""):
            return Changed(turn.card)
        if value:
            CustomValue.objects.update_or_create(card=turn.card, field=field, defaults={"value": value})
        else:
            rows.delete()
        face = ("fields",) if field.on_face and not money else ()
        undo = {"field": field.id, "value": before}
        changed = [f"field:{field.id}"]
        return turn.tell(FieldFilled, *face, changed=changed, field=field.id, money=money, undo=undo)
