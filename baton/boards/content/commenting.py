"""Comments on a card: for the team only unless marked; a guest's are always visible to their side."""

from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.changing import Changed, Turn, in_turn_of_anybody
from baton.boards.content.mentioning import members_named_in, mention
from baton.boards.content.refusals import NotYours
from baton.boards.counting import number_of
from baton.boards.models import Card, Comment
from baton.boards.news.content_facts import CommentAdded, CommentEdited, CommentRemoved
from baton.boards.text import check_text
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


def add_comment(
    card: Card, text: str, *, by: Member, client_visible: bool = False, rule: str = ""
) -> Changed:
    """Anybody who sees the card may comment on it; ``rule`` is the name of one that does it for them."""
    check_text("text", text, blank=False)
    with in_turn_of_anybody(card, by) as turn:
        made = Comment.objects.create(
            card=turn.card, by=by, text=text, client_visible=client_visible or by.is_guest, rule=rule
        )
        mentioned = mention(made, turn.card) if members_named_in(text) else []
        return tell_counted(turn, CommentAdded, made, mentions=mentioned, by_rule=rule)


def edit_comment(
    comment: Comment, *, by: Member, text: str | None = None, client_visible: bool | None = None
) -> Changed:
    """One's own only. Raises NotYours."""
    with in_turn_of_anybody(comment.card, by) as turn:
        comment = fresh(comment, by)
        if comment.by_id != by.pk:
            raise NotYours
        was_visible = comment.client_visible
        if text is not None and text != comment.text:
            comment.text = check_text("text", text, blank=False)
            comment.edited_at = clock.now()
        if client_visible is not None:
            comment.client_visible = client_visible or by.is_guest
        comment.save(update_fields=["text", "edited_at", "client_visible"])
        return turn.tell(
            CommentEdited,
            row=comment,
            changed=[f"comment:{comment.id}"],
            comment=comment.id,
            client_visible=comment.client_visible,
            was_client_visible=was_visible,
            mentions=mention(comment, turn.card),
        )


def remove_comment(comment: Comment, *, by: Member) -> Changed:
    """One's own, or anybody's by whoever manages. Raises NotYours."""
    with in_turn_of_anybody(comment.card, by) as turn:
        comment = fresh(comment, by)
        if comment.by_id != by.pk and not by.may_manage:
            raise NotYours
        comment.deleted_at = clock.now()
        comment.save(update_fields=["deleted_at"])
        comment.mentions.all().delete()
        return tell_counted(turn, CommentRemoved, comment, undo={"comment": comment.id})


def tell_counted(
    turn: Turn, kind: type[CommentAdded] | type[CommentRemoved], comment: Comment, **known: object
) -> Changed:
    count(turn.card)
    return turn.tell(
        kind,
        "comments_count",
        columns=("comments_count",),
        row=comment,
        changed=[f"comment:{comment.id}"],
        comment=comment.id,
        client_visible=comment.client_visible,
        **known,  # type: ignore[arg-type]
    )


def count(card: Card) -> None:
    counted = COUNTED.first(card=card.pk)
    if counted is not None:
        card.comments_count = counted["standing"]


def counted(*, card: int) -> QuerySet[Any, Any]:
    standing = Comment.objects.filter(card=card, deleted_at=None)
    return Card.objects.filter(pk=card).values(standing=number_of(standing))


COUNTED: Prepared[dict[str, int]] = Prepared(counted)


def fresh(comment: Comment, by: Member) -> Comment:
    found = Comment.objects.seen_by(by).filter(pk=comment.pk).first()
    if found is None:
        raise NotSeen
    return found  # type: ignore[no-any-return]
