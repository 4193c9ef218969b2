"""Fetch a company's work from Kaiten as a job, then read it as if somebody had brought a file.

A worker that falls leaves its pages on the disk; the next one goes on behind the last of them."""

import time
from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction

from baton.accounts import access
from baton.accounts.models import Member
from baton.files.storing import store_bytes
from baton.interchange.kaiten.asking import client, keeping
from baton.interchange.kaiten.asking.address import origin_of
from baton.interchange.kaiten.asking.harvesting import Harvest, Scope
from baton.interchange.kaiten.asking.packing import pack
from baton.interchange.kaiten.asking.pages import Pages
from baton.interchange.kaiten.refusals import KeyMissing
from baton.interchange.models import ImportRun
from baton.interchange.progress import Progress
from baton.interchange.reading_in import read
from baton.interchange.telling_progress import now_and_then
from baton.jobs import ordering
from baton.jobs.leasing import ATTEMPTS, Cancelled, Leased
from baton.jobs.ordering import handles
from baton.kit import clock
from baton.kit.errors import Refusal

OLDER = "fetch older history from trello"
FETCH, LOOK = "fetch from kaiten", "look at kaiten"
# The key to what somebody may still choose from.
CHOOSING_KEPT = timedelta(days=1)
CHUNK = 1024 * 1024
NAP = 1.0


def order_fetch(
    company: str,
    key: str,
    *,
    by: Member,
    spaces: Sequence[str] = (),
    boards: Sequence[str] = (),
    choose: bool = False,
) -> ImportRun:
    """``choose``: first only what there is to choose from. Raises NotAllowed, NotAKaiten, KeyMissing."""
    access.demand_administer(by)
    origin = origin_of(company)
    key = key.strip()
    if not key or not key.isascii() or not key.isprintable():
        raise KeyMissing
    run = ImportRun.objects.create(
        workspace=by.workspace, by=by, source="kaiten", file_name=origin.partition("://")[2], sha256=""
    )
    run.job = ordering.order(
        LOOK if choose else FETCH, by=by, run=run.id, origin=origin, spaces=list(spaces), boards=list(boards)
    )
    run.save(update_fields=["job"])
    # Before a worker can see the job; a transaction that fails after all leaves it to the sweep.
    keeping.keep_key(run.id, key)
    return run


@handles(FETCH)
def fetch(leased: Leased) -> None:
    """Done twice it does nothing the second time: a run that was read has let go of this job."""
    run = ImportRun.objects.select_related("file", "workspace", "set_aside").get(pk=leased.job.order["run"])
    if run.job_id != leased.job.pk:
        keeping.forget(run.pk)
        return
    try:
        if run.file is None:
            fetch_all(run, leased)
        read(run, leased)
    except (Refusal, Cancelled):
        keeping.forget(run.pk)
        raise
    except Exception:
        if leased.job.attempts >= ATTEMPTS:
            keeping.forget(run.pk)
        raise
    keeping.forget(run.pk)


def fetch_all(run: ImportRun, leased: Leased) -> None:
    key = keeping.key_of(run.pk)
    if key is None:
        raise KeyMissing
    order, telling = leased.job.order, Telling(leased.progress)
    telling.progress(0, 0, "fetching")
    pages = Pages(keeping.folder_of(run.pk))
    asking = client.Client(order["origin"], key, pace=client.PACE, pause=telling.nap)
    try:
        Harvest(
            asking, pages, Scope(order["spaces"], order["boards"]), now_and_then(telling.progress)
        ).bring_in()
    finally:
        asking.close()
    store_pages(run, pages)


def store_pages(run: ImportRun, pages: Pages) -> None:
    packed = pages.folder / "packed.zip"
    pack(pages, packed)
    with packed.open("rb") as file, transaction.atomic():
        chunks = iter(lambda: file.read(CHUNK), b"")
        run.file = store_bytes(chunks, run.workspace, name=f"{run.file_name}.zip")
        run.sha256 = run.file.sha256
        run.save(update_fields=["file", "sha256"])


class Telling:
    """Tells how far it is, in pauses too: that keeps the lease, and hears that somebody wants it to end."""

    def __init__(self, tell: Progress) -> None:
        self.tell = tell
        self.latest = (0, 0, "fetching")
        self.told_at = 0.0

    def progress(self, done: int, total: int, step: str) -> None:
        self.latest = (done, total, step)
        self.told_at = time.monotonic()
        self.tell(done, total, step)

    def nap(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (rest := until - time.monotonic()) > 0:
            if time.monotonic() - self.told_at >= NAP:
                self.progress(*self.latest)
            time.sleep(min(rest, NAP))


def forget_ended_fetches() -> int:
    """Keys and pages of fetches that ended elsewhere: cancelled while they waited, or given up."""
    forgotten = 0
    for pk in list(keeping.runs_kept()):
        run = ImportRun.objects.select_related("job").filter(pk=pk).first()
        if run is None or not needs_its_key(run):
            keeping.forget(pk)
            forgotten += 1
    return forgotten


def needs_its_key(run: ImportRun) -> bool:
    if run.job is None:
        return False
    if run.state == "choosing":
        return run.created_at > clock.real_now() - CHOOSING_KEPT
    return not run.job.is_over and run.job.kind in (FETCH, LOOK, OLDER)
