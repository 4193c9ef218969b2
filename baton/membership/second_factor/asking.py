"""The stage of a sign-in at which the second factor is asked for: every way in comes through it (S15)."""

from secrets import token_hex
from typing import Any

from allauth.mfa.stages import AuthenticateStage

from baton.accounts import guessing, second_factor

# Wrong codes after which a sign-in that waits for one is over (S60).
MOST_TRIES = 5


class AskForSecondFactor(AuthenticateStage):  # type: ignore[misc]
    def handle(self) -> tuple[Any, bool]:
        # Names this one sign-in, so that its tries are counted wherever they come from.
        self.state["errand"] = token_hex(16)
        found: tuple[Any, bool] = super().handle()
        return found

    def _should_handle(self, request: Any) -> bool:
        """Not for who came by a provider that is trusted to have asked."""
        if second_factor.came_by_trusted_provider(self.login.user, self.request.session):
            return False
        return bool(super()._should_handle(request))

    def is_over(self, ip: str) -> bool:
        """Count a try at this sign-in; whether it had had them all before."""
        return guessing.is_spent(self.state["errand"], ip, most=MOST_TRIES)

    def is_at_its_last(self) -> bool:
        return guessing.tries(self.state["errand"]) >= MOST_TRIES
