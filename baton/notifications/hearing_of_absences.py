"""Whoever decides hears that an absence is asked for; whoever asked, what became of it. In the inbox: it is
of no card, and can wait until somebody looks."""

from collections.abc import Sequence

from baton.activity.models import Entry
from baton.calendars.deciding import deciders
from baton.calendars.facts import AbsenceApproved, AbsenceAsked, AbsenceDeclined
from baton.calendars.models import Absence
from baton.notifications.models import About
from baton.notifications.reporting import add

ANSWERS = {
    AbsenceApproved.__name__: About.ABSENCE_APPROVED,
    AbsenceDeclined.__name__: About.ABSENCE_DECLINED,
}
KINDS = {AbsenceAsked.__name__, *ANSWERS}


def hear_of_absences(entries: Sequence[Entry]) -> None:
    """Inside a transaction. What was brought from the past is nobody's news."""
    news = [entry for entry in entries if entry.kind in KINDS and not entry.brought]
    if not news:
        return
    absences = Absence.objects.select_related("member").in_bulk([entry.payload["absence"] for entry in news])
    for entry in news:
        absence = absences.get(entry.payload["absence"])
        if absence is None:
            continue
        if entry.kind in ANSWERS:
            add(absence.member_id, ANSWERS[entry.kind], 1, entry.happened_at)
        elif absence.is_asked:
            for member in deciders(absence):
                add(member, About.ABSENCE_ASKED, 1, entry.happened_at)
