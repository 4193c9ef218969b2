"""The addresses of the import wizard. For whoever may administer."""

from typing import Annotated, Any

from django.http import FileResponse
from ninja import File, Form, Query, Status, UploadedFile

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area
from baton.accounts.routing import Routes
from baton.boards.news.moments import stamp
from baton.files import shelves
from baton.files.receiving import all_received
from baton.interchange import bringing, choosing_kaiten, kept_rows
from baton.interchange.choices import Choices
from baton.interchange.fetching_kaiten import order_fetch
from baton.interchange.fetching_trello import order_older_history
from baton.interchange.hours.logs import place_kept_logs
from baton.interchange.models import ImportRun
from baton.interchange.schemas import (
    ChoicesIn,
    ImportListed,
    ImportOrdered,
    ImportWhole,
    KaitenChosen,
    KaitenIn,
    KeptPage,
    PlacedTold,
    SettingsIn,
    TrelloKeyIn,
)
from baton.interchange.telling_problems import spoken
from baton.kit.errors import NotSeen

routes = Routes("imports", Area.INTERCHANGE)
Cursor = Annotated[int | None, Query(ge=1, description="Older than this row: what ``next`` said.")]
Limit = Annotated[int, Query(ge=1, le=500)]


@routes.post("/imports", response=ImportWhole)
def upload_import(request: MemberRequest, source: Form[str], file: File[UploadedFile | None] = None) -> Any:
    """A file of another tracker, as multipart/form-data; the pages of one export as several parts “file”. It
    is read in the background: ask the run until its state is “planned”, then look at its dry run. Nothing is
    made yet."""
    access.demand_administer(request.member)
    return whole(bringing.take_in(all_received(request), source=source, by=request.member))


@routes.post("/imports/kaiten", response=ImportWhole)
def fetch_from_kaiten(request: MemberRequest, sent: KaitenIn) -> Any:
    """Fetch a company's work from Kaiten in the background, paced as Kaiten wants, and read it: ask the run
    until its state is “planned”, then look at its dry run. Nothing is made yet."""
    chosen = {"spaces": sent.spaces, "boards": sent.boards}
    return whole(order_fetch(sent.company, sent.key, by=request.member, choose=sent.choose, **chosen))


@routes.post("/imports/{import_id}/fetch", response=ImportWhole)
def fetch_chosen(request: MemberRequest, import_id: int, sent: KaitenChosen) -> Any:
    """Of a run that is “choosing”: fetch these of the spaces that it offers."""
    run = bringing.run_seen_by(import_id, request.member)
    chosen = {"spaces": sent.spaces, "boards": sent.boards}
    return whole(choosing_kaiten.fetch_chosen(run, by=request.member, **chosen))


@routes.post("/imports/{import_id}/older-history", response=ImportWhole)
def fetch_older_history(request: MemberRequest, import_id: int, sent: TrelloKeyIn) -> Any:
    """Beyond the 1,000 actions of a Trello file: fetched by its API in the background, then read anew."""
    run = bringing.run_seen_by(import_id, request.member)
    return whole(order_older_history(run, sent.key, sent.token, by=request.member))


@routes.get("/kept-for-later", response=KeptPage)
def kept_for_later(request: MemberRequest, before: Cursor = None, limit: Limit = 100) -> Any:
    """Rows of imports that found no place here, such as hours of nobody; the latest first."""
    found = kept_rows.kept_seen_by(request.member)
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found[: limit + 1])
    rows = [kept_rows.told(each) for each in page[:limit]]
    following = page[limit - 1].pk if len(page) > limit else None
    return {"counts": kept_rows.counts(request.member), "rows": rows, "next": following}


@routes.post("/kept-for-later/place", response=PlacedTold)
def place_kept_for_later(request: MemberRequest) -> Any:
    """Let booked hours that are kept become hours of whoever booked them, on their cards. What cannot is
    counted by its reason and stays kept."""
    placed = place_kept_logs(by=request.member)
    return {"entries": placed.entries, "left": placed.left}


@routes.get("/imports", response=list[ImportListed])
def list_imports(request: MemberRequest) -> Any:
    """The newest first."""
    return [listed(run) for run in bringing.runs_seen_by(request.member)[:100]]


@routes.get("/imports/{import_id}", response=ImportWhole)
def read_import(request: MemberRequest, import_id: int) -> Any:
    """How far it is, and its dry run."""
    return whole(bringing.run_seen_by(import_id, request.member))


@routes.post("/imports/{import_id}/reading", response=ImportWhole)
def read_import_otherwise(request: MemberRequest, import_id: int, sent: SettingsIn) -> Any:
    """Read the file once more, with other settings than those in its dry run. Nothing is made yet."""
    run = bringing.run_seen_by(import_id, request.member)
    return whole(bringing.read_otherwise(run, sent.settings, by=request.member))


@routes.get("/imports/{import_id}/quarantine", response={200: None}, url_name="import_quarantine")
def read_quarantine(request: MemberRequest, import_id: int) -> Any:
    """The rows of a table that were set aside, with the reason beside each: mend them and bring the file
    again."""
    run = bringing.run_seen_by(import_id, request.member)
    if run.set_aside is None:
        raise NotSeen
    path = shelves.path_of(run.set_aside.key)
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=run.set_aside.name, content_type="text/csv"
    )


@routes.post("/imports/{import_id}/apply", response=ImportOrdered)
def apply_import(request: MemberRequest, import_id: int, sent: ChoicesIn) -> Any:
    """Do it, in the background: all of it or nothing."""
    member = request.member
    run = bringing.run_seen_by(import_id, member)
    return {"job": bringing.agree(run, choices_of(sent), by=member).id}


@routes.post("/imports/{import_id}/cancel", response={204: None})
def cancel_import(request: MemberRequest, import_id: int) -> Any:
    """End it before its end; nothing of it stays."""
    bringing.cancel(bringing.run_seen_by(import_id, request.member), by=request.member)
    return Status(204, None)


def choices_of(sent: ChoicesIn) -> Choices:
    return Choices(
        people={key: None if member == "new" else member for key, member in sent.people.items()},
        columns=dict(sent.columns),
        fields=dict(sent.fields),
        responsible=sent.responsible,
        space=sent.space if isinstance(sent.space, str) else "",
        space_id=sent.space if isinstance(sent.space, int) else None,
        board_name=sent.board_name,
    )


def listed(run: ImportRun) -> dict[str, Any]:
    job = run.job
    return {
        "id": run.id,
        "source": run.source,
        "file": run.file_name,
        "by": run.by_id,
        "created_at": stamp(run.created_at),
        "state": run.state,
        "progress": job.how_far._asdict() if job else None,
        "error": job.error if job else "",
        "applied_at": stamp(run.applied_at) if run.applied_at else None,
        "result": run.result,
    }


def whole(run: ImportRun) -> dict[str, Any]:
    document = spoken(run.dry_run) if run.is_read else None
    offered = run.offered if run.state == "choosing" else []
    mendable = run.set_aside_id is not None
    return {**listed(run), "dry_run": document, "offered": offered, "mendable": mendable}
