from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from baton.membership import trying_out
from baton.membership.doors import let_in


@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Take the place of one of the demo's people. Anywhere but on a demo there is no such page."""
    chosen = request.POST.get("member", "")
    member = (
        trying_out.one_of_demo(int(chosen))
        if chosen.isascii() and chosen.isdecimal() and len(chosen) < 18
        else None
    )
    if member is None or member.user is None:
        raise Http404
    wished = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wished, allowed_hosts={request.get_host()})
    logout(request)
    return let_in(request, member.user, then=wished if wished and safe else f"/w/{member.workspace.slug}")
