"""What a company has at Kaiten, asked for first: its spaces and boards, to choose from."""

from collections.abc import Sequence

from baton.accounts import access
from baton.accounts.models import Member
from baton.interchange.fetching_kaiten import FETCH, LOOK, Telling
from baton.interchange.kaiten.asking import client, keeping
from baton.interchange.kaiten.asking.harvesting import Harvest
from baton.interchange.kaiten.asking.pages import Pages
from baton.interchange.kaiten.refusals import KeyMissing
from baton.interchange.models import ImportRun
from baton.interchange.refusals import NothingToChoose
from baton.jobs import ordering
from baton.jobs.leasing import Cancelled, Leased
from baton.jobs.ordering import handles
from baton.kit.errors import Refusal


@handles(LOOK)
def look(leased: Leased) -> None:
    """The key stays until it is chosen, at most a day."""
    run = ImportRun.objects.get(pk=leased.job.order["run"])
    if run.job_id != leased.job.pk:
        return
    try:
        found = offered(run, leased)
    except (Refusal, Cancelled):
        keeping.forget(run.pk)
        raise
    ImportRun.objects.filter(pk=run.pk, job=leased.job.pk).update(offered=found)


def offered(run: ImportRun, leased: Leased) -> list[dict[str, object]]:
    key = keeping.key_of(run.pk)
    if key is None:
        raise KeyMissing
    telling = Telling(leased.progress)
    telling.progress(0, 0, "fetching")
    asking = client.Client(leased.job.order["origin"], key, pace=client.PACE, pause=telling.nap)
    try:
        # What is answered now is not asked for again by the fetch.
        return Harvest(asking, Pages(keeping.folder_of(run.pk))).offered()
    finally:
        asking.close()


def fetch_chosen(run: ImportRun, *, spaces: Sequence[str], boards: Sequence[str], by: Member) -> ImportRun:
    """Raises NotAllowed, NothingToChoose."""
    access.demand_administer(by)
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("job").get(pk=run.pk)
    known = {each["id"] for each in run.offered}
    if run.state != "choosing" or run.job is None or not spaces or not set(spaces) <= known:
        raise NothingToChoose
    origin = run.job.order["origin"]
    run.job = ordering.order(
        FETCH, by=by, run=run.pk, origin=origin, spaces=list(spaces), boards=list(boards)
    )
    run.save(update_fields=["job"])
    return run
