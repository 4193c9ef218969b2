"""What holds the cards up, and what held them up."""

from collections.abc import Iterator, Sequence
from typing import Any

from baton.boards.models import Blocker, BlockerKind, Card, Clock
from baton.boards.news.moments import stamp
from baton.boards.news.relay_facts import BlockerLifted, CardBlocked
from baton.interchange.applying.site import Deed, Site
from baton.interchange.column_kinds import guess_clock
from baton.interchange.planned_card import PlannedBlocker

SIDES = {side.value: BlockerKind(side.value) for side in Clock}


def make_blockers(site: Site, planned: Sequence[tuple[Card, PlannedBlocker]]) -> list[Blocker]:
    """The cards that they wait for are told once all cards are made."""
    made = [blocker_of(site, card, source) for card, source in planned]
    Blocker.objects.bulk_create(made, batch_size=500)
    for (card, source), blocker in zip(planned, made, strict=True):
        site.known.remember("blocker", source.external_id, blocker.id, board=card.board_id)
        site.blockers[source.external_id] = blocker
    site.counts["blocker"] += len(made)
    return made


def blocker_of(site: Site, card: Card, planned: PlannedBlocker) -> Blocker:
    side = SIDES.get(planned.side or "") or SIDES[guess_clock(planned.reason).value]
    return Blocker(
        card=card,
        kind=BlockerKind.CARD if planned.card else side,
        reason=site.texts.whole(planned.reason),
        since=planned.since,
        by=site.member(planned.by),
        lifted_at=max(planned.lifted_at, planned.since) if planned.lifted_at else None,
        lifted_by=site.member(planned.lifted_by),
        created_at=planned.since,
    )


def standing(site: Site, planned: Sequence[PlannedBlocker]) -> dict[str, Any] | None:
    """As a card's face shows it: the oldest that still stands."""
    blockers = [site.blockers[one.external_id] for one in planned if one.lifted_at is None]
    oldest = min(blockers, key=lambda one: (one.since, one.id), default=None)
    return None if oldest is None else {"id": oldest.id, "kind": oldest.kind, "since": stamp(oldest.since)}


def blockers_told(site: Site, card: Card, planned: Sequence[PlannedBlocker]) -> Iterator[Deed]:
    for one in planned:
        made = site.blockers[one.external_id]
        blocked = CardBlocked(**about(card), blocker=made.id, reason_kind=made.kind)
        yield made.since, blocked, made.by, made.since
        if made.lifted_at is not None:
            lifted = BlockerLifted(**about(card), blocker=made.id)
            yield made.lifted_at, lifted, made.lifted_by, made.lifted_at


def about(card: Card) -> dict[str, Any]:
    return {"board": card.board_id, "card": card.id, "face": {"id": card.id, "version": card.version}}


def deeds_in(planned: Sequence[PlannedBlocker]) -> int:
    """How many entries of the log they will be."""
    return sum(1 + (one.lifted_at is not None) for one in planned)


def wait_for_cards(site: Site) -> None:
    """The cards that new blockers wait for, once all cards are here."""
    found = []
    for planned in site.plan.cards:
        for source in planned.blockers:
            blocker = site.blockers.get(source.external_id)
            other = site.known.object_id("card", source.card) if source.card else None
            if blocker is not None and other is not None and other != blocker.card_id:
                blocker.blocking_card_id = other
                found.append(blocker)
    there = set(
        Card.objects.filter(pk__in={one.blocking_card_id for one in found}).values_list("pk", flat=True)
    )
    kept = [one for one in found if one.blocking_card_id in there]
    Blocker.objects.bulk_update(kept, ["blocking_card"], batch_size=200)
