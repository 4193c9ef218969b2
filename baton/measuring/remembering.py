"""A reader of the log: beside every promise stands its chance at the moment it was given.

What was promised before this reader existed, or came with an import, is found the same way: it begins at the
first entry of a workspace.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from baton.activity.readers import following, go_on, in_turns
from baton.boards.models import Promise
from baton.measuring.chances_then import chances_then
from baton.measuring.models import PromisedChance

READER = "promised chances"
ENTRIES = 500
# Worked out in one go; a board of 20,000 cards takes some hundredths of a second for each.
PROMISES = 50
SECONDS = 0.5


@dataclass(frozen=True)
class Told:
    """Numbers of entries in a row, the cards they tell of, and whether one of them brought many at once."""

    numbers: list[int]
    cards: set[int]
    brought_many: bool


def keep_up() -> int:
    """Returns how many chances were written."""
    return in_turns(READER, read_on, seconds=SECONDS)


def read_on(workspace: int) -> int | None:
    """The chances of some promises, written together with how far was read; None when there is no more."""
    told = next_told(workspace)
    if told is None:
        return None
    lacking = promises_lacking(workspace, told)
    some = list(lacking.select_related("card").order_by("given_at", "id")[: PROMISES + 1])
    # Worked out before the transaction: while it lasts nobody else may write to SQLite.
    made = chances_then(some[:PROMISES])
    if len(some) > PROMISES:
        write(made)
        return len(made)
    return len(made) if go_on(READER, workspace, told.numbers, lambda: write(made)) else 0


def next_told(workspace: int) -> Told | None:
    entries = list(following(READER, workspace).values_list("number", "kind", "card")[:ENTRIES])
    if not entries:
        return None
    return Told(
        [number for number, _, _ in entries],
        {card for _, _, card in entries if card is not None},
        any(kind == BRINGS_MANY for _, kind, _ in entries),
    )


# What an import tells of all that it brought.
BRINGS_MANY = "WorkImported"


def promises_lacking(workspace: int, told: Told) -> QuerySet[Promise]:
    kept = PromisedChance.objects.filter(promise=OuterRef("pk"))
    lacking = Promise.objects.filter(~Exists(kept), card__workspace=workspace)
    return lacking if told.brought_many else lacking.filter(card__in=told.cards)


def write(made: Sequence[PromisedChance]) -> None:
    """Those of promises that are still there; what another worker wrote meanwhile is the same."""
    there = set(Promise.objects.filter(pk__in=[row.promise_id for row in made]).values_list("pk", flat=True))
    rows = [row for row in made if row.promise_id in there]
    PromisedChance.objects.bulk_create(rows, ignore_conflicts=True)
