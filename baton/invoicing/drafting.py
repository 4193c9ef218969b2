"""A draft of what a client is asked for the work of some days of a project; and what one writes on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils import translation

from baton.accounts.models import Member, Project, Workspace
from baton.activity import log
from baton.invoicing.facts import InvoiceDrafted, InvoiceDraftThrownAway
from baton.invoicing.finding import demand_may_invoice
from baton.invoicing.models import Billed, Buyer, Invoice, InvoiceLine, InvoiceState, LineKind
from baton.invoicing.offering.agreed import lines_of_agreement, maximum
from baton.invoicing.offering.agreements import Agreements
from baton.invoicing.offering.beside import lines_beside
from baton.invoicing.offering.hours import lines_of_hours
from baton.invoicing.offering.piece import Days, Piece, Worth, times
from baton.invoicing.refusals import (
    BilledMeanwhile,
    DraftStands,
    ImpossibleLine,
    NoDraftAnyMore,
    NothingToInvoice,
    OnlyOwnLines,
    PeriodTheWrongWayRound,
    PeriodTooLong,
    TooManyLines,
)
from baton.invoicing.vat import VatOf, demand_fit, usual
from baton.kit import money
from baton.kit.again import again

MOST_DAYS, MOST_LINES = 400, 1000
HIGHEST = 10**13


@dataclass(frozen=True)
class Written:
    """A line of one's own; the price in major units of the currency. None: as it was, or is usual."""

    text: str | None = None
    quantity: Decimal | None = None
    unit: str | None = None
    price: Decimal | None = None
    vat_category: str | None = None
    vat_rate: Decimal | None = None
    account: str | None = None

    @property
    def says_figures(self) -> bool:
        return self.quantity is not None or self.price is not None or self.unit is not None


def draft(project: Project, first: date, last: date, *, lines_by: str, by: Member) -> Invoice:
    """From what is agreed and what was done. For whoever manages and sees prices. Raises NothingToInvoice,
    DraftStands, BilledMeanwhile, PeriodTheWrongWayRound, PeriodTooLong; NotAllowed."""
    demand_may_invoice(by)
    if last < first:
        raise PeriodTheWrongWayRound(first=first, last=last)
    if (last - first).days >= MOST_DAYS:
        raise PeriodTooLong(most=MOST_DAYS)
    with log.in_turn(by.workspace_id) as workspace:
        project = again(project, "client", "workspace")
        if Invoice.objects.filter(project=project, state=InvoiceState.DRAFT).exists():
            raise DraftStands(project=project.name)
        agreements = Agreements(project)
        agreed = agreements.on(last)
        worth = Worth(
            agreed.currency if agreed is not None else workspace.currency,
            agreed.exchange if agreed is not None else None,
            workspace.currency,
        )
        buyer = Buyer.objects.filter(client=project.client).first() or Buyer(client=project.client)
        with translation.override(buyer.language):
            pieces = offered(project, Days(first, last), lines_by, agreements, worth, by)
        if not pieces:
            raise NothingToInvoice(project=project.name, first=first, last=last)
        if len(pieces) > MOST_LINES:
            raise TooManyLines(most=MOST_LINES)
        row = Invoice(
            workspace=workspace,
            project=project,
            first_day=first,
            last_day=last,
            lines_by=lines_by,
            currency=worth.currency,
            exchange=worth.exchange,
            reference=buyer.reference,
            by=by,
        )
        write(row, pieces, worth, usual(workspace, project.client), buyer.account)
        tell(workspace, row, by)
        return row


def offered(
    project: Project, days: Days, lines_by: str, agreements: Agreements, worth: Worth, by: Member
) -> list[Piece]:
    by_rates = lines_of_hours(project, days, lines_by, agreements, worth, by)
    return [
        *lines_of_agreement(project, days, agreements, worth),
        *by_rates,
        *maximum(project, days, agreements, worth, by_rates),
        *lines_beside(project, days, worth, by),
    ]


