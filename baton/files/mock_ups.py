"""A page of HTML as it will look, inert: for a frame of ours, and on its own just as inert."""

from django.http import HttpResponse

from baton.files import shelves
from baton.files.models import StoredFile
from baton.kit.errors import NotSeen

HTML = "text/html"
LARGEST = 5 * 1024 * 1024
# An own world without an origin, scripts, forms or frames; pictures of a mail lie elsewhere on the web.
POLICY = (
    "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; font-src data:; "
    "frame-ancestors 'self'"
)


def is_mock_up(stored: StoredFile) -> bool:
    return stored.content_type == HTML and stored.size <= LARGEST


def inert_page(stored: StoredFile | None) -> HttpResponse:
    """Raises NotSeen for what is no page of HTML."""
    if stored is None or not is_mock_up(stored):
        raise NotSeen
    try:
        content = shelves.path_of(stored.key).read_bytes()
    except FileNotFoundError:
        raise NotSeen from None
    response = HttpResponse(content, content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    # What lies in it must not learn where it was shown.
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "private, no-cache"
    return response
