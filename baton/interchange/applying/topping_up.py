"""What a later export adds to cards that are here. What people did here since stays as it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Max

from baton.activity.models import Entry
from baton.boards.content import ticking
from baton.boards.models import (
    Blocker,
    BriefRevision,
    BriefSection,
    Card,
    Checklist,
    ChecklistItem,
    Promise,
    StageKind,
    Stay,
    Wait,
)
from baton.boards.news.content_facts import BriefWritten, CardEdited, ChecklistChanged
from baton.boards.news.face import patch
from baton.boards.news.relay_facts import BlockerLifted
from baton.boards.relay.moving import MOVES
from baton.interchange.applying.blocking import blockers_told, make_blockers
from baton.interchange.applying.cards import LONGEST_TITLE, brief_text, done_at, stage_of, taken_from
from baton.interchange.applying.checklists import make_checklists, make_items
from baton.interchange.applying.contents import keep_rows, make_comments, make_links
from baton.interchange.applying.following_contents import follow_contents
from baton.interchange.applying.following_parts import follow_parts
from baton.interchange.applying.history import stays_of, waits_of
from baton.interchange.applying.site import Site
from baton.interchange.applying.telling import comments_told, moves_told
from baton.interchange.novelty import TopUp
from baton.interchange.planned_card import MoveKind
from baton.interchange.way import way_of
from baton.kit import rank


def add_to_cards(site: Site, tops: Sequence[TopUp]) -> dict[int, tuple[str, ...]]:
    """Card to the parts of it that were set as the source has them: the importer may not set all of them."""
    really: dict[int, tuple[str, ...]] = {}
    ids = [top.row.object_id for top in tops]
    cards = Card.objects.select_related("column__parent", "board", "responsible", "project").in_bulk(
        [pk for pk in ids if pk]
    )
    moved_here = set(
        Entry.objects.filter(card__in=list(cards), kind__in=MOVES, brought=False).values_list(
            "card", flat=True
        )
    )
    for top in tops:
        card = cards[top.row.object_id or 0]
        before = card.version
        if top.moves:
            go_on(site, card, top, moved_here=card.id in moved_here)
        add_contents(site, card, top)
        change_texts(site, card, top)
        really[card.id] = follow_parts(site, card, top)
        follow_contents(site, card, top)
        block(site, card, top)
        keep_rows(site, [(card, row) for row in top.kept])
        if card.version > before:
            card.save()
            site.counts["changed_card"] += 1
    return really


def count_lists_anew(site: Site) -> None:
    """Of cards that an item left or came to."""
    for card in Card.objects.select_related("board").filter(pk__in=site.recounted):
        ticking.count(card)
        card.version += 1
        card.save(update_fields=["items_done", "items_total", "version"])
        lists = list(Checklist.objects.filter(card=card).values_list("pk", flat=True))
        fact = ChecklistChanged(
            board=card.board_id,
            card=card.id,
            face=patch(card, "items_done", "items_total"),
            checklist=max(lists, default=0),
            changed=[f"checklist:{pk}" for pk in lists],
        )
        site.tell(fact, by=site.by, at=site.now)


def go_on(site: Site, card: Card, top: TopUp, *, moved_here: bool) -> None:
    """Follow the way the card went in the source, unless the work has gone on here."""
    for move in top.moves:
        site.known.remember("move", move.external_id, card.id, board=card.board_id)
    standing = Stay.objects.filter(card=card, left_at=None, voided_at=None).first()
    if not moved_here and is_older(card, top) and tell_anew(site, card, top):
        return
    if moved_here or standing is None or card.archived_at is not None:
        site.counts["moves_not_followed"] += len(top.moves)
        return
    to = stage_of(site, top.card)
    way = way_of(top.card, known_until=site.known_until, archived=False)
    onward = [stretch for stretch in way.stretches if stretch.since > standing.entered_at]
    if not onward or to.archived_at is not None:
        site.counts["moves_not_followed"] += len(top.moves)
        return
    Stay.objects.filter(pk=standing.pk).update(left_at=onward[0].since)
    Wait.objects.filter(card=card, by_column=True, until=None).update(until=onward[0].since)
    was_done = card.stage_kind == StageKind.DONE
    last = Card.objects.filter(column=to).aggregate(last=Max("rank"))["last"]
    card.column, card.stage_kind, card.rank = to, to.kind, rank.between(last, None)
    card.entered_at = onward[-1].since
    card.done_at = (card.done_at if was_done else card.entered_at) if to.kind == StageKind.DONE else None
    Stay.objects.bulk_create(stays_of(site, card, onward, top.card))
    Wait.objects.bulk_create(waits_of(site, card, onward))
    Promise.objects.filter(card=card, replaced_at=None).update(done_at=card.done_at)
    told = list(moves_told(site, card, [move for move in top.moves if move.kind is MoveKind.MOVED]))
    for nth, (at, fact, by, _) in enumerate(told, 1):
        card.version += 1
        parts = ("column", "rank", "entered_at", "done_at") if nth == len(told) else ()
        site.tell(replace(fact, face=patch(card, *parts)), by=by, at=at)
    site.counts["move"] += len(told)


def is_older(card: Card, top: TopUp) -> bool:
    """Whether moves come that lie before those that are here: a history that reaches further back."""
    return all(move.at <= card.entered_at for move in top.moves)


def tell_anew(site: Site, card: Card, top: TopUp) -> bool:
    """The whole way once more, now that more of it is known; only where it ends in the column it is in
    here."""
    if stage_of(site, top.card).id != card.column_id:
        return False
    way = way_of(top.card, known_until=site.known_until, archived=card.archived_at is not None)
    Stay.objects.filter(card=card).delete()
    Wait.objects.filter(card=card, by_column=True).delete()
    Stay.objects.bulk_create(stays_of(site, card, way.stretches, top.card))
    Wait.objects.bulk_create(waits_of(site, card, way.stretches))
    card.entered_at = way.entered_at
    if card.stage_kind == StageKind.DONE:
        card.done_at = done_at(site, top.card, way) or card.done_at
    told = list(moves_told(site, card, [move for move in top.moves if move.kind is MoveKind.MOVED]))
    for nth, (at, fact, by, _) in enumerate(told, 1):
        card.version += 1
        parts = ("column", "rank", "entered_at", "done_at") if nth == len(told) else ()
        site.tell(replace(fact, face=patch(card, *parts)), by=by, at=at)
    card.version += not told
    site.counts["move"] += len(top.moves)
    return True


def add_contents(site: Site, card: Card, top: TopUp) -> None:
    make_comments(site, [(card, comment) for comment in top.comments])
    card.comments_count += len(top.comments)
    for at, fact, by, _ in comments_told(site, card, top.comments):
        card.version += 1
        site.tell(replace(fact, face=patch(card, "comments_count")), by=by, at=at)
    if top.checklists or top.items:
        add_checklists(site, card, top)
    if top.attachments:
        make_links(site, [(card, link) for link in top.attachments])
        card.attachments_count += len(top.attachments)
        card.version += 1
        fact = CardEdited(
            board=card.board_id, card=card.id, face=patch(card, "attachments_count"), changed=["attachments"]
        )
        site.tell(fact, by=site.by, at=site.now)


def add_checklists(site: Site, card: Card, top: TopUp) -> None:
    last = Checklist.objects.filter(card=card).aggregate(last=Max("rank"))["last"]
    make_checklists(site, [(card, one) for one in top.checklists], {card.id: last} if last else None)
    lists = Checklist.objects.filter(card=card).select_related("card").in_bulk()
    ends = ChecklistItem.objects.filter(checklist__card=card).values("checklist").annotate(last=Max("rank"))
    items = [(lists[pk], site.known.name_of("checklist", pk), item) for pk, item in top.items if pk in lists]
    for pk, item in top.items:
        if pk not in lists:  # its list was removed here, so it stays away
            site.known.remember("item", item.external_id, board=card.board_id)
    make_items(site, items, {row["checklist"]: row["last"] for row in ends})
    if not (items or top.checklists):
        return
    ticking.count(card)
    card.version += 1
    newest = max(lists, default=0)
    fact = ChecklistChanged(
        board=card.board_id,
        card=card.id,
        face=patch(card, "items_done", "items_total"),
        checklist=newest,
        changed=[f"checklist:{pk}" for pk in lists],
    )
    site.tell(fact, by=site.by, at=site.now)


def block(site: Site, card: Card, top: TopUp) -> None:
    """New blockers, and those of earlier that were lifted since."""
    make_blockers(site, [(card, one) for one in top.blockers])
    for at, fact, by, _ in blockers_told(site, card, top.blockers):
        card.version += 1
        site.tell(replace(fact, face=patch(card, "blocker")), by=by, at=at)
    for one in top.lifted:
        blocker = Blocker.objects.get(pk=site.known.object_id("blocker", one.external_id) or 0)
        blocker.lifted_at = at = max(one.lifted_at or site.now, blocker.since)
        blocker.lifted_by = site.member(one.lifted_by)
        blocker.save(update_fields=["lifted_at", "lifted_by"])
        card.version += 1
        about_it: dict[str, Any] = {"board": card.board_id, "card": card.id, "face": patch(card, "blocker")}
        site.tell(BlockerLifted(**about_it, blocker=blocker.id), by=blocker.lifted_by, at=at)
        site.counts["lifted_blocker"] += 1


def change_texts(site: Site, card: Card, top: TopUp) -> None:
    """Those that changed in the source and that nobody changed here."""
    if "title" in top.texts:
        card.title = site.texts.fitted(top.card.title, LONGEST_TITLE, otherwise="—")
        card.version += 1
        fact = CardEdited(board=card.board_id, card=card.id, face=patch(card, "title"), changed=["title"])
        site.tell(fact, by=site.by, at=site.now)
    if "description" in top.texts:
        write_brief(site, card, brief_text(site, top.card))
    if top.texts:
        row, taken = top.row, taken_from(top.card, card.title, brief_text(site, top.card))
        for name in top.texts:
            row.taken |= {name: taken[name], f"source_{name}": taken[f"source_{name}"]}
        row.save(update_fields=["taken"])
        site.counts["changed_text"] += len(top.texts)


def write_brief(site: Site, card: Card, text: str) -> None:
    general = BriefSection.objects.filter(card=card, job_function="", title="").order_by("rank", "id").first()
    if general is None:
        general = BriefSection.objects.create(card=card, text=text)
    else:
        general.text, general.version = text, general.version + 1
        general.save(update_fields=["text", "version"])
    BriefRevision.objects.create(section=general, version=general.version, text=text, by=site.by)
    card.version += 1
    fact = BriefWritten(
        board=card.board_id,
        card=card.id,
        face=patch(card),
        section=general.id,
        job_function="",
        client_visible=general.client_visible,
        section_version=general.version,
        changed=[f"brief:{general.id}"],
    )
    site.tell(fact, by=site.by, at=site.now)
