from typing import Any

from ninja import File, Form, UploadedFile

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.content import attaching
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import AttachmentEdit, AttachmentLinkIn, RowChanged
from baton.files.receiving import received
from baton.files.serving import PageNumber, file_response, page_response, preview_response
from baton.files.storing import store
from baton.kit.errors import NotSeen


@routes.post("/cards/{card_id}/attachments", response=RowChanged)
def attach_file(
    request: MemberRequest,
    card_id: int,
    client_visible: Form[bool] = False,
    pasted: Form[bool] = False,
    in_place_of: Form[int | None] = None,
    file: File[UploadedFile | None] = None,
) -> Any:
    """A file, as multipart/form-data. A ``pasted`` picture gets a name that says when. ``in_place_of`` an
    attachment it is its new version: under its name and for the same eyes."""
    member = request.member
    card = finding.card(card_id, member)
    access.demand_team(member)
    old = finding.attachment(in_place_of, member) if in_place_of is not None else None
    if old is not None and (old.card_id != card.pk or old.file is None):
        raise NotSeen
    arrived = received(request)
    name = attaching.name_of(arrived.name or "", pasted and arrived.picture is not None, card)
    stored = store(arrived, member.workspace, name=name)
    if old is not None:
        done = attaching.attach_version(old, stored, by=member)
    else:
        done = attaching.attach_file(card, stored, client_visible=client_visible, by=member)
    return said(done, member, id=done.row.id)


@routes.post("/cards/{card_id}/attachment-links", response=RowChanged)
def attach_link(request: MemberRequest, card_id: int, sent: AttachmentLinkIn) -> Any:
    """A link to something that lies elsewhere."""
    member = request.member
    card = finding.card(card_id, member)
    done = attaching.attach_link(
        card, sent.url, name=sent.name, client_visible=sent.client_visible, by=member
    )
    return said(done, member, id=done.row.id)


@routes.patch("/attachments/{attachment_id}", response=RowChanged)
def change_attachment(request: MemberRequest, attachment_id: int, sent: AttachmentEdit) -> Any:
    """Another name, or who sees it."""
    member = request.member
    attachment = finding.attachment(attachment_id, member)
    done = attaching.change_attachment(
        attachment, name=sent.name, client_visible=sent.client_visible, by=member
    )
    return said(done, member, id=attachment_id)


@routes.delete("/attachments/{attachment_id}", response=CardChanged)
def remove_attachment(request: MemberRequest, attachment_id: int) -> Any:
    member = request.member
    return said(attaching.remove_attachment(finding.attachment(attachment_id, member), by=member), member)


@routes.get("/attachments/{attachment_id}/file")
def attachment_file(request: MemberRequest, attachment_id: int, download: bool = False) -> Any:
    """The bytes. Pictures and PDF open in the browser unless ``download``; everything else is downloaded."""
    attachment = finding.attachment(attachment_id, request.member)
    return file_response(request, attachment.file, name=attachment.name, download=download)


@routes.get("/attachments/{attachment_id}/page")
def attachment_page(request: MemberRequest, attachment_id: int, number: PageNumber = 1) -> Any:
    """A page of a PDF as a picture, counted from 1; a picture is one page."""
    attachment = finding.attachment(attachment_id, request.member)
    return page_response(request, attachment.file, number)


@routes.get("/attachments/{attachment_id}/preview")
def attachment_preview(request: MemberRequest, attachment_id: int) -> Any:
    """A small WebP of a picture."""
    attachment = finding.attachment(attachment_id, request.member)
    return preview_response(request, attachment.file)
