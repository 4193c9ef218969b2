"""The address of a form: its number and a signature over it and a nonce.

It can be made again from the row with the installation's key, so managers can copy it any time; a copy of
the database without the key opens nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from baton.intake.models import IntakeForm
from baton.membership.mailing import home

SALT = "baton.intake.link"
LONGEST = 80
BYTES = 40


def address_of(form: IntakeForm) -> str:
    return home() + reverse("intake", args=[token_of(form)])


def token_of(form: IntakeForm) -> str:
    return urlsafe_b64encode(form.pk.to_bytes(8, "big") + signature(form)).rstrip(b"=").decode()


def signature(form: IntakeForm) -> bytes:
    return salted_hmac(SALT, f"{form.pk}:{form.nonce}", algorithm="sha256").digest()


def behind(token: str) -> IntakeForm | None:
    """The open form that ``token`` was signed for."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4)) if len(token) <= LONGEST else b""
    except (NotBase64, ValueError):
        return None
    if len(raw) != BYTES or raw[0] > 127:
        return None
    rows = IntakeForm.objects.select_related(
        "by__user", "by__workspace", "by__client", "column__board", "lane", "template", "project"
    )
    form = rows.filter(
        pk=int.from_bytes(raw[:8], "big"), closed_at=None, by__left_at=None, by__user__is_active=True
    ).first()
    if form is None or not constant_time_compare(raw[8:], signature(form)):
        return None
    # Two spellings of one address would be two keys for whoever counts.
    return form if token == token_of(form) else None
