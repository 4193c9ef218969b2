"""What is typed where a second factor is asked for or set up. Django and allauth validate; we count."""

from typing import Any

from allauth.account.forms import ChangePasswordForm
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from django import forms
from django.utils.translation import gettext_lazy as _

from baton.accounts import guessing
from baton.accounts.models import User
from baton.membership.second_factor import checking
from baton.membership.second_factor.refusals import TooManyTries

LONGEST_CODE = 32


class CodeForm(forms.Form):
    reauthenticated = False
    code = forms.CharField(
        label=_("Code"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "off", "spellcheck": "false"}
        ),
    )
    factor: Authenticator

    def __init__(self, *args: Any, user: User, **known: Any) -> None:
        self.user = user
        super().__init__(*args, **known)

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        found = checking.factor_of(self.user, code)
        if found is None:
            raise get_adapter().validation_error("incorrect_code")
        self.factor = found
        return code

    def save(self) -> None:
        self.factor.user = self.user
        post_authentication(context.request, self.factor, reauthenticated=self.reauthenticated)


class CodeOnceMore(CodeForm):
    reauthenticated = True


class OtherPassword(ChangePasswordForm):  # type: ignore[misc]
    def clean_oldpassword(self) -> str:
        attempt = try_at(self.user)
        right: str = super().clean_oldpassword()
        attempt.delete()
        return right


def try_at(user: User) -> Any:
    """The same count as on the sign-in page (S47). Raises TooManyTries."""
    attempt = guessing.begin(user.email, guessing.network_of(context.request))
    if attempt is None:
        raise TooManyTries
    return attempt
