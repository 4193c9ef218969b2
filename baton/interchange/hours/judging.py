"""What of a file of hours comes, what changes, what stays out and why: the same for the dry run and the
import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import groupby, pairwise
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

    @property
    def follows(self) -> bool:
        return self.known.entry is not None and bool(self.merged.follow)


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
        rows = [
            [(one, pairs.get(id(one))) for one in parts]
            for _time, parts in groupby(coming, key=lambda one: id(one.time))
        ]
        # What is here has its place on its day before anything new asks for one.
        for row in sorted(rows, key=lambda row: all(same is None for _one, same in row)):
            self.judge_row(row)

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

    def judge_row(self, parts: Sequence[tuple[Coming, Known | None]]) -> None:
        """A row over midnight comes with all its days, or with none."""
        new = [one for one, same in parts if same is None]
        known = [self.changing(one, same) for one, same in parts if same is not None]
        follow = [one for one in known if one.follows]
        closed = next(filter(None, map(self.closed_for, follow)), None)
        refused = closed if new else None
        if closed is None:
            refused = next(filter(None, self.refusals(new, follow)), None)
        if refused is not None:
            self.put_back(known)
            self.set_aside(parts[0][0].time, refused)
            return
        if closed is not None:
            self.judged.closed += len(follow)
            follow = []
        left = [one for one in known if one not in follow]
        self.put_back(left)
        self.judged.same.extend(one.known for one in left)
        for changing in follow:
            self.follow(changing)
        for one in new:
            self.take_place(one, owner_of(one))
            self.judged.new.append(one)

    def changing(self, one: Coming, same: Known) -> Changing:
        here = here_of(same.entry) if same.entry is not None else {}
        merged = merge(same.before, one.told, here, as_here=as_would_stand(one).get)
        self.judged.kept += len(merged.kept) if same.entry is not None else 0
        return Changing(one, same, merged)

    def refusals(self, new: Sequence[Coming], follow: Sequence[Changing]) -> Iterator[Phrase | None]:
        yield from map(self.refused_new, new)
        yield from (self.refused_move(one.coming) for one in follow if one.moves)

    def refused_new(self, one: Coming) -> Phrase | None:
        member = one.whose.member.pk if one.whose.member is not None else None
        refusal = self.days.refusal(member, one.day) or archived(one)
        return refusal or self.refused_move(one)

    def refused_move(self, one: Coming) -> Phrase | None:
        return self.to_come(one) or self.days.too_full(owner_of(one), one.day, one.minutes)

    def put_back(self, known: Sequence[Changing]) -> None:
        """They stay as they stand here."""
        for one in known:
            if one.known.entry is not None:
                self.days.put_back(one.known.entry)

    def follow(self, changing: Changing) -> None:
        entry, one = changing.known.entry, changing.coming
        if changing.moves:
            self.take_place(one, owner_of(one))
        elif entry is not None:
            self.days.put_back(entry)
        self.judged.changes.append(changing)

    def to_come(self, one: Coming) -> Phrase | None:
        """A day and a month the wrong way round, mostly."""
        today = clock.now().astimezone(self.zone_of(one.whose)).date()
        if not is_to_come(one.day, one.spot.kind, today):
            return None
        return say(_("%(date)s is still to come."), date=one.day.isoformat())

    def closed_for(self, changing: Changing) -> Phrase | None:
        entry, one = changing.known.entry, changing.coming
        if entry is None:
            return None
        days = (entry.day, one.day) if changing.moves else (entry.day,)
        reasons = (self.days.refusal(entry.member_id, day) for day in days)
        closed = next((reason for reason in reasons if reason is not None), None)
        return closed or (archived(one) if "for" in changing.merged.follow else None)

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


def owner_of(one: Coming) -> int | str:
    return one.whose.member.pk if one.whose.member is not None else one.whose.key


def archived(one: Coming) -> Phrase | None:
    if not one.spot.is_closed_on(one.day):
        return None
    name = one.spot.project.name if one.spot.project is not None else ""
    return say(_("%(project)s is archived since before that day."), project=name)


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
