"""Read an uploaded file as a job, so that nobody waits: its dry run, or why it cannot be read."""

from dataclasses import replace
from typing import Any

from django.db import transaction

from baton.files.models import StoredFile
from baton.files.storing import store_bytes
from baton.interchange.dry_run import dry_run
from baton.interchange.fitting import storable
from baton.interchange.hours.dry_run import hours_dry_run
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.lying_files import files_of
from baton.interchange.models import ImportRun
from baton.interchange.plan import ImportPlan
from baton.interchange.quarantine import table_of_quarantine
from baton.interchange.refusals import FileNotReadable
from baton.interchange.remembering import remembered
from baton.interchange.source import Brought
from baton.interchange.sources import plan_files
from baton.interchange.telling_progress import now_and_then
from baton.jobs.leasing import Leased
from baton.jobs.ordering import handles

OF_THE_FILE = ("encoding", "delimiter", "quote", "sheet")
# Of hours these are told by the file too; and what one file no longer has says nothing of the next.
OF_HOURS = ("decimal", "date_order")
OF_ONE_FILE = ("gone",)


@handles("dry run")
def read_in(leased: Leased) -> None:
    """Done twice it does nothing the second time: a run that was read has let go of this job."""
    run = ImportRun.objects.select_related("file", "workspace", "set_aside", "by__workspace").get(
        pk=leased.job.order["run"]
    )
    if run.job_id == leased.job.pk:
        read(run, leased)


def read(run: ImportRun, leased: Leased) -> None:
    """Its files into its dry run. Raises FileNotReadable, FileIsGone."""
    leased.progress(0, 0, "reading")
    brought = files_of(run, now_and_then(leased.progress))
    try:
        plan = planned(run, brought)
    except FileNotReadable:
        # Read before and now asked to be read otherwise: it stays, to be read as it was.
        if not run.is_read:
            let_go_of_files(run)
        raise
    if isinstance(plan, HoursPlan):
        document, plan = hours_dry_run(plan, run.by)
    else:
        document = dry_run(plan, run.workspace)
    keep(run, leased.job.pk, plan, storable(document))


def planned(run: ImportRun, brought: Brought) -> ImportPlan:
    """As somebody chose, else as files of this make were read the last time, else as proposed."""
    plan = plan_files(run.source, brought)
    if brought.settings or plan.reading is None or not plan.reading.shape:
        return plan
    chosen = remembered(run.workspace, run.source, plan.reading.shape)
    if not chosen:
        return plan
    # How this very file is written it tells itself, unless it leaves that open.
    settings, asked = plan.reading.settings, plan.reading.asked
    own = (*OF_THE_FILE, *OF_HOURS) if isinstance(plan, HoursPlan) else OF_THE_FILE
    chosen |= {name: settings[name] for name in own if name in settings and name not in asked}
    chosen = {name: value for name, value in chosen.items() if name not in OF_ONE_FILE}
    again = replace(brought, settings=chosen)
    try:
        return plan_files(run.source, again)
    except FileNotReadable:
        return plan


def keep(run: ImportRun, job: int, plan: ImportPlan, document: Any) -> None:
    table = table_of_quarantine(plan)
    before = run.set_aside
    with transaction.atomic():
        stored = (
            store_bytes([table], run.workspace, name=f"{run.file_name}-quarantine.csv") if table else None
        )
        found: dict[str, Any] = {"dry_run": document, "job": None, "set_aside": stored}
        if plan.reading is not None:
            found |= {"settings": storable(dict(plan.reading.settings)), "shape": plan.reading.shape}
        kept = ImportRun.objects.filter(pk=run.pk, job=job).update(**found)
        gone = before if kept else stored
        if gone is not None:
            gone.delete()


def let_go_of_files(run: ImportRun) -> None:
    """Nothing can ever be made of them; their bytes follow with the sweep of the store."""
    with transaction.atomic():
        pages = list(run.further.values_list("file", flat=True))
        run.further.all().delete()
        stored, run.file = run.file, None
        run.save(update_fields=["file"])
        StoredFile.objects.filter(pk__in=[*pages, *([stored.pk] if stored else [])]).delete()
