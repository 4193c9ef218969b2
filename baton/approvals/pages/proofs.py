"""The frozen files of an approval, for whoever has its link."""

from django.http import HttpRequest, HttpResponseBase

from baton.approvals.models import Link, Proof
from baton.approvals.pages.entering import by_link
from baton.files.mock_ups import inert_page
from baton.files.models import StoredFile
from baton.files.serving import file_response, page_response, preview_response
from baton.kit.errors import NotSeen


@by_link
def proof(request: HttpRequest, link: Link, proof_id: int) -> HttpResponseBase:
    found, file = file_of(link, proof_id)
    return without_referrer(file_response(request, file, name=found.name, download="download" in request.GET))


@by_link
def preview(request: HttpRequest, link: Link, proof_id: int) -> HttpResponseBase:
    return without_referrer(preview_response(request, file_of(link, proof_id)[1]))


@by_link
def page(request: HttpRequest, link: Link, proof_id: int, number: int) -> HttpResponseBase:
    """A page of a PDF, or a picture, of this round or of the one that it is compared with."""
    return without_referrer(page_response(request, compared_file_of(link, proof_id), number))


@by_link
def mock_up(request: HttpRequest, link: Link, proof_id: int) -> HttpResponseBase:
    """A page of HTML as it will look, inert: for the frame on the page, and on its own just as inert; of this
    round or of the one that it is compared with."""
    return without_referrer(inert_page(compared_file_of(link, proof_id)))


def file_of(link: Link, proof_id: int) -> tuple[Proof, StoredFile]:
    """Of this approval only."""
    found = Proof.objects.filter(approval=link.approver.approval_id, pk=proof_id).select_related("file")
    proof = found.first() if proof_id < 2**63 else None
    if proof is None or proof.file is None:
        raise NotSeen
    return proof, proof.file


def compared_file_of(link: Link, proof_id: int) -> StoredFile:
    """Of this approval, or of the last round in which the same client was asked: they have seen it then."""
    approval = link.approver.approval
    before = approval.before
    rounds = [approval.pk] if before is None else [approval.pk, before.pk]
    rows = Proof.objects.filter(approval__in=rounds, pk=proof_id).select_related("file")
    proof = rows.first() if proof_id < 2**63 else None
    if proof is None or proof.file is None:
        raise NotSeen
    return proof.file


def without_referrer(response: HttpResponseBase) -> HttpResponseBase:
    """What lies in a proof must not learn the address it was shown at."""
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
