"""Whether a code is right: counted first, used once."""

from allauth.core import context
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from django.db import transaction

from baton.accounts import guessing
from baton.accounts.models import User
from baton.membership.second_factor.refusals import TooManyCodes

CODES = [Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES]


def factor_of(user: User, code: str) -> Authenticator | None:
    """The factor that this code is of; None: it is wrong, or was used before. Raises TooManyCodes."""
    attempt = guessing.begin(user.email, guessing.network_of(context.request), secret=guessing.CODE)
    if attempt is None:
        raise TooManyCodes
    for factor in Authenticator.objects.filter(user=user, type__in=CODES).order_by("-type"):
        if is_right(factor, code):
            attempt.delete()
            return factor
    return None


def is_right(factor: Authenticator, code: str) -> bool:
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        return bool(factor.wrap().validate_code(code))
    return uses_up(factor, code)


@transaction.atomic
def uses_up(factor: Authenticator, code: str) -> bool:
    """A code of an app stands for half a minute, and those beside it count too, for clocks that are off; each
    opens once. The last one is kept in the row, under its lock: a cache may forget it while it counts."""
    locked = Authenticator.objects.select_for_update().get(pk=factor.pk)
    place = place_of(code, decrypt(locked.data["secret"]))
    if place is None or place <= locked.data.get("last_place", 0):
        return False
    locked.data["last_place"] = place
    locked.save(update_fields=["data"])
    factor.data = locked.data
    return True


def use_up_first(user: User, code: str, secret: str) -> None:
    """The code that proved a new app opens nothing afterwards either."""
    factor = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    factor.data["last_place"] = place_of(code, secret) or 0
    factor.save(update_fields=["data"])


def place_of(code: str, secret: str) -> int | None:
    """Which half minute it is the code of, of those that count now."""
    right = [
        place
        for place in yield_hotp_counters_from_time()
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, place)))
    ]
    return right[-1] if right else None
