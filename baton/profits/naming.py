"""What the lines of a report are called, how they are ordered, and which cards of it somebody may see."""

from collections.abc import Hashable, Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Card, CardType
from baton.profits.asked import Cut
from baton.profits.lines import Line
from baton.profits.reporting import Report
from baton.profits.showing import sees_costs

# More lines than that nobody reads: the others stand together in one.
MOST_LINES = 1000


class Named:
    """``rows``: key, what is told of it, and its line, the worst first, months in their order; ``others``:
    how many stand together under None. Who sees no costs learns none by the order either, nor that there are
    lines of costs alone."""

    def __init__(self, told: Report, by: Member) -> None:
        self.words = words_of(told, by)
        costs = sees_costs(by)
        rest, rows = Line(), []
        for key, line in told.lines.items():
            if not costs and line.shows_nothing_but_costs:
                continue
            if key in self.words:
                rows.append((key, line))
            else:
                rest.add(line)
        in_time = told.asked.cut is Cut.MONTH
        worst = "margin" if costs else "earned"
        rows.sort(key=lambda row: (0 if in_time else getattr(row[1], worst), str(row[0])))
        self.others = max(0, len(rows) - MOST_LINES)
        for _key, line in rows[MOST_LINES:]:
            rest.add(line)
        self.rows: list[tuple[Hashable, dict[str, Any], Line]] = [
            (key, self.words[key], line) for key, line in rows[:MOST_LINES]
        ]
        if rest != Line():
            self.rows.append((None, {"name": None}, rest))


def called(key: Any, words: dict[str, Any], cut: Cut) -> str:
    """A line, in a file: of what belongs to none, what it is."""
    if key is None:
        return {
            Cut.PROJECT: _("Without a client"),
            Cut.CLIENT: _("Without a client"),
            Cut.SERVICE: _("Cards without a type, and hours without a card"),
            Cut.CARD: _("Hours without a card, and other cards"),
            Cut.MONTH: _("Other"),
            Cut.MANAGER: _("Nobody manages them"),
        }[cut]
    return date_format(key, "YEAR_MONTH_FORMAT") if cut is Cut.MONTH else str(words["name"])


def words_of(told: Report, by: Member) -> dict[Hashable, dict[str, Any]]:
    keys: list[Any] = [key for key in told.lines if key is not None]
    match told.asked.cut:
        case Cut.MONTH:
            return {key: {"name": str(key)} for key in keys}
        case Cut.PROJECT:
            return {
                pk: {"name": row.name, "client": row.client_id, "client_name": row.client.name}
                for pk, row in told.projects.items()
            }
        case Cut.CLIENT:
            return named((row.client_id, row.client.name) for row in told.projects.values())
        case Cut.MANAGER:
            managers = (row.account_manager for row in told.projects.values())
            known = {each.pk: each.name for each in managers if each is not None}
            if earlier := set(keys) - set(known):
                rows = Member.objects.filter(workspace=by.workspace_id, pk__in=earlier)
                known |= dict(rows.values_list("pk", "name"))
            return named(known.items())
        case Cut.SERVICE:
            types = CardType.objects.filter(workspace=by.workspace_id)
            return named(types.values_list("pk", "name"))
        case Cut.CARD:
            cards = Card.objects.seen_by(by).filter(pk__in=keys)
            return {
                pk: {"name": title, "number": number, "project": project}
                for pk, title, number, project in cards.values_list("pk", "title", "number", "project")
            }


def named(rows: Iterable[tuple[int, str]]) -> dict[Hashable, dict[str, Any]]:
    return {pk: {"name": name} for pk, name in rows}
