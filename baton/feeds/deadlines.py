"""The deadlines of a feed, as its owner may see them at this moment."""

from datetime import datetime, timedelta

from django.db.models import Max, Q, QuerySet

from baton.activity.models import Entry
from baton.boards.models import Board, Card
from baton.feeds.models import Feed
from baton.kit import clock
from baton.kit.errors import NotSeen

# A calendar that looks back further is an archive.
BACK = timedelta(days=92)
MOST = 2000


def cards_of(feed: Feed) -> list[Card]:
    """Raises NotSeen when the board has gone from sight."""
    member = feed.member
    cards = Card.objects.seen_by(member).on_board()
    cards = cards.filter(deadline__gte=clock.real_now() - BACK, board__archived_at=None)
    if feed.board is not None:
        if not Board.objects.seen_by(member).filter(pk=feed.board.pk).exists():
            raise NotSeen
        cards = cards.filter(board=feed.board)
    elif not member.is_guest:
        mine = Q(lead=member) | Q(responsible=member) | Q(pk__in=taking_part(feed))
        cards = cards.filter(mine)
    related = ("board", "column", "project__client", "responsible")
    return list(cards.select_related(*related).order_by("deadline", "pk")[:MOST])


def taking_part(feed: Feed) -> QuerySet[Card, int]:
    return Card.objects.filter(participants__member=feed.member).values_list("pk", flat=True)


def changed_at(cards: list[Card]) -> dict[int, datetime]:
    """When something was last told of each card."""
    rows = Entry.objects.filter(card__in=[card.pk for card in cards]).order_by().values("card")
    return {int(row["card"] or 0): row["last"] for row in rows.annotate(last=Max("recorded_at"))}
