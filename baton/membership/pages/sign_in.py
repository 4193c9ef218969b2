from typing import Any

from allauth.account.views import LoginView

from baton.membership import trying_out


class SignIn(LoginView):  # type: ignore[misc]
    def get_context_data(self, **known: Any) -> dict[str, Any]:
        return {**super().get_context_data(**known), "cast": trying_out.cast()}


sign_in = SignIn.as_view()
