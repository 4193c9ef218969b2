"""What was invoiced, cut like everything else: by the day of issue, without VAT, in the workspace's currency.
A line that names no card (a fee, a part of a price, hours by job function) belongs to none."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date

from django.db.models import Sum

from baton.invoicing.invoiced import invoiced_lines
from baton.profits.asked import BY_CARD, Asked, Cut
from baton.profits.lines import Line

KeyOf = Callable[[int | None, date | None], Hashable]


def put_invoiced(
    lines: Mapping[Hashable, Line], asked: Asked, projects: Mapping[int, object], key_of: KeyOf
) -> None:
    rows = invoiced_lines(list(projects), asked.first, asked.last).order_by()
    part = "card__card_type" if asked.cut is Cut.SERVICE else "card"
    if asked.cut in BY_CARD:
        for key, counts in rows.values_list(part).annotate(Sum("counts")):
            lines[key].invoiced += counts
        return
    sums = rows.values_list("invoice__project", "invoice__issue_day").annotate(Sum("counts"))
    for project, day, counts in sums:
        lines[key_of(project, day)].invoiced += counts
