from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from baton.calendars.being_away import cancel_absence, change_absence, enter_absence
from baton.calendars.models import Absence, AbsenceKind
from baton.calendars.queries import calendar_of
from baton.calendars.refusals import AlreadyAway, EndsBeforeItBegins
from baton.kit.errors import NotAllowed, NotSeen
from tests.calendars.weeks import OFFICE_DAY

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 27)
WEEK: dict[str, Any] = {"first_day": FIRST, "last_day": LAST}

pytestmark = pytest.mark.usefixtures("relay_calendar")


def test_who_is_away_does_not_work(agency):
    enter_absence(agency.dasha, **WEEK, by=agency.marc)
    calendar = calendar_of(agency.dasha)
    assert [calendar.hours_on(day) for day in (FIRST, LAST, date(2026, 11, 30))] == [(), (), OFFICE_DAY]
    assert calendar_of(agency.marc).hours_on(FIRST) == OFFICE_DAY


def test_one_day_is_an_absence_too(agency):
    absence = enter_absence(
        agency.dasha, first_day=FIRST, last_day=FIRST, kind=AbsenceKind.SICK, by=agency.marc
    )
    assert absence.kind == AbsenceKind.SICK


def test_an_absence_cannot_end_before_it_begins(agency):
    with pytest.raises(EndsBeforeItBegins):
        enter_absence(agency.dasha, first_day=LAST, last_day=FIRST, by=agency.dasha)
    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.create(member=agency.dasha, first_day=LAST, last_day=FIRST)


def test_nobody_is_away_twice_on_one_day(agency):
    enter_absence(agency.dasha, **WEEK, by=agency.marc)
    with pytest.raises(AlreadyAway, match=r"Dasha .* 23 November 2026 to 27 November 2026"):
        enter_absence(agency.dasha, first_day=LAST, last_day=date(2026, 12, 4), by=agency.dasha)
    enter_absence(agency.dasha, first_day=date(2026, 11, 28), last_day=date(2026, 12, 4), by=agency.dasha)


def test_an_absence_is_changed_and_cancelled(agency):
    absence = enter_absence(agency.dasha, **WEEK, by=agency.marc)
    change_absence(
        absence,
        first_day=FIRST,
        last_day=date(2026, 11, 24),
        kind=AbsenceKind.OTHER,
        note="moving",
        by=agency.marc,
    )
    assert calendar_of(agency.dasha).hours_on(LAST) == OFFICE_DAY
    cancel_absence(absence, by=agency.dasha)
    assert calendar_of(agency.dasha).hours_on(FIRST) == OFFICE_DAY


def test_a_colleagues_absence_is_entered_by_who_manages_only(agency):
    absence = enter_absence(agency.marc, **WEEK, by=agency.marc)
    with pytest.raises(NotAllowed):
        enter_absence(agency.marc, **WEEK, by=agency.dasha)
    with pytest.raises(NotAllowed):
        change_absence(absence, **WEEK, kind=AbsenceKind.OTHER, note="", by=agency.dasha)
    with pytest.raises(NotAllowed):
        cancel_absence(absence, by=agency.dasha)
    with pytest.raises(NotAllowed):
        enter_absence(agency.greta, **WEEK, by=agency.greta)


def test_another_workspaces_people_are_not_there(agency, rival):
    absence = enter_absence(agency.dasha, **WEEK, by=agency.marc)
    with pytest.raises(NotSeen):
        enter_absence(agency.dasha, first_day=FIRST, last_day=LAST, by=rival.boss)
    with pytest.raises(NotSeen):
        cancel_absence(absence, by=rival.boss)


def test_the_team_sees_that_and_only_the_manager_sees_why(agency, rival):
    absence = enter_absence(agency.dasha, **WEEK, kind=AbsenceKind.SICK, by=agency.dasha)
    dora = agency.workspace.members.create(name="Dora")
    assert absence in Absence.objects.seen_by(dora)
    assert not absence.reason_shown_to(dora)
    assert absence.reason_shown_to(agency.marc)
    assert absence.reason_shown_to(agency.dasha)
    assert not Absence.objects.seen_by(agency.greta).exists()
    assert not Absence.objects.seen_by(rival.boss).exists()
