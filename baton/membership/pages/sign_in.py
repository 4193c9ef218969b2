from typing import Any

from allauth.account.views import LoginView
from django.conf import settings

from baton.membership import trying_out


class SignIn(LoginView):  # type: ignore[misc]
    def get_context_data(self, **known: Any) -> dict[str, Any]:
        provider = settings.OIDC_NAME if settings.OIDC_ISSUER else ""
        return {**super().get_context_data(**known), "cast": trying_out.cast(), "provider": provider}


sign_in = SignIn.as_view()
