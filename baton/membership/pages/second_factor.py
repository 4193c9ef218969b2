"""`/accounts/second-factor/` and `/accounts/passkeys/`: allauth's views in our words and order."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import AuthenticateView, IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView, RemoveWebAuthnView
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from baton.accounts import guessing
from baton.membership.second_factor import checking
from baton.membership.second_factor.demanding import demanding_workspace


class HowYouSignIn(IndexView):  # type: ignore[misc]
    def get_context_data(self, **known: Any) -> dict[str, Any]:
        user = self.request.user
        factors = list(Authenticator.objects.filter(user=user).order_by("created_at"))
        of = {kind: [factor for factor in factors if factor.type == kind] for kind in Authenticator.Type}
        codes = of[Authenticator.Type.RECOVERY_CODES]
        return {
            "app": next(iter(of[Authenticator.Type.TOTP]), None),
            "passkeys": of[Authenticator.Type.WEBAUTHN],
            "has_codes": bool(codes),
            "codes_left": len(codes[0].wrap().get_unused_codes()) if codes else 0,
            "identity": user.identities.filter(issuer=settings.OIDC_ISSUER).first(),
            "provider": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
            "demanding": demanding_workspace(user),
        }


class AskForCode(AuthenticateView):  # type: ignore[misc]
    """Where a sign-in waits for its second factor. Five wrong ones end it (S60)."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.stage.is_over(guessing.network_of(request)):
            return self.over()
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        if self.stage.is_at_its_last():
            return self.over()
        response: HttpResponse = super().form_invalid(form)
        return response

    def over(self) -> HttpResponse:
        self.stage.abort()
        return HttpResponseRedirect(reverse("account_login") + "?over=codes")


class SetUpApp(ActivateTOTPView):  # type: ignore[misc]
    def form_valid(self, form: Any) -> HttpResponse:
        code, secret = form.cleaned_data["code"], form.secret
        response: HttpResponse = super().form_valid(form)
        checking.use_up_first(self.request.user, code, secret)
        prove_again(self.request)
        return response


class AddPasskey(AddWebAuthnView):  # type: ignore[misc]
    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        prove_again(self.request)
        return response


def prove_again(request: HttpRequest) -> None:
    """Who sets up a factor has it at hand: who had none before is not asked for it at once."""
    record_authentication(request, request.user, "mfa", reauthenticated=True)


class SignInWithPasskey(LoginWebAuthnView):  # type: ignore[misc]
    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        wished = self.request.POST.get("next", "")
        if wished and url_has_allowed_host_and_scheme(wished, allowed_hosts={self.request.get_host()}):
            return HttpResponseRedirect(wished)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        return HttpResponseRedirect(reverse("account_login") + "?over=passkey")


class RemovePasskey(RemoveWebAuthnView):  # type: ignore[misc]
    def form_valid(self, form: Any) -> HttpResponse:
        if not get_adapter().can_delete_authenticator(self.get_object()):
            page: HttpResponse = self.render_to_response(
                self.get_context_data(form=form, stays=True), status=409
            )
            return page
        response: HttpResponse = super().form_valid(form)
        return response


how_you_sign_in = HowYouSignIn.as_view()
set_up_app = SetUpApp.as_view()
add_passkey = AddPasskey.as_view()
ask_for_code = AskForCode.as_view()
sign_in_with_passkey = SignInWithPasskey.as_view()
remove_passkey = RemovePasskey.as_view()


def passkeys(request: HttpRequest) -> HttpResponse:
    """They stand on the page of all ways in."""
    return HttpResponseRedirect(reverse("mfa_index"))
