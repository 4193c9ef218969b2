"""What a form refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NotAskable(Refusal):
    status = 422
    words = _("“%(field)s” cannot be asked of people outside: it names members of the workspace or money.")


class OtherBoards(Refusal):
    status = 422
    words = _("The column, the lane, the template and the fields of a form belong to its board.")


class TooManyForms(Refusal):
    status = 429
    words = _("A lot has come in by this form just now. Wait an hour, then send yours again.")


class SettledAlready(Refusal):
    words = _("Somebody has looked at this already.")


class WhereToUnknown(Refusal):
    words = _("The form that it was sent to is gone. Drop it, or file a card by hand.")
