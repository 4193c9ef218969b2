"""A run is worked out in the background and frozen."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from baton.activity.models import Entry
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.running import about, fingerprint_of
from baton.audiences.wrong import Wrong
from baton.jobs.leasing import Cancelled, Leased, LeaseLost, take_up
from baton.jobs.models import Job, State
from baton.jobs.working import work_once
from baton.kit import clock
from baton.segments import bases, keeping, running
from baton.segments.bounds import Bounds
from baton.segments.models import RunState, SegmentRun
from baton.segments.refusals import AlreadyWaiting, NoBase, NoSuchMoment, RunTookTooLong, SegmentIsPutAway
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, document, latest_of
from tests.segments.test_bounds import ENDLESS

pytestmark = pytest.mark.django_db


def job_of(run: SegmentRun) -> QuerySet[Job]:
    return Job.objects.filter(pk=run.job_id or 0)


@pytest.fixture
def worked(monkeypatch):
    """A worker's thread closes connections that are its own; here there is one."""
    monkeypatch.setattr(running, "breathing", lambda doing, beside, call_off: doing())
    return work_once


def test_a_run_is_carried_out_by_a_worker_and_says_what_came_of_it(shop, agency, segment, worked):
    version = latest_of(segment(DUTCH, EMAIL))
    run = running.order_run(version, as_of=AS_OF, by=agency.anna)
    assert (run.state, run.as_of) == ("queued", datetime(2026, 6, 30, 22, 0, tzinfo=UTC))
    assert worked()
    run.refresh_from_db()
    assert (run.state, run.error) == (RunState.DONE, "")
    file = bases.directory(agency.workspace) / run.file
    assert fingerprint_of(file) == (run.size, run.members_hash)
    assert about(file)["content_hash"] == version.content_hash
    assert set(run.by_rule) == {"definition.rules[0]", "definition.rules[1]"}
    assert 0 < (run.size or 0) < run.by_rule["definition.rules[0]"] < (run.customers or 0) == 400
    assert [row.kind for row in Entry.objects.order_by("number")][-2:] == [
        "SegmentRunOrdered",
        "SegmentRunEnded",
    ]


def test_the_same_version_at_the_same_moment_has_the_same_members(shop, agency, segment, worked):
    version = latest_of(segment(DUTCH))
    for _ in range(2):
        running.order_run(version, as_of=AS_OF, by=agency.anna)
        assert worked()
    hashes = set(SegmentRun.objects.values_list("members_hash", flat=True))
    files = set(SegmentRun.objects.values_list("file", flat=True))
    assert (len(hashes), len(files)) == (1, 2)


def test_a_version_waits_once(shop, agency, segment):
    version = latest_of(segment(DUTCH))
    running.order_run(version, by=agency.anna)
    with pytest.raises(AlreadyWaiting):
        running.order_run(version, by=agency.kees)


def test_what_no_longer_fits_the_base_fails_in_words(shop, agency, segment, worked):
    version = latest_of(segment({**DUTCH, "field": "planet"}))
    run = running.order_run(version, by=agency.anna)
    assert worked()
    run.refresh_from_db()
    assert run.state == RunState.FAILED
    assert "planet" in run.error
    assert job_of(run).get().state == State.DONE


def test_a_run_whose_worker_died_each_time_is_told_as_failed(shop, agency, segment, asks):
    made = segment(DUTCH)
    run = running.order_run(latest_of(made), by=agency.anna)
    job_of(run).update(state=State.FAILED, error="FileNotFoundError: /srv/data/audiences/relay/orders.csv")
    agency.anna.user.language = "nl"
    agency.anna.user.save()
    _, told = asks(agency.anna, "GET", f"segments/{made.pk}/runs")
    assert told[0]["state"] == "failed"
    # In the reader's language, and without a path of the machine.
    assert told[0]["error"] == "Deze berekening is voor het einde afgebroken. Bereken opnieuw."
    # And another may be ordered.
    assert running.order_run(latest_of(made), by=agency.anna).state == "queued"


def test_a_run_that_is_taken_up_again_begins_another_file(shop, agency, segment, worked):
    run = running.order_run(latest_of(segment(DUTCH)), as_of=AS_OF, by=agency.anna)
    torn = bases.directory(agency.workspace) / run.file
    torn.parent.mkdir(parents=True)
    torn.write_bytes(b"")
    job_of(run).update(attempts=1)
    assert worked()
    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert run.file.endswith("-2.parquet")


def test_a_path_of_the_machine_is_in_no_error(shop, agency, segment, monkeypatch):
    def there_already(run, _bounds):
        raise Wrong(f"{bases.directory(agency.workspace)}/x.parquet is there already")

    monkeypatch.setattr(running, "freeze", there_already)
    run = running.begun(latest_of(segment(DUTCH)), AS_OF, agency.anna)
    running.carry_to_its_end(run, by=agency.anna)
    assert run.error == "…/audiences/relay/x.parquet is there already"


def test_where_the_files_were_changed_meanwhile_it_is_tried_again(shop, agency, segment, worked, monkeypatch):
    run = running.order_run(latest_of(segment(DUTCH)), as_of=AS_OF, by=agency.anna)
    really = DuckDB.write

    def changed_meanwhile(engine, *given):
        really(engine, *given)
        os.utime(shop / "orders.parquet", (1, 1))

    with monkeypatch.context() as once:
        once.setattr(DuckDB, "write", changed_meanwhile)
        assert worked()
    assert job_of(run).get().state == State.WAITING
    job_of(run).update(not_before=None)
    assert worked()
    run.refresh_from_db()
    assert (run.state, run.error) == (RunState.DONE, "")


