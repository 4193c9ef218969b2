"""Who may hear it is asked again when it leaves: of a right that was withdrawn meanwhile nothing goes out."""

from django.db import transaction

from baton.accounts.models import Member
from baton.boards.models import Card, Comment
from baton.kit import clock
from baton.notifications.asking_contacts import way_of
from baton.notifications.models import Due, Happening, Notice, Outgoing
from baton.notifications.reasons import Channel, Reason
from baton.notifications.wishes import wishes_of


def may_leave(message: Outgoing) -> bool:
    member = message.member
    if member is None:
        # An approver without an account must still be waited for; what is confirmed to a stranger stays true.
        return "approver" not in message.parts or way_of(message) is not None
    if not member.is_present or member.user is None or not member.user.is_active:
        return False
    return sees_all(member, message) and is_wanted(member, message)


def sees_all(member: Member, message: Outgoing) -> bool:
    cards, comments = set(message.cards), set(message.comments)
    seen = Card.objects.seen_by(member).filter(pk__in=cards).count() == len(cards)
    readable = Comment.objects.seen_by(member).filter(pk__in=comments, card__in=cards).count()
    heard = Notice.objects.of(member).filter(pk__in=message.notices).count()
    return seen and readable == len(comments) and heard == len(message.notices)


def is_wanted(member: Member, message: Outgoing) -> bool:
    """They may have said since that they want none of it."""
    reasons = [Reason(name) for name in message.reasons if name in Reason.values]
    off = off_for(member, message)
    return not reasons or any(reason not in off for reason in reasons)


def off_for(member: Member, message: Outgoing) -> set[Reason]:
    return wishes_of([member.pk]).off(member.pk, Channel(message.channel))


def write_anew(message: Outgoing) -> None:
    """What may still be told of it and is wished for, and was not read meanwhile, becomes a message of its
    own; of projects the next morning tells."""
    if message.member is None:
        return
    seen = Card.objects.seen_by(message.member).values("pk")
    left = Happening.objects.filter(
        pk__in=message.happenings, notification__card__in=seen, notification__unread__gt=0
    ).exclude(reason__in=off_for(message.member, message))
    now = clock.real_now()
    with transaction.atomic():
        Due.objects.bulk_create(
            [Due(happening=each, member=message.member, channel=message.channel, at=now) for each in left],
            ignore_conflicts=True,
        )
        Notice.objects.filter(pk__in=message.notices).update(mailed_at=None)
