"""The address of the form: the gathering's number and a signature over it and its nonce."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from baton.membership.mailing import home
from baton.statik.models import Gathering

SALT = "baton.statik.feedback"
LONGEST = 80
BYTES = 40


def address_of(gathering: Gathering) -> str:
    return home() + reverse("feedback", args=[token_of(gathering)])


def token_of(gathering: Gathering) -> str:
    return urlsafe_b64encode(gathering.pk.to_bytes(8, "big") + signature(gathering)).rstrip(b"=").decode()


def signature(gathering: Gathering) -> bytes:
    return salted_hmac(SALT, f"{gathering.pk}:{gathering.nonce}", algorithm="sha256").digest()


def behind(token: str) -> Gathering | None:
    """The one that is open and that ``token`` was signed for."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4)) if len(token) <= LONGEST else b""
    except (NotBase64, ValueError):
        return None
    if len(raw) != BYTES or raw[0] > 127:
        return None
    rows = Gathering.objects.select_related("service__workspace").filter(
        pk=int.from_bytes(raw[:8], "big"), revealed_at=None, service__archived_at=None
    )
    gathering = rows.first()
    if gathering is None or not constant_time_compare(raw[8:], signature(gathering)):
        return None
    # Two spellings of one address would be two keys for whoever counts.
    return gathering if token == token_of(gathering) else None
