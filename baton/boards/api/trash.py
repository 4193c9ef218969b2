from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding
from baton.boards.access.finding import named
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.api.warning import warned
from baton.boards.models import Card
from baton.boards.news.moments import stamp
from baton.boards.relay import archiving, trashing
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.relay import ArchivedDone, CardInTrash


@routes.post("/cards/{card_id}/archive", response=CardChanged)
def archive_card(request: MemberRequest, card_id: int) -> Any:
    return said(archiving.archive(named(Card, card_id, request.member), by=request.member), request.member)


@routes.post("/cards/{card_id}/restore", response=CardChanged)
def restore_card(request: MemberRequest, card_id: int) -> Any:
    """Out of the archive, to the end of its column."""
    changed, warnings = archiving.restore(finding.card(card_id, request.member), by=request.member)
    return said(changed, request.member, warnings=warned(warnings))


@routes.post("/boards/{board_id}/archive-done", response=ArchivedDone)
def archive_done_cards(request: MemberRequest, board_id: int) -> Any:
    """Clear the board's done columns into the archive."""
    return {"archived": archiving.archive_done(finding.board(board_id, request.member), by=request.member)}


@routes.delete("/cards/{card_id}", response=CardChanged)
def trash_card(request: MemberRequest, card_id: int) -> Any:
    """Into the trash, where it stays for thirty days."""
    return said(trashing.trash(finding.card(card_id, request.member), by=request.member), request.member)


@routes.get("/trash", response=list[CardInTrash])
def cards_in_trash(request: MemberRequest) -> Any:
    member = request.member
    access.demand_team(member)
    deleted = Card.objects.in_trash_seen_by(member).order_by("-deleted_at", "-id")
    return [
        {
            "id": card.id,
            "number": card.number,
            "title": card.title,
            "board": card.board_id,
            "column": card.column_id,
            "deleted_at": stamp(card.deleted_at),
            "deleted_by": card.deleted_by_id,
            "expires_at": stamp(card.deleted_at + trashing.KEPT_FOR),
        }
        for card in deleted
        if card.deleted_at is not None
    ]


@routes.post("/trash/{card_id}/restore", response=CardChanged)
def restore_from_trash(request: MemberRequest, card_id: int) -> Any:
    changed, warnings = trashing.restore(named(Card, card_id, request.member), by=request.member)
    return said(changed, request.member, warnings=warned(warnings))
