"""A run held against what its segment has to meet, and the verdict in the reader's words."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from baton.accounts.models import Member
from baton.audiences.accepting.criteria import Criteria, places
from baton.audiences.accepting.verdict import Judged, Verdict, read_back
from baton.audiences.base.manifest import Base
from baton.audiences.telling.criteria import criterion_told, found_told
from baton.audiences.telling.names import Names
from baton.audiences.wrong import Wrong, written
from baton.segments import finding
from baton.segments.criteria import PERSONAL, latest, read_kept
from baton.segments.documents import library_of, read_version
from baton.segments.few import roughly
from baton.segments.masking import masked
from baton.segments.models import RunState, SegmentCriteria, SegmentRun, SegmentVersion
from baton.segments.refusals import problems_of

if TYPE_CHECKING:
    from baton.audiences.asking import Asked

Told = dict[str, Any]


def hold_against(run: SegmentRun, whole: "Asked") -> None:
    """Puts down on ``run`` what was found; nothing where nothing is asked. Criteria that do not fit the base
    any more are not met."""
    from baton.audiences.accepting.judging import judge

    row = latest(run.version.segment)
    wanted = read_kept(row) if row is not None else None
    if wanted is None:
        return
    run.criteria = row
    earlier = run_before(run)
    try:
        verdict = judge(
            whole, wanted, library_of(run.version.segment.workspace), earlier.size if earlier else None
        )
    except Wrong as wrong:
        run.accepted, run.verdict = False, {"problems": problems_of(wrong)}
        return
    run.accepted = verdict.accepted
    found = verdict.as_document()
    run.verdict = {name: found[name] for name in ("members", "customers", "earlier", "criteria")}


def run_before(run: SegmentRun) -> SegmentRun | None:
    """What a change is measured from: the run of the segment as of the latest moment that is no later, save
    those that were refused: what is out of bounds is no measure."""
    of_it = SegmentRun.objects.filter(version__segment=run.version.segment_id, state=RunState.DONE)
    standing = of_it.filter(as_of__lte=run.as_of).exclude(accepted=False).exclude(pk=run.pk)
    return standing.order_by("-as_of", "-finished_at", "-pk").first()


class Words:
    """Criteria and verdicts in words for ``by``."""

    def __init__(self, by: Member, base: Base | None) -> None:
        self.by, self.names = by, Names(base)
        self.sees = finding.may_see_few(by)
        self.known: dict[int, Criteria] = {}
        self.zones: dict[int, str] = {}

    def criteria(self, row: SegmentCriteria) -> Criteria | None:
        if not row.document:
            return None
        if row.pk not in self.known:
            read = read_kept(row)
            assert read is not None  # noqa: S101
            self.known[row.pk] = read.criteria
        return self.known[row.pk]

    def wanted(self, row: SegmentCriteria) -> list[Told]:
        """Each criterion, in the order in which runs are held against them."""
        criteria = self.criteria(row)
        if criteria is None:
            return []
        return [{"place": written(place), "words": self.said(criteria, place)} for place in places(criteria)]

    def said(self, criteria: Criteria, place: Any) -> str:
        if place[0] in PERSONAL and not self.sees:
            kept = [masked(key) for key in getattr(criteria, place[0])]
            criteria = criteria.model_copy(update={place[0]: tuple(kept)})
        return criterion_told(criteria, place, self.names)

    def verdict(self, run: SegmentRun) -> list[Told]:
        criteria = self.criteria(run.criteria) if run.criteria is not None else None
        if criteria is None or "criteria" not in run.verdict:
            return []
        verdict = read_back(criteria, run.verdict)
        zone = self.zone(run.version) if fresh(verdict) else "UTC"
        return [
            {
                "place": written(each.place),
                "words": self.said(criteria, each.place),
                "found": self.found(each, verdict, zone),
                "holds": each.holds,
            }
            for each in verdict.judged
        ]

    def zone(self, version: SegmentVersion) -> str:
        if version.pk not in self.zones:
            self.zones[version.pk] = read_version(version).segment.time_zone
        return self.zones[version.pk]

    def found(self, judged: Judged, verdict: Verdict, zone: str) -> str:
        """Empty where it would tell of a few people."""
        if not self.sees and tells_of_few(judged, verdict):
            return ""
        return found_told(judged, verdict, zone)


def fresh(verdict: Verdict) -> bool:
    return any(isinstance(each.found, datetime) for each in verdict.judged)


def tells_of_few(judged: Judged, verdict: Verdict) -> bool:
    """Also by subtraction: of 40 members all but three."""
    if judged.kind == "change":
        return None in (roughly(verdict.earlier), roughly(verdict.members)) and verdict.earlier is not None
    counts: list[int] = [judged.found] if type(judged.found) is int else []
    if counts and judged.kind != "size":
        counts += [verdict.members, verdict.members - counts[0]]
    return any(roughly(count) is None for count in counts)
