"""A reader of the log: what stands on cards can be found within seconds. Nobody who writes waits for it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import transaction

from baton.activity.facts import beside_the_card
from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import behind, following, go_on, in_turns, position
from baton.boards.models import Card, CardTag, CustomValue
from baton.search import engines
from baton.search.indexing import changed_of, index, words_to_write, write
from baton.search.models import CardText

READER = "search"
ENTRIES = 200
CARDS = 50
SECONDS = 1.0
# What changes no text: the most frequent of all that happens. Anything else is looked at.
NO_TEXT = frozenset(
    (
        *("CardMoved", "CardReordered", "CardTaken", "CardMoveUndone", "CardOrderUndone", "CardAssigned"),
        *("CardAssignmentUndone", "CardsRespread", "CardPassedOn", "HandoffOffered"),
        *("HandoffAccepted", "HandoffReturned", "HandoffTakenBack", "CardBlocked", "BlockerLifted"),
        *("ParticipantsChanged", "HoursPlanned", "PriceSet", "PriceUndone", "ItemTicked"),
        *("ItemUnticked", "CardArchived", "CardRestored", "CardTrashed"),
    )
)
# What an import tells of all that it brought; and a placeholder's name stands in no text.
BRINGS_MANY = "WorkImported"
# Another name of a tag or of an own field's options stands on every card that has it.
RENAMES = ("TagChanged", "CustomFieldChanged")


def keep_up() -> int:
    """Returns how many entries were read."""
    return in_turns(READER, read_on, seconds=SECONDS)


def read_on(workspace: int) -> int | None:
    """Bring the cards of the next entries up to date; how many entries that were, None when there is no more.

    Words are worked out before each transaction: while it lasts nobody else may write to SQLite.
    """
    begun = position(READER, workspace)
    entries = list(following(READER, workspace).values_list("number", "kind", "card")[:ENTRIES])
    if not entries:
        return None
    for some in batches(sorted(cards_told(workspace, entries))):
        words = words_to_write(some)
        with transaction.atomic():
            if words and not still_there(workspace, begun):
                return 0
            write(words)
    return go_on(READER, workspace, [number for number, _kind, _card in entries], lambda: None)


def cards_told(workspace: int, entries: Iterable[tuple[int, str, int | None]]) -> set[int]:
    no_text = {*NO_TEXT, *beside_the_card()}
    cards = {card for _, kind, card in entries if card is not None and kind not in no_text}
    kinds = {kind for _, kind, _ in entries}
    if BRINGS_MANY in kinds:
        cards |= set(lacking(workspace))
    if kinds.intersection(RENAMES):
        cards |= renamed_on(workspace, [number for number, kind, _ in entries if kind in RENAMES])
    return cards


def renamed_on(workspace: int, numbers: list[int]) -> set[int]:
    told = Entry.objects.filter(workspace=workspace, number__in=numbers).values_list("payload", flat=True)
    tags = {payload["tag"] for payload in told if "tag" in payload}
    fields = {payload["custom_field"] for payload in told if "custom_field" in payload}
    tagged = CardTag.objects.filter(tag__in=tags, card__workspace=workspace).values_list("card", flat=True)
    filled = CustomValue.objects.filter(field__in=fields, card__workspace=workspace)
    return {*tagged, *filled.values_list("card", flat=True)}


def still_there(workspace: int, begun: int) -> bool:
    """False when another worker has read on meanwhile: what it wrote is newer than what was read here."""
    known = ReaderPosition.objects.select_for_update()
    position, _ = known.get_or_create(reader=READER, workspace_id=workspace)
    return position.number == begun


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
    if workspace in behind(READER):
        return 0
    cards = Card.objects.filter(workspace=workspace).order_by("pk").values_list("pk", flat=True)
    return sum(len(changed_of(some)) for some in batches(list(cards)))


def batches(cards: Sequence[int]) -> Iterator[list[int]]:
    left = iter(cards)
    while some := list(islice(left, CARDS)):
        yield some
