"""Browsers that somebody allowed to show what is pushed to them."""

from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric import ec
from django.utils.translation import gettext as _

from baton.accounts.models import Member, User
from baton.kit import outgoing
from baton.kit.errors import Malformed
from baton.notifications.models import PushSubscription
from baton.notifications.vapid import decoded

# More than anybody has; the oldest goes.
MOST = 20


def subscribe(member: Member, *, endpoint: str, p256dh: str, auth: str, agent: str) -> None:
    """A browser belongs to whoever signed in there last. Raises Malformed, and NotSent for an address that
    is never called."""
    outgoing.checked(endpoint)
    if not endpoint.startswith("https://") or not is_whole(p256dh, 65) or not is_whole(auth, 16):
        raise Malformed(field="endpoint", reason=_("this is no subscription of a browser."))
    if not is_on_the_curve(p256dh):
        raise Malformed(field="p256dh", reason=_("this is no key that a browser makes."))
    known = {"user": user_of(member), "p256dh": p256dh, "auth": auth, "agent": agent[:200]}
    PushSubscription.objects.update_or_create(endpoint=endpoint, defaults=known)
    mine = PushSubscription.objects.filter(user=member.user).order_by("-pk").values_list("pk", flat=True)
    PushSubscription.objects.filter(pk__in=list(mine[MOST:])).delete()


def unsubscribe(member: Member, *, endpoint: str) -> None:
    PushSubscription.objects.filter(user=member.user, endpoint=endpoint).delete()


def user_of(member: Member) -> User:
    if member.user is None:
        raise Malformed(field="endpoint", reason=_("this is no subscription of a browser."))
    return member.user


def is_whole(text: str, length: int) -> bool:
    try:
        return len(decoded(text)) == length
    except ValueError:
        return False


def is_on_the_curve(p256dh: str) -> bool:
    """With any other point nothing could ever be enciphered, or it would give away what is (RFC 8291)."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decoded(p256dh))
    except ValueError:
        return False
    return True


def reached(members: Sequence[Member]) -> set[int]:
    users = {member.user_id for member in members if member.user_id is not None}
    there = set(PushSubscription.objects.filter(user__in=users).values_list("user", flat=True))
    return {member.pk for member in members if member.user_id in there}
