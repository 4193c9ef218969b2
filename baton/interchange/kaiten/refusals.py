"""What fetching from Kaiten refuses, in words. None of them ever carries the key."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NotAKaiten(Refusal):
    status = 422
    words = _("“%(company)s” is no address of a company at Kaiten. Give its name (relay) or its address.")


class KeyMissing(Refusal):
    status = 422
    words = _("Kaiten wants an API key: in Kaiten, open your profile and “API key”.")


class KeyNotAccepted(Refusal):
    status = 422
    words = _(
        "Kaiten does not accept this API key (%(status)d at %(at)s). Make a new one in your Kaiten profile."
    )


class MayNotSee(Refusal):
    status = 422
    words = _(
        "With this API key one may not see %(at)s at Kaiten (403). Take the key of an administrator there."
    )


class KaitenAnswers(Refusal):
    status = 422
    words = _("Kaiten answers %(at)s with %(status)d. Nothing was changed.")


class KaitenUnreachable(Refusal):
    status = 422
    words = _("Kaiten was not to be reached at %(at)s after %(times)d tries: %(reason)s")


class TooMuchAtOnce(Refusal):
    status = 422
    words = _("Kaiten asked us to wait %(seconds)d seconds at %(at)s; try again later.")
