"""What an export of an earlier version does not say: columns that came later have their default."""

from typing import Any

from django.db import models
from django.db.models import OuterRef, Subquery

from baton.boards.models import Card, Clearance


def unsaid(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """``row`` with every column that may be missing; one that has no default has to be there. What was a
    plain number and points to a row now is called otherwise."""
    keys = [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    points = {key.name: key.attname for key in keys if key.name in row}
    row = {points.get(name, name): value for name, value in row.items()}
    missing = (field for field in model._meta.concrete_fields if field.attname not in row)
    known = {field.attname: field.get_default() for field in missing if field.null or field.has_default()}
    return {**known, **row}


def number_cards(rows: dict[str, list[dict[str, Any]]]) -> None:
    """A price that was kept before such prices outlived their cards says neither a number nor a workspace."""
    cards = {card["id"]: card for card in rows.get("boards.Card", [])}
    for kept in rows.get("budgets.ClosedPrice", []):
        if "card_number" not in kept and kept.get("card_id") in cards:
            card = cards[kept["card_id"]]
            kept |= {"card_number": card["number"], "workspace_id": card["workspace_id"]}


def name_clients(slug: str) -> None:
    """What a client approved before clearances named one was for the client whose card it was."""
    of_card = Card.objects.filter(pk=OuterRef("card")).values("project__client")[:1]
    unnamed = Clearance.objects.filter(card__workspace__slug=slug, client=None, covers__for_client=True)
    unnamed.update(client=Subquery(of_card))
