"""Play the demo agency: all lives in the order of time, a transaction for each day, through the verbs."""

import gc
import heapq
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.db import connection, transaction

from baton.accounts.models import Workspace
from baton.activity import log
from baton.boards.models import Card
from baton.calendars.models import Calendar
from baton.calendars.queries import calendars_of
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo import furnishing
from baton.demo.enrolling import let_in, open_house
from baton.demo.habits import habits
from baton.demo.hours import Hours, absences
from baton.demo.house import house_lives
from baton.demo.last_day import last_day
from baton.demo.living import life
from baton.demo.people import AMSTERDAM, BELGRADE, GUESTS, LEADERS, PEOPLE
from baton.demo.rates_of_house import set_rates
from baton.demo.rhythm import WHOLE, ZONE, Period, curtain, period, weekday_until
from baton.demo.stories import stories
from baton.demo.studio import Studio
from baton.demo.teams import teams
from baton.kit import clock
from baton.notifications.telling_the_past import tell_the_past
from baton.rules.listening import skip

# How far back the inboxes reach, and what in them nobody has read yet.
NEWS = timedelta(days=12)
UNREAD = timedelta(days=1)
Say = Callable[[date, int], None]


@dataclass(order=True)
class Turn:
    """A life that goes on at ``moment``; at the same moment the one that began first."""

    moment: datetime
    number: int
    life: Iterator[datetime] = field(compare=False)


def make_agency(anchor: date, *, seed: int = 1, cards: int = WHOLE, say: Say | None = None) -> Workspace:
    """The whole demo agency as it stands on the morning of ``anchor``. The same seed, anchor and number of
    cards give the same agency. ``say`` hears at the end of each month how many cards there are."""
    history = period(anchor, cards)
    # Broken off half-way it leaves nothing behind, so that the next try finds an empty house.
    # And nobody else knows of it before it ends.
    with without_collecting(), transaction.atomic(), in_memory():
        studio = opened(history, seed)
        calendar = studio.hours.offices[AMSTERDAM]
        lives = [life(story, studio) for story in stories(cards, history, calendar, seed)]
        play([*house_lives(studio), *habits(studio), *lives], studio, say or (lambda month, number: None))
        last_day(studio, seed)
        studio.workspace.refresh_from_db()
        skip(studio.workspace.pk, studio.workspace.last_entry)
        tell_the_past(studio.workspace, since=history.ends - NEWS, read_until=history.ends - UNREAD)
    studio.workspace.refresh_from_db()
    return studio.workspace


def opened(history: Period, seed: int) -> Studio:
    """The agency on its first morning, a day before the first request."""
    rng = Random(f"{seed} house")
    first = datetime.combine(weekday_until(history.first - timedelta(days=1)), time(9, 0), tzinfo=ZONE)
    plans = teams(rng)
    furnishing.add_leavers(plans, rng)
    with clock.at(first), transaction.atomic():
        owner = open_house(PEOPLE[0])
        with log.many_deeds(owner.workspace_id):
            people = {PEOPLE[0].key: owner}
            people |= {each.key: let_in(each, by=owner) for each in PEOPLE[1:] if each.joined is None}
            furnishing.open_calendars(people, today=history.anchor, by=owner)
            furnishing.form_teams(people, by=owner)
            projects = furnishing.win_clients(plans, people, by=owner)
            clients = {plan.client: project.client for plan, project in projects.items()}
            guests = {each.key: let_in(each, by=owner, client=clients[each.client]) for each in GUESTS}
            tags, types, fields = furnishing.coin_words(owner)
            leaders = [people[key] for key in LEADERS]
            desks = furnishing.build_boards(leaders, by=owner)
            set_rates(people, from_day=first.date(), by=owner)
    workspace = Workspace.objects.get(pk=owner.workspace_id)
    hours = Hours(offices_of(workspace), absences(history, rng))
    return Studio(workspace, history, hours, people | guests, projects, plans, desks, tags, types, fields)


def offices_of(workspace: Workspace) -> dict[str, WorkingCalendar]:
    known = calendars_of(workspace)
    belgrade = Calendar.objects.get(workspace=workspace, name="Belgrade office")
    return {AMSTERDAM: known.default, BELGRADE: known[belgrade.followers.order_by("id")[0].member_id]}


def play(lives: list[Iterator[datetime]], studio: Studio, say: Say) -> None:
    """Lives that go on after the last day simply stay where they are."""
    ends = curtain(studio.history, studio.hours.office)
    begun = ((next(one, None), number, one) for number, one in enumerate(lives))
    turns = [Turn(moment, number, one) for moment, number, one in begun if moment is not None]
    heapq.heapify(turns)
    while turns and turns[0].moment < ends:
        day = turns[0].moment.astimezone(ZONE).date()
        midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=ZONE)
        with log.many_deeds(studio.workspace.pk) as batch:
            studio.rules.listen(batch.entries)
            play_until(min(midnight, ends), turns, studio)
        if turns and turns[0].moment.astimezone(ZONE).month != day.month:
            gc.collect()
            say(day, Card.objects.filter(workspace=studio.workspace).count())


def play_until(ends: datetime, turns: list[Turn], studio: Studio) -> None:
    while turns and turns[0].moment < ends:
        turn = heapq.heappop(turns)
        with clock.at(turn.moment):
            following = next(turn.life, None)
            studio.rules.act()
        if following is not None:
            heapq.heappush(turns, Turn(max(following, turn.moment), turn.number, turn.life))


@contextmanager
def in_memory() -> Iterator[None]:
    """A year in one transaction is more than SQLite's page cache holds: it would write and read it again."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute("PRAGMA cache_size=-256000")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA cache_size={int(before)}")


@contextmanager
def without_collecting() -> Iterator[None]:
    """The collector would look through the same objects again and again; it runs once a month, and only
    through those that came since."""
    enabled = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()
