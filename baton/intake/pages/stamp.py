"""When a page was given out, signed, and a key that makes its sending one."""

import secrets

from django.core import signing

from baton.intake.models import IntakeForm

SALT = "baton.intake.stamp"
# A person needs longer to read a form; whoever keeps it open overnight may still send it.
SOONEST, LATEST = 3, 48 * 3600


def stamp(form: IntakeForm) -> str:
    return signing.dumps([form.pk, secrets.token_hex(16)], salt=SALT)


def still_holds(text: str, form: IntakeForm) -> bool:
    """Of a page of ``form`` that may be sent, now or a moment later."""
    try:
        pk, _key = signing.loads(text, salt=SALT, max_age=LATEST)
    except (signing.BadSignature, ValueError, TypeError):
        return False
    return bool(pk == form.pk)


def key_in(text: str, form: IntakeForm) -> str | None:
    """The key of a page of ``form`` that is neither too fresh nor too old; None otherwise."""
    try:
        pk, key = signing.loads(text, salt=SALT, max_age=LATEST)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return str(key) if pk == form.pk and not is_too_fresh(text) else None


def is_too_fresh(text: str) -> bool:
    try:
        signing.loads(text, salt=SALT, max_age=SOONEST)
    except signing.SignatureExpired:
        return False
    except signing.BadSignature:
        return False
    return True
