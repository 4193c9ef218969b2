"""Whoever follows the link in a mail is left alone by mails of its kind: after a click, or at once when their
mail program asks for it (RFC 8058)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from baton.notifications.leaving_alone import DIGEST, Asked, asked_by, labels, leave_alone


# The link is the proof: a mail program that posts has no cookie, and needs none.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Looking does nothing: programs look at every link of a mail."""
    asked = asked_by(token)
    if asked is None:
        return render(request, "notifications/leave_alone_unknown.html", status=404)
    user = asked.member.user
    with translation.override(user.language if user else translation.get_language()):
        if request.method == "POST":
            leave_alone(asked)
        return render(request, "notifications/leave_alone.html", known(asked, done=request.method == "POST"))


def known(asked: Asked, *, done: bool) -> dict[str, object]:
    return {
        "done": done,
        "labels": labels(asked),
        "digest": DIGEST in asked.reasons,
        "settings": f"/w/{asked.member.workspace.slug}/settings?tab=notifications",
        "workspace": asked.member.workspace.name,
    }
