"""What somebody should know before they issue a draft."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F, Q, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.accounts.models import Project
from baton.invoicing.models import Billed, Invoice, InvoiceState, LineKind
from baton.invoicing.offering.hours import Approved, of_project
from baton.kit.printing import words


def remarks(row: Invoice) -> Iterator[str]:
    project, days = row.project, (row.first_day, row.last_day)
    if minutes := total(of_project(project).filter(amount__price=None, day__range=days)):
        yield _("%(hours)s hours of these days have no price: they are not on it.") % told(minutes)
    waiting = not_approved(project, days)
    if minutes := sum(each for each in waiting if each > 0):
        yield _("%(hours)s hours of these days are not approved yet: they are not on it.") % told(minutes)
    if minutes := -sum(each for each in waiting if each < 0):
        yield _(
            "Corrections take back %(hours)s hours of these days and are not approved yet: what they take "
            "back may be on it."
        ) % told(minutes)
    if minutes := late(row):
        yield _("%(hours)s hours of earlier invoices' days came later and are on none.") % told(minutes)
    if count := changed_since(project):
        yield ngettext(
            "%(count)d entry was changed after it was invoiced: credit that invoice to put it right.",
            "%(count)d entries were changed after they were invoiced: credit that invoice to put it right.",
            count,
        ) % {"count": count}


def not_approved(project: Project, days: tuple[date, date]) -> list[int]:
    """Minutes of each entry; of what a correction takes back, below nothing."""
    approved = Approved(project)
    rows = of_project(project).filter(day__range=days).values_list("member", "day", "minutes")
    return [minutes for member, day, minutes in rows if not approved.has(member, day)]


def late(row: Invoice) -> int:
    """Approved after the invoice of their days was issued."""
    issued = Invoice.objects.filter(project=row.project, state=InvoiceState.ISSUED).standing()
    by_hours = issued.filter(lines__kind=LineKind.HOURS, last_day__lt=row.first_day).distinct()
    within = Q(pk=None)
    for first, last in by_hours.values_list("first_day", "last_day"):
        within |= Q(day__range=(first, last))
    return total(of_project(row.project).filter(within, amount__price__isnull=False))


def changed_since(project: Project) -> int:
    rows = Billed.objects.filter(project=project, released_at=None, minutes__isnull=False)
    rows = rows.filter(line__invoice__state=InvoiceState.ISSUED)
    return rows.filter(Q(entry=None) | ~Q(entry__minutes=F("minutes"))).count()


def total(entries: Any) -> int:
    return int(entries.aggregate(minutes=Sum("minutes", default=0))["minutes"])


def told(minutes: int) -> dict[str, Any]:
    return {"hours": words.hours(minutes)}
