from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class TooManyWebhooks(Refusal):
    words = _("You have %(most)s webhooks, which is all one person may have. Remove one first.")


class GuestsHaveNoWebhooks(Refusal):
    status = 403
    words = _("Webhooks are for the team.")


class StillWaiting(Refusal):
    words = _("This delivery waits already.")


class NotWaiting(Refusal):
    words = _("This delivery does not wait any more.")


class KindUnknown(Refusal):
    status = 422
    words = _("There is no event called %(kind)s.")
