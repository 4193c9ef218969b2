"""What one fills in at the door."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import User
from baton.kit.short_name import short_name

LONGEST_SLUG = 40


class NewPassword(forms.Form):
    name = forms.CharField(
        label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        max_length=200,
        help_text=_("At least 10 characters. A sentence that only you would say is good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    email = ""

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        if "password" in known:
            user = User(email=known.get("email") or self.email, name=known.get("name", ""))
            try:
                validate_password(known["password"], user)
            except ValidationError as weak:
                self.add_error("password", weak)
        return known


class FirstOwner(NewPassword):
    email = forms.EmailField(  # type: ignore[assignment]
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    workspace = forms.CharField(
        label=_("Name of your agency or department"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    slug = forms.SlugField(
        label=_("Its short name in addresses"),
        max_length=LONGEST_SLUG,
        required=False,
        help_text=_(
            "Letters, digits and hyphens, for instance “blue-door”. Left empty, it follows the name."
        ),
    )
    field_order = ("workspace", "slug", "name", "email", "password")

    def clean_slug(self) -> str:
        wish = self.cleaned_data["slug"] or self.cleaned_data.get("workspace", "")
        return short_name(wish, longest=LONGEST_SLUG) or "workspace"
