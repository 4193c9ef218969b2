"""Who comes in by a link, and who does not: the same page for whatever is wrong with it."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from allauth.core.internal.ratelimit import truncate_ip
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache

from baton.accounts import guessing
from baton.accounts.models import Member
from baton.accounts.roles import TEAM
from baton.approvals import links
from baton.approvals.models import Link
from baton.kit.errors import NotSeen

log = logging.getLogger(__name__)
KNOWN = {code for code, _ in settings.LANGUAGES}
# A remark on a proof: ``pin-<proof>-<n>-text``.
PIN = re.compile(r"^pin-(\d{1,18})-(\d{1,4})-text$", re.ASCII)
View = Callable[..., HttpResponseBase]


def by_link(view: View) -> Callable[..., HttpResponseBase]:
    """``view(request, link, …)`` for whoever has a link that is good at this moment."""

    @wraps(view)
    def entered(request: HttpRequest, token: str, **more: Any) -> HttpResponseBase:
        link = links.behind(token)
        if link is None:
            return guessed(request)
        with speaking_to(request, link):
            try:
                links.demand_way(link)
                response = view(request, link, **more)
            except NotSeen:
                links.note(link, links.REFUSED, network_of(request))
                response = over(request)
        # Where the address of a page with a token goes is nobody's business.
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return never_cache(entered)


def guessed(request: HttpRequest) -> HttpResponse:
    """Counted: whoever tries on and on is held back. A link that is good is never counted, so nobody can shut
    another out from the same network."""
    log.warning("A link to an approval that nobody made was tried from %s.", network_of(request))
    if guessing.was_wrong(guessing.LINK, guessing.network_of(request)):
        return render(request, "429.html", status=429)
    return over(request)


def over(request: HttpRequest) -> HttpResponse:
    return render(request, "approvals/over.html", {"unsent": unsent(request)}, status=404)


def unsent(request: HttpRequest, *, with_comment: bool = True) -> list[str]:
    """What somebody wrote and could not send: a link may end while they write."""
    return [
        str(text)
        for name, text in request.POST.items()
        if str(text).strip() and (PIN.match(name) or (with_comment and name == "comment"))
    ]


@contextmanager
def speaking_to(request: HttpRequest, link: Link) -> Iterator[None]:
    """In the approver's language, unless they chose another on this page; by the clock of the agency."""
    person = link.approver.contact or (link.approver.member.user if link.approver.member else None)
    chosen = request.GET.get("lang") or request.COOKIES.get("baton_language", "")
    spoken = chosen if chosen in KNOWN else getattr(person, "language", "en")
    zone = link.approver.approval.card.workspace.time_zone
    with translation.override(spoken), timezone.override(zone):
        yield


def colleague_in(request: HttpRequest, link: Link) -> Member | None:
    """Somebody of the team who is signed in in this browser: what comes from it is not the client alone."""
    if not request.user.is_authenticated:
        return None
    found = Member.objects.present().filter(
        user=request.user, workspace=link.approver.approval.card.workspace_id, role__in=TEAM
    )
    return found.first()


def network_of(request: HttpRequest) -> str:
    return str(truncate_ip(guessing.network_of(request)))
