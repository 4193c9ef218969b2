"""`/accounts/single-sign-on/`: away to the provider, and back."""

import hashlib
import logging
import secrets
import time
from base64 import urlsafe_b64encode
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from baton.accounts import guessing
from baton.accounts.models import User
from baton.accounts.second_factor import TRUSTED
from baton.kit.errors import Refusal
from baton.membership import mailing
from baton.membership.doors import let_in
from baton.membership.single_sign_on import provider, proving, recognising
from baton.membership.single_sign_on.refusals import SignOnIsOver, SignOnRefused, TooManySignOns

log = logging.getLogger("baton.single_sign_on")
BEGUN = "single_sign_on"
SECONDS_TO_COME_BACK = 600
AT_ONCE = 5


@never_cache
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """To the provider, with a challenge that only this browser can answer."""
    demand_configured()
    if request.user.is_authenticated:
        return HttpResponseRedirect("/")
    try:
        at = provider.provider()
    except Refusal as refusal:
        return turned_away(request, refusal)
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    wished = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(wished, allowed_hosts={request.get_host()})
    errand = {"nonce": nonce, "verifier": verifier, "next": wished if safe else "", "at": time.time()}
    others = list(request.session.get(BEGUN, {}).items())[1 - AT_ONCE :]
    request.session[BEGUN] = {**dict(others), state: errand}
    challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "response_type": "code",
        "client_id": settings.OIDC_CLIENT_ID,
        "redirect_uri": back_to(),
        "scope": "openid email profile",
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    return HttpResponseRedirect(f"{at.begins_at}{'&' if '?' in at.begins_at else '?'}{urlencode(asked)}")


@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """From the provider: who it is, and the stages of a sign-in that follow."""
    demand_configured()
    try:
        errand = taken(request)
        user = proved(request, errand)
    except Refusal as refusal:
        if guessing.was_wrong(guessing.SIGN_ON, guessing.network_of(request)):
            return turned_away(request, TooManySignOns())
        log.warning("Single sign-on refused: %s", refusal.code)
        return turned_away(request, refusal)
    record_authentication(request, user, "single_sign_on")
    if settings.OIDC_TRUSTED:
        request.session[TRUSTED] = user.pk
    return let_in(request, user, then=errand["next"] or None)


def taken(request: HttpRequest) -> dict[str, Any]:
    """What was begun in this browser under this state. Taken once: a second time there is nothing."""
    begun = dict(request.session.get(BEGUN, {}))
    errand = begun.pop(request.GET.get("state", ""), None)
    request.session[BEGUN] = begun
    if errand is None or time.time() - errand["at"] > SECONDS_TO_COME_BACK:
        raise SignOnIsOver
    return dict(errand)


def proved(request: HttpRequest, errand: dict[str, Any]) -> User:
    code = request.GET.get("code", "")
    if request.GET.get("error") or not code:
        raise SignOnRefused(provider=settings.OIDC_NAME)
    at = provider.provider()
    token = provider.token_for(code, at, verifier=errand["verifier"], back_to=back_to())
    try:
        claims = read(token, at, errand["nonce"])
    except proving.NotProved as why:
        log.warning("An ID token does not hold: %s", why)
        raise SignOnRefused(provider=settings.OIDC_NAME) from None
    return recognising.person(claims, language=translation.get_language() or "en")


def read(token: str, at: provider.Provider, nonce: str) -> proving.Claims:
    asked = {"issuer": at.issuer, "client": settings.OIDC_CLIENT_ID, "nonce": nonce}
    try:
        return proving.claims_of(token, provider.keys(at), **asked)
    except proving.KeyUnknown:
        return proving.claims_of(token, provider.keys(at, anew=True), **asked)


@require_GET
def leave(request: HttpRequest) -> HttpResponse:
    """Out of the provider as well, where it offers that."""
    demand_configured()
    home = mailing.home() + reverse("account_login")
    try:
        ends_at = provider.provider().ends_at
    except Refusal:
        ends_at = ""
    if not ends_at:
        return HttpResponseRedirect(reverse("account_login"))
    asked = urlencode({"client_id": settings.OIDC_CLIENT_ID, "post_logout_redirect_uri": home})
    return HttpResponseRedirect(f"{ends_at}{'&' if '?' in ends_at else '?'}{asked}")


def back_to() -> str:
    return mailing.home() + reverse("sso_back")


def demand_configured() -> None:
    if not settings.OIDC_ISSUER:
        raise Http404


def turned_away(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return render(request, "membership/turned_away.html", {"refusal": str(refusal)}, status=refusal.status)
