"""The deadlines of a feed, as its owner may see them at this moment."""

from datetime import datetime, timedelta

from django.db.models import Max, Q, QuerySet

from baton.accounts.models import Member
from baton.activity.facts import beside_the_card
from baton.activity.models import Entry
from baton.boards.models import Board, Card, CardQuerySet
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found
from baton.desk.models import SavedView
from baton.feeds.models import Feed
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal

# A calendar that looks back further is an archive.
BACK = timedelta(days=92)
MOST = 2000


def cards_of(feed: Feed) -> list[Card]:
    """Raises NotSeen when the board or the view has gone from sight."""
    member = feed.member
    cards = of_view(feed.view, member) if feed.view is not None else Card.objects.seen_by(member)
    cards = cards.on_board()
    cards = cards.filter(deadline__gte=clock.real_now() - BACK, board__archived_at=None)
    if feed.board is not None:
        if not Board.objects.seen_by(member).filter(pk=feed.board.pk).exists():
            raise NotSeen
        cards = cards.filter(board=feed.board)
    elif feed.view is None and not member.is_guest:
        mine = Q(lead=member) | Q(responsible=member) | Q(pk__in=taking_part(feed))
        cards = cards.filter(mine)
    related = ("board", "column", "project__client", "responsible")
    return list(cards.select_related(*related).order_by("deadline", "pk")[:MOST])


def of_view(view: SavedView, by: Member) -> CardQuerySet:
    """What its filter finds now, through the reader's eyes; nothing when they may not ask so."""
    if not SavedView.objects.seen_by(by).filter(pk=view.pk).exists():
        raise NotSeen
    try:
        return cards_found(read(view.filter), by)
    except Refusal:
        return Card.objects.none()


def taking_part(feed: Feed) -> QuerySet[Card, int]:
    return Card.objects.filter(participants__member=feed.member).values_list("pk", flat=True)


def changed_at(cards: list[Card]) -> dict[int, datetime]:
    """When something was last told of each card."""
    told = Entry.objects.filter(card__in=[card.pk for card in cards]).exclude(kind__in=beside_the_card())
    rows = told.order_by().values("card")
    return {int(row["card"] or 0): row["last"] for row in rows.annotate(last=Max("recorded_at"))}
