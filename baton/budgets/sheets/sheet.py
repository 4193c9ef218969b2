"""Hours of some days for a client or a project, as far as whoever asks may see them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from baton.accounts.models import Client, JobFunction, Member, Project
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.budgets.refusals import DaysDoNotFit, NobodysSheet, TooManyHours
from baton.budgets.sheets.shown import PRICED, ShownToClient
from baton.kit.errors import NotAllowed, NotSeen
from baton.timesheets.models import TimeEntry
from baton.timesheets.periods import settled_days

MOST_DAYS, MOST_ROWS = 366, 10_000


@dataclass(frozen=True)
class Wish:
    """``approved``: only hours of approved weeks and of locked days; ``billable``: only what
    somebody pays for."""

    first_day: date
    last_day: date
    client: int | None = None
    project: int | None = None
    approved: bool = True
    billable: bool = True


@dataclass(frozen=True)
class Line:
    """``price`` in minor units, None: there is no rate, or the reader sees none. Who it was and their words
    are empty where they are not the reader's."""

    day: date
    person: str
    job_function: str
    project: str
    number: int | None
    card: str
    text: str
    minutes: int
    price: int | None
    billable: bool
    approved: bool


@dataclass(frozen=True)
class Sheet:
    wish: Wish
    client: Client
    projects: list[Project]
    lines: list[Line]
    currency: str
    house: str
    shows_prices: bool
    shows_people: bool

    @property
    def minutes(self) -> int:
        return sum(line.minutes for line in self.lines)

    @property
    def price(self) -> int:
        return sum(line.price or 0 for line in self.lines)

    @property
    def by_job_function(self) -> list[tuple[str, int, int]]:
        """Label, minutes and what they come to; the most first."""
        sums: dict[str, list[int]] = {}
        for line in self.lines:
            own = sums.setdefault(line.job_function, [0, 0])
            own[0] += line.minutes
            own[1] += line.price or 0
        found = [(str(JobFunction(name).label), minutes, price) for name, (minutes, price) in sums.items()]
        return sorted(found, key=lambda each: (-each[1], each[0]))


def sheet_for(wish: Wish, by: Member) -> Sheet:
    """Of the team: hours that ``by`` sees, with what they come to for whoever sees prices. A guest: approved
    and billable hours of their own projects whose agreement shows them. Raises NotSeen, NotAllowed,
    NobodysSheet, DaysDoNotFit, TooManyHours."""
    demand_days(wish)
    if not by.is_guest and not by.sees_money(MoneyTier.OWN_HOURS):
        raise NotAllowed
    projects = projects_of(wish, by)
    return for_guest(wish, projects, by) if by.is_guest else for_team(wish, projects, by)


def demand_days(wish: Wish) -> None:
    if not 0 <= (wish.last_day - wish.first_day).days < MOST_DAYS:
        raise DaysDoNotFit(first=wish.first_day, last=wish.last_day, most=MOST_DAYS)


def projects_of(wish: Wish, by: Member) -> list[Project]:
    """Those asked for, of one client."""
    seen = Project.objects.seen_by(by).select_related("client").order_by("name", "pk")
    if wish.project is not None:
        found = list(seen.filter(pk=wish.project))
    elif wish.client is not None:
        found = list(seen.filter(client=wish.client))
    elif by.is_guest:
        found = list(seen.filter(client=by.client_id))
    else:
        raise NobodysSheet
    if not found or wish.client not in (None, found[0].client_id):
        raise NotSeen
    return found


def for_team(wish: Wish, projects: list[Project], by: Member) -> Sheet:
    entries = TimeEntry.objects.seen_by(by).filter(project__in=projects)
    prices = by.sees_money(MoneyTier.PRICES)
    rows = chosen(entries.select_related("amount") if prices else entries, wish)
    lines = lines_of(rows, by, price_of=lambda row: row.amount.price if prices else None)
    kept = [line for line in lines if line.approved] if wish.approved else lines
    return sheet_of(wish, projects, kept, by, shows_prices=prices)


def for_guest(wish: Wish, projects: list[Project], by: Member) -> Sheet:
    """Whose hours they are and what was written beside them is the agency's own; a card that is not shared is
    other work. Hours since the agreement shows them, amounts since it shows those."""
    shown = {project.pk: ShownToClient(project, by) for project in projects}
    open_to_them = [project for project in projects if shown[project.pk].since is not None]
    if not open_to_them:
        raise NotSeen
    asked = replace(wish, approved=True, billable=True)
    entries = TimeEntry.objects.filter(project__in=open_to_them).select_related("amount")
    rows = [
        row
        for row in chosen(entries.annotate(priced=PRICED), asked)
        if shown[row.project_id or 0].has(row.day)
    ]
    lines = lines_of(rows, by, price_of=lambda row: shown[row.project_id or 0].price_of(row))
    kept = [line for line in lines if line.approved]
    prices = any(shown[project.pk].priced_since is not None for project in open_to_them)
    return sheet_of(asked, open_to_them, kept, by, shows_prices=prices)


def sheet_of(
    wish: Wish, projects: list[Project], lines: list[Line], by: Member, *, shows_prices: bool
) -> Sheet:
    return Sheet(
        wish,
        projects[0].client,
        projects,
        lines,
        by.workspace.currency,
        by.workspace.name,
        shows_prices=shows_prices,
        shows_people=not by.is_guest,
    )


def chosen(entries: QuerySet[TimeEntry], wish: Wish) -> list[TimeEntry]:
    days = {"day__gte": wish.first_day, "day__lte": wish.last_day}
    rows = entries.filter(**days).select_related("member", "project")
    if wish.billable:
        rows = rows.filter(billable=True)
    found = list(rows.order_by("project__name", "project", "day", "pk")[: MOST_ROWS + 1])
    if len(found) > MOST_ROWS:
        raise TooManyHours(most=MOST_ROWS)
    return found


def lines_of(
    rows: Sequence[TimeEntry], by: Member, *, price_of: Callable[[TimeEntry], int | None]
) -> list[Line]:
    cards = {row.card_id for row in rows if row.card_id is not None}
    titles = dict(Card.objects.seen_by(by).filter(pk__in=cards).values_list("pk", "title"))
    settled = settled_days(by.workspace_id)
    team = not by.is_guest
    return [
        Line(
            day=row.day,
            person=row.member.name if team else "",
            job_function=row.job_function,
            project=row.project.name if row.project is not None else "",
            number=row.card_number if row.card_id in titles else None,
            card=titles.get(row.card_id or 0, ""),
            text=row.text if team else "",
            minutes=row.minutes,
            price=price_of(row),
            billable=row.billable,
            approved=settled(row.member_id, row.day),
        )
        for row in rows
    ]
