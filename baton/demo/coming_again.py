"""What comes every week and every month: recurrences, and what people do with the cards that they file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from baton.demo import kept_words as words
from baton.demo.clients import ProjectPlan, plan_of
from baton.demo.kept_forms import begins_with
from baton.demo.living import go_through
from baton.demo.rhythm import ZONE, weekday_from
from baton.demo.stories import CONTENT, REQUEST
from baton.demo.studio import Studio
from baton.demo.work_in_hand import work_on
from baton.rules.keeping_recurrences import make_recurrence
from baton.rules.models import Recurred, Recurrence
from baton.rules.recurring import recur

# When the chore files what is due, and when people find it.
FILED, FOUND = time(8, 5), time(8, 50)


@dataclass
class Habit:
    """``begins``: what its template begins with; ``times``: how many of its cards people work on; ``rhythm``
    as ``make_recurrence`` takes it."""

    title: str
    plan: ProjectPlan
    lead: str
    head: str
    times: int
    begins: dict[str, Any]
    rhythm: dict[str, Any]
    kind: str = CONTENT
    recurrence: Recurrence | None = None

    @property
    def place(self) -> int:
        """A mailing has its date when it is filed; a request is read first."""
        return 1 if self.kind == CONTENT else 0


def habits_of(settled: date) -> list[Habit]:
    monday = settled + timedelta(days=7 - settled.weekday())
    weekly = {"every": "week", "weekdays": [0], "start": monday, "shift": "after"}
    # On the last day of a month, or on the working day before it.
    monthly = {"every": "month", "start": date(settled.year - 1, 12, 31), "shift": "before"}
    offers, loyalty = plan_of("Polder & Vine", "Weekly offers"), plan_of("Polder & Vine", "Loyalty card")
    club, bread = plan_of("Чайная лавка № 5", "Клуб ценителей"), plan_of("Bakkerij Van Hoorn", "Broodclub")
    return [
        Habit(
            "Newsletter of {date}",
            offers,
            lead="kees",
            head="pieter",
            times=6,
            begins={
                "name": "Weekly newsletter",
                "text": words.WEEKLY,
                "checklist": words.NEWSLETTER,
                "in_days": 8,
            },
            rhythm=weekly,
        ),
        *(
            Habit(
                f"{name}, {{date}}",
                project,
                lead=lead,
                head=head,
                times=3,
                begins={"name": name, "text": text, "checklist": checklist},
                rhythm=weekly | {"interval": 2},
            )
            for name, project, lead, head, text, checklist in (
                ("Nieuwsbrief Broodclub", bread, "joris", "pieter", words.BREAD, words.NIEUWSBRIEF),
                ("Рассылка клуба", club, "polina", "olga", words.CLUB, words.MAILING_RU),
            )
        ),
        Habit(
            "Report of the month, {date}",
            loyalty,
            kind=REQUEST,
            lead="anna",
            head="ruth",
            times=2,
            begins={"name": "Monthly report", "text": words.REPORT, "card_type": "Analysis", "in_days": 10},
            rhythm=monthly,
        ),
    ]


def comes_again(studio: Studio, settled: date) -> Iterator[Iterator[datetime]]:
    habits = habits_of(settled)
    yield settles(studio, habits, settled)
    yield files(studio, settled)
    for habit in habits:
        for number in range(habit.times):
            yield is_taken_up(studio, habit, number, settled)


def settles(studio: Studio, habits: list[Habit], day: date) -> Iterator[datetime]:
    for number, habit in enumerate(habits):
        yield datetime.combine(day, time(11, 20 + 4 * number), tzinfo=ZONE)
        desk = studio.desk_for(habit.kind, habit.plan)
        template = begins_with(
            studio, habit.plan, lead=habit.lead, holder=habit.lead, by=habit.head, **habit.begins
        )
        habit.recurrence = make_recurrence(
            title=habit.title,
            column=desk.stages[habit.place].pk,
            template=template.pk,
            by=studio.members[habit.head],
            **habit.rhythm,
        )


def files(studio: Studio, settled: date) -> Iterator[datetime]:
    """The chore, on the mornings of working days."""
    for day in working_days(settled, studio):
        yield datetime.combine(day, FILED, tzinfo=ZONE)
        recur(studio.workspace)


def working_days(settled: date, studio: Studio) -> Iterator[date]:
    day = weekday_from(settled + timedelta(days=1))
    while day < studio.history.anchor:
        yield day
        day = weekday_from(day + timedelta(days=1))


def is_taken_up(studio: Studio, habit: Habit, number: int, settled: date) -> Iterator[datetime]:
    """The so-manieth card, once it is there, goes its way as others do."""
    for day in working_days(settled, studio):
        yield datetime.combine(day, FOUND, tzinfo=ZONE)
        filed = Recurred.objects.filter(recurrence=habit.recurrence, card__isnull=False).order_by("day")
        found = filed.select_related("card__board", "card__column")[number : number + 1]
        for row in found:
            if row.card is not None:
                work = work_on(row.card, habit.kind, habit.plan, habit.lead, studio)
                yield from go_through(work, habit.place)
                return
