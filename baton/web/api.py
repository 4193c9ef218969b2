"""The API: every room's routes joined, refusals told in one place."""

from decimal import Decimal
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.parser import Parser
from ninja.renderers import BaseRenderer

from baton.approvals.api import routes as approvals
from baton.boards.api import routes as boards
from baton.budgets.api import routes as budgets
from baton.calendars.api import routes as calendars
from baton.capacity.api import routes as capacity
from baton.desk.api import routes as desk
from baton.feeds.api import routes as feeds
from baton.intake.api import routes as intake
from baton.interchange.api import routes as imports
from baton.interchange.exports_api import routes as exports
from baton.invoicing.api import routes as invoicing
from baton.kit.errors import Refusal
from baton.measuring.api import routes as flow
from baton.membership.api import routes as membership
from baton.membership.api import session
from baton.notifications.api import routes as notifications
from baton.profits.api import routes as profits
from baton.rules.api import routes as rules
from baton.search.api import routes as search
from baton.segments.api import routes as segments
from baton.statik.api import routes as statik
from baton.timesheets.api import routes as timesheets
from baton.web.malformed import fields_told
from baton.webhooks.api import routes as webhooks


class Orjson(BaseRenderer):
    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        return orjson.dumps(data, default=plain)


def plain(value: Any) -> str:
    """Amounts of money, exactly: a float would not be."""
    if isinstance(value, Decimal):
        return format(value, "f")
    raise TypeError(f"{value!r} is no part of an answer")


class OrjsonParser(Parser):
    def parse_body(self, request: HttpRequest) -> Any:
        return orjson.loads(request.body)


api = NinjaAPI(
    title="Baton", version="1", renderer=Orjson(), parser=OrjsonParser(), docs_url=None, openapi_url=None
)
# Before the workspaces: none is called "session".
api.add_router("/session", session)
# The desk before the boards: no card is called "found".
ROOMS = (
    desk,
    timesheets,
    budgets,
    invoicing,
    profits,
    capacity,
    boards,
    calendars,
    membership,
    search,
    flow,
    imports,
    exports,
    segments,
)
for routes in (*ROOMS, notifications, webhooks, feeds, approvals, rules, intake, statik):
    api.add_router("/{workspace}", routes)


@api.exception_handler(Refusal)
def refuse(request: HttpRequest, refusal: Any) -> HttpResponse:
    return api.create_response(request, refusal.as_document(), status=refusal.status)


@api.exception_handler(HttpError)
def turn_away(request: HttpRequest, error: Any) -> HttpResponse:
    """Whoever was stopped at the door, before any verb of ours."""
    code, words = "Refused", str(error)
    if error.status_code == 401:
        code, words = "NotSignedIn", _("Nobody is signed in here: sign in, or send a token that holds.")
    elif error.status_code == 403 and request.headers.get("Authorization"):
        code = "SessionOnly"
        words = _("No token may do this: it is for somebody who is signed in at the screens.")
    return api.create_response(
        request, {"detail": words, "code": code, "facts": {}}, status=error.status_code
    )


@api.exception_handler(ValidationError)
def malformed(request: HttpRequest, error: Any) -> HttpResponse:
    fields = fields_told(error.errors)
    detail = "; ".join(f"{row['field']}: {row['reason']}" for row in fields)
    return api.create_response(request, {"detail": detail, "code": "Malformed", "fields": fields}, status=422)
