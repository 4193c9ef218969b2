"""Change many cards at once: in one turn, one deed; what is refused of one card is said of that card."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.bulk.changes import Change
from baton.boards.models import Card
from baton.kit.errors import Malformed, NotSeen, Refusal

MOST = 2000


class SomeRefused(Refusal):
    """``refused`` says of each card what stands against it."""

    words = _("Nothing has been changed: %(count)s of the cards cannot be changed like this.")


class TooManyCards(Malformed):
    words = _("At most %(most)s cards can be changed at once; these are %(have)s.")


@dataclass(frozen=True)
class Refused:
    card: Card
    refusal: Refusal


@dataclass(frozen=True)
class ChangedMany:
    """``same``: those of ``done`` that were so already. ``deed`` names all of it in the log and to undo;
    None when nothing was different.
    """

    done: list[int]
    same: list[int]
    refused: list[Refused]
    deed: int | None


def change_many(cards: Collection[int], change: Change, *, by: Member, all_or_nothing: bool) -> ChangedMany:
    """Do ``change`` to each card: to all that can be, or (``all_or_nothing``) to all of them or none.

    Raises NotSeen when one of them is not there for ``by``, TooManyCards, SomeRefused: then nothing changed.
    """
    access.demand_team(by)
    wanted = set(cards)
    if len(wanted) > MOST:
        raise TooManyCards(most=MOST, have=len(wanted))
    with log.many_deeds(by.workspace_id, tells_at_once=True) as batch, log.as_one_deed():
        rows = in_their_order(wanted, by)
        first = batch.workspace.last_entry + 1
        done, same, refused = carried_out(rows, change, by, batch)
        if refused and all_or_nothing:
            raise SomeRefused(count=len(refused), refused=[told(each) for each in refused])
        told_something = batch.workspace.last_entry >= first
        return ChangedMany(done, same, refused, first if told_something else None)


def in_their_order(wanted: set[int], by: Member) -> list[Card]:
    """As they stand on their boards, so that they keep their order where they go to."""
    seen = Card.objects.seen_by(by).on_board().filter(pk__in=wanted)
    rows = list(seen.order_by("board", "column__rank", "lane__rank", "rank", "pk"))
    if len(rows) < len(wanted):
        raise NotSeen
    return rows


def carried_out(
    rows: Sequence[Card], change: Change, by: Member, batch: log.Batch
) -> tuple[list[int], list[int], list[Refused]]:
    done, same, refused, steps = [], [], [], change.steps()
    for card in rows:
        before = batch.workspace.last_entry
        try:
            with log.attempt():
                for step in steps:
                    step(card, by)
            done.append(card.pk)
            if batch.workspace.last_entry == before:
                same.append(card.pk)
        except Refusal as refusal:
            refused.append(Refused(card, refusal))
    return done, same, refused


def told(refused: Refused) -> dict[str, object]:
    card, refusal = refused.card, refused.refusal
    return {
        "card": card.pk,
        "number": card.number,
        "title": card.title,
        "code": refusal.code,
        "detail": str(refusal),
    }
