"""What is due becomes messages: one per person and channel, however much it is.

Who may see what is asked now, and again when the message leaves.
"""

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import translation

from baton.accounts.models import Member
from baton.activity.readers import behind
from baton.boards.models import Board, Card
from baton.kit import clock
from baton.notifications.letters import by_channel
from baton.notifications.letters.news import CardNews, News
from baton.notifications.listening import READER
from baton.notifications.models import Due, Outgoing, State
from baton.notifications.overtaking import Waiting, as_it_stands
from baton.notifications.reasons import PRESSING, Channel
from baton.notifications.squashing import Line, squash
from baton.notifications.wording import names_for, said

SECONDS = 1.0
# While the reader is behind there may be more of the same deed: one message waits for all of it, not long.
PATIENCE = timedelta(seconds=60)


WAITING = (
    "pk",
    *(f"happening__{name}" for name in ("pk", "notification__card", "reason", "kind", "by", "at", "detail")),
)


class Overtaken(Exception):
    """Another worker has put these into a message meanwhile, or they were read."""


def compose(now: datetime | None = None) -> int:
    """For at most ``SECONDS``; returns how many messages were written."""
    now, made, until = now or clock.real_now(), 0, time.monotonic() + SECONDS
    for member, channel in waiting_people(now):
        made += compose_for(member, Channel(channel), now)
        if time.monotonic() > until:
            break
    return made


def waiting_people(now: datetime) -> list[tuple[int, str]]:
    due = Due.objects.filter(at__lte=now).order_by("member", "channel")
    late = behind(READER)
    if late:
        due = due.exclude(member__workspace__in=late, created_at__gt=now - PATIENCE)
    return list(due.values_list("member", "channel").distinct())


def compose_for(member_id: int, channel: Channel, now: datetime) -> int:
    member = Member.objects.select_related("workspace", "user").get(pk=member_id)
    rows = Due.objects.filter(member=member, channel=channel, at__lte=now).order_by("id")
    due = [Waiting(*row) for row in rows.values_list(*WAITING)]
    standing = as_it_stands(member, channel, due, now)
    happened = standing.told
    made = messages(member, channel, happened) if member.is_present and member.user is not None else []
    try:
        with transaction.atomic():
            # Their happenings may have been read, and so the dues be gone, while this was written.
            if sum(some_gone(standing.dues)) != len(standing.dues):
                raise Overtaken
            standing.put_off_in_turn()
            return sum(put_out(message) for message in made)
    except (Overtaken, IntegrityError):
        return 0


def put_out(message: Outgoing) -> bool:
    """Once; what was withdrawn may be written anew."""
    before = Outgoing.objects.filter(key__startswith=message.key).values_list("state", flat=True)
    if any(state != State.WITHDRAWN for state in before):
        return False
    if before:
        message.key = f"{message.key}:{len(before)}"
    message.save(force_insert=True)
    return True


def some_gone(ids: Sequence[int]) -> Iterable[int]:
    for start in range(0, len(ids), 500):
        yield Due.objects.filter(pk__in=ids[start : start + 500]).delete()[0]


def messages(member: Member, channel: Channel, happened: Sequence[Waiting]) -> list[Outgoing]:
    """In the language of whoever reads them; none when nothing is left to tell."""
    with translation.override(member.user.language if member.user else member.workspace.language):
        news = news_for(member, happened)
        return [
            Outgoing(
                workspace=member.workspace,
                member=member,
                key=key_of(channel, member, part, happened, written.get("address", "")),
                channel=channel,
                next_try_at=clock.real_now(),
                cards=[each.card.pk for each in part.cards],
                comments=comments_in(part, happened),
                happenings=happenings_in(part, happened),
                reasons=[reason.value for reason in part.reasons],
                **written,
            )
            for part, written in by_channel.written(channel, news)
        ]


def news_for(member: Member, happened: Sequence[Waiting]) -> News:
    cards = cards_told(member, {each.card for each in happened})
    grouped: dict[int, list[Waiting]] = defaultdict(list)
    for each in happened:
        if each.card in cards:
            grouped[each.card].append(each)
    lines = {card: squash(group, PRESSING) for card, group in grouped.items()}
    names = names_for((line for some in lines.values() for line in some), member)
    told = [
        CardNews(
            cards[card], [said(line, names) for line in some if can_be_told(line, names.comments)], names
        )
        for card, some in lines.items()
    ]
    with_news = [each for each in told if each.lines]
    return News(member, sorted(with_news, key=lambda each: (PRESSING.index(each.reason), each.card.number)))


def cards_told(member: Member, ids: set[int]) -> dict[int, Card]:
    """Those of them that the member sees, with their boards; without what no message tells."""
    seen = Card.objects.seen_by(member).filter(pk__in=ids).only("number", "title", "code", "board")
    cards = {card.pk: card for card in seen}
    boards = Board.objects.in_bulk({card.board_id for card in cards.values()})
    for card in cards.values():
        card.board, card.workspace = boards[card.board_id], member.workspace
    return cards


def can_be_told(line: Line, comments: dict[int, str]) -> bool:
    """A comment that was removed or hidden meanwhile is not spoken of."""
    return "comment" not in line.detail or line.detail["comment"] in comments


def key_of(channel: Channel, member: Member, part: News, happened: Sequence[Waiting], address: str) -> str:
    """The same happenings never become a second message to the same person by the same channel."""
    told = ",".join(str(pk) for pk in sorted(happenings_in(part, happened)))
    digest = hashlib.sha256(f"{address} {told}".encode()).hexdigest()
    return f"{channel}:{member.pk}:{digest[:40]}"


def happenings_in(part: News, happened: Sequence[Waiting]) -> list[int]:
    cards = {each.card.pk for each in part.cards}
    return [each.pk for each in happened if each.card in cards]


def comments_in(part: News, happened: Sequence[Waiting]) -> list[int]:
    cards = {each.card.pk for each in part.cards}
    details: list[Any] = [each.detail for each in happened if each.card in cards]
    return sorted({detail["comment"] for detail in details if "comment" in detail})
