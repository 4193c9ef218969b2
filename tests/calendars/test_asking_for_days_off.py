"""Days off are asked for, and count when somebody who leads says yes."""

from datetime import date
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.calendars.being_away import change_absence, enter_absence
from baton.calendars.deciding import approve_absence, deciders, decline_absence
from baton.calendars.models import Absence, AbsenceKind, AbsenceState
from baton.calendars.queries import calendar_of, calendars_of
from baton.calendars.refusals import NobodyApprovesTheirOwnAbsence, NotAskedAnyMore
from baton.calendars.schemas import AbsenceOut
from baton.kit.errors import NotAllowed
from tests.calendars.weeks import OFFICE_DAY

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 27)
WEEK: dict[str, Any] = {"first_day": FIRST, "last_day": LAST}

pytestmark = pytest.mark.usefixtures("relay_calendar")


def last_kind() -> str:
    return str(Entry.objects.order_by("-number").values_list("kind", flat=True)[0])


def test_until_somebody_says_yes_everybody_reckons_with_the_person(agency):
    absence = enter_absence(agency.dasha, **WEEK, by=agency.dasha)
    assert (absence.state, last_kind()) == (AbsenceState.ASKED, "AbsenceAsked")
    assert calendar_of(agency.dasha).hours_on(FIRST) == OFFICE_DAY
    approve_absence(absence, by=agency.marc)
    assert calendar_of(agency.dasha).hours_on(FIRST) == ()
    assert calendars_of(agency.workspace)[agency.dasha.pk].hours_on(FIRST) == ()
    assert last_kind() == "AbsenceApproved"


def test_whoever_manages_approves_by_entering_and_nobody_asks_to_be_ill(agency):
    assert enter_absence(agency.dasha, **WEEK, by=agency.marc).state == AbsenceState.APPROVED
    ill = enter_absence(agency.daan, **WEEK, kind=AbsenceKind.SICK, by=agency.daan)
    assert ill.state == AbsenceState.APPROVED


def test_what_is_declined_says_why_and_stands_in_nobodys_way(agency):
    absence = enter_absence(agency.dasha, **WEEK, by=agency.dasha)
    declined = decline_absence(absence, answer="The launch", by=agency.marc)
    assert AbsenceOut.of(declined, agency.dasha).answer == "The launch"
    assert not Absence.objects.seen_by(agency.daan).filter(pk=absence.pk).exists()
    assert enter_absence(agency.dasha, **WEEK, by=agency.dasha).is_asked


def test_a_head_of_department_decides_and_nobody_about_their_own(agency):
    Member.objects.filter(pk=agency.kees.pk).update(job_function="department_head")
    kees = Member.objects.get(pk=agency.kees.pk)
    own = enter_absence(kees, **WEEK, by=kees)
    with pytest.raises(NobodyApprovesTheirOwnAbsence):
        approve_absence(own, by=kees)
    absence = enter_absence(agency.dasha, **WEEK, by=agency.dasha)
    with pytest.raises(NotAllowed):
        approve_absence(absence, by=agency.daan)
    approve_absence(absence, by=kees)
    with pytest.raises(NotAskedAnyMore):
        decline_absence(absence, by=agency.marc)
    assert {agency.marc.pk, agency.olga.pk} <= set(deciders(own))
    assert kees.pk not in deciders(own)


def test_other_days_are_asked_for_anew_and_another_note_is_not(agency):
    absence = enter_absence(agency.dasha, **WEEK, by=agency.dasha)
    approve_absence(absence, by=agency.marc)
    known: dict[str, Any] = {"kind": AbsenceKind.VACATION, "by": agency.dasha}
    assert not change_absence(absence, **WEEK, note="Crete", **known).is_asked
    changed = change_absence(absence, first_day=FIRST, last_day=FIRST, note="Crete", **known)
    assert changed.is_asked
    assert calendar_of(agency.dasha).hours_on(FIRST) == OFFICE_DAY
