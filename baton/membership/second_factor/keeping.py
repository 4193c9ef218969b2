"""How allauth keeps second factors here: encrypted, under our names."""

from base64 import urlsafe_b64encode
from functools import cache
from hashlib import sha256
from urllib.parse import urlsplit

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import User
from baton.membership.second_factor.demanding import demanding_workspace


class KeptSafe(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "This code is not right. Take the newest one; the clock of the phone must be right."
        ),
        "cannot_delete_authenticator": _(
            "A workspace of yours asks its members for a second factor. "
            "Set up another one before you remove this."
        ),
        "cannot_generate_recovery_codes": _("Set up an authenticator app or a passkey first."),
    }

    def encrypt(self, text: str) -> str:
        return vault(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        opened = vault(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).decrypt(encrypted_text.encode())
        return opened.decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return demanding_workspace(authenticator.user, without=authenticator) is None

    def generate_authenticator_name(self, user: User, type: str) -> str:
        return gettext("Passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A passkey is bound to a host name for good: the one that the installation is known by."""
        known = urlsplit(settings.PUBLIC_URL).hostname
        return {"id": known or str(context.request.get_host()).partition(":")[0], "name": "Baton"}


@cache
def vault(*keys: str) -> MultiFernet:
    """A secret that codes are made from has to be read again, so a hash will not do; the key is not in the
    database, so a stolen database alone opens nothing (S17)."""
    digests = [sha256(b"second factor " + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(urlsafe_b64encode(each)) for each in digests])
