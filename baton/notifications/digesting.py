"""Once a day, to whoever heads a department: what is stuck and what is overdue."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
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
from baton.notifications.models import Outgoing, Rhythm
from baton.notifications.reachable import ways_to
from baton.notifications.reasons import Channel
from baton.notifications.reminding import UNFINISHED
from baton.notifications.rhythms import may_have_digest, wants_digest
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
    wanted = heads.filter(job_function=JobFunction.DEPARTMENT_HEAD) | heads.filter(may_manage=True)
    return sum(digest(member, moment) for member in wanted.order_by("pk") if is_due(member, moment))


def is_due(member: Member, now: datetime) -> bool:
    if not (may_have_digest(member) and wants_digest(member) and Channel.EMAIL in ways_to(member)):
        return False
    rhythm, calendar = Rhythm.objects.filter(member=member).first(), calendar_of(member)
    local = now.astimezone(calendar.zone)
    begins = local.replace(hour=peace_of(rhythm).hour, minute=0, second=0, microsecond=0)
    had = rhythm is not None and rhythm.digested_on == local.date()
    return not had and begins <= local < begins + FOR_HOURS and works_on(local.date(), calendar)


def digest(member: Member, now: datetime) -> bool:
    day = now.astimezone(calendar_of(member).zone).date()
    with translation.override(member.user.language if member.user else member.workspace.language):
        message = mail_of_the_day(member, day, now)
    with transaction.atomic():
        Rhythm.objects.get_or_create(member=member)
        if not Rhythm.objects.filter(member=member).exclude(digested_on=day).update(digested_on=day):
            return False
        if message is not None:
            message.save(force_insert=True)
    return message is not None


def mail_of_the_day(member: Member, day: date, now: datetime) -> Outgoing | None:
    """None: a good day."""
    stuck, overdue = stuck_cards(member), overdue_cards(member, now)
    if not stuck and not overdue:
        return None
    cards = {card.pk: card for card in (*overdue, *(card for card, _words in stuck))}
    known = {
        "sections": [
            section(_("Overdue"), [row(card, late_words(card, member)) for card in overdue]),
            section(_("Stuck"), [row(card, words) for card, words in stuck]),
        ],
        "link": f"{home()}/w/{member.workspace.slug}/flow",
    }
    about = subject(
        _("%(day)s: overdue %(overdue)d, stuck %(stuck)d")
        % {"day": formats.date_format(day, "j E"), "overdue": len(overdue), "stuck": len(stuck)}
    )
    parts = written("notifications/mail/digest", about, known, member, [DIGEST], thread(None))
    return Outgoing(
        workspace=member.workspace,
        member=member,
        key=f"digest:{member.pk}:{day}",
        channel=Channel.EMAIL,
        message_id=parts.pop("message_id"),
        parts=parts,
        cards=sorted(cards),
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


def section(title: str, rows: list[Row]) -> dict[str, Any]:
    rest = len(rows) - MOST
    more = ngettext("%(count)d more card", "%(count)d more cards", rest) % {"count": rest} if rest > 0 else ""
    return {"title": title, "count": len(rows), "rows": rows[:MOST], "rest": more}


def row(card: Card, words: str) -> Row:
    holder = card.responsible.name if card.responsible else _("nobody")
    return Row(
        inert(f"#{card.number} {card.title}"),
        f"{home()}/w/{card.workspace.slug}/c/{card.code}",
        inert(f"{card.board.name} · {card.column.name} · {holder}"),
        words,
    )
