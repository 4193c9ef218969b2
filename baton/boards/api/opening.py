from typing import Any

from django.http import HttpResponse, HttpResponseNotModified

from baton.accounts.authenticating import MemberRequest
from baton.boards.answers.opening import open_board as opened
from baton.boards.api.router import routes
from baton.boards.schemas.relay import BoardOpened


@routes.get("/boards/{board_id}", response=BoardOpened)
def open_board(request: MemberRequest, board_id: int) -> Any:
    """Everything the board's screen needs; the header Baton-Number is the entry to follow the stream from."""
    kept = opened(board_id, by=request.member)
    # Read when the asker was met, so before the rows: the stream goes on from here without repeating a year
    # of other boards' entries. Kept bytes cannot carry it.
    follow = max(kept.number, request.member.workspace.last_entry)
    headers = {
        "Baton-Number": str(follow),
        "ETag": kept.etag,
        "Cache-Control": "private, no-cache",
        "Vary": "Accept-Encoding, Cookie",
    }
    if kept.etag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers=headers)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return HttpResponse(kept.gzipped, content_type="application/json", headers=headers)
    return HttpResponse(kept.body, content_type="application/json", headers=headers)
