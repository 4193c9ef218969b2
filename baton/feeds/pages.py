"""The address that a calendar program reads; who knows it needs nothing else."""

import hashlib
import logging

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import http_date, parse_etags
from django.views.decorators.http import require_safe

from baton.accounts import guessing
from baton.feeds import deadlines, opening, writing
from baton.kit.errors import NotSeen

log = logging.getLogger("baton.links")

HEADERS = {"Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    try:
        found = opening.found(token)
    except NotSeen:
        network = guessing.network_of(request)
        log.warning("An address of a calendar that opens nothing, from %s.", network)
        return nothing_here(429 if guessing.was_wrong(guessing.LINK, network) else 404)
    try:
        cards = deadlines.cards_of(found)
    except NotSeen:
        return nothing_here(404)
    changed = deadlines.changed_at(cards)
    user = found.member.user
    with translation.override(user.language if user else "en"):
        body = writing.calendar(found, cards, changed)
    found.was_read()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = HEADERS | {"ETag": tag}
    if changed:
        headers["Last-Modified"] = http_date(max(changed.values()).timestamp())
    # By the tag alone: when a card goes from sight the latest change of the others is an older moment.
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponse(status=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="deadlines.ics"'
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)


def nothing_here(status: int) -> HttpResponse:
    words = "There is no such calendar.\n"
    return HttpResponse(words, status=status, content_type="text/plain", headers=HEADERS)
