"""What people want to hear and how: what is usual, and what each of them chose instead."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from baton.accounts.models import Member
from baton.kit.errors import Malformed
from baton.notifications.models import Rhythm, Wish
from baton.notifications.reasons import FOR_GUESTS, OFFERED, OUTWARD, Channel, How, Reason, usual
from baton.notifications.timing import Peace


@dataclass
class Wishes:
    """Of several people, read at once."""

    chosen: dict[int, dict[tuple[str, str], str]]
    rhythms: dict[int, Rhythm] = field(default_factory=dict)

    def how(self, member: int, reason: Reason, channel: Channel) -> How:
        own = self.chosen.get(member, {}).get((reason, channel))
        return How(own) if own is not None else usual(reason, channel)

    def off(self, member: int, channel: Channel) -> set[Reason]:
        return {reason for reason in Reason if self.how(member, reason, channel) is How.OFF}

    def peace(self, member: int) -> Peace:
        return peace_of(self.rhythms.get(member))


def wishes_of(members: Iterable[int]) -> Wishes:
    """Two queries."""
    ids = set(members)
    chosen: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    for wish in Wish.objects.filter(member__in=ids):
        chosen[wish.member_id][wish.reason, wish.channel] = wish.how
    rhythms = {rhythm.member_id: rhythm for rhythm in Rhythm.objects.filter(member__in=ids)}
    return Wishes(dict(chosen), rhythms)


def peace_of(rhythm: Rhythm | None) -> Peace:
    if rhythm is None:
        return Peace()
    return Peace(
        rhythm.window,
        rhythm.hour,
        rhythm.weekday,
        rhythm.quiet_from,
        rhythm.quiet_until,
        rhythm.quiet_days_off,
    )


def reasons_for(member: Member) -> list[Reason]:
    """What can happen to somebody at all, the most pressing first."""
    return [reason for reason in Reason if not member.is_guest or reason in FOR_GUESTS]


def channels_for(member: Member) -> list[Channel]:
    """A workspace's Slack is its team's."""
    return [channel for channel in Channel if not (member.is_guest and channel is Channel.SLACK)]


def wish(member: Member, reason: Reason, channel: Channel, how: How) -> None:
    """Raises Malformed for what a channel cannot do."""
    if how not in OFFERED[channel] or reason not in reasons_for(member):
        raise Malformed(field=f"{reason}.{channel}", reason=str(how))
    with transaction.atomic():
        if how is usual(reason, channel):
            Wish.objects.filter(member=member, reason=reason, channel=channel).delete()
        else:
            Wish.objects.update_or_create(
                member=member, reason=reason, channel=channel, defaults={"how": how}
            )


def leave_in_peace(member: Member, channel: Channel, reasons: Iterable[Reason] = ()) -> None:
    """Nothing more by this channel, for these reasons or for all."""
    if channel in OUTWARD:
        for reason in tuple(reasons) or reasons_for(member):
            if reason in reasons_for(member):
                wish(member, reason, channel, How.OFF)
