"""Links that let somebody in: an invitation, a set-up key, a new password. Wrong ones are counted."""

import logging
from typing import Any

from allauth.account.views import PasswordResetFromKeyView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from baton.accounts import guessing

log = logging.getLogger("baton.links")


def opens_nothing(request: HttpRequest, template: str, *, status: int = 404) -> HttpResponse:
    """The page for a link that opens nothing (any more); 429 to a network that has tried too many."""
    network = guessing.network_of(request)
    log.warning("A link that opens nothing, from %s.", network)
    if guessing.was_wrong(guessing.LINK, network):
        return render(request, "429.html", status=429)
    return render(request, template, status=status)


class ResetByLink(PasswordResetFromKeyView):  # type: ignore[misc]
    def render_to_response(self, context: dict[str, Any], **more: Any) -> HttpResponse:
        if context.get("token_fail") and guessing.was_wrong(guessing.LINK, guessing.network_of(self.request)):
            return render(self.request, "429.html", status=429)
        response: HttpResponse = super().render_to_response(context, **more)
        return response


reset_by_link = ResetByLink.as_view()