def test_what_keeps_failing_ends_as_failed(shop, agency, segment, worked, monkeypatch):
    run = running.order_run(latest_of(segment(DUTCH)), by=agency.anna)
    monkeypatch.setattr(running, "freeze", lambda run, bounds: 1 / 0)
    job_of(run).update(attempts=4)
    assert worked()
    run.refresh_from_db()
    assert run.state == RunState.FAILED


def test_without_a_base_nothing_is_run(data, agency, segment):
    with pytest.raises(NoBase):
        running.order_run(latest_of(segment(DUTCH)), by=agency.anna)
    assert not SegmentRun.objects.exists()


def test_neither_what_is_put_away_nor_as_of_no_day(shop, agency, segment):
    made = segment(DUTCH)
    with pytest.raises(NoSuchMoment):
        running.order_run(latest_of(made), as_of="soon", by=agency.anna)
    keeping.change(made, archived=True, by=agency.anna)
    with pytest.raises(SegmentIsPutAway):
        running.order_run(latest_of(made), by=agency.anna)


def test_the_list_says_the_size_of_the_last_run_that_was_done(shop, agency, segment, worked, asks):
    made = segment(DUTCH)
    for as_of in ("2024-01-31", AS_OF):
        running.order_run(latest_of(made), as_of=as_of, by=agency.anna)
        assert worked()
    keeping.save(made, document(DUTCH, EMAIL), based_on=1, by=agency.anna)
    _, (told,) = asks(agency.dasha, "GET", "segments")
    run = SegmentRun.objects.latest("id")
    assert (told["version"], told["run_version"], told["size"]) == (2, 1, run.size)
    assert told["run_at"]
    _, whole = asks(agency.dasha, "GET", f"segments/{made.pk}")
    assert (whole["run_version"], whole["size"], len(whole["versions"])) == (1, run.size, 2)


def test_the_list_brings_neither_documents_nor_counts_by_rule(shop, agency, segment, worked, asks):
    made = segment(DUTCH)
    running.order_run(latest_of(made), as_of=AS_OF, by=agency.anna)
    assert worked()
    for path in ("segments", "segment-overlap"):
        with CaptureQueriesContext(connection) as asked:
            assert asks(agency.dasha, "GET", path)[0] == 200
        said = " ".join(query["sql"] for query in asked.captured_queries)
        assert "segments_segmentrun" in said
        assert '"document"' not in said
        assert '"by_rule"' not in said


@pytest.mark.django_db(transaction=True)
def test_a_worker_goes_on_saying_that_it_is_at_work(shop, agency, segment, monkeypatch):
    breaths: list[str] = []
    monkeypatch.setattr(running, "BREATH", 0.001)
    monkeypatch.setattr(Leased, "progress", lambda leased, done, total, step="": breaths.append(step))
    run = running.order_run(latest_of(segment(DUTCH)), as_of=AS_OF, by=agency.anna)
    assert work_once()
    run.refresh_from_db()
    job = job_of(run).get()
    assert (run.state, job.state) == (RunState.DONE, State.DONE)
    assert list(run.by_rule) == ["definition.rules[0]"]
    # One of them before it is told; the others while it works.
    assert len(breaths) > 2


def test_of_two_workers_of_one_run_the_late_one_leaves_it_alone(shop, agency, segment, worked, monkeypatch):
    run = running.order_run(latest_of(segment(DUTCH)), as_of=AS_OF, by=agency.anna)
    first = take_up()
    assert first is not None
    really = running.freeze

    def overtaken(run, bounds):
        monkeypatch.setattr(running, "freeze", really)
        frozen = really(run, bounds)
        job_of(run).update(lease_until=clock.real_now() - timedelta(seconds=1))
        second = take_up()
        assert second is not None
        running.carry_out(second)
        return frozen

    monkeypatch.setattr(running, "freeze", overtaken)
    with pytest.raises(LeaseLost):
        running.carry_out(first)
    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert run.file.endswith("-2.parquet")
    assert Entry.objects.filter(kind="SegmentRunEnded").count() == 1


@pytest.mark.parametrize("meanwhile", [{"state": RunState.DONE}, {"file": "runs/x@1/other.parquet"}])
def test_what_another_worker_ended_or_took_up_is_not_told_again(shop, agency, segment, meanwhile):
    run = running.begun(latest_of(segment(DUTCH)), AS_OF, agency.anna)
    SegmentRun.objects.filter(pk=run.pk).update(**meanwhile)
    running.end(run, by=agency.anna, error="Too late.")
    run.refresh_from_db()
    assert (run.error, run.finished_at) == ("", None)
    assert not Entry.objects.filter(kind="SegmentRunEnded").exists()


def test_a_run_has_an_hour(shop, agency, segment, monkeypatch):
    monkeypatch.setattr(running, "LONGEST", 0)
    run = running.begun(latest_of(segment(DUTCH)), AS_OF, agency.anna)
    running.carry_to_its_end(run, by=agency.anna)
    run.refresh_from_db()
    assert run.state == RunState.FAILED
    assert "took longer than 0 minutes" in run.error


@pytest.mark.django_db(transaction=True)
def test_a_run_that_is_called_off_ends_its_engine(shop, agency, monkeypatch):
    monkeypatch.setattr(running, "BREATH", 0.2)
    bounds = Bounds(3600, RunTookTooLong(minutes=60))

    def endless():
        with bases.opened(agency.workspace, bounds) as engine:
            engine.rows(ENDLESS)

    def cancelled():
        raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        running.breathing(endless, cancelled, bounds.call_off)
    assert time.monotonic() - begun < 10
