"""What a card sets free by being done: blockers that stood because of it, an offer nobody has to answer.

Taken back, the blockers stand again as if they had never been lifted.
"""

from collections.abc import Iterable
from typing import Any

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.circles import leads_to
from baton.boards.models import Blocker, Card, Handoff, Outcome
from baton.boards.news.facts import about
from baton.boards.news.relay_facts import BlockerLifted, CardBlocked
from baton.kit import clock
from baton.kit.prepared import Prepared


def free_what_waited(card: Card, *, by: Member, workspace: Workspace) -> dict[str, Any]:
    """Returns what undoing has to know."""
    standing = list(Blocker.objects.filter(blocking_card=card, lifted_at=None).select_related("card__board"))
    for blocker in standing:
        lift_for(blocker, by=by, workspace=workspace)
    freed: dict[str, Any] = {"blockers": [blocker.id for blocker in standing]} if standing else {}
    return freed | overtake(card)


def lift_for(blocker: Blocker, *, by: Member, workspace: Workspace) -> None:
    blocker.lifted_at, blocker.lifted_by = clock.now(), by
    blocker.save(update_fields=["lifted_at", "lifted_by"])
    blocker.card.version += 1
    blocker.card.save(update_fields=["version"])
    log.record(workspace, BlockerLifted(**about(blocker.card, "blocker"), blocker=blocker.id), by=by)


def block_again(before: dict[str, Any], *, by: Member, workspace: Workspace) -> None:
    """Those that the deed had lifted, but for one that by now would be a circle."""
    lifted = Blocker.objects.filter(pk__in=before.get("blockers", ()), lifted_at__isnull=False)
    for blocker in lifted.select_related("card__board", "blocking_card").order_by("id"):
        if blocker.blocking_card is None or waits_for(blocker.blocking_card, blocker.card):
            continue
        blocker.lifted_at = blocker.lifted_by = None
        blocker.save(update_fields=["lifted_at", "lifted_by"])
        blocker.card.version += 1
        blocker.card.save(update_fields=["version"])
        fact = CardBlocked(**about(blocker.card, "blocker"), blocker=blocker.id, reason_kind=blocker.kind)
        log.record(workspace, fact, by=by)


def waits_for(card: Card, other: Card) -> bool:
    """Does ``card`` stand still until ``other`` is done, be it through cards in between?"""
    return leads_to(card.pk, other.pk, blocking)


def blocking(cards: set[int]) -> Iterable[int]:
    standing = Blocker.objects.filter(card__in=cards, lifted_at=None, blocking_card__isnull=False)
    return standing.values_list("blocking_card_id", flat=True)


def overtake(card: Card) -> dict[str, int]:
    """Close the open offer of a card whose holder was settled otherwise; its id as ``{"handoff": id}``."""
    offer = OFFER.first(card=card.pk)
    if offer is None:
        return {}
    offer.answered_at, offer.outcome = clock.now(), Outcome.OVERTAKEN
    offer.save(update_fields=["answered_at", "outcome"])
    return {"handoff": offer.id}


OFFER: Prepared[Handoff] = Prepared(lambda *, card: Handoff.objects.filter(card=card, answered_at=None))
