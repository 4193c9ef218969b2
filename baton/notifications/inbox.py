"""What a person has to hear: the inbox, what in it was read, and how much is left."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, Sum

from baton.accounts.models import Member
from baton.boards.models import Card, Mention
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.notifications.models import Due, Happening, Notice, Notification
from baton.notifications.names import Names
from baton.notifications.reasons import PRESSING, Reason
from baton.notifications.squashing import Line, squash
from baton.notifications.wording import Said, names_for, said

MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Wanted:
    unread: bool = False
    reason: Reason | None = None
    # Older than this row: what the page before ended with.
    before: int | None = None
    limit: int = 50


@dataclass(frozen=True)
class Shown:
    notification: Notification
    lines: list[Said]


@dataclass(frozen=True)
class Page:
    rows: list[Shown]
    names: Names
    next: int | None


def page(member: Member, wanted: Wanted) -> Page:
    """Newest first; some ten queries for any number of rows."""
    rows = filtered(member, wanted).select_related("card__board", "card__column", "card__project")
    found = list(rows.order_by("-last_at", "-id")[: wanted.limit + 1])
    shown = found[: wanted.limit]
    lines = lines_of(shown)
    names = names_for((line for each in lines.values() for line in each), member)
    told = [Shown(row, [said(line, names) for line in reversed(lines[row.pk])]) for row in shown]
    return Page(told, names, shown[-1].pk if len(found) > wanted.limit else None)


def filtered(member: Member, wanted: Wanted) -> Any:
    rows = Notification.objects.of(member)
    if wanted.unread:
        rows = rows.unread()
    if wanted.reason is not None:
        rows = rows.filter(reasons__contains=f",{wanted.reason},")
    if wanted.before is not None:
        last = Notification.objects.filter(member=member, pk=wanted.before).first()
        if last is None:
            raise NotSeen
        rows = rows.filter(Q(last_at__lt=last.last_at) | Q(last_at=last.last_at, pk__lt=last.pk))
    return rows


def lines_of(rows: Iterable[Notification]) -> dict[int, list[Line]]:
    """What each row tells, the latest last."""
    happened: dict[int, list[Happening]] = defaultdict(list)
    ids = [row.pk for row in rows]
    for each in Happening.objects.filter(notification__in=ids, in_inbox=True).order_by("id"):
        happened[each.notification_id].append(each)
    return {pk: squash(happened[pk], PRESSING) for pk in ids}


def unread(member: Member) -> int:
    """Cards with something unread, and notices."""
    return Notification.objects.of(member).unread().count() + Notice.objects.of(member).unread().count()


def notices(member: Member, wanted: Wanted) -> list[Notice]:
    """Above the rows of the first page; they have no card, and so no reason."""
    if wanted.before is not None or wanted.reason is not None:
        return []
    mine = Notice.objects.of(member).select_related("project")
    return list((mine.unread() if wanted.unread else mine).order_by("-last_at", "-id"))


def read_notice(pk: int, *, by: Member) -> None:
    found = Notice.objects.of(by).filter(pk=pk)
    if not found.exists():
        raise NotSeen
    found.unread().update(read_at=clock.now())


def unread_things(member: Member) -> int:
    return Notification.objects.of(member).aggregate(sum=Sum("unread"))["sum"] or 0


def one(pk: int, member: Member) -> Notification:
    found = Notification.objects.of(member).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def read(rows: Iterable[int], *, by: Member) -> int:
    """Read here is read everywhere: nothing of it goes out by mail any more. Returns how many were unread."""
    with transaction.atomic():
        mine = Notification.objects.select_for_update().filter(member=by, pk__in=list(rows), unread__gt=0)
        # In the order in which news hold them, or the two would wait for each other.
        ids = [row.pk for row in mine.order_by("member", "card")]
        Notification.objects.filter(pk__in=ids).update(unread=0, read_at=clock.now())
        Due.objects.filter(happening__notification__in=ids).delete()
        see_mentions(ids, by)
        return len(ids)


def see_mentions(ids: list[int], by: Member) -> None:
    """A comment that was read here does not lie on the desk as unread."""
    told = Happening.objects.filter(notification__in=ids, kind="mentioned").values_list("detail", flat=True)
    comments = [detail["comment"] for detail in told]
    if comments:
        Mention.objects.filter(member=by, comment__in=comments, seen_at=None).update(seen_at=clock.now())


def unread_again(pk: int, *, by: Member) -> None:
    with transaction.atomic():
        row = Notification.objects.select_for_update().filter(pk=one(pk, by).pk).get()
        Notification.objects.filter(pk=row.pk).update(unread=row.lines, read_at=None)


def read_all(*, by: Member, until: datetime | None = None, reason: Reason | None = None) -> int:
    """Those of the list that is looked at, and nothing that came after it was fetched."""
    rows = filtered(by, Wanted(unread=True, reason=reason))
    if until is not None:
        # It came back from the screen in milliseconds.
        rows = rows.filter(last_at__lt=until + MILLISECOND)
    if reason is None:
        mine = Notice.objects.of(by).unread()
        (mine.filter(last_at__lt=until + MILLISECOND) if until is not None else mine).update(
            read_at=clock.now()
        )
    return read(rows.values_list("pk", flat=True), by=by)


def read_card(card: Card, *, by: Member) -> int:
    """Somebody looked at the card itself."""
    unread_here = list(Notification.objects.of(by).unread().filter(card=card).values_list("pk", flat=True))
    return read(unread_here, by=by) if unread_here else 0
