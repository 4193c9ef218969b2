"""The rows of a table as entries of time. A row with something wrong in it is set aside whole, to be mended
and brought again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_noop as _

from baton.interchange.hours.lengths import clock_of, is_decimal, minutes_of, seconds_in
from baton.interchange.hours.plan import KIND, PlannedTime, instant
from baton.interchange.hours.settings import LENGTHS, HoursSettings
from baton.interchange.plan import PlannedPerson
from baton.interchange.quarantine import BESIDE
from baton.interchange.tables.dates import read_date
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.numbers import read_number
from baton.interchange.tables.sound_rows import WrongCell, demand_sound
from baton.interchange.tables.table import Table, TableRow
from baton.interchange.wording import say

MEND_ROW = _("Put the row right and bring it again.")
YES = frozenset(
    (
        *("yes", "y", "true", "1", "x", "+", "✓", "✔", "billable", "да", "оплачивается", "ja", "j", "oui"),
        *("sí", "si", "sim", "abrechenbar", "factureerbaar"),
    )
)
NO = frozenset(
    ("no", "n", "false", "0", "-", "нет", "nee", "nein", "non", "não", "non-billable", "nonbillable")
)
UTC_ZONE = ZoneInfo("UTC")
TOO_SHORT = "shorter than half a minute"
PRECISION = 60


class TimeReader:
    def __init__(self, table: Table, ledger: TableLedger, settings: HoursSettings) -> None:
        self.table = table
        self.ledger = ledger
        self.settings = settings
        self.people: dict[str, PlannedPerson] = {}
        # Columns for which there is no place, as far as anything stands in them.
        self.left = [
            index
            for index, one in enumerate(settings.columns)
            if one.meaning == "nothing" and table.header[index] not in BESIDE
        ]

    def times(self) -> Iterator[PlannedTime]:
        for row in self.table.rows:
            self.ledger.read[KIND] += 1
            try:
                time = self.time(row)
            except WrongCell as wrong:
                column = self.table.header[wrong.index] if wrong.index is not None else ""
                self.ledger.set_aside(KIND, row, column, wrong.reason, say(MEND_ROW))
                continue
            if minutes_of(time.seconds) == 0:
                self.ledger.read[KIND] -= 1
                self.ledger.left_out[TOO_SHORT] += 1
                continue
            for index in self.left:
                if self.at(row, index):
                    self.ledger.left_out[self.table.header[index].strip() or f"{index + 1}"] += 1
            yield time

    def time(self, row: TableRow) -> PlannedTime:
        """Nothing of a row that is set aside is remembered. Raises WrongCell."""
        demand_sound(row, len(self.table.header))
        starts, ends = self.clock(row)
        day = starts.date() if starts is not None else self.day(row, "day")
        if day is None:
            raise WrongCell(self.settings.column_of("day"), say(_("The day is missing.")))
        seconds = self.length(row, starts, ends)
        if starts is not None:
            ends = ends or starts + timedelta(seconds=seconds)
        billable = self.billable(row)
        return PlannedTime(
            row=row,
            person=self.person(row),
            day=day,
            seconds=seconds,
            starts=starts,
            ends=ends,
            client=self.text(row, "client"),
            project=self.text(row, "project") or self.text(row, "project_code"),
            task=self.text(row, "task") or self.text(row, "issue_title"),
            text=self.text(row, "text"),
            issue=self.text(row, "issue"),
            tags=tuple(self.tags(row)),
            job_words=tuple(self.split(self.text(row, "job_function"))),
            billable=billable,
            id=self.text(row, "id"),
        )

    def at(self, row: TableRow, index: int | None) -> str:
        return " ".join(row.cells[index].split()) if index is not None and index < len(row.cells) else ""

    def text(self, row: TableRow, meaning: str) -> str:
        return self.at(row, self.settings.column_of(meaning))

    def day(self, row: TableRow, meaning: str) -> date | None:
        index = self.settings.column_of(meaning)
        text = self.at(row, index)
        if not text:
            return None
        found = read_date(text, self.settings.date_order, UTC_ZONE)
        if found is None:
            raise WrongCell(index, say(_("This is not a date: %(value)s"), value=text[:60]))
        return found.date()

    def clock(self, row: TableRow) -> tuple[datetime | None, datetime | None]:
        """What a clock on the wall showed when it began and ended, as far as the row tells."""
        starts, ends = self.moment(row, "start"), self.moment(row, "end")
        if starts is not None:
            return starts, ends
        begins = self.time_of_day(row, "start_time")
        day = self.day(row, "day")
        if begins is None or day is None:
            return None, None
        starts = datetime(day.year, day.month, day.day, *begins)
        stops, last = self.time_of_day(row, "end_time"), self.day(row, "end_day") or day
        if stops is None:
            return starts, None
        ends = datetime(last.year, last.month, last.day, *stops)
        # A table with one date only: past midnight the clock begins anew.
        if ends < starts and self.settings.column_of("end_day") is None:
            ends += timedelta(days=1)
        return starts, ends

    def moment(self, row: TableRow, meaning: str) -> datetime | None:
        index = self.settings.column_of(meaning)
        text = self.at(row, index)
        if not text:
            return None
        found = read_date(text, self.settings.date_order, self.settings.zone)
        if found is None:
            raise WrongCell(index, say(_("This is not a date: %(value)s"), value=text[:60]))
        return found.astimezone(self.settings.zone).replace(tzinfo=None)

    def time_of_day(self, row: TableRow, meaning: str) -> tuple[int, int, int] | None:
        index = self.settings.column_of(meaning)
        text = self.at(row, index)
        if not text:
            return None
        found = clock_of(text)
        if found is None:
            raise WrongCell(index, say(_("This is no time of the day: %(value)s"), value=text[:60]))
        return found

    def length(self, row: TableRow, starts: datetime | None, ends: datetime | None) -> int:
        """Seconds, as told, and no more than a day where no clock tells of several. Raises WrongCell."""
        index = next((i for i in self.settings.columns_of(*LENGTHS) if self.at(row, i)), None)
        told = self.told(row, index) if index is not None else None
        between = None
        if starts is not None and ends is not None:
            between = int(self.instant(ends).timestamp() - self.instant(starts).timestamp())
            if between < 0:
                raise WrongCell(self.settings.column_of("end_time"), say(_("It ends before it begins.")))
        if told is None and between is None:
            missing = next(iter(self.settings.columns_of(*LENGTHS)), self.settings.column_of("end_time"))
            untold = say(_("It tells neither how long it took nor when it ended; perhaps it still runs."))
            raise WrongCell(missing, untold)
        seconds = told if told is not None else between or 0
        if seconds < 0:
            raise WrongCell(
                index, say(_("Less than no time was spent: %(value)s"), value=self.at(row, index))
            )
        if told is not None and between is not None and abs(told - between) > self.precision(row, index):
            reason = _("From its beginning to its end it is %(between)s, yet its length says %(told)s.")
            raise WrongCell(index, say(reason, between=spoken(between), told=spoken(told)))
        if between is None and seconds > 86_400:
            raise WrongCell(
                index, say(_("%(length)s on one day: a day has 24 hours."), length=spoken(seconds))
            )
        return seconds

    def told(self, row: TableRow, index: int) -> int:
        text, meaning = self.at(row, index), self.settings.columns[index].meaning
        if meaning in ("seconds", "minutes"):
            number = read_number(text, self.settings.decimal or ".")
            found = None if number is None else int(number * (60 if meaning == "minutes" else 1))
        else:
            found = seconds_in(text, self.settings.decimal)
        if found is None:
            raise WrongCell(index, say(_("This is no length of time: %(value)s"), value=text[:60]))
        return found

    def precision(self, row: TableRow, index: int | None) -> int:
        """How far a length may be from its clock times: 1.3 hours may be anything near 78 minutes."""
        text = self.at(row, index)
        if not is_decimal(text):
            return PRECISION
        digits = len(text.rpartition(self.settings.decimal)[2]) if self.settings.decimal in text else 0
        return max(PRECISION, int(3600 / 10 ** min(digits, 4)))

    def instant(self, wall: datetime) -> datetime:
        return instant(wall, self.settings.zone)

    def billable(self, row: TableRow) -> bool | None:
        index = self.settings.column_of("billable")
        text = self.at(row, index).casefold()
        if text:
            if text not in YES | NO:
                raise WrongCell(index, say(_("This is neither yes nor no: %(value)s"), value=text[:60]))
            return text in YES
        index = self.settings.column_of("billed_hours")
        text = self.at(row, index)
        if not text:
            return None
        seconds = seconds_in(text, self.settings.decimal)
        if seconds is None:
            raise WrongCell(index, say(_("This is no length of time: %(value)s"), value=text[:60]))
        return seconds > 0

    def person(self, row: TableRow) -> str:
        """By address, else by name; empty for a row that names nobody."""
        name = self.text(row, "person") or " ".join(
            part for part in (self.text(row, "first_name"), self.text(row, "last_name")) if part
        )
        username, email = self.text(row, "username"), self.text(row, "email")
        if not email and "@" in name and " " not in name:
            email = name
        key = (email or name or username).casefold()
        if key:
            named = PlannedPerson(key, name or username or email, username or None, email or None)
            self.people.setdefault(key, named)
        return key

    def tags(self, row: TableRow) -> Iterator[str]:
        for index in self.settings.columns_of("tags"):
            yield from self.split(self.at(row, index))

    def split(self, cell: str) -> list[str]:
        words = (" ".join(word.split()) for word in cell.replace(";", ",").replace("|", ",").split(","))
        return list(dict.fromkeys(word for word in words if word))


def spoken(seconds: int) -> str:
    """``1:30``; with its seconds where it has any."""
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}" + (f":{rest:02}" if rest else "")
