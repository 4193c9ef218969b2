"""`/join/<token>`: whoever was invited comes in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from baton.accounts.models import Member, User
from baton.kit.errors import Refusal
from baton.membership import joining
from baton.membership.doors import sign_in
from baton.membership.models import Invitation
from baton.membership.pages.forms import NewPassword
from baton.membership.pages.links import opens_nothing


@never_cache
@sensitive_post_parameters("password")
def join(request: HttpRequest, token: str) -> HttpResponse:
    invitation = joining.invitation_behind(token)
    if invitation is None:
        return opens_nothing(request, "membership/invitation_over.html")
    known = joining.user_behind(invitation)
    if known is not None:
        return join_with_account(request, token, invitation, known)
    return join_as_new(request, token, invitation)


def join_with_account(request: HttpRequest, token: str, invitation: Invitation, known: User) -> HttpResponse:
    """The right person confirms; anybody else is asked to sign in as the one who was invited."""
    right = request.user == known
    if request.method == "POST" and right:
        try:
            return into(joining.join_as(known, token))
        except Refusal as refusal:
            return turned_away(request, refusal)
    page = {"invitation": invitation, "right": right}
    return render(request, "membership/join_with_account.html", page)


def join_as_new(request: HttpRequest, token: str, invitation: Invitation) -> HttpResponse:
    form = NewPassword(request.POST or None, initial={"name": invitation.name})
    form.email = invitation.email
    if request.method == "POST" and form.is_valid():
        try:
            member = joining.join_as_new(
                token,
                name=form.cleaned_data["name"],
                password=form.cleaned_data["password"],
                language=translation.get_language() or invitation.language,
            )
        except Refusal as refusal:
            return turned_away(request, refusal)
        sign_in(request, member)
        return into(member)
    return render(request, "membership/join.html", {"invitation": invitation, "form": form})


def into(member: Member) -> HttpResponse:
    return HttpResponseRedirect(f"/w/{member.workspace.slug}")


def turned_away(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return render(request, "membership/turned_away.html", {"refusal": str(refusal)}, status=refusal.status)
