"""How allauth behaves here: nobody signs up on their own, and guessing is stopped by our own count."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from baton.accounts.models import Member, User
from baton.membership import guessing, mailing
from baton.membership.models import Attempt


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

    def set_password(self, user: User, password: str) -> None:
        """Every session signed with the old password is dead at once; its row goes too."""
        super().set_password(user, password)
        current = getattr(self.request, "session", None)
        for session in UserSession.objects.filter(user=user):
            if current is None or session.session_key != current.session_key:
                session.end()

    def get_reset_password_from_key_url(self, key: str) -> str:
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return mailing.home() + path.replace("UID-KEY", key)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        user = context.get("user")
        with translation.override(user.language if user else translation.get_language()):
            mailing.send(template_prefix, email, {**context, "home": mailing.home()})

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say it themselves; what allauth says would wait in the session for some later page."""

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_change_password") + "?done=1"

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Off in the settings; ours are sent by name."""


def sign_in(request: HttpRequest, member: Member) -> None:
    """Open a session for the member's user that stands in the list of their sessions."""
    login(request, member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    UserSession.objects.create_from_request(request)
