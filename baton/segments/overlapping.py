"""The last runs of some segments, laid over one another: how many members each two of them share."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.audiences.wrong import Wrong
from baton.kit.errors import NotSeen
from baton.segments import bases, finding
from baton.segments.few import LEAST, roughly
from baton.segments.models import Segment, SegmentRun
from baton.segments.refusals import CannotBeWorkedOut, RunsOfDifferentBases

if TYPE_CHECKING:
    from baton.audiences.overlapping import Overlap

MOST = 50


def overlapped(chosen: list[int], *, by: Member) -> dict[str, Any]:
    """As ``SegmentOverlapOut`` tells it; ``chosen`` empty: every segment that is not put away, by name.
    Raises NotAllowed to a guest, NotSeen, RunsOfDifferentBases, and what asking in bounds raises."""
    access.demand_team(by)
    segments = segments_asked(chosen, by)
    files = {run: bases.directory(by.workspace) / run.file for run in last_runs(segments)}
    kept = {run: file for run, file in files.items() if file.is_file()}
    has_run = {run.version.segment_id for run in kept}
    runs = list(kept)[:MOST]
    found = laid_over(runs, [kept[run] for run in runs]) if runs else None
    told = told_exactly if finding.may_see_few(by) else told_roughly
    return {
        "segments": [run_told(run) for run in runs],
        "shared": told(found.shared) if found is not None else [],
        "least": LEAST,
        "without_run": [segment.name for segment in segments if segment.pk not in has_run],
        "left_out": len(kept) - len(runs),
        "of_one_state": found is None or found.of_one_state,
    }


def segments_asked(chosen: list[int], by: Member) -> list[Segment]:
    seen = Segment.objects.seen_by(by).order_by("name", "id")
    if not chosen:
        return list(seen.filter(archived_at=None))
    found = list(seen.filter(pk__in=chosen))
    if len(found) < len(set(chosen)):
        raise NotSeen
    return found


def last_runs(segments: list[Segment]) -> list[SegmentRun]:
    """The last of each that was done, in the order of the segments; none of those that have none."""
    chosen = Segment.objects.filter(pk__in=[segment.pk for segment in segments])
    last = {run.version.segment_id: run for run in finding.last_done(chosen)}
    return [last[segment.pk] for segment in segments if segment.pk in last]


def laid_over(runs: list[SegmentRun], files: list[Path]) -> "Overlap":
    from baton.audiences.overlapping import overlap

    with bases.frozen_now() as connection:
        try:
            return overlap(files, connection)
        except Wrong as wrong:
            said = {problem.place for problem in wrong.problems}
            others = [
                run.version.segment.name for run, file in zip(runs, files, strict=True) if str(file) in said
            ]
            if not others:
                raise CannotBeWorkedOut(kind=type(wrong).__name__) from None
            raise RunsOfDifferentBases(names=", ".join(others)) from None


def run_told(run: SegmentRun) -> dict[str, Any]:
    return {
        "id": run.version.segment_id,
        "name": run.version.segment.name,
        "version": run.version.number,
        "as_of": run.as_of,
        "size": run.size or 0,
    }


def told_exactly(shared: tuple[tuple[int, ...], ...]) -> list[list[int | None]]:
    return [list(row) for row in shared]


def told_roughly(shared: tuple[tuple[int, ...], ...]) -> list[list[int | None]]:
    """Nobody is told as nobody; how many a segment holds is told everywhere."""
    return [
        [count if row == column else roughly(count) for column, count in enumerate(counts)]
        for row, counts in enumerate(shared)
    ]
