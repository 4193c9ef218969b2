"""A mail to whom it concerns when what they sign in with has changed: perhaps it was not them."""

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import User
from baton.membership import mailing

APP_ADDED = _("An authenticator app was added.")
APP_REMOVED = _("The authenticator app was removed.")
PASSKEY_ADDED = _("A passkey was added.")
PASSKEY_REMOVED = _("A passkey was removed.")
NEW_CODES = _("New recovery codes were made; the old ones open nothing any more.")
SIGN_ON_LINKED = _("Single sign-on was linked to your account.")
RESET = _("%(owner)s removed your second factor, so that you can set up a new one.")

# allauth's names of the mails it would send.
WORDS = {
    "mfa/email/totp_activated": APP_ADDED,
    "mfa/email/totp_deactivated": APP_REMOVED,
    "mfa/email/webauthn_added": PASSKEY_ADDED,
    "mfa/email/webauthn_removed": PASSKEY_REMOVED,
    "mfa/email/recovery_codes_generated": NEW_CODES,
}


def tell(user: User, what: str | Promise, **known: str) -> None:
    with translation.override(user.language):
        facts = {"name": user.name, "what": str(what) % known if known else str(what)}
        mailing.send("membership/mail/sign_in_changed", user.email, {**facts, "home": mailing.home()})
