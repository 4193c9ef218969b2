"""Run a version: its members as of one moment, frozen with the rules that hold for each, by a worker."""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from datetime import UTC
from typing import TYPE_CHECKING, Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.audiences.moments import moment
from baton.audiences.wrong import Wrong
from baton.jobs import ordering
from baton.jobs.leasing import ATTEMPTS, Cancelled, Leased, LeaseLost
from baton.jobs.models import State
from baton.jobs.ordering import handles
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.segments import bases, finding
from baton.segments.accepting import hold_against
from baton.segments.bounds import Bounds
from baton.segments.documents import library_of, read_version
from baton.segments.facts import SegmentRunEnded, SegmentRunOrdered
from baton.segments.models import RunState, SegmentRun, SegmentVersion
from baton.segments.refusals import (
    AlreadyWaiting,
    CannotBeWorkedOut,
    NoSuchMoment,
    RunTookTooLong,
    SegmentIsPutAway,
)

if TYPE_CHECKING:
    from baton.audiences.running import Run

JOB = "segment-run"
# How often a long run says that it is still at work; a lease holds a minute.
BREATH = 15.0
LONGEST = 60 * 60
UNDER_WAY = (RunState.QUEUED, RunState.RUNNING)


def order_run(version: SegmentVersion, *, as_of: str | None = None, by: Member) -> SegmentRun:
    """``as_of``: a day, which means its end in the document's zone; nothing: now. Raises SegmentIsPutAway,
    AlreadyWaiting, NoBase, NoSuchMoment."""
    access.demand_team(by)
    run = begun(version, as_of, by)
    run.job = ordering.order(JOB, by=by, run=run.pk)
    run.save(update_fields=["job"])
    return run


def begun(version: SegmentVersion, as_of: str | None, by: Member) -> SegmentRun:
    """A run that nobody has carried out yet, in the log."""
    workspace_id = version.segment.workspace_id
    with log.in_turn(workspace_id) as workspace:
        segment = finding.segment(version.segment_id, by)
        if segment.archived_at is not None:
            raise SegmentIsPutAway
        bases.manifest(workspace)
        waiting = SegmentRun.objects.filter(version=version, state__in=UNDER_WAY).select_related("job")
        if any(told_state(run) in UNDER_WAY for run in waiting):
            raise AlreadyWaiting
        zone = read_version(version).segment.time_zone
        at = moment_of(as_of, zone)
        stamp = at.as_of.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        run = SegmentRun.objects.create(
            version=version,
            as_of=at.as_of,
            file=f"runs/{version}/{stamp}-{secrets.token_hex(4)}.parquet",
            by=by,
        )
        log.record(workspace, SegmentRunOrdered(segment=segment.pk, version=version.number), by=by)
        return run


def moment_of(as_of: str | None, zone: str) -> Any:
    try:
        return moment(as_of, zone)
    except Wrong as wrong:
        raise NoSuchMoment(as_of=(as_of or "")[:60]) from wrong


def told_state(run: SegmentRun) -> str:
    """A run whose worker died each time says nothing itself; its job does."""
    if not run.is_over and run.job is not None and run.job.state in (State.FAILED, State.CANCELLED):
        return RunState.FAILED
    return run.state


@handles(JOB)
def carry_out(leased: Leased) -> None:
    """Again after a crash: what was written then has no row that names it, and another file is begun."""
    rows = SegmentRun.objects.select_related("version__segment__workspace", "by")
    run = rows.filter(pk=leased.job.order["run"]).first()
    if run is None or run.is_over:
        return
    if leased.job.attempts > 1:
        run.file = f"{run.file.removesuffix('.parquet')}-{leased.job.attempts}.parquet"
    run.state = RunState.RUNNING
    run.save(update_fields=["state", "file"])
    try:
        carry_to_its_end(run, by=leased.job.by, beside=lambda: leased.progress(0, 1, ""))
    except (LeaseLost, Cancelled):
        raise
    except Exception as trouble:
        if leased.job.attempts >= ATTEMPTS:
            end(run, by=leased.job.by, error=str(CannotBeWorkedOut(kind=type(trouble).__name__)))
        raise


def carry_to_its_end(run: SegmentRun, *, by: Member, beside: Callable[[], object] | None = None) -> None:
    """Done, or failed in words that are true again tomorrow. ``beside`` is called now and then meanwhile,
    from here, while the run goes on in a thread, and once more before it is told; without it the run is made
    here. What ``beside`` raises ends the run."""
    bounds = Bounds(LONGEST, RunTookTooLong(minutes=LONGEST // 60))
    try:
        frozen = (
            freeze(run, bounds)
            if beside is None
            else breathing(lambda: freeze(run, bounds), beside, bounds.call_off)
        )
    except (Refusal, Wrong) as reason:
        end(run, by=by, error=bases.without_paths(str(reason)))
        return
    if beside is not None:
        beside()
    run.size, run.customers = frozen.members, frozen.customers
    run.by_rule, run.members_hash = frozen.by_rule, frozen.members_hash
    run.base_mark = str(frozen.about["base_fingerprint"])[:64]
    end(run, by=by)


def end(run: SegmentRun, *, by: Member, error: str = "") -> None:
    """Nothing where another worker has taken it up meanwhile, or has ended it."""
    run.state, run.error = (RunState.FAILED if error else RunState.DONE), error
    run.finished_at = clock.now()
    told = ("state", "error", "finished_at", "size", "customers", "by_rule", "members_hash", "base_mark",
            "criteria", "accepted", "verdict")  # fmt: skip
    with log.in_turn(run.version.segment.workspace_id) as workspace:
        kept = SegmentRun.objects.select_for_update().filter(pk=run.pk).first()
        if kept is None or kept.is_over or kept.file != run.file:
            return
        run.save(update_fields=told)
        fact = SegmentRunEnded(
            segment=run.version.segment_id, version=run.version.number, state=str(run.state)
        )
        log.record(workspace, fact, by=by)


def freeze(run: SegmentRun, bounds: Bounds) -> "Run":
    """Held against its criteria, too. Raises Wrong, and what opening a base raises."""
    from baton.audiences.asking import asked
    from baton.audiences.moments import Moment
    from baton.audiences.running import run as write_down

    version = run.version
    workspace = version.segment.workspace
    read = read_version(version)
    at = Moment(run.as_of.replace(microsecond=0), read.segment.time_zone)
    with bases.opened(workspace, bounds) as engine:
        whole = asked(read, library_of(workspace), engine, at)
        frozen = write_down(whole, bases.directory(workspace) / run.file)
        hold_against(run, whole)
        return frozen


def breathing(
    doing: Callable[[], "Run"], beside: Callable[[], object], call_off: Callable[[Exception], None]
) -> "Run":
    """``doing`` in a thread, so that somebody can go on saying that it is still at work. What ``beside``
    raises is given to ``call_off``, or the engine would go on for nobody."""
    from django.db import connection

    def alone() -> "Run":
        try:
            return doing()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(alone)
        while True:
            try:
                return working.result(timeout=BREATH)
            except NotYet:
                if working.done():
                    raise
                try:
                    beside()
                except Exception as reason:
                    call_off(reason)
                    raise
