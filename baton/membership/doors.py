"""How allauth behaves here: nobody signs up on their own, and guessing is stopped by our own count."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import perform_login
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.account.models import Login
from allauth.mfa.webauthn.internal.flows import did_use_passwordless_login
from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from baton.accounts import guessing
from baton.accounts.models import Attempt, Member, User
from baton.accounts.second_factor import came_by_trusted_provider
from baton.membership import mailing, sessions
from baton.membership.second_factor import telling
from baton.membership.second_factor.demanding import demanding_workspace

PASSKEY = "mfa_reauthenticate:webauthn"


class InvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    attempt: Attempt | None = None

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        self.attempt = guessing.begin(credentials.get("email", ""), self.get_client_ip(request))
        if self.attempt is None:
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        if self.attempt is not None:
            self.attempt.delete()

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        guessing.forget(credentials.get("email", ""))

    def get_login_stages(self) -> list[str]:
        return ["baton.membership.second_factor.asking.AskForSecondFactor"]

    def set_password(self, user: User, password: str) -> None:
        """Every session signed with the old password is dead at once; its row goes too."""
        super().set_password(user, password)
        sessions.end_others(user, self.request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Who needs a second factor and has none is led to where one sets it up."""
        user = request.user
        if not isinstance(user, User) or came_by_trusted_provider(user, request.session):
            return str(super().get_login_redirect_url(request))
        if demanding_workspace(user) is not None:
            return reverse("mfa_index")
        return str(super().get_login_redirect_url(request))

    def get_reset_password_from_key_url(self, key: str) -> str:
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return mailing.home() + path.replace("UID-KEY", key)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        user = context.get("user")
        with translation.override(user.language if user else translation.get_language()):
            mailing.send(template_prefix, email, {**context, "home": mailing.home()})

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say it themselves; what allauth says would wait in the session for some later page."""

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The first is asked for. Whoever has a passkey and no authenticator app has no code at hand, and
        whoever came by a passkey has it there: recovery codes and the password stand below it."""
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if not user.is_authenticated:
            # Nobody is signed in, so there is nothing to confirm: they are led to the door.
            return ways
        app = any("totp" in flow.get("types", ()) for flow in get_reauthentication_flows(user))
        wants_passkey = did_use_passwordless_login(self.request, user) or not app
        by_password = user.has_usable_password() and not did_use_passwordless_login(self.request, user)

        def place(way: dict[str, Any]) -> int:
            if way["id"] == "reauthenticate" and by_password:
                return 0
            return 1 if way["id"] == PASSKEY and wants_passkey else 2

        return sorted(ways, key=place)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_change_password") + "?done=1"

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        """allauth says here that somebody's second factor changed: who was in by the old one is out."""
        if template_prefix in telling.WORDS:
            sessions.end_others(user, self.request)
            telling.tell(user, telling.WORDS[template_prefix])


def sign_in(request: HttpRequest, member: Member) -> None:
    """Open a session for an account that was made a moment ago; it stands in the list of their sessions."""
    login(request, member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    UserSession.objects.create_from_request(request)


def let_in(request: HttpRequest, user: User, *, then: str | None = None) -> HttpResponse:
    """A person who has proved who they are, by whatever means: the stages of a sign-in begin (S15)."""
    response: HttpResponse = perform_login(request, Login(user=user, redirect_url=then))
    return response
