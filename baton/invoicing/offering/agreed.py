"""What an agreement itself bills: stages, a part of the price, the fee of a period and the hours above it,
and the agreed maximum of time and materials."""

from collections.abc import Iterable

from django.db.models import Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from baton.accounts.models import Project
from baton.budgets import earning, measuring
from baton.budgets.models import Agreement, ContractKind, Recognition
from baton.budgets.recognising.course import Course
from baton.budgets.recognising.periods import pieces as periods_of
from baton.invoicing.models import Billed, Invoice, InvoiceLine, LineKind, Unit
from baton.invoicing.offering.agreements import DAY, Agreements
from baton.invoicing.offering.piece import Days, Piece, Worth, hours, of_amount
from baton.kit import money
from baton.kit.printing import words

NO_COURSE = Course([])


def lines_of_agreement(project: Project, days: Days, agreements: Agreements, worth: Worth) -> list[Piece]:
    course = earning.courses(project.workspace, days.last, [project.pk]).get(project.pk, NO_COURSE)
    found = [*fees(project, days, agreements), *hours_over(project, days, worth, course)]
    billed = set(Billed.objects.filter(project=project, released_at=None).values_list("stage", flat=True))
    # Of fixed prices that something else followed meanwhile, what was earned of each by then.
    for row, within in agreements.each_of(ContractKind.FIXED, days):
        if row.recognises == Recognition.STAGES:
            found += stages(project, within, row, billed)
        else:
            found += progress(project, within, agreements, worth, course)
    return found


def stages(project: Project, days: Days, row: Agreement, billed: set[str]) -> Iterable[Piece]:
    """Each finished stage at its part of the price, once: those offered are ``billed`` from then on. What
    stages come to is told apart by their order in the agreement, so that all together are the price, in
    whichever order they are finished."""
    finished: set[str] = set()
    for mark in measuring.marks_of(project.workspace, [project.pk]).get(project.pk, []):
        if mark.day <= days.last:
            (finished.add if mark.finished else finished.discard)(mark.stage)
    known = list(row.stages.order_by("pk"))
    whole, before, came_to = sum(stage.weight for stage in known), 0, 0
    for stage in known:
        before += stage.weight
        upto = money.share(row.amount or 0, before, whole)
        if stage.name in finished - billed and upto > came_to:
            billed.add(stage.name)
            of_it = [{"stage": stage.name}]
            yield of_amount(LineKind.STAGE, stage.name, upto - came_to, of_it, up_to=days.last)
        came_to = upto


def progress(
    project: Project, days: Days, agreements: Agreements, worth: Worth, course: Course
) -> Iterable[Piece]:
    """What is earned of the price up to the last day, less what was invoiced of it."""
    since = agreements.run_since(days.last) or days.first
    earned = worth.from_home(course.of_agreements(since, days.last))
    of_it = Days(since, agreements.run_again(days.last) - DAY)
    before = on_invoices(project, (LineKind.PROGRESS, LineKind.STAGE), of_it, worth)
    left = earned - before
    if left:
        text = _("Part of the agreed price, up to %(day)s") % {"day": words.day(days.last)}
        yield of_amount(LineKind.PROGRESS, text, left, up_to=days.last)


def fees(project: Project, days: Days, agreements: Agreements) -> Iterable[Piece]:
    """Each period of a retainer that begins within the days, due when it begins."""
    billed = set(Billed.objects.filter(project=project, released_at=None).values_list("period", flat=True))
    for row in agreements.rows:
        if row.kind != ContractKind.RETAINER or row.amount is None or row.from_day > days.last:
            continue
        # In its own currency: as if that were the house's.
        terms = measuring.told(row, {}, row.currency)
        for piece in periods_of(terms, agreements.ends_before(row), days.last):
            if piece.first in days and piece.first not in billed and piece.amount:
                text = _("Retainer %(period)s") % {"period": words.period(piece.first, piece.last)}
                yield of_amount(LineKind.RETAINER, text, piece.amount, [{"period": piece.first}])


def hours_over(project: Project, days: Days, worth: Worth, course: Course) -> Iterable[Piece]:
    """What was worked above a period that is over, at what its hours are worth on average, where that is
    agreed: the same hours at the same price as they are earned at."""
    billed = set(Billed.objects.filter(project=project, released_at=None).values_list("over", flat=True))
    for period in course.periods:
        first, last = period.piece.first, period.piece.last
        if not period.over_earned or last not in days or first in billed:
            continue
        text = _("Hours above the retainer %(period)s") % {"period": words.period(first, last)}
        price = worth.from_home(period.over_per_hour)
        yield Piece(LineKind.OVER, text, hours(period.over), price, unit=Unit.HOUR, marks=[{"over": first}])


def maximum(
    project: Project, days: Days, agreements: Agreements, worth: Worth, offered: Iterable[Piece]
) -> list[Piece]:
    """What the hours come to above the agreed maximum is taken off again."""
    last = agreements.last_by_hours(days)
    row = agreements.on(last)
    if row is None or row.kind != ContractKind.TIME_AND_MATERIALS or row.amount is None:
        return []
    of_it = Days(agreements.run_since(last) or days.first, agreements.run_again(last) - DAY)
    before = on_invoices(project, (LineKind.HOURS, LineKind.CAP), of_it, worth)
    most = worth.taken(row.amount, row.currency, row.exchange)
    now = sum(piece.amount for piece in offered if piece.kind == LineKind.HOURS)
    above = min(max(before + now - most, 0), now)
    return [of_amount(LineKind.CAP, _("Above the agreed maximum"), -above)] if above else []


def on_invoices(project: Project, kinds: Iterable[LineKind], days: Days, worth: Worth) -> int:
    """What was billed up to one of these days, in the currency of ``worth``."""
    standing = Invoice.objects.filter(project=project).standing()
    lines = InvoiceLine.objects.filter(invoice__in=standing, kind__in=list(kinds)).order_by()
    lines = lines.alias(day=Coalesce("up_to", "invoice__last_day"))
    sums = (
        lines.filter(day__range=(days.first, days.last))
        .values_list("invoice__currency")
        .annotate(Sum("amount"), Sum("home_amount"))
    )
    return sum(
        amount if currency == worth.currency else worth.from_home(at_home)
        for currency, amount, at_home in sums
    )
