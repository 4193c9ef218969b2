"""What can go wrong on the way out. The words name the host, never the address: it may be a secret."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NotSent(Refusal):
    """Nothing left the house; the same request will be refused again."""

    words = _("This request was not sent.")


class UrlNotAllowed(NotSent):
    words = _(
        "The address must be a plain http:// or https:// address on port 80 or 443, without a password in it."
    )


class AddressNotAllowed(NotSent):
    words = _(
        "%(host)s is not a public address on the internet. Whoever runs this installation can allow it."
    )


class HeaderNotAllowed(NotSent):
    words = _("The header “%(header)s” cannot be sent.")


class NoAnswer(Refusal):
    """No answer that could be used; what was asked may or may not have been heard."""

    words = _("%(host)s gave no answer.")


class NameNotFound(NoAnswer):
    words = _("The name %(host)s cannot be found at the moment.")


class Unreachable(NoAnswer):
    words = _("%(host)s cannot be reached at the moment.")


class NotTrusted(NoAnswer):
    words = _("The certificate of %(host)s is not valid, so nothing was sent.")


class TookTooLong(NoAnswer):
    words = _("%(host)s did not answer in time.")


class AnswerTooLarge(NoAnswer):
    words = _("%(host)s answered with more than can be read.")


class BrokenAnswer(NoAnswer):
    words = _("%(host)s broke off or gave an answer that cannot be understood.")


class TooManyRedirects(NoAnswer):
    words = _("%(host)s sends us on to an address where we do not follow.")
