"""What reaches whom, and where the house is connected: preferences, a calendar's address, a webhook.

The webhook's host exists nowhere, and it is stopped: from the demo nothing goes out until somebody starts it.
"""

from collections.abc import Iterator
from datetime import date, datetime, time

from baton.demo.rhythm import ZONE
from baton.demo.stories import PRODUCTION
from baton.demo.studio import Studio
from baton.feeds.opening import open_feed
from baton.notifications.models import Window
from baton.notifications.reasons import Channel, How, Reason
from baton.notifications.rhythms import change, want_digest
from baton.notifications.wishes import wish
from baton.webhooks.managing import Wanted, make, stop
from baton.webhooks.models import Stopped

NEWS = ("CardMoved", "CardTaken", "ApprovalGranted")


def connects(studio: Studio, day: date) -> Iterator[datetime]:
    yield datetime.combine(day, time(13, 20), tzinfo=ZONE)
    chooses(studio)
    yield datetime.combine(day, time(16, 35), tzinfo=ZONE)
    first = next(desk.board for desk in studio.desks if desk.kind == PRODUCTION)
    open_feed(first, by=studio.members["kees"])
    open_feed(None, by=studio.members["vera"])
    vera = studio.members["vera"]
    wanted = Wanted(kinds=NEWS, boards=[first.pk])
    made = make("Releases for the wall in the office", "https://wall.lantern.example/baton", wanted, by=vera)
    stop(made, Stopped.BY_HAND, by=vera)


def chooses(studio: Studio) -> None:
    people = studio.members
    # Kees hears of other people's moves in one mail at the end of the day, and of nothing at night.
    change(people["kees"], window=Window.DAY, hour=16, quiet_from=18 * 60, quiet_until=9 * 60)
    for reason in (Reason.COMMENTED, Reason.WATCHED):
        wish(people["polina"], reason, Channel.EMAIL, How.OFF)
    # Designers look at the board.
    for key in ("bram", "dasha", "yuki"):
        wish(people[key], Reason.WATCHED, Channel.EMAIL, How.OFF)
        wish(people[key], Reason.HANDED, Channel.PUSH, How.OFF)
    change(people["katya"], quiet_from=21 * 60, quiet_until=7 * 60 + 30)
    want_digest(people["vera"], wanted=True)
