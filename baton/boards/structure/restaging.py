"""Let cards follow the kind of their column: a queue becomes work, work becomes done."""

from collections.abc import Sequence

from django.db.models import F, QuerySet

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.models import Card, Column, StageKind, Wait
from baton.boards.models.board import IN_PROGRESS
from baton.boards.news.facts import about
from baton.boards.news.structure_facts import CardRestaged
from baton.boards.refusals import NotInTheTeam
from baton.boards.relay.freeing_many import free_before_done
from baton.boards.relay.opening_waits import open_waits
from baton.boards.structure.refusals import CardsWithoutResponsible
from baton.boards.structure.taking_along import keep_promises
from baton.kit import clock


def restage(
    columns: Sequence[Column], *, responsible: Member | None, workspace: Workspace, by: Member
) -> None:
    """The kind of ``columns`` (all of one kind) has just been written; their cards get it, those in the
    archive and the trash too. Whoever is ``responsible`` takes the cards in progress that nobody holds.

    Raises CardsWithoutResponsible, NotInTheTeam.
    """
    column = columns[0]
    cards = Card.objects.filter(column__in=columns)
    changed = set[int]()
    if column.kind in IN_PROGRESS:
        changed |= give_holder(cards.on_board(), column, responsible, by)
    freed = set[int]()
    if column.kind == StageKind.DONE:
        freed = free_before_done(cards.on_board(), by=by, workspace=workspace)
        changed |= become_done(cards)
    else:
        changed |= become_undone(cards)
    cards.update(stage_kind=column.kind)
    let_waits_follow(columns)
    faces = Card.objects.on_board().filter(pk__in=changed).order_by("rank", "id")
    told = [
        CardRestaged(**about(card, "done_at", "responsible", *(["offer"] if card.id in freed else [])))
        for card in faces
    ]
    log.record_all(workspace, told, by=by)


def give_holder(cards: QuerySet[Card], column: Column, responsible: Member | None, by: Member) -> set[int]:
    """Give those of ``cards`` that nobody holds to ``responsible``; their ids."""
    orphans = cards.filter(responsible=None)
    ids = set(orphans.values_list("id", flat=True))
    if not ids:
        return ids
    if responsible is None:
        seen = Card.objects.seen_by(by).filter(pk__in=ids).order_by("rank", "id")
        raise CardsWithoutResponsible(column=column.name, cards=list(seen.values("id", "number", "title")))
    sees_all = Card.objects.seen_by(responsible).filter(pk__in=ids).count() == len(ids)
    at_work = responsible.is_present and not responsible.is_placeholder and not responsible.is_guest
    if not (at_work and sees_all):
        raise NotInTheTeam(person=responsible.name)
    orphans.update(responsible=responsible, version=F("version") + 1)
    return ids


def become_done(cards: QuerySet[Card]) -> set[int]:
    """They have been done since they came here."""
    undone = cards.filter(done_at=None)
    ids = set(undone.values_list("id", flat=True))
    undone.update(done_at=F("entered_at"), version=F("version") + 1)
    keep_promises(list(cards.filter(pk__in=ids)))
    return ids


def become_undone(cards: QuerySet[Card]) -> set[int]:
    done = cards.exclude(done_at=None)
    ids = set(done.values_list("id", flat=True))
    done.update(done_at=None, version=F("version") + 1)
    keep_promises(list(cards.filter(pk__in=ids)))
    return ids


def let_waits_follow(columns: Sequence[Column]) -> None:
    """End the waits that these columns brought; where they are waiting stages now, begin them anew."""
    standing = Wait.objects.filter(card__column__in=columns, by_column=True, until=None)
    rounds = dict(standing.values_list("card", "round"))
    standing.update(until=clock.now())
    if columns[0].kind == StageKind.WAIT:
        here = Card.objects.on_board().filter(column__in=columns).select_related("column")
        open_waits(list(here), rounds or None)