def write(row: Invoice, pieces: Sequence[Piece], worth: Worth, vat: VatOf, account: str) -> None:
    """The unique marks say it again, should anybody come past the turn."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            for place, piece in enumerate(pieces, 1):
                line = InvoiceLine(
                    invoice=row,
                    place=place,
                    kind=piece.kind,
                    card_id=piece.card,
                    up_to=piece.up_to,
                    text=piece.text,
                    quantity=piece.quantity,
                    unit=piece.unit,
                    price=piece.price,
                    amount=piece.amount,
                    home_amount=worth.at_home(piece.amount),
                    vat_category=vat.category,
                    vat_rate=vat.rate,
                    account=account,
                )
                line.save(force_insert=True)
                Billed.objects.bulk_create(
                    [Billed(line=line, project_id=row.project_id, **mark) for mark in piece.marks],
                    batch_size=500,
                )
    except IntegrityError as trouble:
        raise BilledMeanwhile from trouble


def change(row: Invoice, *, by: Member, reference: str | None = None, note: str | None = None) -> Invoice:
    """Raises NoDraftAnyMore; NotAllowed."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = draft_again(row)
        row.reference = row.reference if reference is None else reference.strip()
        row.note = row.note if note is None else note.strip()
        row.save(update_fields=["reference", "note"])
        tell(workspace, row, by)
        return row


def throw_away(row: Invoice, *, by: Member) -> None:
    """What it billed can be billed again. Raises NoDraftAnyMore; NotAllowed."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = draft_again(row)
        log.record(workspace, InvoiceDraftThrownAway(invoice=row.pk, project=row.project_id), by=by)
        row.delete()


def add_line(row: Invoice, written: Written, *, by: Member) -> InvoiceLine:
    """Raises ImpossibleLine, VatDoesNotFit, TooManyLines, NoDraftAnyMore; NotAllowed."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = draft_again(row)
        lines = list(row.lines.all())
        if len(lines) >= MOST_LINES:
            raise TooManyLines(most=MOST_LINES)
        vat = usual(workspace, row.project.client)
        line = InvoiceLine(
            invoice=row,
            place=max((each.place for each in lines), default=0) + 1,
            kind=LineKind.FREE,
            quantity=Decimal(1),
            vat_category=vat.category,
            vat_rate=vat.rate,
        )
        if written.text is None or written.price is None:
            raise ImpossibleLine
        put(line, written, row, workspace)
        line.save(force_insert=True)
        tell(workspace, row, by)
        return line


def change_line(row: Invoice, line: InvoiceLine, written: Written, *, by: Member) -> InvoiceLine:
    """The figures of a line that comes from the work stay. Raises OnlyOwnLines, and as ``add_line``."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row, line = draft_again(row), again(line)
        if written.says_figures and line.kind != LineKind.FREE:
            raise OnlyOwnLines
        put(line, written, row, workspace)
        line.save()
        tell(workspace, row, by)
        return line


def remove_line(row: Invoice, line: InvoiceLine, *, by: Member) -> None:
    """What it billed can be billed again."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row, line = draft_again(row), again(line)
        line.delete()
        tell(workspace, row, by)


def put(line: InvoiceLine, written: Written, row: Invoice, workspace: Workspace) -> None:
    if written.text is not None:
        line.text = written.text.strip()
    if written.account is not None:
        line.account = written.account.strip()
    if written.vat_category is not None or written.vat_rate is not None:
        category = line.vat_category if written.vat_category is None else written.vat_category
        rate = line.vat_rate if written.vat_rate is None else written.vat_rate
        demand_fit(category, rate)
        line.vat_category, line.vat_rate = category, rate
    if line.kind == LineKind.FREE:
        put_figures(line, written, row.currency)
        worth = Worth(row.currency, row.exchange, workspace.currency)
        line.home_amount = worth.at_home(line.amount)
    if not line.text:
        raise ImpossibleLine


def put_figures(line: InvoiceLine, written: Written, currency: str) -> None:
    line.quantity = line.quantity if written.quantity is None else written.quantity
    line.unit = line.unit if written.unit is None else written.unit
    if written.price is not None:
        try:
            line.price = money.to_minor(written.price, currency)
        except ValueError:
            raise ImpossibleLine from None
    if not 0 <= line.price <= HIGHEST or not line.quantity or abs(times(line.quantity, line.price)) > HIGHEST:
        raise ImpossibleLine
    line.amount = times(line.quantity, line.price)


def draft_again(row: Invoice) -> Invoice:
    row = again(row, "project__client", "project__workspace")
    if not row.is_draft:
        raise NoDraftAnyMore(code=row.code)
    return row


def tell(workspace: Workspace, row: Invoice, by: Member) -> None:
    log.record(workspace, InvoiceDrafted(invoice=row.pk, project=row.project_id), by=by)
