"""The addresses that mails come in by: the house's one, and a form's own with a sign of it."""

from django.utils.crypto import constant_time_compare, salted_hmac

from baton.intake.models import IntakeForm, IntakeForms, Mailed
from baton.kit.marked_address import behind_mark, marked_address

SALT = "baton.intake.mail"
MARK = "f"
NUMBER, PROOF = 6, 9


def address_of(form: IntakeForm) -> str:
    """Empty where the form takes none. Another web address of the form is another mail address too."""
    if form.mailed == Mailed.NO or form.closed_at is not None:
        return ""
    return marked_address(MARK, form.pk.to_bytes(NUMBER, "big") + proof(form))


def proof(form: IntakeForm) -> bytes:
    return salted_hmac(SALT, f"{form.pk}:{form.nonce}", algorithm="sha256").digest()[:PROOF]


def form_behind(address: str) -> IntakeForm | None:
    raw = behind_mark(MARK, address, size=NUMBER + PROOF)
    if raw is None:
        return None
    form = taking().filter(pk=int.from_bytes(raw[:NUMBER], "big")).first()
    return form if form is not None and constant_time_compare(raw[NUMBER:], proof(form)) else None


def taking() -> IntakeForms:
    """Forms that take mails, of members who are here."""
    rows = IntakeForm.objects.exclude(mailed=Mailed.NO).filter(closed_at=None, by__left_at=None)
    return rows.select_related(
        "by__user", "by__workspace", "by__client", "column__board", "lane", "template", "project__client"
    )
