from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.content import commenting
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import CommentEdit, CommentIn, RowChanged


@routes.post("/cards/{card_id}/comments", response=RowChanged)
def add_comment(request: MemberRequest, card_id: int, sent: CommentIn) -> Any:
    """Markdown; ``@[Anna](member:12)`` mentions. For the team only unless ``client_visible``."""
    member = request.member
    card = finding.card(card_id, member)
    done = commenting.add_comment(card, sent.text, client_visible=sent.client_visible, by=member)
    return said(done, member, id=done.row.id)


@routes.patch("/comments/{comment_id}", response=RowChanged)
def edit_comment(request: MemberRequest, comment_id: int, sent: CommentEdit) -> Any:
    """One's own comment."""
    member = request.member
    comment = finding.comment(comment_id, member)
    done = commenting.edit_comment(comment, by=member, text=sent.text, client_visible=sent.client_visible)
    return said(done, member, id=comment_id)


@routes.delete("/comments/{comment_id}", response=CardChanged)
def remove_comment(request: MemberRequest, comment_id: int) -> Any:
    """One's own comment, or anybody's for whoever manages."""
    member = request.member
    return said(commenting.remove_comment(finding.comment(comment_id, member), by=member), member)
