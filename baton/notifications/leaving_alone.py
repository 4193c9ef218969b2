"""A signed link that turns a reason off by mail, without signing in (RFC 8058).

Whoever has the link can do no more than that: it opens nothing and tells nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core import signing
from django.urls import reverse

from baton.accounts.models import Member
from baton.membership.mailing import home
from baton.notifications.models import Rhythm
from baton.notifications.reasons import Channel, Reason
from baton.notifications.wishes import leave_in_peace, reasons_for

SALT = "baton.notifications.leaving_alone"
DIGEST = "digest"


@dataclass(frozen=True)
class Asked:
    member: Member
    reasons: list[str]


def link_for(member: Member, reasons: Sequence[str]) -> str:
    token = signing.dumps({"m": member.pk, "r": list(reasons)}, salt=SALT, compress=True)
    return home() + reverse("leave_alone", args=[token])


def asked_by(token: str) -> Asked | None:
    """A mail may be old when somebody has had enough: the link does not expire. It ends with the person."""
    try:
        known = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    member = Member.objects.present().select_related("workspace", "user").filter(pk=known["m"]).first()
    return Asked(member, known["r"]) if member is not None else None


def leave_alone(asked: Asked) -> None:
    if DIGEST in asked.reasons:
        Rhythm.objects.update_or_create(member=asked.member, defaults={"digest": False})
    reasons = [Reason(name) for name in asked.reasons if name in Reason.values]
    if reasons:
        leave_in_peace(asked.member, Channel.EMAIL, reasons)


def labels(asked: Asked) -> list[str]:
    known = {reason.value: str(reason.label) for reason in reasons_for(asked.member)}
    return [known[name] for name in asked.reasons if name in known]
