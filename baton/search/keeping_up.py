"""A reader of the log: what stands on cards can be found within seconds. Nobody who writes waits for it."""

import time
from collections.abc import Iterator, Sequence
from itertools import islice

from django.db import transaction

from baton.accounts.models import Workspace
from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import advance
from baton.boards.models import Card
from baton.search import engines
from baton.search.indexing import changed_of, index
from baton.search.models import CardText

READER = "search"
ENTRIES = 200
CARDS = 200
# For one turn, so that the chores beside this one get theirs.
SECONDS = 1.0
# What changes no text: the most frequent of all that happens. Anything else is looked at.
NO_TEXT = frozenset(
    (
        *("CardMoved", "CardReordered", "CardTaken", "CardMoveUndone", "CardOrderUndone", "CardAssigned"),
        *("CardAssignmentUndone", "CardLeftBoard", "CardsRespread", "CardPassedOn", "HandoffOffered"),
        *("HandoffAccepted", "HandoffReturned", "HandoffTakenBack", "CardBlocked", "BlockerLifted"),
        *("TagsChanged", "ParticipantsChanged", "HoursPlanned", "PriceSet", "PriceUndone", "ItemTicked"),
        *("ItemUnticked", "CardArchived", "CardRestored", "CardTrashed"),
    )
)
# What an import tells of all that it brought; and a placeholder's name stands in no text.
BRINGS_MANY = "WorkImported"


def keep_up() -> int:
    """For at most a second, the workspaces in turn; returns how many entries were read."""
    read, until = 0, time.monotonic() + SECONDS
    waiting = behind()
    while waiting and time.monotonic() < until:
        workspace = waiting.pop(0)
        more = read_on(workspace)
        if more:
            read += more
            waiting.append(workspace)
    return read


def behind() -> list[int]:
    read = dict(ReaderPosition.objects.filter(reader=READER).values_list("workspace", "number"))
    last = Workspace.objects.order_by("id").values_list("id", "last_entry")
    return [pk for pk, number in last if number > read.get(pk, 0)]


def read_on(workspace: int) -> int:
    def write(entries: Sequence[Entry]) -> None:
        cards = {entry.card for entry in entries if entry.card is not None and entry.kind not in NO_TEXT}
        if any(entry.kind == BRINGS_MANY for entry in entries):
            cards |= set(lacking(workspace))
        for some in batches(sorted(cards)):
            index(some)

    return advance(READER, workspace, write, at_most=ENTRIES)


def lacking(workspace: int) -> Iterator[int]:
    """Cards that are not in the index at all."""
    there = CardText.objects.filter(workspace=workspace).values("card")
    cards = Card.objects.filter(workspace=workspace).exclude(pk__in=there)
    return cards.values_list("pk", flat=True).iterator()


def rebuild(workspace: int | None = None) -> int:
    """Look at every card again, in small transactions; how many had to be written."""
    cards = Card.objects.order_by("pk") if workspace is None else Card.objects.filter(workspace=workspace)
    written = 0
    for some in batches(list(cards.order_by("pk").values_list("pk", flat=True))):
        with transaction.atomic():
            written += index(some)
    return written + engines.forget_strays()


def stale(workspace: int) -> int:
    """How many cards are not in the index as they are, though all that happened was read."""
    if workspace in behind():
        return 0
    cards = Card.objects.filter(workspace=workspace).order_by("pk").values_list("pk", flat=True)
    return sum(len(changed_of(some)) for some in batches(list(cards)))


def batches(cards: Sequence[int]) -> Iterator[list[int]]:
    left = iter(cards)
    while some := list(islice(left, CARDS)):
        yield some
