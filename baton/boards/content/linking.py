"""Link two cards: one blocks, relates to or duplicates the other. Both cards tell of it."""

from collections.abc import Iterable
from typing import Any

from baton.accounts.models import Member
from baton.boards.changing import Changed, Turn, fresh, in_turn
from baton.boards.circles import leads_to
from baton.boards.content.refusals import BlockingCircle, LinkedAlready, LinkedToItself
from baton.boards.models import Card, CardLink
from baton.boards.models.details import LinkKind
from baton.boards.news.content_facts import LinkCut, LinkMade
from baton.kit.errors import NotSeen


def link(card: Card, other: Card, kind: LinkKind, *, by: Member, told_for: Card | None = None) -> Changed:
    """``card`` blocks / relates to / duplicates ``other``; what changed is told for one of them (``card``).

    Raises LinkedAlready, LinkedToItself, BlockingCircle.
    """
    if card.pk == other.pk:
        raise LinkedToItself
    with in_turn(card, by) as turn:
        there = fresh(other, by)
        same = CardLink.objects.filter(card=card, other=other, kind=kind)
        if kind == LinkKind.RELATES:
            same = same | CardLink.objects.filter(card=other, other=card, kind=kind)
        if same.exists():
            raise LinkedAlready
        if kind == LinkKind.BLOCKS and waits_for(card, other):
            raise BlockingCircle(number=other.number)
        made = CardLink.objects.create(card=turn.card, other=there, kind=kind)
        return tell_both(turn, there, LinkMade, made, told_for, undo={"link": made.id})


def unlink(made: CardLink, *, by: Member, told_for: Card | None = None) -> Changed:
    with in_turn(made.card, by) as turn:
        there = fresh(made.other, by)
        if not CardLink.objects.filter(pk=made.pk).exists():
            raise NotSeen
        undo = {"card": turn.card.id, "other": there.id, "kind": made.kind}
        done = tell_both(turn, there, LinkCut, made, told_for, undo=undo)
        made.delete()
        return done


def tell_both(
    turn: Turn,
    there: Card,
    kind: type[LinkMade] | type[LinkCut],
    made: CardLink,
    told_for: Card | None,
    undo: dict[str, Any],
) -> Changed:
    """An entry for each card; the one that was acted on comes last and can be undone."""
    known: dict[str, Any] = {"link": made.id, "link_kind": made.kind, "changed": [f"link:{made.id}"]}
    known["row"] = made
    there_turn = Turn(turn.workspace, there, turn.by)
    if told_for is not None and told_for.pk == there.pk:
        turn.tell(kind, outward=True, **known)
        return there_turn.tell(kind, outward=False, undo=undo, **known)
    there_turn.tell(kind, outward=False, **known)
    return turn.tell(kind, outward=True, undo=undo, **known)


def waits_for(card: Card, other: Card) -> bool:
    """Does ``card`` already wait, over any number of cards, until ``other`` is done?"""
    return leads_to(other.pk, card.pk, blocked_by)


def blocked_by(cards: set[int]) -> Iterable[int]:
    links = CardLink.objects.filter(card__in=cards, kind=LinkKind.BLOCKS)
    return links.values_list("other_id", flat=True)
