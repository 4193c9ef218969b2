"""Name the responsible without a handoff: where nobody holds a card, or by a manager."""

from typing import Any

from baton.accounts.models import Member
from baton.boards.access.seeing import demand_works_here
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card, Stay
from baton.boards.news.relay_facts import CardAssigned
from baton.boards.refusals import NobodyResponsible
from baton.boards.relay import freeing, limiting
from baton.boards.relay.refusals import AlreadyHeld, HeldBySomebody
from baton.boards.relay.taking_turns import on_board
from baton.kit.errors import Refusal


def assign(card: Card, *, to: Member | None, by: Member) -> tuple[Changed, list[Refusal]]:
    """``to`` is responsible from now on; an open offer is overtaken. Gives also the limits passed.

    Raises HeldBySomebody, AlreadyHeld, NotInTheTeam, NobodyResponsible, PersonIsFull.
    """
    with on_board(card, by) as turn:
        card = turn.card
        demand_free(card, by, puts_back=to is None)
        if to is None:
            if card.is_in_progress:
                raise NobodyResponsible
            return become_responsible(turn, None), []
        if card.responsible_id == to.id:
            raise AlreadyHeld(person=to.name)
        demand_works_here([to], card)
        warnings = limiting.check_person(card, to)
        return become_responsible(turn, to), warnings


def demand_free(card: Card, by: Member, *, puts_back: bool) -> None:
    """Nobody's card may be given to anybody; somebody's is moved by a manager, or put back by themselves."""
    if card.responsible is None or by.may_manage or (puts_back and card.responsible_id == by.id):
        return
    raise HeldBySomebody(person=card.responsible.name)


def become_responsible(turn: Turn, to: Member | None) -> Changed:
    card = turn.card
    before = set_responsible(card, to) | freeing.overtake(card)
    parts = ("responsible", "offer") if "handoff" in before else ("responsible",)
    return turn.tell(CardAssigned, *parts, columns=("responsible",), undo=before, to=to.id if to else None)


def set_responsible(card: Card, to: Member | None) -> dict[str, Any]:
    """A stay that began with nobody is counted for whoever took the card in it. Gives what undoing needs."""
    before: dict[str, Any] = {"responsible": card.responsible_id}
    if card.responsible is None:
        stay = Stay.objects.filter(card=card, left_at=None, voided_at=None).first()
        if stay is not None:
            before |= {"stay": stay.pk, "counted_for": stay.responsible_id}
            stay.responsible = to
            stay.save(update_fields=["responsible"])
    card.responsible = to
    return before
