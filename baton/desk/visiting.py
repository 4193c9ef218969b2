"""What has changed on cards since somebody last looked at them."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Max, Q, QuerySet

from baton.accounts.models import Member
from baton.activity.facts import beside_the_card
from baton.activity.models import Entry
from baton.boards.models import Board, Card
from baton.desk.models import Visit

# The order of cards is nobody's news; nor are hours, which not everybody who sees the card may hear of.
NO_NEWS = ("CardReordered", "CardsRespread", "CardOrderUndone")


def visit(*, by: Member, card: Card | None = None, board: Board | None = None, number: int) -> None:
    """Everything up to entry ``number`` is seen; an earlier one than before changes nothing."""
    number = min(number, by.workspace.last_entry)
    seen, made = Visit.objects.get_or_create(member=by, card=card, board=board, defaults={"number": number})
    if not made and seen.number < number:
        Visit.objects.filter(pk=seen.pk, number__lt=number).update(number=number)


def last_visit(by: Member, board: Board) -> int | None:
    return Visit.objects.filter(member=by, board=board).values_list("number", flat=True).first()


def changed_since(by: Member) -> Q:
    return Q(pk__in=cards_changed(by))


def cards_changed(by: Member) -> set[int]:
    """Cards to which others did something after the asker's last visit of the card and of its board. Whoever
    was on neither has nothing to compare with. Whether the cards are seen is for the caller to ask."""
    mine = Visit.objects.filter(member=by)
    boards = dict(mine.filter(board__isnull=False).values_list("board", "number"))
    cards = dict(mine.filter(card__isnull=False).values_list("card", "number"))
    entries = Entry.objects.filter(workspace=by.workspace_id, card__isnull=False)
    news = entries.exclude(by=by).exclude(kind__in=(*NO_NEWS, *beside_the_card())).order_by()
    since = [Q(board=board, number__gt=number) for board, number in boards.items()]
    on_boards = news.filter(reduce(or_, since, Q(pk__in=[])))
    elsewhere = news.filter(card__in=cards).exclude(board__in=boards)
    latest = [*with_latest(on_boards), *with_latest(elsewhere)]
    return {card for card, number in latest if number > cards.get(card, -1)}


def with_latest(entries: QuerySet[Entry]) -> Iterable[tuple[int, int]]:
    return entries.values_list("card").annotate(Max("number"))
