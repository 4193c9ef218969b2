from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding
from baton.boards.models import Card
from baton.desk.api.router import routes
from baton.desk.views_schemas import ChangedOut, VisitIn
from baton.desk.visiting import changed_since, last_visit, visit


@routes.get("/boards/{board_id}/changed", response=ChangedOut)
def changed_on_board(request: MemberRequest, board_id: int) -> Any:
    """The cards of a board to which others did something since I last looked."""
    member = request.member
    board = finding.board(board_id, member)
    cards = Card.objects.seen_by(member).on_board().filter(changed_since(member), board=board)
    return {
        "number": member.workspace.last_entry,
        "since": last_visit(member, board),
        "cards": list(cards.order_by("pk").values_list("pk", flat=True)),
    }


@routes.post("/boards/{board_id}/visit", response={204: None})
def visit_board(request: MemberRequest, board_id: int, sent: VisitIn) -> Any:
    """I have seen the board as it is."""
    member = request.member
    number = member.workspace.last_entry if sent.number is None else sent.number
    visit(by=member, board=finding.board(board_id, member), number=number)
    return Status(204, None)


@routes.post("/cards/{card_id}/visit", response={204: None})
def visit_card(request: MemberRequest, card_id: int, sent: VisitIn) -> Any:
    """I have seen the card as it is."""
    member = request.member
    number = member.workspace.last_entry if sent.number is None else sent.number
    visit(by=member, card=finding.card(card_id, member), number=number)
    return Status(204, None)
