"""Stop whoever guesses passwords, without shutting the owner of the account out.

Wrong tries are counted for an account from one network, for a network over all accounts, and slowly for
an account from everywhere; the last does not bind networks that the person has signed in from before. So a
stranger who fails on purpose closes only their own way (S30). Rows, not a cache in a process's memory:
restarts and other processes count along.
"""

import hashlib
import unicodedata
from datetime import timedelta

from allauth.core.internal.ratelimit import truncate_ip
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from baton.accounts.models.user import normalised
from baton.kit import clock
from baton.membership.models import Attempt

FROM_ONE_NETWORK = (5, timedelta(minutes=5))
BY_A_NETWORK = (30, timedelta(minutes=10))
FROM_EVERYWHERE = (50, timedelta(hours=1))
KEPT = timedelta(days=1)


def begin(email: str, ip: str) -> Attempt | None:
    """Count a try before the secret is looked at; None when there were too many.

    Counted first: of a hundred simultaneous tries none slips through between asking and counting. Outside of
    any transaction of the request, so a refused request does not take its count back (S14).
    """
    now = clock.real_now()
    Attempt.objects.filter(at__lt=now - KEPT).delete()
    attempt = Attempt.objects.create(subject=subject(email), network=truncate_ip(ip))
    if too_many(attempt, email):
        # A refused try is not counted: it would let a stranger fill the account's own budget.
        attempt.delete()
        return None
    return attempt


def too_many(attempt: Attempt, email: str) -> bool:
    at_account = Attempt.objects.filter(subject=attempt.subject)
    return (
        over(at_account.filter(network=attempt.network), FROM_ONE_NETWORK)
        or over(Attempt.objects.filter(network=attempt.network), BY_A_NETWORK)
        or (over(at_account, FROM_EVERYWHERE) and not is_home(attempt.network, email))
    )


def over(attempts: QuerySet[Attempt], rate: tuple[int, timedelta]) -> bool:
    most, within = rate
    return attempts.filter(at__gt=clock.real_now() - within).count() > most


def is_home(network: str, email: str) -> bool:
    """Whether the person has signed in from there before."""
    sessions = UserSession.objects.filter(user__email=normalised(email))
    return any(truncate_ip(ip) == network for ip in sessions.values_list("ip", flat=True))


def forget(email: str) -> None:
    """After a reset by mail: whoever reads the mail owns the account."""
    Attempt.objects.filter(subject=subject(email)).delete()


def subject(email: str) -> str:
    """One key for all spellings that mean the same address (CVE-2026-97764)."""
    plain = unicodedata.normalize("NFKD", normalised(unicodedata.normalize("NFKC", email)))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return hashlib.sha256(bare.encode()).hexdigest()
