"""Comments that name somebody and that they have not looked at yet."""

from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.models import Card, Comment, Mention
from baton.kit import clock
from baton.kit.errors import NotSeen

MOST = 200
EXCERPT = 300


def mentions_of(member: Member) -> QuerySet[Mention]:
    """Of comments that the member can still read; the card has to be asked for beside."""
    readable = Comment.objects.seen_by(member).filter(deleted_at=None)
    return Mention.objects.filter(member=member, comment__in=readable).select_related("comment")


def unseen_mentions(member: Member) -> list[Mention]:
    """The newest first; one query."""
    return list(mentions_of(member).filter(seen_at=None).order_by("-comment__created_at", "-id")[:MOST])


def mark_seen(mention_id: int, *, by: Member) -> None:
    """Once and for all; marking again changes nothing. It is nobody else's news, so the log says nothing.

    Raises NotSeen.
    """
    mine = mentions_of(by).filter(pk=mention_id, comment__card__in=Card.objects.seen_by(by).values("pk"))
    if not mine.exists():
        raise NotSeen
    Mention.objects.filter(pk=mention_id, seen_at=None).update(seen_at=clock.now())


def mention_told(mention: Mention) -> dict[str, Any]:
    comment = mention.comment
    return {
        "id": mention.pk,
        "card": comment.card_id,
        "comment": comment.pk,
        "by": comment.by_id,
        "text": comment.text[:EXCERPT],
        "client_visible": comment.client_visible,
        "created_at": comment.created_at,
    }
