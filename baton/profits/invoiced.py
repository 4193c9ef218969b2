"""What was invoiced, cut like everything else: by the day of issue, without VAT, in the workspace's currency.
A line that names no card (a fee, a part of a price, hours by job function) belongs to none."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import Any

from django.db.models import Sum

from baton.accounts.models import Project
from baton.invoicing.invoiced import invoiced_lines
from baton.profits.asked import Cut
from baton.profits.lines import Line
from baton.profits.then import Then

KeyOf = Callable[[int | None, date], Hashable]


def put_invoiced(
    lines: Mapping[Hashable, Line], then: Then, projects: Mapping[int, Project], key_of: KeyOf
) -> None:
    asked = then.asked
    rows = invoiced_lines(list(projects), asked.first, asked.last).order_by()
    if asked.manager is not None:
        rows = rows.filter(then.theirs("invoice__project", "invoice__issue_day"))
    sums: Any
    match asked.cut:
        case Cut.CARD:
            sums = rows.values_list("card")
        case Cut.SERVICE if then.types.of:
            by_day = rows.values_list("card", "card__card_type", "invoice__issue_day").annotate(Sum("counts"))
            for card, card_type, day, counts in by_day:
                lines[then.types.on(card, day, card_type)].invoiced += counts
            return
        case Cut.SERVICE:
            sums = rows.values_list("card__card_type")
        case _:
            by_day = rows.values_list("invoice__project", "invoice__issue_day").annotate(Sum("counts"))
            for project, day, counts in by_day:
                lines[key_of(project, day)].invoiced += counts
            return
    for key, counts in sums.annotate(Sum("counts")):
        lines[key].invoiced += counts
