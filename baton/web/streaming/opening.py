"""How often one member may open a stream: each costs a look at who they are and what they see."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal
from baton.web.pacing.pacing import COUNTER

# A tab that comes back from sleep, a phone between two networks: a few in a minute. A browser shares one.
PER_MINUTE = 60


class TooManyOpenings(Refusal):
    status = 429
    words = _("You opened live connections too often. Try again in %(seconds)s seconds.")


def pace_opening(member: int) -> None:
    """Counted over all processes. Raises TooManyOpenings."""
    if not settings.REQUESTS_PER_MINUTE:
        return
    spent = COUNTER.spend(f"o:{member}", PER_MINUTE)
    if not spent.allowed:
        raise TooManyOpenings(seconds=spent.seconds)
