"""The addresses of exports. For whoever may administer: names and e-mail addresses go along."""

import tempfile
from pathlib import Path
from typing import Any

from django.http import FileResponse
from django.utils.text import slugify

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area
from baton.accounts.routing import Routes
from baton.boards.access import finding
from baton.boards.news.moments import stamp
from baton.interchange import taking_out
from baton.interchange.kaiten.exporting.writing import export_boards
from baton.interchange.models import Export
from baton.interchange.schemas import ExportTold

routes = Routes("exports", Area.INTERCHANGE)
ZIP = "application/zip"


@routes.get("/boards/{board_id}/kaiten-folder", response={200: None})
def board_as_kaiten_folder(request: MemberRequest, board_id: int) -> Any:
    """A board as the folder that Kaiten's universal import reads, and Baton reads back; as a zip."""
    access.demand_administer(request.member)
    board = finding.board(board_id, request.member)
    with tempfile.TemporaryDirectory(prefix="baton-export-") as place:
        target = Path(place) / "board.zip"
        export_boards(target, [board], by=request.member, title=board.name)
        # Open, it is read to its end though its name is gone.
        file = target.open("rb")
    name = f"{slugify(board.name) or 'board'}.kaiten.zip"
    return FileResponse(file, as_attachment=True, filename=name, content_type=ZIP)


@routes.post("/exports", response=ExportTold)
def order_export(request: MemberRequest) -> Any:
    """The whole workspace with its files, written in the background: ask the list until it is “done”."""
    return told(taking_out.order_export(by=request.member))


@routes.get("/exports", response=list[ExportTold])
def list_exports(request: MemberRequest) -> Any:
    """Those of the last seven days, the newest first."""
    return [told(each) for each in taking_out.exports_seen_by(request.member)[:20]]


@routes.get("/exports/{export_id}/file", response={200: None})
def read_export(request: MemberRequest, export_id: int) -> Any:
    """As it was when it was written; `baton import workspace` reads it."""
    made, path = taking_out.file_of(export_id, request.member)
    name = f"{made.workspace.slug}-{made.created_at:%Y-%m-%d}.zip"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=ZIP)


def told(made: Export) -> dict[str, Any]:
    return {
        "id": made.pk,
        "by": made.by_id,
        "created_at": stamp(made.created_at),
        "state": made.job.state if made.job is not None else "failed",
        "size": made.size,
        "error": made.job.error if made.job is not None else "",
    }
