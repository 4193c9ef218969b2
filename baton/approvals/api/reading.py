from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.approvals import comparing, finding, queries, showing
from baton.approvals.api.router import routes
from baton.approvals.models import Approver
from baton.approvals.schemas import ApprovalOut
from baton.approvals.schemas_comparing import Differences
from baton.approvals.schemas_of_boards import BoardApprovals, CardApprovals
from baton.boards.access import finding as finding_board
from baton.boards.access import finding_content
from baton.boards.relay import covering
from baton.files.mock_ups import inert_page
from baton.files.serving import PageNumber, file_response, page_response, preview_response
from baton.kit import clock
from baton.kit.errors import NotSeen


@routes.get("/cards/{card_id}/approvals", response=CardApprovals)
def card_approvals(request: MemberRequest, card_id: int) -> Any:
    """Every round about the card, the newest first; and the gates of its board, how it stands to them."""
    return queries.of_card(finding_content.card(card_id, request.member), request.member)


@routes.get("/boards/{board_id}/approvals", response=BoardApprovals)
def board_approvals(request: MemberRequest, board_id: int) -> Any:
    """Card id -> who is waited for and since when, for the cards' faces."""
    return queries.of_board(finding_board.board(board_id, request.member), request.member)


@routes.get("/approvals/{approval_id}", response=ApprovalOut)
def show_approval(request: MemberRequest, approval_id: int) -> Any:
    """With what was shown, whole; that whoever is asked has opened it is written down."""
    member = request.member
    approval = finding.approval(approval_id, member)
    own = Approver.objects.filter(approval=approval, member=member, first_opened_at=None)
    own.update(first_opened_at=clock.now())
    return queries.one(approval_id, member)


@routes.get("/approvals/{approval_id}/difference", response=Differences)
def approval_difference(request: MemberRequest, approval_id: int, against: int | None = None) -> Any:
    """What this round shows that another (``against``) did not; without one, what of it is otherwise on the
    card now."""
    member = request.member
    approval = finding.approval(approval_id, member)
    own = list(approval.proofs.select_related("file").order_by("id"))
    if against is None:
        found = comparing.compare(own, covering.parts_of(approval.card_id, approval.covers))
    else:
        other = finding.approval(against, member)
        if other.card_id != approval.card_id:
            raise NotSeen
        found = comparing.compare(list(other.proofs.select_related("file").order_by("id")), own)
    return {
        "approval": approval.pk,
        "against": against,
        "changes": [showing.shown_difference(each) for each in found if each.how != "same"],
    }


@routes.get("/proofs/{proof_id}/file")
def proof_file(request: MemberRequest, proof_id: int, download: bool = False) -> Any:
    """The frozen bytes, also when the file is no longer on the card."""
    proof = finding.proof(proof_id, request.member)
    return file_response(request, proof.file, name=proof.name, download=download)


@routes.get("/proofs/{proof_id}/page")
def proof_page(request: MemberRequest, proof_id: int, number: PageNumber = 1) -> Any:
    """A page of a PDF as a picture, counted from 1; a picture is one page."""
    proof = finding.proof(proof_id, request.member)
    return page_response(request, proof.file, number)


@routes.get("/proofs/{proof_id}/mock-up")
def proof_mock_up(request: MemberRequest, proof_id: int) -> Any:
    """A page of HTML as it will look, inert, for a frame."""
    proof = finding.proof(proof_id, request.member)
    return inert_page(proof.file)


@routes.get("/proofs/{proof_id}/preview")
def proof_preview(request: MemberRequest, proof_id: int) -> Any:
    proof = finding.proof(proof_id, request.member)
    return preview_response(request, proof.file)
