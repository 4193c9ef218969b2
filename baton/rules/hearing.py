"""Whether an entry of the log is what a rule waits for, and which card is meant."""

from typing import Any

from django.db.models import QuerySet

from baton.activity.models import Entry
from baton.boards.models import Card, StageKind
from baton.kit.prepared import Prepared
from baton.rules.documents import CardIsMoved, SomethingHappens, TagIsAdded

MOVES = frozenset({"CardMoved", "CardTaken"})
# What is waited for -> the facts in which it can happen.
FACTS: dict[str, frozenset[str]] = {
    "moved": MOVES,
    "filed": frozenset({"CardFiled"}),
    "assigned": frozenset({"CardAssigned"}),
    "offered": frozenset({"HandoffOffered"}),
    "accepted": frozenset({"HandoffAccepted"}),
    "returned": frozenset({"HandoffReturned"}),
    "blocked": frozenset({"CardBlocked"}),
    "freed": frozenset({"BlockerLifted"}),
    "commented": frozenset({"CommentAdded"}),
    "tagged": frozenset({"TagsChanged"}),
    "checklists_done": frozenset({"ItemTicked"}),
    "children_done": MOVES,
    "approved": frozenset({"ApprovalGranted"}),
    "changes_asked": frozenset({"ChangesAsked"}),
}
HEARD = frozenset().union(*FACTS.values())


def card_meant(when: Any, entry: Entry) -> int | None:
    """The card that a rule with ``when`` looks at because of ``entry``; None: it is not for it."""
    if entry.kind not in FACTS.get(when.kind, ()) or entry.card is None:
        return None
    match when:
        case CardIsMoved():
            return entry.card if fits_move(when, entry.payload) else None
        case TagIsAdded():
            return entry.card if when.tag in entry.payload.get("added", ()) else None
        case SomethingHappens(kind="children_done"):
            return parent_of_the_last(entry)
        case SomethingHappens(kind="checklists_done"):
            done = Card.objects.filter(pk=entry.card).values_list("items_total", "items_done").first()
            return entry.card if done and done[0] <= done[1] else None
    return entry.card


def fits_move(when: CardIsMoved, told: dict[str, Any]) -> bool:
    """A move inside a column is none."""
    left, reached = told.get("from_column"), told.get("to_column")
    if left == reached:
        return False
    return (not when.from_column or left in when.from_column) and (
        not when.to_column or reached in when.to_column
    )


def parent_of_the_last(entry: Entry) -> int | None:
    """The parent of a card that was moved to done, when none of its children is left to do."""
    child = DONE_CHILD.first(card=entry.card or 0)
    if child is None:
        return None
    left = Card.objects.on_board().filter(parent=child.parent_id)
    return None if left.exclude(stage_kind=StageKind.DONE).exists() else child.parent_id


def done_child(*, card: int) -> QuerySet[Card]:
    return Card.objects.filter(pk=card, stage_kind=StageKind.DONE, parent__isnull=False)


DONE_CHILD: Prepared[Card] = Prepared(done_child)
