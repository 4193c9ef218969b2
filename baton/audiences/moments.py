"""One instant per run; every window is resolved against it in the document's zone and becomes UTC here.

Windows are half-open: from their first instant up to, not including, their last. Days are days of the
calendar:
the same time of the clock so many days before, also across a change of the clocks. A time that the clocks
skip is read by the offset before the change, one that comes twice is the first (PEP 495, fold=0).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from baton.audiences.language.leaves import Between, LastDays
from baton.audiences.wrong import Wrong

EARLIEST = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Span:
    """Naive instants in UTC, ``since`` inside, ``until`` outside; None without a beginning."""

    since: datetime | None
    until: datetime


@dataclass(frozen=True)
class Moment:
    """``as_of`` is aware and in whole seconds: no engine rounds it."""

    as_of: datetime
    zone: str

    def at(self, zone: str) -> "Moment":
        """The same instant, for a document of another zone."""
        return Moment(self.as_of, zone)

    @property
    def now(self) -> datetime:
        """Naive, in UTC."""
        return self.as_of.astimezone(UTC).replace(tzinfo=None)

    def ago(self, days: int) -> datetime:
        """The instant so many days before, naive in UTC."""
        place = ZoneInfo(self.zone)
        try:
            local = self.as_of.astimezone(place).replace(tzinfo=None) - timedelta(days=days)
            return local.replace(tzinfo=place).astimezone(UTC).replace(tzinfo=None)
        except OverflowError:
            return EARLIEST.replace(tzinfo=None)

    def begins(self, day: date) -> datetime:
        """The first instant of a day, naive in UTC."""
        local = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(self.zone))
        try:
            return local.astimezone(UTC).replace(tzinfo=None)
        except OverflowError:
            return EARLIEST.replace(tzinfo=None)

    def ends(self, day: date) -> datetime:
        """The first instant after a day, naive in UTC."""
        return self.begins(day + timedelta(days=1)) if day < date.max else datetime.max

    def span(self, window: LastDays | Between | None) -> Span:
        """What comes after the moment of the run is never known."""
        if window is None:
            return Span(None, self.now)
        if isinstance(window, LastDays):
            return Span(self.ago(window.days), self.now)
        since = None if window.since is None else self.begins(window.since)
        until = self.now if window.until is None else min(self.ends(window.until), self.now)
        return Span(since, until)

    def days_between(self, days: int) -> tuple[date, date]:
        """For a column of days: the first that lies inside ``days`` before, and the first that does not any
        more. A day is taken as its first instant."""
        return self._first_day(self.ago(days)), self._first_day(self.now)

    def _first_day(self, instant: datetime) -> date:
        local = instant.replace(tzinfo=UTC).astimezone(ZoneInfo(self.zone))
        day = local.date()
        return day if self.begins(day) >= instant else day + timedelta(days=1)


def moment(text: str | None, zone: str) -> Moment:
    """Of ``2026-06-30`` (the end of that day in ``zone``), of an instant, of nothing: now. Wrong in words."""
    place = ZoneInfo(zone)
    if text is None:
        return Moment(datetime.now(UTC).replace(microsecond=0), zone)
    try:
        said = datetime.fromisoformat(text)
        if len(text) <= 10:
            said += timedelta(days=1)
        said = (said if said.tzinfo else said.replace(tzinfo=place)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Wrong(
            f"“{text}” is no moment; write a day like 2026-06-30, which means its end, "
            "or an instant like 2026-06-30T09:00+02:00"
        ) from None
    if not 1900 <= said.year <= 2200:
        raise Wrong(f"“{text}” is outside the years 1900 to 2200")
    return Moment(said.replace(microsecond=0), zone)
