"""Get an address, revoke it, find whose it is."""

from django.utils.crypto import constant_time_compare

from baton.accounts import second_factor
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Board
from baton.desk.models import SavedView
from baton.feeds.facts import FeedOpened, FeedRevoked
from baton.feeds.models import Feed
from baton.kit import clock
from baton.kit.errors import NotSeen


def feeds_of(member: Member) -> list[Feed]:
    return list(
        Feed.objects.filter(member=member, revoked_at=None).select_related("board", "view").order_by("pk")
    )


def open_feed(board: Board | None, *, by: Member, view: SavedView | None = None) -> Feed:
    """Of a board, of a view, or of one's own cards: the address that is open already, or a new one."""
    with log.in_turn(by.workspace_id) as workspace:
        known = Feed.objects.filter(member=by, board=board, view=view, revoked_at=None).first()
        if known is not None:
            return known
        made = Feed.objects.create(member=by, board=board, view=view)
        log.record(workspace, FeedOpened(feed=made.pk), by=by)
    return made


def revoke(pk: int, *, by: Member) -> None:
    """From the next request on the address opens nothing."""
    with log.in_turn(by.workspace_id) as workspace:
        if not Feed.objects.filter(pk=pk, member=by, revoked_at=None).update(revoked_at=clock.real_now()):
            raise NotSeen
        log.record(workspace, FeedRevoked(feed=pk), by=by)


def found(token: str) -> Feed:
    """The living feed of an address; unknown, revoked and somebody's who left are the same: NotSeen."""
    number, _, secret = token.partition("-")
    if not number.isascii() or not number.isdecimal() or len(number) > 18 or not secret:
        raise NotSeen
    rows = Feed.objects.select_related("member__user", "member__workspace", "board", "view")
    feed = rows.filter(pk=int(number), revoked_at=None, member__left_at=None).first()
    if feed is None or not constant_time_compare(feed.token, token):
        raise NotSeen
    user = feed.member.user
    if user is None or not user.is_active:
        raise NotSeen
    try:
        second_factor.demand_of_token(user, feed.member.workspace)
    except second_factor.SecondFactorMissing:
        raise NotSeen from None
    return feed
