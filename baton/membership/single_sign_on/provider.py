"""The provider as it describes itself, and what is asked of it. All through the one guarded way out."""

import json
import time
from base64 import b64encode
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings

from baton.kit import outgoing
from baton.membership.single_sign_on.refusals import ProviderIsSilent

SECONDS_KEPT = 600
kept: dict[str, tuple[float, dict[str, Any]]] = {}


@dataclass(frozen=True)
class Provider:
    issuer: str
    begins_at: str
    codes_at: str
    keys_at: str
    ends_at: str
    basic: bool


def provider() -> Provider:
    """Raises ProviderIsSilent."""
    told = asked(f"{settings.OIDC_ISSUER}/.well-known/openid-configuration")
    # Else somebody else's description would be believed (OpenID Connect Discovery 1.0, 4.3).
    if str(told.get("issuer", "")).rstrip("/") != settings.OIDC_ISSUER:
        raise silent()
    try:
        return Provider(
            issuer=told["issuer"],
            begins_at=told["authorization_endpoint"],
            codes_at=told["token_endpoint"],
            keys_at=told["jwks_uri"],
            ends_at=told.get("end_session_endpoint", ""),
            basic="client_secret_post" not in told.get("token_endpoint_auth_methods_supported", []),
        )
    except KeyError:
        raise silent() from None


def keys(at: Provider, *, anew: bool = False) -> dict[str, Any]:
    return asked(at.keys_at, anew=anew)


def token_for(code: str, at: Provider, *, verifier: str, back_to: str) -> str:
    """The ID token for the code that a person came back with. Raises ProviderIsSilent."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back_to,
        "code_verifier": verifier,
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    if at.basic:
        pair = f"{quote(settings.OIDC_CLIENT_ID, safe='')}:{quote(settings.OIDC_CLIENT_SECRET, safe='')}"
        headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    else:
        form |= {"client_id": settings.OIDC_CLIENT_ID, "client_secret": settings.OIDC_CLIENT_SECRET}
    told = answered("POST", at.codes_at, body=urlencode(form).encode(), headers=headers)
    token = told.get("id_token")
    if not isinstance(token, str):
        raise silent()
    return token


def asked(url: str, *, anew: bool = False) -> dict[str, Any]:
    """A description or a set of keys, kept for some minutes."""
    at, known = kept.get(url, (0.0, {}))
    if anew or time.monotonic() - at > SECONDS_KEPT or not known:
        known = answered("GET", url, headers={"Accept": "application/json"})
        kept[url] = (time.monotonic(), known)
    return known


def answered(method: str, url: str, **more: Any) -> dict[str, Any]:
    try:
        answer = outgoing.request(method, url, timeout=8, **more)
        told = json.loads(answer.body) if answer.is_good else None
    except (outgoing.NotSent, outgoing.NoAnswer, ValueError) as trouble:
        raise silent() from trouble
    if not isinstance(told, dict):
        raise silent()
    return told


def silent() -> ProviderIsSilent:
    return ProviderIsSilent(provider=settings.OIDC_NAME)
