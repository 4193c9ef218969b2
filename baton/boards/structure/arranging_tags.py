"""Arrange the tags of a workspace: rename, recolour, merge two that mean the same, remove."""

from typing import Any

from django.db.models import F

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding_words
from baton.boards.models import Card, CardTag, Tag
from baton.boards.news.facts import about
from baton.boards.news.structure_facts import CardRetagged, TagAdded, TagChanged, TagMerged, TagRemoved
from baton.boards.structure.arranging import demand_storable, named, write
from baton.boards.structure.colours import demand_colour
from baton.boards.structure.refusals import IntoItself, NameTaken


def add_tag(name: str, *, by: Member, colour: str = "gray") -> Tag:
    """Anybody of the team may coin a tag while tagging a card. Raises NameTaken."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        tag = Tag(workspace=workspace, name=named(name), colour=demand_colour(colour))
        demand_free_name(tag)
        demand_storable(tag).save()
        log.record(workspace, TagAdded(tag=tag.id), by=by)
        return tag


def change_tag(tag: Tag, *, by: Member, **changes: Any) -> Tag:
    """Change its ``name`` or ``colour``. Raises NameTaken: two tags that mean the same are merged."""
    access.demand_manage(by)
    with log.in_turn(tag.workspace_id) as workspace:
        tag = finding_words.tag(tag.pk, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "colour" in changes:
            demand_colour(changes["colour"])
        if changed := write(tag, changes, check=demand_free_name):
            log.record(workspace, TagChanged(tag=tag.id, changed=changed), by=by)
        return tag


def merge_tag(tag: Tag, *, into: Tag, by: Member) -> Tag:
    """Every card with ``tag`` has ``into`` instead, and ``tag`` is gone. Raises IntoItself."""
    access.demand_manage(by)
    with log.in_turn(tag.workspace_id) as workspace:
        tag, into = finding_words.tag(tag.pk, by), finding_words.tag(into.pk, by)
        if tag.id == into.id:
            raise IntoItself
        log.record(workspace, TagMerged(tag=tag.id, into=into.id), by=by)
        cards = cards_with(tag)
        already = CardTag.objects.filter(tag=into).values("card")
        CardTag.objects.filter(tag=tag).exclude(card__in=already).update(tag=into)
        take_away(tag, cards, workspace, by)
        return into


def remove_tag(tag: Tag, *, by: Member) -> None:
    """The tag goes from the workspace and from all cards."""
    access.demand_manage(by)
    with log.in_turn(tag.workspace_id) as workspace:
        tag = finding_words.tag(tag.pk, by)
        log.record(workspace, TagRemoved(tag=tag.id), by=by)
        take_away(tag, cards_with(tag), workspace, by)


def cards_with(tag: Tag) -> list[int]:
    return list(CardTag.objects.filter(tag=tag).values_list("card", flat=True))


def take_away(tag: Tag, cards: list[int], workspace: Workspace, by: Member) -> None:
    """Delete the tag and tell the faces of the cards that had it."""
    tag.delete()
    Card.objects.filter(pk__in=cards).update(version=F("version") + 1)
    changed = Card.objects.on_board().filter(pk__in=cards).order_by("id")
    log.record_all(workspace, [CardRetagged(**about(card, "tags")) for card in changed], by=by)


def demand_free_name(tag: Tag) -> None:
    others = Tag.objects.filter(workspace=tag.workspace_id).exclude(pk=tag.pk)
    if others.filter(name=tag.name).exists():
        raise NameTaken(name=tag.name)
