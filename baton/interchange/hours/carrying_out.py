"""Carry an import of hours out: all of it, or nothing."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from baton.accounts.models import JobFunction, Member, Workspace
from baton.activity import log
from baton.interchange.applied import Applied
from baton.interchange.facts import TimeImported
from baton.interchange.fitting import Texts
from baton.interchange.hours.judging import Changing, Coming, Judged, judge
from baton.interchange.hours.known import MEMBER, NAME, Known, here_of
from baton.interchange.hours.plan import KIND, HoursPlan
from baton.interchange.hours.whose import Whose, demand_hours
from baton.interchange.identities import Identities
from baton.interchange.merging import Baseline, taken_over
from baton.interchange.progress import Progress, to_nobody
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.membership.facts import MemberJoined
from baton.timesheets.entering import Clock, When, change, span_of, strike
from baton.timesheets.models import EntryKind, EntrySource, TimeEntry
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.spending import Spent, job_function_of, put_in_place
from baton.timesheets.today import zone_of

PORTION = 500
LONGEST_NAME = 120


def apply_hours(
    plan: HoursPlan,
    *,
    by: Member,
    progress: Progress = to_nobody,
    in_the_end: Callable[[Applied], None] = lambda applied: None,
) -> Applied:
    """Make what is new in ``plan`` and follow what changed. ``progress`` may raise to end it all;
    ``in_the_end`` runs in the same transaction. Raises NotAllowed."""
    demand_hours(by)
    with log.many_deeds(by.workspace_id, tells_at_once=True) as batch:
        workspace = batch.workspace
        known = Identities(workspace, plan.origin)
        judged = judge(plan, by, known)
        applied = Applied()
        if not judged.nothing_new:
            applied = Applied(Writing(plan, judged, workspace, by, known, progress).counted())
        in_the_end(applied)
        return applied


@dataclass
class Writing:
    plan: HoursPlan
    judged: Judged
    workspace: Workspace
    by: Member
    known: Identities
    progress: Progress
    functions: dict[tuple[int, str], str] = field(default_factory=dict)

    def counted(self) -> dict[str, int]:
        """Rows made, by kind."""
        counts = Counter[str]()
        self.progress(0, len(self.judged.new), KIND)
        counts["placeholder"] = self.meet_people()
        for start in range(0, len(self.judged.new), PORTION):
            self.write(self.judged.new[start : start + PORTION])
            self.progress(start, len(self.judged.new), KIND)
        counts[KIND] = len(self.judged.new)
        for changing in self.judged.changes:
            counts["changed_time" if self.follow(changing) else "refused_time"] += 1
        for gone in self.judged.struck:
            counts["struck_time" if self.strike(gone) else "refused_time"] += 1
        counts["kept_yours"] = self.judged.kept
        self.tell()
        self.known.write()
        return {kind: count for kind, count in counts.items() if count}

    def meet_people(self) -> int:
        """Placeholders for those of whom hours come; everybody is known again the next time."""
        made: dict[str, Member] = {}
        texts = Texts()
        for person in self.plan.people:
            whose = self.judged.people[person.external_id]
            row = self.known.find("person", person.external_id)
            member = whose.member
            if member is None and person.external_id in self.judged.strangers:
                name = texts.fitted(person.name, LONGEST_NAME, otherwise=person.external_id[:LONGEST_NAME])
                member = Member.objects.create(workspace=self.workspace, name=name, created_at=clock.now())
                made[person.external_id] = member
                log.record(self.workspace, MemberJoined(member=member.pk), by=self.by)
            if member is None:
                continue
            if row is None:
                self.known.remember("person", person.external_id, member=member)
            elif row.member_id != member.pk:
                row.member = member
                row.save(update_fields=["member"])
        for one in self.judged.new:
            if one.whose.member is None and one.whose.key in made:
                one.whose = Whose(one.whose.key, made[one.whose.key])
        return len(made)

    def write(self, coming: Sequence[Coming]) -> None:
        names = [f"{self.plan.origin}:{uuid4().hex}" for _one in coming]
        entries = [self.entry(one, name) for one, name in zip(coming, names, strict=True)]
        TimeEntry.objects.bulk_create(entries, batch_size=PORTION)
        price_entries(entries, book_of(self.workspace))
        for one, entry, name in zip(coming, entries, names, strict=True):
            baseline = Baseline(one.told, here_of(entry))
            taken = {NAME: one.name, MEMBER: entry.member_id, **baseline.as_kept()}
            self.known.remember(KIND, name, entry.pk, taken=taken)
        self.known.write()

    def entry(self, one: Coming, name: str) -> TimeEntry:
        member, card, project = self.demand_member(one), one.spot.card, one.spot.project
        times = one.times or (None, None)
        is_work = one.spot.kind == EntryKind.WORK
        entry = TimeEntry(
            workspace=self.workspace,
            member=member,
            day=one.day,
            minutes=one.minutes,
            kind=one.spot.kind,
            card=card,
            project=project,
            job_function=one.job_function or self.job_function(one, member),
            billable=is_work if one.billable is None else one.billable,
            text=one.text,
            source=EntrySource.IMPORT,
            started_at=times[0],
            ended_at=times[1],
            imported_as=name,
        )
        put_in_place(entry, span_of(self.when(one), zone_of(self.demand_member(one))))
        return entry

    def demand_member(self, one: Coming) -> Member:
        if one.whose.member is None:
            raise RuntimeError(f"nobody was made for {one.whose.key}")
        return one.whose.member

    def job_function(self, one: Coming, member: Member) -> str:
        key = (member.pk, one.spot.words)
        if key not in self.functions:
            found = job_function_of(member, one.spot.card, one.spot.project)
            self.functions[key] = found or JobFunction.OTHER
        return self.functions[key]

    def when(self, one: Coming) -> When:
        return When(one.day, one.minutes, one.times)

    def follow(self, changing: Changing) -> bool:
        """What the tool says otherwise by now and nobody changed here. One that is refused stays as it is."""
        entry, one, parts = changing.known.entry, changing.coming, set(changing.merged.follow)
        if entry is None:
            return False
        times: Clock | None = None
        if entry.started_at is not None and entry.ended_at is not None:
            times = (entry.started_at, entry.ended_at)
        when = self.when(one) if changing.moves else When(entry.day, entry.minutes, times)
        spot = one.spot if "for" in parts else None
        kind = spot.kind if spot is not None else entry.kind
        is_work = kind == EntryKind.WORK
        told = one.billable if "billable" in parts else entry.billable
        spent = Spent(
            kind,
            (spot.card.pk if spot.card else None) if spot is not None else entry.card_id,
            (spot.project.pk if spot.project else None) if spot is not None else entry.project_id,
            one.job_function if "job" in parts else str(entry.job_function),
            (is_work if told is None else told) if is_work else False,
            one.text if "text" in parts else entry.text,
        )
        try:
            with log.attempt():
                entry = change(entry, when, spent, by=self.by)
        except Refusal:
            return False
        self.remember_again(changing, entry)
        return True

    def remember_again(self, changing: Changing, entry: TimeEntry) -> None:
        one, row = changing.coming, changing.known.row
        baseline = taken_over(changing.known.before, one.told, here_of(entry), changing.merged)
        taken = {NAME: one.name, MEMBER: entry.member_id, **baseline.as_kept()}
        self.known.take_over(row, taken)

    def strike(self, gone: Known) -> bool:
        try:
            with log.attempt():
                if gone.entry is not None:
                    strike(gone.entry, by=self.by)
        except Refusal:
            return False
        return True

    def tell(self) -> None:
        """To each whose hours came, how many entries."""
        counted = Counter(self.demand_member(one).pk for one in self.judged.new)
        for member, entries in counted.items():
            fact = TimeImported(member=member, source=self.plan.origin, entries=entries)
            log.record(self.workspace, fact, by=self.by)
