"""Arrange the card types of a workspace."""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding_words
from baton.boards.models import CardType
from baton.boards.news.structure_facts import CardTypeAdded, CardTypeChanged
from baton.boards.ordering import rank_directly_above
from baton.boards.structure.arranging import demand_storable, named, write
from baton.boards.structure.colours import demand_colour
from baton.boards.structure.refusals import NameTaken
from baton.kit import clock


def add_card_type(name: str, *, by: Member, colour: str = "gray") -> CardType:
    """A card type at the end of the list. Raises NameTaken."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        types = CardType.objects.filter(workspace=workspace)
        card_type = CardType(
            workspace=workspace,
            name=named(name),
            colour=demand_colour(colour),
            rank=rank_directly_above(None, types),
        )
        demand_free_name(card_type)
        demand_storable(card_type).save()
        log.record(workspace, CardTypeAdded(card_type=card_type.id), by=by)
        return card_type


def change_card_type(card_type: CardType, *, by: Member, **changes: Any) -> CardType:
    """Change its ``name`` or ``colour``, or archive it (``archived``): cards keep it, no new card gets it."""
    access.demand_manage(by)
    with log.in_turn(card_type.workspace_id) as workspace:
        card_type = finding_words.card_type(card_type.pk, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "colour" in changes:
            demand_colour(changes["colour"])
        if "archived" in changes:
            changes["archived_at"] = (
                (card_type.archived_at or clock.now()) if changes.pop("archived") else None
            )
        if changed := write(card_type, changes, check=demand_free_name):
            log.record(workspace, CardTypeChanged(card_type=card_type.id, changed=changed), by=by)
        return card_type


def reorder_card_type(card_type: CardType, *, above: CardType | None, by: Member) -> CardType:
    access.demand_manage(by)
    with log.in_turn(card_type.workspace_id) as workspace:
        card_type = finding_words.card_type(card_type.pk, by)
        others = CardType.objects.filter(workspace=workspace).exclude(pk=card_type.pk)
        if write(card_type, {"rank": rank_directly_above(above, others)}):
            log.record(workspace, CardTypeChanged(card_type=card_type.id, changed=["rank"]), by=by)
        return card_type


def demand_free_name(card_type: CardType) -> None:
    others = CardType.objects.filter(workspace=card_type.workspace_id).exclude(pk=card_type.pk)
    if others.filter(name=card_type.name).exists():
        raise NameTaken(name=card_type.name)
