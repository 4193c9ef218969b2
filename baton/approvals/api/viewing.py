from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Client
from baton.approvals import sharing, viewing_as
from baton.approvals.api.router import routes
from baton.approvals.schemas_sharing import ClientSharing
from baton.boards.access import finding, finding_content
from baton.boards.answers import reading
from baton.boards.answers.opening import open_board as opened
from baton.boards.schemas.page import CardPage
from baton.boards.schemas.relay import BoardOpened
from baton.membership import finding as finding_client

Cursor = Annotated[int | None, Query(ge=1, description="Older than this card: what ``next`` said.")]


@routes.get("/clients/{client_id}/view/boards/{board_id}", response=BoardOpened)
def board_as_client(request: MemberRequest, client_id: int, board_id: int) -> Any:
    """The board exactly as a guest of the client gets it; that somebody looked is written down."""
    member = request.member
    client: Client = finding_client.client(client_id, member)
    guest = viewing_as.guest_of(client, by=member)
    board = finding.board(board_id, member)
    kept = opened(board_id, by=guest)
    viewing_as.note(client, board=board.pk, by=member)
    return HttpResponse(kept.body, content_type="application/json", headers={"Cache-Control": "no-store"})


@routes.get("/clients/{client_id}/view/cards/{card_id}", response=CardPage, exclude_unset=True)
def card_as_client(request: MemberRequest, client_id: int, card_id: int) -> Any:
    """The card's page exactly as a guest of the client gets it."""
    member = request.member
    client: Client = finding_client.client(client_id, member)
    guest = viewing_as.guest_of(client, by=member)
    card = finding_content.card(card_id, member)
    page = reading.page(finding_content.card(card_id, guest), guest)
    viewing_as.note(client, card=card.pk, by=member)
    return page


@routes.get("/clients/{client_id}/sharing", response=ClientSharing)
def client_sharing(request: MemberRequest, client_id: int, before: Cursor = None) -> Any:
    """What of this client's work is shared, a hundred cards at a time; who sees it there; who of the team has
    looked as they do."""
    member = request.member
    return sharing.sharing(finding_client.client(client_id, member), before=before, by=member)
