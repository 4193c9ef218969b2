from typing import Annotated, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from ninja import Query, Status

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.activity.readers import position
from baton.boards.access import finding
from baton.notifications import inbox
from baton.notifications.api.router import routes
from baton.notifications.inbox import Page, Shown, Wanted
from baton.notifications.listening import READER
from baton.notifications.models import About, Notice
from baton.notifications.reasons import Reason
from baton.notifications.schemas import CountOut, InboxOut, ReadAll

Cursor = Annotated[int | None, Query(ge=1, description="Older than this row: what ``next`` said.")]
Limit = Annotated[int, Query(ge=1, le=100)]


@routes.get("/inbox", response=InboxOut)
def read_inbox(
    request: MemberRequest,
    unread: bool = False,
    reason: Reason | None = None,
    before: Cursor = None,
    limit: Limit = 50,
) -> Any:
    """What I have to hear, one row per card, the newest first."""
    wanted = Wanted(unread, reason, before, limit)
    found = inbox.page(request.member, wanted)
    above = [notice_told(each) for each in inbox.notices(request.member, wanted)]
    return counted(request.member) | {"notices": above, "rows": told(found), "next": found.next}


@routes.get("/inbox/count", response=CountOut)
def count_inbox(request: MemberRequest) -> Any:
    """How many cards have something unread; two small queries."""
    return counted(request.member)


@routes.post("/inbox/{notification_id}/read", response=CountOut)
def read_notification(request: MemberRequest, notification_id: int) -> Any:
    """Nothing of it goes out by mail or the like any more."""
    inbox.read([inbox.one(notification_id, request.member).pk], by=request.member)
    return counted(request.member)


@routes.post("/inbox/{notification_id}/unread", response=CountOut)
def unread_notification(request: MemberRequest, notification_id: int) -> Any:
    """To come back to it later."""
    inbox.unread_again(notification_id, by=request.member)
    return counted(request.member)


@routes.post("/inbox/notices/{notice_id}/read", response=CountOut)
def read_notice(request: MemberRequest, notice_id: int) -> Any:
    """What was told of the house itself."""
    inbox.read_notice(notice_id, by=request.member)
    return counted(request.member)


@routes.post("/inbox/read-all", response=CountOut)
def read_whole_inbox(request: MemberRequest, sent: ReadAll) -> Any:
    inbox.read_all(by=request.member, until=sent.until, reason=sent.reason)
    return counted(request.member)


@routes.post("/cards/{card_id}/looked-at", response={204: None})
def look_at_card(request: MemberRequest, card_id: int) -> Any:
    """I have the card before me: what the inbox says of it is read."""
    inbox.read_card(finding.card(card_id, request.member), by=request.member)
    return Status(204, None)


def counted(member: Member) -> dict[str, Any]:
    # The position first: what is counted then may be later than it says, never earlier.
    number = position(READER, member.workspace_id)
    behind = number < member.workspace.last_entry
    return {"number": number, "behind": behind, "unread": inbox.unread(member)}


def notice_told(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.pk,
        "about": notice.about,
        "words": in_words(notice),
        "project": notice.project_id,
        "count": notice.count,
        "unread": notice.read_at is None,
        "last_at": notice.last_at,
    }


def in_words(notice: Notice) -> str:
    if notice.project is not None:
        words = _("%(project)s: %(spent)d %% of the hours, %(done)d %% of the work done")
        return words % {"project": notice.project.name, "spent": notice.spent, "done": notice.done}
    return words_of(About(notice.about), notice.count) % {"count": notice.count}


def words_of(about: About, count: int) -> str:
    match about:
        case About.UNDELIVERED:
            return ngettext(
                "%(count)d message could not be delivered",
                "%(count)d messages could not be delivered",
                count,
            )
        case About.ABSENCE_ASKED:
            return ngettext(
                "%(count)d absence waits for an answer", "%(count)d absences wait for an answer", count
            )
        case About.ABSENCE_APPROVED:
            return ngettext(
                "%(count)d absence of yours is approved", "%(count)d absences of yours are approved", count
            )
        case About.ABSENCE_DECLINED:
            return ngettext(
                "%(count)d absence of yours was declined", "%(count)d absences of yours were declined", count
            )
        case About.SKEW:
            return str(about.label)


def told(found: Page) -> list[dict[str, Any]]:
    return [row_told(shown, found) for shown in found.rows]


def row_told(shown: Shown, found: Page) -> dict[str, Any]:
    row = shown.notification
    return {
        "id": row.pk,
        "card": card_told(row.card),
        "reason": row.reason,
        "reasons": row.all_reasons,
        "unread": row.unread,
        "first_at": row.first_at,
        "last_at": row.last_at,
        "read_at": row.read_at,
        "lines": [
            {
                "by": [{"id": pk, "name": found.names.member(pk)} for pk in line.by],
                "words": line.words,
                "quote": line.quote,
                "reason": line.reason,
            }
            for line in shown.lines
        ],
    }


def card_told(card: Any) -> dict[str, Any]:
    return {
        "id": card.pk,
        "number": card.number,
        "code": card.code,
        "title": card.title,
        "board": {"id": card.board_id, "name": card.board.name},
        "column": {"id": card.column_id, "name": card.column.name},
        "project": card.project_id,
    }
