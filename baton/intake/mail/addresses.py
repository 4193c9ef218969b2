"""The addresses that mails come in by: the house's one, and a form's own with a sign of it."""

from base64 import b32decode, b32encode

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from baton.intake.models import IntakeForm, IntakeForms, Mailed

SALT = "baton.intake.mail"
MARK = "+f"
NUMBER, PROOF = 6, 9
LENGTH = 24


def house() -> str:
    return str(settings.MAIL_IN_ADDRESS).lower()


def address_of(form: IntakeForm) -> str:
    """Empty where the form takes none. Another web address of the form is another mail address too."""
    name, _, domain = settings.MAIL_IN_ADDRESS.rpartition("@")
    if not name or form.mailed == Mailed.NO or form.closed_at is not None:
        return ""
    return f"{name}{MARK}{token_of(form)}@{domain}"


def token_of(form: IntakeForm) -> str:
    return b32encode(form.pk.to_bytes(NUMBER, "big") + proof(form)).decode().rstrip("=").lower()


def proof(form: IntakeForm) -> bytes:
    return salted_hmac(SALT, f"{form.pk}:{form.nonce}", algorithm="sha256").digest()[:PROOF]


def form_behind(address: str) -> IntakeForm | None:
    name, _, domain = house().rpartition("@")
    before, _, at = address.lower().rpartition("@")
    token = before.removeprefix(f"{name}{MARK}")
    if not name or at != domain or token == before or len(token) != LENGTH or not token.isascii():
        return None
    try:
        raw = b32decode(token.upper() + "=" * (-len(token) % 8))
    except ValueError:
        return None
    form = taking().filter(pk=int.from_bytes(raw[:NUMBER], "big")).first()
    return form if form is not None and constant_time_compare(token_of(form), token) else None


def taking() -> IntakeForms:
    """Forms that take mails, of members who are here."""
    rows = IntakeForm.objects.exclude(mailed=Mailed.NO).filter(closed_at=None, by__left_at=None)
    return rows.select_related(
        "by__user", "by__workspace", "by__client", "column__board", "lane", "template", "project__client"
    )


def is_ours(address: str) -> bool:
    """The house's own address, or one made of it: a mail from there came from here."""
    name, _, domain = house().rpartition("@")
    before, _, at = address.lower().rpartition("@")
    return bool(name) and at == domain and (before == name or before.startswith(f"{name}+"))
