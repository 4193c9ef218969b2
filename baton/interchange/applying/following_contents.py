"""Ticks, items, comments and attachments that changed in the source, or that it took away."""

from datetime import datetime
from typing import Any

from django.db.models import Max

from baton.boards.content import attaching, commenting, ticking
from baton.boards.models import Attachment, Card, Checklist, ChecklistItem, Comment
from baton.boards.news.content_facts import (
    AttachmentRemoved,
    ChecklistRemoved,
    CommentEdited,
    CommentRemoved,
    ItemChanged,
    ItemRemoved,
    ItemTicked,
    ItemUnticked,
)
from baton.interchange.applying.following_parts import tell
from baton.interchange.applying.site import Site
from baton.interchange.baselines import short, told_of_item
from baton.interchange.following import ChangedItem
from baton.interchange.merging import Baseline, kept_in, taken_over
from baton.interchange.models import ImportedIdentity
from baton.interchange.novelty import TopUp
from baton.interchange.planned_card import PlannedComment
from baton.interchange.standing_here import item_here
from baton.kit import rank


def follow_contents(site: Site, card: Card, top: TopUp) -> None:
    for changed in top.followed.items:
        follow_item(site, card, changed)
    for row, comment in top.followed.comments:
        follow_comment(site, card, row, comment)
    for kind, _key, pk in top.followed.gone:
        TAKEN_AWAY[kind](site, card, pk)


def follow_item(site: Site, card: Card, changed: ChangedItem) -> None:
    item = ChecklistItem.objects.select_related("checklist", "responsible").get(pk=changed.row.object_id or 0)
    parts, planned = changed.parts.follow, changed.item
    if "list" in parts:
        follow_into_list(site, item, changed.checklist)
    if "text" in parts:
        item.text = site.texts.whole(planned.text)
    if "person" in parts:
        item.responsible = site.member(planned.person)
    if "due" in parts:
        due = planned.due
        item.due = due.astimezone(site.zone).date() if isinstance(due, datetime) else due
    if "done" in parts:
        item.done_at = planned.completed_at if planned.done else None
        item.done_by = site.member(planned.completed_by) if planned.done else None
        item.done_when_unknown = planned.done and planned.completed_at is None
    item.save()
    about: dict[str, Any] = {"board": card.board_id, "card": card.id, "item": item.id}
    others = [name for name in ("text", "person", "due") if name in parts]
    if others:
        names = [f"item:{item.id}:{'responsible' if name == 'person' else name}" for name in others]
        tell(site, card, ItemChanged(**about, changed=names))
    if "done" in parts:
        ticking.count(card)
        kind = ItemTicked if planned.done else ItemUnticked
        fact = kind(**about, changed=[f"item:{item.id}:done"])
        tell(site, card, fact, *ticking.COUNTS, at=planned.completed_at)
    before = kept_in(changed.row.taken)
    if before is not None:
        told = told_of_item(planned, changed.checklist)
        now = item_here(item, site.known.name_of("checklist", item.checklist_id))
        after = taken_over(before, told, now, changed.parts)
        site.known.take_over(changed.row, after.as_kept())


def follow_into_list(site: Site, item: ChecklistItem, checklist: str) -> None:
    """Unless that list was removed here."""
    to = Checklist.objects.filter(pk=site.known.object_id("checklist", checklist) or 0).first()
    if to is None or to.pk == item.checklist_id:
        return
    site.recounted |= {item.checklist.card_id, to.card_id}
    last = ChecklistItem.objects.filter(checklist=to).aggregate(last=Max("rank"))["last"]
    item.checklist, item.rank = to, rank.between(last, None)


def follow_comment(site: Site, card: Card, row: ImportedIdentity, planned: PlannedComment) -> None:
    comment = Comment.objects.get(pk=row.object_id or 0)
    comment.text = site.texts.whole(planned.text)
    comment.edited_at = planned.edited_at or site.known_until
    comment.save(update_fields=["text", "edited_at"])
    site.known.take_over(
        row, Baseline({"text": short(planned.text)}, {"text": short(comment.text)}).as_kept()
    )
    fact = CommentEdited(**about_comment(card, comment), was_client_visible=comment.client_visible)
    tell(site, card, fact, at=min(comment.edited_at, site.now))


def take_away_comment(site: Site, card: Card, pk: int) -> None:
    comment = Comment.objects.get(pk=pk)
    comment.deleted_at = site.now
    comment.save(update_fields=["deleted_at"])
    comment.mentions.all().delete()
    commenting.count(card)
    tell(site, card, CommentRemoved(**about_comment(card, comment)), "comments_count")


def take_away_attachment(site: Site, card: Card, pk: int) -> None:
    attachment = Attachment.objects.get(pk=pk)
    attachment.deleted_at = site.now
    attachment.save(update_fields=["deleted_at"])
    attaching.count(card)
    fact = AttachmentRemoved(
        board=card.board_id,
        card=card.id,
        attachment=pk,
        client_visible=attachment.client_visible,
        changed=[f"attachment:{pk}"],
    )
    tell(site, card, fact, "attachments_count")


def take_away_item(site: Site, card: Card, pk: int) -> None:
    ChecklistItem.objects.filter(pk=pk).delete()
    ticking.count(card)
    fact = ItemRemoved(board=card.board_id, card=card.id, item=pk, changed=[f"item:{pk}"])
    tell(site, card, fact, *ticking.COUNTS)


def take_away_checklist(site: Site, card: Card, pk: int) -> None:
    Checklist.objects.filter(pk=pk).delete()
    ticking.count(card)
    fact = ChecklistRemoved(board=card.board_id, card=card.id, checklist=pk, changed=[f"checklist:{pk}"])
    tell(site, card, fact, *ticking.COUNTS)


def about_comment(card: Card, comment: Comment) -> dict[str, Any]:
    return {
        "board": card.board_id,
        "card": card.id,
        "comment": comment.id,
        "client_visible": comment.client_visible,
        "changed": [f"comment:{comment.id}"],
    }


TAKEN_AWAY = {
    "comment": take_away_comment,
    "attachment": take_away_attachment,
    "item": take_away_item,
    "checklist": take_away_checklist,
}
