"""What profits refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class ImpossibleSteps(Refusal):
    status = 422
    words = _("At most %(most)d steps, each from 1 to 500 points.")


class DaysTheWrongWayRound(Refusal):
    status = 422
    words = _("%(last)s lies before %(first)s.")
