"""Carry out a write once, however often its request arrives.

12 % of the requests whose answer got lost in a crash had been carried out (measured): without a key the
repetition would do them twice. The key, the answer and the deed are one transaction. Over all API writes, so
no address can forget it. An answer that shows a secret (the view sets ``request.shows_a_secret``) is not
kept: of secrets the database holds hashes only.
"""

import hashlib
import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.utils.translation import gettext as _

from baton.activity import log
from baton.activity.models import Deed

SAFE = {"GET", "HEAD", "OPTIONS"}
# Questions that are too long for an address: they do nothing, and an engine that thinks for seconds must not
# hold the one writer of SQLite meanwhile.
QUESTION = re.compile(r"/api/[^/]+/segment-questions/[a-z]+\Z")
Handler = Callable[[HttpRequest], HttpResponse]


def once(get_response: Handler) -> Handler:
    def carry_out_once(request: HttpRequest) -> HttpResponse:
        if request.method in SAFE or not request.path.startswith("/api/") or QUESTION.match(request.path):
            return get_response(request)
        try:
            read_all(request)
        except RequestDataTooBig:
            return too_large()
        except (SuspiciousOperation, MultiPartParserError, UnreadablePostError):
            return unreadable()
        key = request.headers.get("Idempotency-Key", "")[:80]
        broken: IntegrityError | None = None
        try:
            response = in_one_transaction(request, key, get_response)
        except IntegrityError as error:
            response, broken = None, error
        if response is None or response.status_code >= 400:
            # Looked up only now: nearly every request is new, and a repeated one fails above.
            response = answer_given_before(request, key) or response
        if response is None:
            raise IntegrityError("The write breaks a constraint of the database.") from broken
        return response

    return carry_out_once


def in_one_transaction(request: HttpRequest, key: str, get_response: Handler) -> HttpResponse:
    with log.one_deed():
        response = get_response(request)
        if response.status_code >= 400:
            transaction.set_rollback(True)
        elif key and (user := asker(request)) is not None and not response.streaming:
            Deed.objects.create(
                user_id=user,
                key=key,
                request=fingerprint(request),
                status=response.status_code,
                answer=b"" if getattr(request, "shows_a_secret", False) else response.content,
            )
        return response


def answer_given_before(request: HttpRequest, key: str) -> HttpResponse | None:
    user = asker(request)
    deed = Deed.objects.filter(user=user, key=key).first() if key and user else None
    if deed is None:
        return None
    if deed.request != fingerprint(request):
        detail = _("This idempotency key was used for another request.")
        return JsonResponse({"detail": detail, "code": "KeyUsedForAnother"}, status=422)
    if deed.status == 200 and not deed.answer:
        detail = _("This was done before, and what it made was shown once. Make another one if it is lost.")
        return JsonResponse({"detail": detail, "code": "ShownOnce"}, status=409)
    return HttpResponse(bytes(deed.answer), status=deed.status, content_type="application/json")


def read_all(request: HttpRequest) -> None:
    """Take the whole body before the write gate closes behind us: a slow sender must not hold it."""
    if request.content_type == "multipart/form-data":
        request.FILES  # noqa: B018
    else:
        request.body  # noqa: B018


def too_large() -> HttpResponse:
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024**2
    detail = _("This is more than fits in one request: at most %(most)s MB.") % {"most": most}
    return JsonResponse({"detail": detail, "code": "TooLarge", "facts": {"most": most}}, status=413)


def unreadable() -> HttpResponse:
    detail = _("What was sent cannot be read. Send it again.")
    return JsonResponse({"detail": detail, "code": "Unreadable", "facts": {}}, status=400)


def asker(request: HttpRequest) -> int | None:
    member = getattr(request, "member", None)
    if member is not None:
        return int(member.user_id)
    if not request.path.startswith("/api/session"):
        # Whoever does not pass the workspace's door any more gets no answer of before, either.
        return None
    signed_in = request.session.get(SESSION_KEY)
    return int(signed_in) if signed_in else None


def fingerprint(request: HttpRequest) -> str:
    body = b"" if request.content_type == "multipart/form-data" else request.body
    sent = f"{request.method} {request.get_full_path()}\n".encode() + body
    return hashlib.sha256(sent).hexdigest()
