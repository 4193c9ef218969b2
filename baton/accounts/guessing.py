"""Stop whoever guesses secrets, without shutting the owner of the account out. The one way for all of them:
passwords, codes of a second factor, links, tokens.

Wrong tries are counted for an account from one network, for a network over all accounts, and slowly for
an account from everywhere; the last does not bind networks that the person has signed in from before. So a
stranger who fails on purpose closes only their own way (S30). Rows, not a cache in a process's memory:
restarts and other processes count along.
"""

import hashlib
import unicodedata
from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import truncate_ip
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet
from django.http import HttpRequest

from baton.accounts.models import Attempt
from baton.accounts.models.user import normalised
from baton.kit import clock

FROM_ONE_NETWORK = (5, timedelta(minutes=5))
BY_A_NETWORK = (30, timedelta(minutes=10))
FROM_EVERYWHERE = (50, timedelta(hours=1))
KEPT = timedelta(days=1)

# What is guessed at; each has budgets of its own.
PASSWORD = "password"  # noqa: S105
CODE = "code"
ERRAND = "errand"
LINK = "link"
SIGN_ON = "sign-on"
TOKEN = "token"  # noqa: S105


def begin(account: str, ip: str, *, secret: str = PASSWORD) -> Attempt | None:
    """Count a try before the secret is looked at; None when there were too many. Delete it if it was right.

    ``account`` names what the secret opens: an e-mail address, or any other word for it. Counted first: of a
    hundred simultaneous tries none slips through between asking and counting. Outside of any transaction of
    the request, so a refused request does not take its count back (S14).
    """
    attempt = counted(subject(account, secret), ip, secret)
    if too_many(attempt, account):
        # A refused try is not counted: it would let a stranger fill the account's own budget.
        attempt.delete()
        return None
    return attempt


def counted(subject: str, ip: str, secret: str) -> Attempt:
    now = clock.real_now()
    Attempt.objects.filter(at__lt=now - KEPT).delete()
    return Attempt.objects.create(subject=subject, network=truncate_ip(ip), secret=secret)


def too_many(attempt: Attempt, account: str) -> bool:
    at_account = Attempt.objects.filter(subject=attempt.subject)
    by_network = Attempt.objects.filter(network=attempt.network, secret=attempt.secret)
    return (
        over(at_account.filter(network=attempt.network), FROM_ONE_NETWORK)
        or over(by_network, BY_A_NETWORK)
        or (over(at_account, FROM_EVERYWHERE) and not is_home(attempt.network, account))
    )


def over(attempts: QuerySet[Attempt], rate: tuple[int, timedelta]) -> bool:
    most, within = rate
    return attempts.filter(at__gt=clock.real_now() - within).count() > most


def is_home(network: str, email: str) -> bool:
    """Whether the person has signed in from there before."""
    sessions = UserSession.objects.filter(user__email=normalised(email))
    return any(truncate_ip(ip) == network for ip in sessions.values_list("ip", flat=True))


def is_spent(errand: str, ip: str, *, most: int) -> bool:
    """Whether one errand, for instance a sign-in that waits for its code, has had its tries (S60).

    From wherever they came, and for as long as the errand is remembered: counted, then asked."""
    attempt = counted(subject(errand, ERRAND), ip, ERRAND)
    spent = tries(errand) > most
    if spent:
        attempt.delete()
    return spent


def tries(errand: str) -> int:
    return Attempt.objects.filter(subject=subject(errand, ERRAND)).count()


def was_wrong(secret: str, ip: str) -> bool:
    """Note that a secret of 256 bits was wrong; whether this network has had too many of those.

    Nobody guesses one: a right one is never refused. This keeps who tries from asking without end, and tells
    the operator."""
    attempt = counted(subject("", secret), ip, secret)
    if over(Attempt.objects.filter(network=attempt.network, secret=secret), BY_A_NETWORK):
        attempt.delete()
        return True
    return False


def forget(account: str, *, secret: str = PASSWORD) -> None:
    """After a reset by mail: whoever reads the mail owns the account."""
    Attempt.objects.filter(subject=subject(account, secret)).delete()


def subject(account: str, secret: str = PASSWORD) -> str:
    """One key for all spellings that mean the same address (CVE-2026-97764)."""
    plain = unicodedata.normalize("NFKD", normalised(unicodedata.normalize("NFKC", account)))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return hashlib.sha256((bare if secret == PASSWORD else f"{secret}: {bare}").encode()).hexdigest()


def network_of(request: HttpRequest) -> str:
    """The address a request comes from, as far as our own proxies vouch for it."""
    return str(get_adapter().get_client_ip(request))
