from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class SignOnRefused(Refusal):
    """Something about what the provider said, or how it was said, does not hold."""

    status = 403
    words = _("%(provider)s could not prove who you are. Begin the sign-in again.")


class SignOnIsOver(SignOnRefused):
    words = _("This sign-in is over, or it was begun in another browser. Begin it again.")


class AddressNotProved(SignOnRefused):
    words = _("%(provider)s does not vouch for your e-mail address. Have it verified there first.")


class DomainNotAllowed(SignOnRefused):
    words = _("Addresses at “%(domain)s” do not sign in here.")


class NotInvited(SignOnRefused):
    words = _("%(email)s has no place here yet. Ask somebody who is in to invite you.")


class LinkedToAnother(SignOnRefused):
    words = _(
        "The account of %(email)s is linked to another person at %(provider)s. "
        "Ask whoever runs this installation."
    )


class ProviderIsSilent(Refusal):
    status = 502
    words = _("%(provider)s does not answer as it should. Try again in a moment.")


class TooManySignOns(Refusal):
    status = 429
    words = _("Too many sign-ins from this network went wrong. Wait ten minutes.")
