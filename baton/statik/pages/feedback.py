"""`/feedback/<token>`: whoever has the address says what dissatisfies them, without an account or a name."""

import secrets
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from baton.accounts import guessing
from baton.membership.pages.links import opens_nothing
from baton.statik.design.choices import Side
from baton.statik.gathering.hearing import hear, is_too_much
from baton.statik.gathering.links import behind
from baton.statik.models import Gathering

SALT = "baton.statik.stamp"
# Whoever keeps the page open overnight may still send it.
LATEST = 48 * 3600
TRAP = "homepage"


class Said(forms.Form):
    """``homepage`` is shown to nobody: whoever fills it in is a program."""

    side = forms.ChoiceField(
        label=gettext_lazy("Which is it?"), choices=Side.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=gettext_lazy("What dissatisfies you?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("One thing at a time; you can send as many as you like."),
    )
    name = forms.CharField(
        label=gettext_lazy("Your name, if you like"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Without it nobody learns who you are."),
    )
    homepage = forms.CharField(required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        for field in ("text", "name"):
            if "\0" in str(known.get(field, "")):
                self.add_error(field, _("It contains the invisible character NUL. Remove it."))
        return known


# The address is the proof, and no cookie gives this page any right.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, token: str) -> HttpResponse:
    gathering = behind(token)
    if gathering is None:
        return opens_nothing(request, "statik/over.html")
    if request.method == "GET":
        return asked(request, gathering, Said(label_suffix=""))
    said = Said(request.POST, label_suffix="")
    key = key_in(request.POST.get("stamp", ""), gathering)
    told = troubles(said, key)
    if key is None or told or not said.is_valid():
        return asked(request, gathering, said, told, status=422)
    if not gathering.voices.filter(key=key).exists() and is_too_much(gathering, guessing.network_of(request)):
        told = [_("Too much came in at once. Try again in an hour.")]
        return asked(request, gathering, said, told, status=429)
    given = said.cleaned_data
    words = {"text": given["text"].strip(), "name": given["name"].strip()}
    if hear(gathering, key=key, side=given["side"], **words) is None:
        return opens_nothing(request, "statik/over.html")
    return render(request, "statik/heard.html", {"service": gathering.service})


def troubles(said: Said, key: str | None) -> list[str]:
    """In words, what stops the whole page; what is wrong with one field stands beside it."""
    if said.data.get(TRAP):
        return [_("The hidden field at the end was filled in, as programs do. Leave it empty.")]
    return [] if key else [_("This page was open too long. Send it once more, nothing is lost.")]


def asked(
    request: HttpRequest, gathering: Gathering, said: Said, told: list[str] | None = None, status: int = 200
) -> HttpResponse:
    stamp = signing.dumps([gathering.pk, secrets.token_hex(16)], salt=SALT)
    known = {"gathering": gathering, "service": gathering.service, "said": said, "told": told, "stamp": stamp}
    return render(request, "statik/feedback.html", known, status=status)


def key_in(text: str, gathering: Gathering) -> str | None:
    """The key of a page of this form; None: of none, or too old."""
    try:
        pk, key = signing.loads(text, salt=SALT, max_age=LATEST)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return str(key) if pk == gathering.pk else None
