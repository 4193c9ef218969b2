"""Give stored bytes to a browser so that nothing in them can run. Who may have them was asked before."""

from pathlib import Path
from typing import Annotated

from django.http import FileResponse, HttpRequest, HttpResponseBase, HttpResponseNotModified, JsonResponse
from django.utils.http import content_disposition_header
from pydantic import Field

from baton.files.leafing import picture_of_page
from baton.files.models import StoredFile
from baton.files.previewing import MOST_PIXELS
from baton.files.recognising import SAFE_INLINE, UNKNOWN
from baton.files.refusals import DrawingIsBusy
from baton.files.shelves import path_of
from baton.kit.errors import NotSeen

PageNumber = Annotated[int, Field(ge=1, le=100_000)]
MOMENT_S = 2
POLICY = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'"


def file_response(
    request: HttpRequest, kept: StoredFile | None, *, name: str, download: bool = False
) -> HttpResponseBase:
    """The file under ``name``; in the browser itself only what it shows without running anything."""
    stored = demand_kept(kept)
    inline = is_shown_inline(stored) and not download
    response = respond(
        request, path_of(stored.key), stored.content_type if inline else UNKNOWN, f'"{stored.sha256}"'
    )
    response["Content-Disposition"] = content_disposition_header(not inline, name) or "attachment"
    return response


def preview_response(request: HttpRequest, kept: StoredFile | None) -> HttpResponseBase:
    stored = demand_kept(kept)
    if not stored.preview_key:
        raise NotSeen
    return respond(request, path_of(stored.preview_key), "image/webp", f'"{stored.preview_key}"')


def page_response(request: HttpRequest, kept: StoredFile | None, number: int) -> HttpResponseBase:
    """A page of a PDF as a picture; of a picture the first: itself. Raises NotSeen."""
    stored = demand_kept(kept)
    if number == 1 and stored.content_type.startswith("image/"):
        if not (stored.width and is_shown_inline(stored)):
            raise NotSeen
        return respond(request, path_of(stored.key), stored.content_type, f'"{stored.sha256}"')
    try:
        place = picture_of_page(stored, number)
    except DrawingIsBusy as busy:
        return in_a_moment(busy)
    return respond(request, place, "image/webp", f'"{stored.sha256}-{number}"')


def in_a_moment(busy: DrawingIsBusy) -> HttpResponseBase:
    """Told here, for the page behind a link knows no refusals but NotSeen."""
    return JsonResponse(busy.as_document(), status=busy.status, headers={"Retry-After": str(MOMENT_S)})


def demand_kept(stored: StoredFile | None) -> StoredFile:
    """Of something that may be a link to elsewhere, or a text. Raises NotSeen."""
    if stored is None:
        raise NotSeen
    return stored


def is_shown_inline(stored: StoredFile) -> bool:
    pixels = (stored.width or 0) * (stored.height or 0)
    return stored.content_type in SAFE_INLINE and pixels <= MOST_PIXELS


def respond(request: HttpRequest, place: Path, content_type: str, etag: str) -> HttpResponseBase:
    response: HttpResponseBase
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponseNotModified()
    else:
        try:
            response = FileResponse(place.open("rb"), content_type=content_type)
        except FileNotFoundError:
            raise NotSeen from None
    response["ETag"] = etag
    # Kept by the one browser only, and asked for again each time: a right may have been withdrawn since.
    response["Cache-Control"] = "private, no-cache"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
