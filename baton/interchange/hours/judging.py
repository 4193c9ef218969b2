"""What of a file of hours comes, what changes, what stays out and why: the same for the dry run and the
import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_noop as _

from baton.accounts.models import Member
from baton.calendars.queries import calendars_of
from baton.interchange.baselines import Parts, short
from baton.interchange.hours.days import Days
from baton.interchange.hours.job_functions import function_in
from baton.interchange.hours.known import Known, Recognising, here_of, known_of, told_of
from baton.interchange.hours.lengths import minutes_of
from baton.interchange.hours.places import NoSpot, Places, Spot, advice_for
from baton.interchange.hours.plan import KIND, HoursPlan, PlannedTime, instant, midnights_between
from baton.interchange.hours.rows import MEND_ROW
from baton.interchange.hours.settings import STRIKE
from baton.interchange.hours.whose import Whose, everybody
from baton.interchange.identities import Identities
from baton.interchange.merging import Merged, merge
from baton.interchange.problems import Problem
from baton.interchange.wording import Phrase, say
from baton.kit import clock
from baton.timesheets.entering import is_to_come
from baton.timesheets.models import EntryKind
from baton.timesheets.spending import LONGEST_TEXT

WHEN = frozenset({"day", "length", "clock"})


@dataclass
class Coming:
    """One entry, or what of it lies on one day. ``name``: by what it is known again. ``times`` None: only how
    long it was is known, or told of."""

    time: PlannedTime
    whose: Whose
    spot: Spot
    day: date
    minutes: int
    name: str
    told: Parts
    times: tuple[datetime, datetime] | None = None
    job_function: str = ""

    @property
    def billable(self) -> bool | None:
        return self.time.billable if self.spot.kind == EntryKind.WORK else False

    @cached_property
    def text(self) -> str:
        return " ".join(self.time.words().split())[:LONGEST_TEXT]


@dataclass(frozen=True)
class Changing:
    coming: Coming
    known: Known
    merged: Merged

    @property
    def moves(self) -> bool:
        """Its day, its length or its clock times are followed."""
        return bool(WHEN & set(self.merged.follow))


@dataclass
class Judged:
    new: list[Coming] = field(default_factory=list)
    changes: list[Changing] = field(default_factory=list)
    same: list[Known] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    aside: list[Problem] = field(default_factory=list)
    mended: list[Problem] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    people: dict[str, Whose] = field(default_factory=dict)
    spots: dict[int, Spot | NoSpot] = field(default_factory=dict)
    kept: int = 0
    closed: int = 0
    unknown_keys: set[str] = field(default_factory=set)
    strikes: bool = False

    @property
    def struck(self) -> list[Known]:
        return self.gone if self.strikes else []

    @property
    def strangers(self) -> list[str]:
        """Of whom hours come and who is nobody here yet."""
        names = (one.whose.key for one in self.new if one.whose.member is None)
        return list(dict.fromkeys(names))

    @property
    def nothing_new(self) -> bool:
        return not (self.new or self.changes or self.struck)

    @property
    def counts(self) -> dict[str, int]:
        found = {
            KIND: len(self.new),
            "changed_time": len(self.changes),
            "struck_time": len(self.struck),
            "placeholder": len(self.strangers),
        }
        return {kind: count for kind, count in found.items() if count}


def judge(plan: HoursPlan, by: Member, known: Identities) -> Judged:
    return Judging(plan, by, known).judged


class Judging:
    def __init__(self, plan: HoursPlan, by: Member, known: Identities) -> None:
        self.plan, self.by = plan, by
        self.judged = Judged(people=everybody(plan, by, known), strikes=plan.chosen.gone == STRIKE)
        self.places = Places(plan, by)
        self.calendars = calendars_of(by.workspace)
        self.before = known_of(by.workspace, plan.origin)
        coming = [one for time in plan.times for one in self.coming(time)]
        members = {one.whose.member.pk for one in coming if one.whose.member is not None}
        self.days = Days(by.workspace, members, [one.day for one in coming])
        self.hold_against_before(coming)

    def coming(self, time: PlannedTime) -> Iterator[Coming]:
        whose = self.judged.people[time.person]
        if whose.stays_out:
            self.judged.left_out["their hours stay out"] += 1
            return
        if whose.is_guest:
            name = whose.member.name if whose.member is not None else ""
            self.set_aside(time, say(_("%(person)s is a guest, and guests have no hours."), person=name))
            return
        spot = self.judged.spots[time.row.line] = self.places.of(time)
        if time.issue and not (isinstance(spot, Spot) and spot.card is not None):
            self.judged.unknown_keys.add(time.issue)
        if isinstance(spot, NoSpot):
            if spot.left_out:
                self.judged.left_out["left out as chosen"] += 1
            else:
                self.set_aside(time, spot.reason or say(""), advice_for(time.place))
            return
        yield from self.days_of(time, whose, spot)

    def days_of(self, time: PlannedTime, whose: Whose, spot: Spot) -> Iterator[Coming]:
        """An entry over midnight is one of each day."""
        job = function_in((*time.job_words, *time.tags))
        pieces = list(self.pieces(time, whose))
        for nth, (day, seconds, times) in enumerate(pieces):
            minutes = minutes_of(seconds)
            if minutes:
                name = f"{time.name}/{nth}" if nth else time.name
                told = told_of(time, day, seconds, nth)
                yield Coming(time, whose, spot, day, minutes, name, told, times, job)

    def pieces(
        self, time: PlannedTime, whose: Whose
    ) -> Iterator[tuple[date, int, tuple[datetime, datetime] | None]]:
        """By the midnights where the person works."""
        if time.starts is None or time.ends is None or time.starts == time.ends:
            yield time.day, time.seconds, None
            return
        there, here = self.plan.chosen.zone, self.zone_of(whose)
        starts, ends = (instant(wall, there).astimezone(here) for wall in (time.starts, time.ends))
        edges = [starts, *midnights_between(starts, ends), ends]
        if len(edges) == 2:
            yield starts.date(), time.seconds, (starts, ends)
            return
        for first, last in pairwise(edges):
            seconds = int(last.timestamp() - first.timestamp())
            yield first.date(), seconds, (first, last)

    def zone_of(self, whose: Whose) -> ZoneInfo:
        return self.calendars[whose.member.pk if whose.member is not None else 0].zone

    def hold_against_before(self, coming: list[Coming]) -> None:
        recognising: Recognising[Coming] = Recognising(self.before)
        pairs: dict[int, Known] = {}
        unknown: list[tuple[Coming, int, Any]] = []
        for one in coming:
            member = one.whose.member.pk if one.whose.member is not None else 0
            same = recognising.exactly(member, one.name) if member else None
            if same is not None:
                pairs[id(one)] = same
            elif member:
                unknown.append((one, member, one.told))
        if not self.plan.mended:
            pairs |= {id(one): same for one, same in recognising.alike(unknown)}
        self.judged.gone = list(self.no_longer_there(recognising, coming))
        self.make_room(pairs.values())
        for one in coming:
            same = pairs.get(id(one))
            if same is None:
                self.judge_new(one)
            else:
                self.judge_known(one, same)

    def no_longer_there(self, recognising: Recognising[Coming], coming: list[Coming]) -> Iterator[Known]:
        """Of the people and the days that the file tells of. Rows that were mended tell of nothing else."""
        if self.plan.mended or not coming:
            return
        first = min(one.day for one in coming).isoformat()
        last = max(one.day for one in coming).isoformat()
        here = {one.whose.member.pk for one in coming if one.whose.member is not None}
        for one in recognising.left.values():
            entry = one.entry
            if entry is None:
                continue
            untouched = here_of(entry) == one.before.here
            told = one.member in here and first <= one.day <= last
            if told and untouched and self.days.refusal(one.member, entry.day) is None:
                yield one

    def make_room(self, known: Any) -> None:
        """What is going to be followed counts as it will be, not as it was too."""
        gone = {one.entry.pk for one in (*known, *self.judged.struck) if one.entry is not None}
        self.days.load(gone)

    def judge_new(self, one: Coming) -> None:
        member = one.whose.member.pk if one.whose.member is not None else None
        refusal = self.days.refusal(member, one.day)
        if refusal is None and one.spot.is_closed_on(one.day):
            name = one.spot.project.name if one.spot.project is not None else ""
            refusal = say(_("%(project)s is archived since before that day."), project=name)
        refusal = refusal or self.to_come(one)
        owner = member if member is not None else one.whose.key
        refusal = refusal or self.days.too_full(owner, one.day, one.minutes)
        if refusal is not None:
            self.set_aside(one.time, refusal)
            return
        self.take_place(one, owner)
        self.judged.new.append(one)

    def judge_known(self, one: Coming, same: Known) -> None:
        entry = same.entry
        if entry is None:
            self.judged.same.append(same)
            return
        merged = merge(same.before, one.told, here_of(entry), as_here=as_would_stand(one).get)
        changing = Changing(one, same, merged)
        self.judged.kept += len(merged.kept)
        follows = bool(merged.follow)
        if follows and self.is_closed(changing):
            self.judged.closed += 1
            follows = False
        if not follows:
            self.days.put_back(entry)
            self.judged.same.append(same)
            return
        if changing.moves:
            refusal = self.to_come(one) or self.days.too_full(entry.member_id, one.day, one.minutes)
            if refusal is not None:
                self.days.put_back(entry)
                self.set_aside(one.time, refusal)
                return
            self.take_place(one, entry.member_id)
        else:
            self.days.put_back(entry)
        self.judged.changes.append(changing)

    def to_come(self, one: Coming) -> Phrase | None:
        """A day and a month the wrong way round, mostly."""
        today = clock.now().astimezone(self.zone_of(one.whose)).date()
        if not is_to_come(one.day, one.spot.kind, today):
            return None
        return say(_("%(date)s is still to come."), date=one.day.isoformat())

    def is_closed(self, changing: Changing) -> bool:
        entry, one = changing.known.entry, changing.coming
        if entry is None:
            return True
        days = {entry.day, one.day} if changing.moves else {entry.day}
        closed = any(self.days.refusal(entry.member_id, day) is not None for day in days)
        return closed or ("for" in changing.merged.follow and one.spot.is_closed_on(one.day))

    def take_place(self, one: Coming, owner: int | str) -> None:
        """Two entries at one time both come, the second without its clock times."""
        if one.times is not None and self.days.overlaps(owner, one.day, one.times):
            reason = _("It overlaps another entry of that day, so it comes without its clock times.")
            self.mend(one.time, say(reason))
            one.times = None
        self.days.take(owner, one.day, one.minutes, one.times)

    def set_aside(self, time: PlannedTime, reason: Phrase, advice: Phrase | None = None) -> None:
        self.judged.aside.append(self.problem(time, reason, advice or say(MEND_ROW), time.row.cells))

    def mend(self, time: PlannedTime, reason: Phrase) -> None:
        self.judged.mended.append(self.problem(time, reason, say(_("Its length stays the same.")), None))

    def problem(self, time: PlannedTime, reason: Phrase, advice: Phrase, raw: object) -> Problem:
        return Problem(KIND, self.plan.file, time.day.isoformat(), time.row.line, None, reason, advice, raw)


def as_would_stand(one: Coming) -> Parts:
    """As ``here_of`` would tell it, were it followed."""
    card, project, is_work = one.spot.card, one.spot.project, one.spot.kind == EntryKind.WORK
    return {
        "day": one.day.isoformat(),
        "length": str(one.minutes),
        "clock": "-".join(str(int(moment.timestamp())) for moment in one.times or ()),
        "for": f"card:{card.number}" if card else (f"project:{project.pk}" if project else one.spot.kind),
        "text": short(one.text),
        "billable": "yes" if (is_work if one.billable is None else one.billable) else "",
        "job": one.job_function,
    }
