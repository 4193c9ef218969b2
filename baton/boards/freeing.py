"""What a card sets free by being done: blockers that stood because of it, an offer nobody has to answer."""

from typing import Any

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.facts import about
from baton.boards.models import Blocker, Card, Handoff, Outcome
from baton.boards.relay_facts import BlockerLifted
from baton.kit import clock


def free_what_waited(card: Card, *, by: Member, workspace: Workspace) -> dict[str, Any]:
    """Returns what undoing has to know."""
    for blocker in Blocker.objects.filter(blocking_card=card, lifted_at=None).select_related("card__board"):
        lift_for(blocker, by=by, workspace=workspace)
    return overtake(card)


def lift_for(blocker: Blocker, *, by: Member, workspace: Workspace) -> None:
    blocker.lifted_at, blocker.lifted_by = clock.now(), by
    blocker.save(update_fields=["lifted_at", "lifted_by"])
    blocker.card.version += 1
    blocker.card.save(update_fields=["version"])
    log.record(workspace, BlockerLifted(**about(blocker.card, "blocker"), blocker=blocker.id), by=by)


def overtake(card: Card) -> dict[str, int]:
    """Close the open offer of a card whose holder was settled otherwise; its id as ``{"handoff": id}``."""
    offer = Handoff.objects.filter(card=card, answered_at=None).first()
    if offer is None:
        return {}
    offer.answered_at, offer.outcome = clock.now(), Outcome.OVERTAKEN
    offer.save(update_fields=["answered_at", "outcome"])
    return {"handoff": offer.id}
