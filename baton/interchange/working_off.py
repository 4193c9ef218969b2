"""Carry out an import as a job: told how far it is, ended on request, whole or not at all."""

import threading
from typing import Any

from django.db import connection

from baton.files import shelves
from baton.interchange.applying.carrying_out import Applied, apply
from baton.interchange.choices import Choices
from baton.interchange.models import ImportRun
from baton.interchange.refusals import FileIsGone
from baton.interchange.sources import plan_file
from baton.jobs.leasing import Cancelled, Leased, LeaseLost
from baton.jobs.ordering import handles
from baton.kit import clock

EVERY = 1.0


@handles("import")
def import_file(leased: Leased) -> dict[str, Any]:
    """Done twice it does nothing the second time: what was made is remembered in the same transaction."""
    run = ImportRun.objects.select_related("file", "by").get(
        pk=leased.job.order["run"], workspace=leased.job.workspace
    )
    if run.applied_at is not None:
        return dict(run.result)
    if run.file is None:
        raise FileIsGone
    leased.progress(0, 0, "reading")
    plan = plan_file(run.source, shelves.path_of(run.file.key), name=run.file_name)
    leased.progress(0, len(plan.cards), "writing")

    def in_the_end(applied: Applied) -> None:
        leased.progress(len(plan.cards), len(plan.cards), "done")
        run.result, run.applied_at = applied.as_document(), clock.real_now()
        run.save(update_fields=["result", "applied_at"])

    with Beside(leased) as beside:
        applied = apply(
            plan,
            Choices(**run.choices),
            by=run.by,
            progress=beside.progress,
            in_the_end=beside.ended(in_the_end),
        )
    return applied.as_document()


class Beside:
    """Tells the progress over a connection of its own: from inside the one transaction nobody would hear it.

    SQLite has one writer, and that is the import: there everything is told before and after.
    """

    def __init__(self, leased: Leased) -> None:
        self.leased = leased
        self.latest: tuple[int, int, str] | None = None
        self.trouble: LeaseLost | Cancelled | None = None
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.keep_telling, daemon=True)

    def __enter__(self) -> "Beside":
        if connection.vendor == "postgresql":
            self.thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.end()

    def end(self) -> None:
        self.over.set()
        if self.thread.is_alive():
            self.thread.join()

    def progress(self, done: int, total: int, step: str) -> None:
        self.latest = (done, total, step)
        if self.trouble is not None:
            raise self.trouble

    def ended(self, then: Any) -> Any:
        """``then``, once nothing is told beside any more: both write the same row."""

        def finish(applied: Applied) -> None:
            self.end()
            if self.trouble is not None:
                raise self.trouble
            then(applied)

        return finish

    def keep_telling(self) -> None:
        try:
            while not self.over.wait(EVERY):
                if self.latest is not None:
                    self.leased.progress(*self.latest)
        except (LeaseLost, Cancelled) as trouble:
            self.trouble = trouble
        finally:
            connection.close()
