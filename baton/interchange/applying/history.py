"""Where the cards stayed, what they waited for, what was promised."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from baton.boards.models import Card, Clock, Column, Promise, StageKind, Stay, Wait
from baton.boards.relay.moving import stands
from baton.interchange.applying.cards import Making
from baton.interchange.applying.site import Site
from baton.interchange.planned_card import CreationKnownBy, PlannedCard
from baton.interchange.way import Stretch


def make_history(site: Site, made: Sequence[Making]) -> None:
    stays = [stay for one in made for stay in stays_of(site, one.card, one.way.stretches, one.planned)]
    Stay.objects.bulk_create(stays, batch_size=500)
    Wait.objects.bulk_create(
        (wait for one in made for wait in waits_of(site, one.card, one.way.stretches)), batch_size=500
    )
    Promise.objects.bulk_create((row for one in made for row in promises_of(site, one)), batch_size=500)
    site.counts["stay"] += len(stays)
    for one in made:
        for move in one.planned.moves:
            site.known.remember("move", move.external_id, one.card.id, board=one.card.board_id)
        site.counts["move"] += len(one.planned.moves)


def stays_of(site: Site, card: Card, stretches: Iterable[Stretch], planned: PlannedCard) -> Iterator[Stay]:
    for stretch in stretches:
        came_from = site.columns.get(stretch.came_from or "") if stretch.move else None
        column = column_of(site, card, stretch)
        yield Stay(
            card=card,
            board_id=column.board_id if column is not None else card.board_id,
            column=column,
            lane_id=lane_of(site, card, stretch, column),
            came_from=came_from,
            entered_at=stretch.since,
            left_at=stretch.until,
            backward=is_backward(came_from, column),
            reason=site.texts.whole(stretch.move.reason) if stretch.move else "",
            by=site.member(stretch.move.by) if stretch.move else None,
            responsible_id=card.responsible_id
            if stretch.until is None
            else held_by(site, planned, stretch.until),
            created_at=site.now,
        )


def held_by(site: Site, planned: PlannedCard, at: datetime) -> int | None:
    """Whoever was responsible at last before ``at``, where the source tells; nobody is guessed."""
    told = [one for one in planned.assignments if one.at <= at]
    member = site.member(told[-1].person) if told else None
    return member.id if member is not None else None


def column_of(site: Site, card: Card, stretch: Stretch) -> Column | None:
    """Where the card is now counts as Baton has it: a column may have been split since an earlier import."""
    return card.column if stretch.until is None else site.columns.get(stretch.column or "")


def lane_of(site: Site, card: Card, stretch: Stretch, column: Column | None) -> int | None:
    """The lane that the move tells; where none is told, the one it is in now."""
    told = site.lane_of.get(stretch.move.lane or "") if stretch.move and stretch.until is not None else None
    if told is not None and column is not None and told.board_id == column.board_id:
        return told.id
    return card.lane_id if column is None or column.board_id == card.board_id else None


def is_backward(came_from: Column | None, to: Column | None) -> bool:
    if came_from is None or to is None or came_from.board_id != to.board_id:
        return False
    return stands(to) < stands(came_from)


def waits_of(site: Site, card: Card, stretches: Iterable[Stretch]) -> Iterator[Wait]:
    rounds: Counter[int] = Counter()
    for stretch in stretches:
        column = column_of(site, card, stretch)
        if column is None or column.kind != StageKind.WAIT:
            continue
        rounds[column.id] += 1
        yield Wait(
            card=card,
            clock=column.clock or Clock.OURS,
            cause=column.name,
            round=rounds[column.id],
            since=stretch.since,
            until=stretch.until,
            by_column=True,
            created_at=site.now,
        )


def promises_of(site: Site, one: Making) -> Iterator[Promise]:
    """Each deadline that was given is a row; the standing one is the card's."""
    planned, card = one.planned, one.card
    done = card.done_at or planned.completed_at
    given: list[tuple[datetime, datetime | None, str | None]] = [
        (deadline.at, site.deadline(deadline.due, has_time=deadline.has_time), deadline.by)
        for deadline in planned.deadlines
    ]
    if given and given[-1][1] != card.deadline:
        given.append((max(given[-1][0], site.known_until), card.deadline, None))
    elif not given:
        given.append((first_seen(site, planned, one.way.began_at), card.deadline, None))
    ends = [at for at, _due, _by in given[1:]] + [None]
    for (at, due, by), replaced_at in zip(given, ends, strict=True):
        if due is not None:
            yield Promise(
                card=card,
                deadline=due,
                given_at=at,
                given_by=site.member(by),
                replaced_at=replaced_at,
                done_at=done if replaced_at is None else None,
                created_at=site.now,
            )


def first_seen(site: Site, planned: PlannedCard, began_at: datetime) -> datetime:
    """Of a deadline whose giving is not told: with the card, or when the history begins."""
    since = site.plan.history_since
    if planned.created_known_by is CreationKnownBy.ACTION or since is None:
        return began_at
    return max(began_at, since)
