"""The history before a Trello file's thousand actions, fetched as a job: afterwards the file is longer.

A refusal leaves the run as it was, with a line that says so: nobody has to bring the file again for a
mistyped key."""

from typing import Any

import orjson
from django.db import transaction

from baton.accounts import access
from baton.accounts.models import Member
from baton.files import shelves
from baton.files.storing import store_bytes
from baton.interchange.fetching_kaiten import OLDER
from baton.interchange.kaiten.asking import keeping
from baton.interchange.kaiten.refusals import KeyMissing
from baton.interchange.ledger import Ledger
from baton.interchange.models import ImportRun
from baton.interchange.reading import read_json
from baton.interchange.reading_in import read
from baton.interchange.refusals import AlreadyApplied, FileIsGone, NotTrello
from baton.interchange.trello import older_history
from baton.interchange.trello.recognising import board_in
from baton.jobs import ordering
from baton.jobs.leasing import Leased
from baton.jobs.ordering import handles
from baton.kit.errors import Refusal

JOB = OLDER
REFUSED = "older_history_refused"


def order_older_history(run: ImportRun, key: str, token: str, *, by: Member) -> ImportRun:
    """Raises NotAllowed, NotTrello, AlreadyApplied, FileIsGone, KeyMissing."""
    access.demand_administer(by)
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("job").get(pk=run.pk)
    if run.source != "trello":
        raise NotTrello
    if run.applied_at is not None or (run.job is not None and not run.job.is_over):
        raise AlreadyApplied
    if run.file_id is None:
        raise FileIsGone
    secrets = [key.strip(), token.strip()]
    if not all(each and each.isascii() and each.isalnum() for each in secrets):
        raise KeyMissing
    run.job = ordering.order(JOB, by=by, run=run.pk)
    run.save(update_fields=["job"])
    keeping.keep_key(run.pk, "\n".join(secrets))
    return run


@handles(JOB)
def fetch_older_history(leased: Leased) -> None:
    run = ImportRun.objects.select_related("file", "workspace", "set_aside").get(pk=leased.job.order["run"])
    try:
        if run.job_id != leased.job.pk:
            return
        longer(run, leased)
        read(run, leased)
    except Refusal as refusal:
        note(run, leased, str(refusal))
    finally:
        keeping.forget(run.pk)


def longer(run: ImportRun, leased: Leased) -> None:
    """The file of the run with all actions that Trello gives."""
    secrets = keeping.key_of(run.pk)
    if secrets is None or run.file is None:
        raise KeyMissing
    key, _, token = secrets.partition("\n")
    leased.progress(0, 0, "fetching")
    short = read_json(shelves.path_of(run.file.key), name=run.file_name)
    board_in(short, Ledger(short))
    whole = older_history.with_older_history(
        short, key=key, token=token, told=lambda count: leased.progress(count, 0, "fetching")
    )
    with transaction.atomic():
        before, run.file = (
            run.file,
            store_bytes([orjson.dumps(whole.root)], run.workspace, name=run.file_name),
        )
        run.sha256 = run.file.sha256
        run.save(update_fields=["file", "sha256"])
        before.delete()


def note(run: ImportRun, leased: Leased, words: str) -> None:
    document: Any = dict(run.dry_run)
    others = [each for each in document.get("notices", []) if each["code"] != REFUSED]
    document["notices"] = [{"code": REFUSED, "text": words, "count": 0}, *others]
    ImportRun.objects.filter(pk=run.pk, job=leased.job.pk).update(job=None, dry_run=document)
