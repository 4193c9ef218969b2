"""The reference and the document it is made from: the same for every installation, so both are open."""

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from baton.membership.mailing import home
from baton.web.reference import laying_out


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    known = {
        "rooms": laying_out.rooms(),
        "objects": laying_out.objects(),
        "home": home(),
        "limit": settings.REQUESTS_PER_MINUTE,
    }
    page = render(request, "web/reference.html", known)
    page.headers["Cache-Control"] = "private, max-age=300"
    return page


@require_safe
def document(request: HttpRequest) -> HttpResponse:
    written = orjson.dumps(laying_out.document(), option=orjson.OPT_NON_STR_KEYS)
    return HttpResponse(written, content_type="application/json")
