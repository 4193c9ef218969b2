"""How the parts of cards stand here, in words that are only compared."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from baton.boards.models import Card, ChecklistItem, CustomValue, Handoff, PlannedHours
from baton.interchange.baselines import VALUE, short

PORTION = 500
Here = dict[str, str]
OWN = ("responsible", "lead", "card_type", "project", "parent")


def standing_here(cards: Collection[int], fields: Mapping[int, str]) -> dict[int, Here]:
    """By card; ``fields``: the id of a field here to what the source calls it. Cards in the trash are not
    there."""
    found: dict[int, Here] = {}
    for portion in portions(cards):
        here = {card.pk: own(card) for card in Card.objects.filter(pk__in=portion, deleted_at=None)}
        for card, field, value in CustomValue.objects.filter(card__in=here, field__in=fields).values_list(
            "card", "field", "value"
        ):
            here[card][VALUE + fields[field]] = short(value)
        hours: dict[int, list[str]] = defaultdict(list)
        planned = PlannedHours.objects.filter(card__in=here).order_by("job_function")
        for card, function, minutes in planned.values_list("card", "job_function", "minutes"):
            hours[card].append(f"{function}={minutes}")
        for card, told in hours.items():
            here[card]["hours"] = ",".join(told)
        for card, offer in Handoff.objects.filter(card__in=here, answered_at=None).values_list("card", "id"):
            here[card]["responsible"] = f"{here[card].get('responsible', '')} offered by {offer}"
        found |= here
    return found


def own(card: Card) -> Here:
    told = {name: str(getattr(card, f"{name}_id") or "") for name in OWN}
    told["class_of_service"] = card.class_of_service
    told["price"] = format(card.price, "f") if card.price is not None else ""
    told["archived"] = "yes" if card.archived_at else ""
    if card.deadline is not None:
        told["deadline"] = f"{card.deadline.timestamp():.3f}{'' if card.deadline_has_time else ' day'}"
    told["column"] = str(card.column_id)
    return {name: value for name, value in told.items() if value}


def item_here(item: ChecklistItem, checklist: str) -> Here:
    """``checklist``: the source's name of the list in which it is here; empty where that is our own."""
    told = {
        "list": checklist,
        "text": short(item.text),
        "done": "yes" if item.done_at or item.done_when_unknown else "",
        "person": str(item.responsible_id or ""),
        "due": item.due.isoformat() if item.due else "",
    }
    return {name: value for name, value in told.items() if value}


def attachment_here(name: str, client_visible: bool) -> Here:
    return {"name": short(name), **({"client_visible": "yes"} if client_visible else {})}


def portions(ids: Iterable[int]) -> Iterator[list[int]]:
    every = list(ids)
    for start in range(0, len(every), PORTION):
        yield every[start : start + PORTION]
