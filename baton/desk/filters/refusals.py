"""What filters refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Malformed, NotAllowed


class FilterNotUnderstood(Malformed):
    """``at``: the place in the text, from 0."""

    words = _("The filter cannot be read at character %(place)s: %(reason)s")


class FilterTooLarge(Malformed):
    words = _("The filter is too large: at most %(most)s conditions, groups within groups %(deepest)s deep.")


class AsksForPrices(NotAllowed):
    words = _("This filter asks for prices, which you do not see.")


class AsksForTheTeams(NotAllowed):
    words = _("This filter asks for “%(field)s”, which only the team sees.")


class TooManyValues(Malformed):
    words = _(
        "“%(field)s” holds too many different values to be filtered by. Filter by something else first."
    )
