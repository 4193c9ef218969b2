"""Once a day, to whoever heads a department: what is stuck and what is overdue; and to whoever manages the
account: where hours run ahead of the work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q
from django.utils import formats, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.accounts.models import JobFunction, Member
from baton.boards.models import Card
from baton.calendars.queries import calendar_of
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.measuring.selecting import Selection
from baton.measuring.stuck import stuck_for
from baton.membership.mailing import home
from baton.notifications.leaving_alone import DIGEST
from baton.notifications.letters.inert import inert, subject
from baton.notifications.letters.mail import thread, written
from baton.notifications.models import About, Notice, Outgoing, Rhythm
from baton.notifications.reachable import ways_to
from baton.notifications.reasons import Channel
from baton.notifications.reminding import UNFINISHED
from baton.notifications.rhythms import wants_cards, wants_digest, wants_skew
from baton.notifications.timing import works_on
from baton.notifications.wishes import peace_of

# A morning's list is no evening's news.
FOR_HOURS = timedelta(hours=6)
# Cards of each kind; more are on the screen.
MOST = 30
LEVEL = 2
HOUR = 60


@dataclass(frozen=True)
class Row:
    title: str
    link: str
    where: str
    words: str


def send_digests(now: datetime | None = None) -> int:
    """Returns how many were put out. The rest of a day only costs the question who has theirs."""
    moment = now or clock.real_now()
    heads = Member.objects.present().filter(user__is_active=True).select_related("workspace", "user")
    wanted = heads.filter(
        Q(job_function=JobFunction.DEPARTMENT_HEAD)
        | Q(may_manage=True)
        | Q(accounts_held__isnull=False, accounts_held__archived_at=None)
    ).distinct()
    return sum(digest(member, moment) for member in wanted.order_by("pk") if is_due(member, moment))


def is_due(member: Member, now: datetime) -> bool:
    if not (wants_digest(member) and Channel.EMAIL in ways_to(member)):
        return False
    rhythm, calendar = Rhythm.objects.filter(member=member).first(), calendar_of(member)
    local = now.astimezone(calendar.zone)
    begins = local.replace(hour=peace_of(rhythm).hour, minute=0, second=0, microsecond=0)
    had = rhythm is not None and rhythm.digested_on == local.date()
    return not had and begins <= local < begins + FOR_HOURS and works_on(local.date(), calendar)


def digest(member: Member, now: datetime) -> bool:
    day = now.astimezone(calendar_of(member).zone).date()
    skewed = skewed_projects(member)
    with translation.override(member.user.language if member.user else member.workspace.language):
        message = mail_of_the_day(member, skewed, day, now)
    with transaction.atomic():
        Rhythm.objects.get_or_create(member=member)
        if not Rhythm.objects.filter(member=member).exclude(digested_on=day).update(digested_on=day):
            return False
        if message is not None:
            message.save(force_insert=True)
            for notice in skewed:
                # A step that came meanwhile is told the next morning.
                same = Notice.objects.filter(pk=notice.pk, last_at=notice.last_at)
                same.update(mailed_at=now)
    return message is not None


def mail_of_the_day(member: Member, skewed: Sequence[Notice], day: date, now: datetime) -> Outgoing | None:
    """None: a good day."""
    stuck, overdue = (stuck_cards(member), overdue_cards(member, now)) if wants_cards(member) else ([], [])
    if not stuck and not overdue and not skewed:
        return None
    cards = {card.pk: card for card in (*overdue, *(card for card, _words in stuck))}
    known = {
        "sections": [
            section(_("Overdue"), [row(card, late_words(card, member)) for card in overdue]),
            section(_("Stuck"), [row(card, words) for card, words in stuck]),
            section(_("Hours ahead of the work"), projects_told(skewed)),
        ],
        "link": f"{home()}/w/{member.workspace.slug}/flow" if wants_cards(member) else "",
    }
    counts = {
        _("overdue %(count)d"): len(overdue),
        _("stuck %(count)d"): len(stuck),
        _("hours ahead of the work %(count)d"): len(skewed),
    }
    told = ", ".join(words % {"count": count} for words, count in counts.items() if count)
    about = subject(f"{formats.date_format(day, 'j E')}: {told}")
    parts = written("notifications/mail/digest", about, known, member, [DIGEST], thread(None))
    return Outgoing(
        workspace=member.workspace,
        member=member,
        key=f"digest:{member.pk}:{day}",
        channel=Channel.EMAIL,
        message_id=parts.pop("message_id"),
        parts=parts,
        cards=sorted(cards),
        notices=[notice.pk for notice in skewed],
        next_try_at=now,
    )


def stuck_cards(member: Member) -> list[tuple[Card, str]]:
    """The longest first, as the flow's own page counts them."""
    try:
        found = [each for each in stuck_for(Selection(), by=member)["cards"] if each["level"] >= LEVEL]
    except NotSeen:
        return []
    cards = Card.objects.seen_by(member).select_related("board", "column", "responsible", "workspace")
    known = cards.in_bulk([each["id"] for each in found])
    return [(known[each["id"]], stuck_words(each)) for each in found if each["id"] in known]


def stuck_words(found: dict[str, Any]) -> str:
    hours = found["minutes"] // HOUR
    words = ngettext("%(count)d working hour in its column", "%(count)d working hours in its column", hours)
    said = words % {"count": hours}
    waits = {"client": _("waits for the client"), "supplier": _("waits for a supplier")}
    return f"{said}, {waits[found['waiting_for']]}" if found["waiting_for"] in waits else said


def overdue_cards(member: Member, now: datetime) -> list[Card]:
    late = Card.objects.seen_by(member).filter(UNFINISHED, deadline__lt=now)
    return list(
        late.select_related("board", "column", "responsible", "workspace").order_by("deadline", "number")
    )


def late_words(card: Card, member: Member) -> str:
    zone = ZoneInfo(member.workspace.time_zone)
    day = formats.date_format(card.deadline.astimezone(zone), "j E") if card.deadline else ""
    return _("was due on %(day)s") % {"day": day}


def skewed_projects(member: Member) -> list[Notice]:
    """Steps that were reached since the last mail of a morning, and that were not read in the inbox."""
    if not wants_skew(member):
        return []
    untold = Notice.objects.of(member).unread().filter(about=About.SKEW, mailed_at=None)
    return list(untold.select_related("project__client", "project__workspace").order_by("-count", "pk"))


def section(title: str, rows: list[Row]) -> dict[str, Any]:
    rest = len(rows) - MOST
    more = _("and %(count)d more") % {"count": rest} if rest > 0 else ""
    return {"title": title, "count": len(rows), "rows": rows[:MOST], "rest": more}


def row(card: Card, words: str) -> Row:
    holder = card.responsible.name if card.responsible else _("nobody")
    return Row(
        inert(f"#{card.number} {card.title}"),
        f"{home()}/w/{card.workspace.slug}/c/{card.code}",
        inert(f"{card.board.name} · {card.column.name} · {holder}"),
        words,
    )


def projects_told(skewed: Sequence[Notice]) -> list[Row]:
    words = _("%(spent)d %% of the hours, %(done)d %% of the work done")
    return [
        Row(
            inert(project.name),
            f"{home()}/w/{project.workspace.slug}/profits/projects/{project.pk}",
            inert(project.client.name),
            words % {"spent": notice.spent, "done": notice.done},
        )
        for notice in skewed
        if (project := notice.project) is not None
    ]
