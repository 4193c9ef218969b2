"""What of a client's work their guests see, who they are, and who of the team looked at it as they do."""

from typing import Any

from django.db.models import Count, Q

from baton.accounts import access
from baton.accounts.models import Client, Contact, Member
from baton.approvals.models import ClientView
from baton.boards.models import Attachment, Board, BriefSection, Card, Comment
from baton.boards.news.moments import stamp

PAGE = 100
VIEWS = 20


def sharing(client: Client, *, by: Member, before: int | None = None) -> dict[str, Any]:
    """The shared cards that ``by`` sees themselves, the newest first; ``before``: from this card's id on."""
    access.demand_team(by)
    shared = Card.objects.seen_by(by).filter(shared=True, project__client=client, archived_at=None)
    rows = shared.filter(id__lt=before) if before is not None else shared
    known = list(rows.select_related("board", "column", "project").order_by("-id")[: PAGE + 1])
    page = known[:PAGE]
    marked = counts([card.pk for card in page])
    return {
        "total": shared.count(),
        "cards": [told(card, marked) for card in page],
        "next": page[-1].pk if len(known) > PAGE else None,
        "guests": [
            {"id": guest.pk, "name": guest.name}
            for guest in Member.objects.present().filter(client=client).order_by("name", "id")
        ],
        "contacts": [
            {"id": contact.pk, "name": contact.name}
            for contact in Contact.objects.filter(client=client, archived_at=None).order_by("name", "id")
        ],
        "views": views(client, by),
    }


def counts(cards: list[int]) -> dict[str, dict[int, int]]:
    """How much on each of the cards is marked for the client, by kind."""
    found = {}
    for kind, rows in (
        ("sections", BriefSection.objects.filter(client_visible=True)),
        ("comments", Comment.objects.filter(client_visible=True, deleted_at=None)),
        ("files", Attachment.objects.filter(client_visible=True, deleted_at=None)),
    ):
        counted = rows.filter(card__in=cards).order_by().values_list("card").annotate(Count("id"))
        found[kind] = dict(counted)
    return found


def told(card: Card, marked: dict[str, dict[int, int]]) -> dict[str, Any]:
    return {
        "id": card.pk,
        "number": card.number,
        "code": card.code,
        "title": card.title,
        "board": card.board_id,
        "board_name": card.board.name,
        "column_name": card.column.name,
        "project": card.project_id,
        "done": card.done_at is not None,
        **{kind: marked[kind].get(card.pk, 0) for kind in marked},
    }


def views(client: Client, by: Member) -> list[dict[str, Any]]:
    """The latest looks of the team, at what ``by`` sees themselves."""
    cards, boards = Card.objects.seen_by(by), Board.objects.seen_by(by)
    rows = ClientView.objects.filter(
        Q(card=None) | Q(card__in=cards), Q(board=None) | Q(board__in=boards), client=client
    )
    latest = rows.select_related("board", "card").order_by("-id")[:VIEWS]
    return [
        {
            "by": each.by_id,
            "at": stamp(each.created_at),
            "board": each.board_id,
            "card": each.card_id,
            "title": str(each.card.title if each.card else each.board.name if each.board else ""),
        }
        for each in latest
    ]
