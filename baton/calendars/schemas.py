"""Calendars as the API shows them: hours as clock texts, days as ISO dates."""

import re
from datetime import date
from typing import Annotated, Self

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import AfterValidator, Field

from baton.accounts.models import Member
from baton.calendars.deciding import decides
from baton.calendars.from_a_day import in_force
from baton.calendars.holiday_names import spoken_name
from baton.calendars.models import Absence, AbsenceKind, AbsenceState, Calendar, Holiday, HolidaySource
from baton.calendars.today import TODAY, FromDay, today_in
from baton.calendars.weeks import Weeks, weeks_of_calendar
from baton.calendars.working_calendar import Hours, Stretch, clock_text
from baton.kit.days import Day as OneDay
from baton.kit.incoming import Strict, Text

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")


def _clock(text: str) -> str:
    if not CLOCK.fullmatch(text):
        raise ValueError(_("write the time like 09:30, at most 24:00"))
    return text


Clock = Annotated[str, AfterValidator(_clock), Field(examples=["09:00"])]


class StretchSchema(Strict):
    """Work without a break, from `starts` to `ends` on the local clock."""

    starts: Clock
    ends: Clock

    @classmethod
    def of(cls, stretch: tuple[int, int]) -> Self:
        return cls(starts=clock_text(stretch[0]), ends=clock_text(stretch[1]))

    def value(self) -> Stretch:
        return Stretch(*(60 * int(text[:2]) + int(text[3:]) for text in (self.starts, self.ends)))


Day = list[StretchSchema]


def hours_of(day: Day) -> Hours:
    return tuple(stretch.value() for stretch in day)


class WorkplaceIn(Strict):
    name: Text = Field(max_length=120)
    time_zone: Text = Field(max_length=64)
    country: Text = Field("", max_length=2)
    subdivision: Text = Field("", max_length=40)


class FromDayIn(Strict):
    """``from_day``: null is since ever; left out, it is today."""

    from_day: OneDay | None = None

    @property
    def since(self) -> FromDay:
        return self.from_day if "from_day" in self.model_fields_set else TODAY


class WeekIn(FromDayIn):
    """Seven days, Monday first; an empty day is not worked."""

    week: list[Day] = Field(min_length=7, max_length=7)

    def value(self) -> list[Hours]:
        return [hours_of(day) for day in self.week]


class WeekOut(Schema):
    """The working week from a day on until the next one; null is since ever."""

    from_day: date | None
    week: list[Day]
    is_now: bool

    @classmethod
    def of(cls, weeks: Weeks, today: date) -> list[Self]:
        now = in_force(tuple((since, since) for since, _ in weeks), today)
        return [
            cls(
                from_day=since,
                week=[[StretchSchema.of(stretch) for stretch in day] for day in week],
                is_now=since == now,
            )
            for since, week in weeks
        ]


class CalendarOut(Schema):
    """`week` is in force today; `weeks` are those before, today and to come, the earliest first."""

    id: int
    name: str
    time_zone: str
    country: str
    subdivision: str
    is_default: bool
    week: list[Day]
    weeks: list[WeekOut]
    may_edit: bool

    @classmethod
    def of(cls, calendar: Calendar, asker: Member) -> Self:
        weeks = WeekOut.of(weeks_of_calendar(calendar), today_in(asker.workspace))
        return cls(
            id=calendar.pk,
            name=calendar.name,
            time_zone=calendar.time_zone,
            country=calendar.country,
            subdivision=calendar.subdivision,
            is_default=calendar.is_default,
            week=next(each.week for each in weeks if each.is_now),
            weeks=weeks,
            may_edit=asker.may_manage,
        )


class CountryOut(Schema):
    code: str
    subdivisions: list[str]


class FollowingIn(FromDayIn):
    """The calendar a member works by from a day on; null is the default one of the workspace."""

    calendar: int | None


class FollowingOut(Schema):
    """Both days included; null is since ever, and for good."""

    member: int
    calendar: int
    from_day: date | None
    last_day: date | None


class YearsIn(Strict):
    """`number` years from `first_year` on."""

    first_year: int = Field(ge=1970, le=2199)
    number: int = Field(1, ge=1, le=10)


class HolidayIn(Strict):
    name: Text = Field(max_length=200)
    hours: Day = Field(default=[], max_length=48)


class NewHolidayIn(HolidayIn):
    date: date


class HolidayOut(Schema):
    id: int
    date: date
    name: str
    hours: Day
    source: HolidaySource
    is_observed: bool

    @classmethod
    def of(cls, holiday: Holiday) -> Self:
        return cls(
            id=holiday.pk,
            date=holiday.date,
            name=spoken_name(holiday),
            hours=[StretchSchema.of((starts, ends)) for starts, ends in holiday.hours],
            source=HolidaySource(holiday.source),
            is_observed=holiday.struck_at is None,
        )


class DayOffOut(Schema):
    """``name`` of a holiday; a free weekday has none."""

    day: date
    name: str | None


class AbsenceIn(Strict):
    first_day: date
    last_day: date
    kind: AbsenceKind = AbsenceKind.VACATION
    note: Text = Field("", max_length=500)


class NewAbsenceIn(AbsenceIn):
    member: int


class DeclineIn(Strict):
    """Why, for whoever asked."""

    answer: Text = Field("", max_length=500)


class AbsenceOut(Schema):
    """`kind` and `note` are null for whoever may not know why a colleague is away."""

    id: int
    member: int
    first_day: date
    last_day: date
    kind: AbsenceKind | None
    note: str | None
    state: AbsenceState
    decided_by: int | None
    answer: str | None
    may_edit: bool
    may_decide: bool

    @classmethod
    def of(cls, absence: Absence, asker: Member) -> Self:
        shown = absence.reason_shown_to(asker)
        return cls(
            id=absence.pk,
            member=absence.member_id,
            first_day=absence.first_day,
            last_day=absence.last_day,
            kind=AbsenceKind(absence.kind) if shown else None,
            note=absence.note if shown else None,
            state=AbsenceState(absence.state),
            decided_by=absence.decided_by_id,
            answer=absence.answer if shown else None,
            may_edit=shown,
            may_decide=absence.is_asked and absence.member_id != asker.pk and decides(asker),
        )
