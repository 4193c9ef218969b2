"""When a period was locked, what its days came to is kept. A chore looks for it a moment later: timesheets,
who lock it, know nothing of agreements."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Max

from baton.accounts.models import Workspace
from baton.activity import log
from baton.boards.models import Card, Stay
from baton.budgets.earning import standings_on
from baton.budgets.grounds import Grounds, closed_through
from baton.budgets.kept_names import keep_names
from baton.budgets.kept_prices import BEGINNING, DAY
from baton.budgets.measuring import bases_of, in_minor
from baton.budgets.models import ClosedDay, ClosedPrice, Closing, PriceApproval
from baton.budgets.recognising.terms import NOTHING, Earned, Measured
from baton.timesheets.models import Lock, TimeEntry


def close_what_is_locked() -> int:
    """Returns how many periods were closed."""
    closed = dict(Closing.objects.values_list("workspace").annotate(Max("through")))
    locked = Lock.objects.values_list("workspace").annotate(Max("through"))
    behind = [workspace for workspace, through in locked if closed.get(workspace) != through]
    return sum(close_locks_of(workspace) for workspace in behind)


def close_locks_of(workspace_id: int) -> int:
    """Each of its locks in order, as if each had been closed when it was made."""
    with log.in_turn(workspace_id) as workspace:
        before = closed_through(workspace)
        locks = Lock.objects.filter(workspace=workspace).order_by("through")
        if before is not None:
            locks = locks.filter(through__gt=before)
        for through in locks.values_list("through", flat=True):
            close(workspace, before, through)
            before = through
        return len(locks)


def close(workspace: Workspace, before: date | None, through: date) -> None:
    grounds = Grounds(workspace, through)
    told, days = standings_on(grounds, through), grounds.measured
    rows = [
        closed_day(project, day, days.get(project, {}).get(day, NOTHING), earnings.get(day, Earned(day)))
        for project in sorted({*told, *days})
        for earnings in [{each.day: each for each in told[project].course.days} if project in told else {}]
        for day in sorted({*earnings, *days.get(project, {})})
        if day <= through and (before is None or day > before)
    ]
    ClosedDay.objects.bulk_create(rows, batch_size=500)
    ClosedPrice.objects.bulk_create(prices_anew(workspace, before, through), batch_size=500)
    keep_names(workspace, before)
    Closing.objects.create(workspace=workspace, through=through)


def closed_day(project: int, day: date, measure: Measured, earned: Earned) -> ClosedDay:
    """What was earned includes what changed about days closed before; what was measured is of this day."""
    beside = {"by_time": earned.by_time, "own_prices": earned.own_prices, "passed_on": earned.passed_on}
    known = measure._asdict() | beside | {"agreed": earned.agreed}
    return ClosedDay(project_id=project, day=day, **known)


class Said(NamedTuple):
    """Of a card: what it is worth, and by what it was said to be paid."""

    worth: int | None = None
    basis: str = ""


UNSAID = Said()


def prices_anew(workspace: Workspace, before: date | None, through: date) -> list[ClosedPrice]:
    """Of cards that are worth something else, or paid by something else, than when days were closed the last
    time."""
    rows = ClosedPrice.objects.filter(card__workspace=workspace).order_by("from_day")
    then = {row.card_id: Said(row.worth, row.basis) for row in rows if row.card_id is not None}
    now, bases = prices_now(workspace), bases_of(workspace, {})
    known = set(then)
    if before is not None:
        new = [card for card in {*now, *bases.days} if card not in then]
        known |= had_something(new, before, ZoneInfo(workspace.time_zone))
    first = BEGINNING if before is None else before + DAY
    found = {}
    for card in sorted({*then, *now, *bases.days}):
        days = days_from(first if card in known else BEGINNING, through, bases.days.get(card, ()))
        told = [(day, Said(now.get(card), bases.named_on(day, card) or "")) for day in days]
        if anew := changes(then.get(card, UNSAID), told):
            # What was closed before it had any of this.
            found[card] = [*([(BEGINNING, UNSAID)] if card in known and card not in then else []), *anew]
    numbers = dict(Card.objects.filter(pk__in=found).values_list("pk", "number"))
    kept = [
        ClosedPrice(
            workspace=workspace, card_id=card, card_number=numbers[card], from_day=day, **said._asdict()
        )
        for card, anew in found.items()
        for day, said in anew
    ]
    return kept if before is None else [*kept, *gone_since(workspace, first)]


def days_from(first: date, last: date, named: Iterable[date]) -> list[date]:
    return [first, *sorted({day for day in named if first < day <= last})]


def changes(then: Said, told: Iterable[tuple[date, Said]]) -> list[tuple[date, Said]]:
    found = []
    for day, said in told:
        if said != then:
            found.append((day, said))
            then = said
    return found


def gone_since(workspace: Workspace, first: date) -> list[ClosedPrice]:
    """Of a card that was deleted for good nothing is said from then on."""
    rows = ClosedPrice.objects.filter(workspace=workspace, card=None).order_by("from_day")
    last = {row.card_number: Said(row.worth, row.basis) for row in rows}
    return [
        ClosedPrice(workspace=workspace, card_number=number, from_day=first)
        for number, said in last.items()
        if said != UNSAID
    ]


def prices_now(workspace: Workspace) -> dict[int, int]:
    cards = Card.objects.filter(workspace=workspace, price__isnull=False).values_list("pk", "price")
    expected = {card: in_minor(price, workspace.currency) or 0 for card, price in cards}
    approved = PriceApproval.objects.filter(card__workspace=workspace, withdrawn_at=None)
    return expected | dict(approved.values_list("card", "amount"))


def had_something(cards: list[int], until: date, zone: ZoneInfo) -> set[int]:
    """Those that were worked on, or came anywhere, by that day: what they were worth then counts."""
    end = datetime.combine(until + DAY, time(), zone)
    worked = TimeEntry.objects.filter(card__in=cards, day__lte=until).values_list("card", flat=True)
    came = Stay.objects.filter(card__in=cards, entered_at__lt=end).values_list("card", flat=True)
    return {*worked.distinct(), *came.distinct()} - {None}
