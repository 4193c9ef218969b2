from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NotYourView(Refusal):
    status = 403
    words = _("Only the person who keeps this view may change it; what the team has, a manager too.")


class ViewNotShared(Refusal):
    words = _("Share “%(view)s” with the team first: everybody who opens the board will see it so.")


class TooManyViews(Refusal):
    words = _("You keep %(most)s views already. Remove one that you do not need any more.")
