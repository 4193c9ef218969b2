"""What the API takes and gives about time. Minutes are whole; clock times are those where the person
works."""

from datetime import date, datetime
from typing import Annotated, Self

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import Field, model_validator

from baton.accounts.models import JobFunction
from baton.kit.incoming import Strict, Text
from baton.timesheets.copying import NotCopied
from baton.timesheets.models import EntryKind, EntrySource, WeekState

Words = Annotated[Text, Field(max_length=500)]


class SpentIn(Strict):
    """What time is spent on: a card, a project, or internal, sales, leave. ``job_function`` null: the
    member's own there; ``billable`` null: work is, the others are not."""

    kind: EntryKind = EntryKind.WORK
    card: int | None = None
    project: int | None = None
    job_function: JobFunction | None = None
    billable: bool | None = None
    text: Words = ""


class TimeIn(SpentIn):
    """``minutes``, or clock times from ``started_at`` to ``ended_at`` of which they follow."""

    day: date
    minutes: int | None = Field(None, ge=1, le=1440)
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @model_validator(mode="after")
    def minutes_or_times(self) -> Self:
        times = (self.started_at, self.ended_at)
        if self.minutes is None and None in times:
            raise ValueError(_("give the minutes, or when it began and when it ended"))
        if any(moment is not None and moment.tzinfo is None for moment in times):
            raise ValueError(_("write the time with its zone, like 2026-11-25T09:00:00+01:00"))
        return self


class NewTimeIn(TimeIn):
    """``member`` null: the asker."""

    member: int | None = None


class CorrectionIn(Strict):
    """``minutes`` null: the entry is taken back altogether. ``day`` null: today."""

    reason: Words
    minutes: int | None = Field(None, ge=1, le=1440)
    day: date | None = None


class CardOfTime(Schema):
    """``title`` null: the asker does not see the card, or it is deleted."""

    id: int | None
    number: int
    title: str | None


class TimeEntryOut(Schema):
    """``cannot_change``, ``cannot_correct``: why not, in words; null when it may be."""

    id: int
    member: int
    day: date
    minutes: int
    kind: EntryKind
    card: CardOfTime | None
    project: int | None
    column: int | None
    is_rework: bool
    job_function: JobFunction
    billable: bool
    text: str
    source: EntrySource
    started_at: datetime | None
    ended_at: datetime | None
    corrects: int | None
    reason: str
    is_locked: bool
    cannot_change: str | None
    cannot_correct: str | None


class CorrectedOut(Schema):
    counter: TimeEntryOut
    instead: TimeEntryOut | None


class TimerOut(Schema):
    """``paused_at``: the working day ended then, and the timer asks until when the work went on."""

    kind: EntryKind
    card: CardOfTime | None
    project: int | None
    job_function: JobFunction
    billable: bool
    text: str
    started_at: datetime
    asks_at: datetime
    paused_at: datetime | None


class RunningOut(Schema):
    timer: TimerOut | None


class UntilIn(Strict):
    """``until`` null: the work goes on, and the timer counts on."""

    until: datetime | None = None


class DayOfWeek(Schema):
    """``working_minutes`` by the person's calendar, absences taken out."""

    day: date
    working_minutes: int
    is_away: bool
    is_locked: bool


class SheetOut(Schema):
    member: int
    first_day: date
    state: WeekState
    note: str
    submitted_at: datetime | None
    decided_at: datetime | None
    decided_by: int | None
    days: list[DayOfWeek]
    entries: list[TimeEntryOut]
    may_write: bool
    may_decide: bool


class SheetRow(Schema):
    """A line of the overview of a week: minutes worked beside the working time of the calendar."""

    member: int
    state: WeekState
    minutes: int
    billable: int
    working_minutes: int


class NoteIn(Strict):
    note: Words


class NotCopiedOut(Schema):
    reason: NotCopied
    entries: int


class CopiedOut(Schema):
    """``why``: those that were left out, by the reason, the most frequent first."""

    copied: int
    left_out: int
    why: list[NotCopiedOut]


class LockIn(Strict):
    """Every day up to ``through`` is closed for good. ``although_open``: weeks that are not approved, too."""

    through: date
    although_open: bool = False


class LockOut(Schema):
    through: date
    by: int | None
    locked_at: datetime


class LocksOut(Schema):
    """``open_weeks``: those up to yesterday that hold time and are not approved."""

    locks: list[LockOut]
    open_weeks: int
    may_lock: bool


class MinutesOut(Schema):
    """Card id -> minutes of the card and its children, as far as the asker sees hours; ``own``: of the card
    itself, to be summed."""

    minutes: dict[str, int]
    own: dict[str, int]


class FunctionMinutes(Schema):
    job_function: JobFunction
    planned: int
    spent: int


class CardTimeOut(Schema):
    """``minutes`` with the children's; ``of_all`` False: only the asker's own hours are counted."""

    minutes: int
    own: int
    of_all: bool
    by_job_function: list[FunctionMinutes]
    entries: list[TimeEntryOut]
