"""`/setup/`: the first owner of an installation, with the key that the server printed."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from baton.kit.errors import Refusal
from baton.membership import founding
from baton.membership.doors import sign_in
from baton.membership.pages.forms import FirstOwner
from baton.membership.pages.links import opens_nothing


@never_cache
@sensitive_post_parameters("password", "key")
def set_up(request: HttpRequest) -> HttpResponse:
    """404 for a wrong key as for a finished installation: a stranger learns nothing."""
    key = request.POST.get("key") or request.GET.get("key", "")
    if not founding.opens_setup(key):
        return opens_nothing(request, "404.html")
    form = FirstOwner(request.POST or None)
    if request.method == "POST" and form.is_valid():
        known = form.cleaned_data
        try:
            owner = founding.found_with_key(
                key,
                known["workspace"],
                slug=known["slug"],
                owner=known["name"],
                email=known["email"],
                password=known["password"],
                language=translation.get_language() or "en",
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            sign_in(request, owner)
            return HttpResponseRedirect(f"/w/{owner.workspace.slug}")
    return render(request, "membership/setup.html", {"form": form, "key": key})
