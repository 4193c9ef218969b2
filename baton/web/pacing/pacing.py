"""Who is counted, and what they are told (RFC 9110 Retry-After; the RateLimit fields of IETF httpapi)."""

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import truncate_ip
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from baton.web.pacing.counting import Counter, Spent

Handler = Callable[[HttpRequest], HttpResponse]
# Every door that opens without signing in beside those of the accounts, which allauth counts.
PACED = ("/api/", "/feeds/", "/a/", "/request/", "/leave-alone/")
PAGES = ("/a/", "/request/", "/leave-alone/")
COUNTER = Counter()
# A network as a whole, an office for one, may send so many times what one may. Wrong tokens are counted apart
# (accounts.guessing).
NETWORK = 5


@dataclass(frozen=True)
class Payer:
    """One who sends requests: a program's token, a session, or an address on the network."""

    kind: str
    key: str
    limit: int


def pace(get_response: Handler) -> Handler:
    def paced(request: HttpRequest) -> HttpResponse:
        limit = settings.REQUESTS_PER_MINUTE
        if not limit or not request.path.startswith(PACED):
            return get_response(request)
        who = payer(request, limit)
        for each in (Payer("network", f"n:{network(request)}", NETWORK * limit), who):
            spent = COUNTER.spend(each.key, each.limit)
            if not spent.allowed:
                return too_many(request, each, spent)
        response = get_response(request)
        response.headers["RateLimit-Policy"] = f'"{who.kind}";q={who.limit};w=60'
        response.headers["RateLimit"] = f'"{who.kind}";r={spent.left};t={spent.seconds}'
        return response

    return paced


def payer(request: HttpRequest, limit: int) -> Payer:
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() == "bearer" and token:
        return Payer("token", f"t:{hashed(token)}", limit)
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if session:
        return Payer("session", f"s:{hashed(session)}", limit)
    return Payer("address", f"a:{network(request)}", max(limit // 4, 1))


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()[:32]


def network(request: HttpRequest) -> str:
    try:
        return str(truncate_ip(get_adapter(request).get_client_ip(request)))
    except (PermissionDenied, ValueError):
        return "unknown"


def too_many(request: HttpRequest, who: Payer, spent: Spent) -> HttpResponse:
    seconds = math.ceil(spent.seconds)
    detail = _("Too many requests. Try again in %(seconds)s seconds.") % {"seconds": seconds}
    body = {"detail": detail, "code": "TooManyRequests", "facts": {"seconds": seconds}}
    headers = {
        "Retry-After": str(seconds),
        "RateLimit-Policy": f'"{who.kind}";q={who.limit};w=60',
        "RateLimit": f'"{who.kind}";r=0;t={seconds}',
    }
    if request.path.startswith(PAGES):
        page = render(request, "429.html").content
        return HttpResponse(page, status=429, headers=headers)
    return JsonResponse(body, status=429, headers=headers)
