"""What is paid beside the agreement: cards at their own price, costs that are passed on."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from baton.accounts.models import Member, Project
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.models import Basis, ExternalCost, ExternalKind
from baton.invoicing.models import Billed, LineKind
from baton.invoicing.offering.hours import cards_named
from baton.invoicing.offering.piece import Days, Piece, Worth, of_amount


def lines_beside(project: Project, days: Days, worth: Worth, by: Member) -> list[Piece]:
    return [*done_cards(project, days, worth, by), *costs(project, days, worth, by)]


def done_cards(project: Project, days: Days, worth: Worth, by: Member) -> Iterable[Piece]:
    """Those that were done within the days, and still are, at the price that the client approved, else the
    one they were filed with."""
    workspace = project.workspace
    done: dict[int, int] = defaultdict(int)
    worths: dict[int, int] = {}
    when: dict[int, date] = {}
    bases = measuring.bases_of(workspace, measuring.terms_of(workspace, [project.pk]))
    known = measuring.done_cards(workspace, [project.pk])
    for event in measuring.card_events(workspace, days.last, bases, known):
        if event.basis == Basis.FIXED:
            done[event.card] += event.sign
            worths[event.card] = event.worth
            if event.sign > 0:
                when[event.card] = event.day
    billed = set(Billed.objects.filter(project=project, released_at=None).values_list("card", flat=True))
    wanted = [
        card
        for card, count in done.items()
        if count > 0 and when[card] in days and card not in billed and worths[card]
    ]
    named = cards_named(wanted, by)
    for card in Card.objects.filter(pk__in=wanted).order_by("number"):
        text = named.get(card.pk, _("Other work"))[:500]
        seen = card.pk if card.pk in named else None
        yield of_amount(LineKind.CARD, text, worth.from_home(worths[card.pk]), [{"card_id": card.pk}], seen)


def costs(project: Project, days: Days, worth: Worth, by: Member) -> Iterable[Piece]:
    billed = Billed.objects.filter(cost=OuterRef("pk"), released_at=None)
    rows = ExternalCost.objects.actual().filter(~Exists(billed), project=project, passed_on=True)
    named = set(Card.objects.seen_by(by).filter(pk__in=rows.values("card")).values_list("pk", flat=True))
    for row in rows.filter(day__gte=days.first, day__lte=days.last).order_by("day", "pk"):
        price = worth.taken(row.price, row.currency, row.exchange)
        if price:
            hidden = row.card_id is not None and row.card_id not in named
            said = "" if hidden else row.text.strip()
            text = said or str(ExternalKind(row.kind).label)
            card = None if hidden else row.card_id
            yield of_amount(LineKind.COST, text[:500], price, [{"cost_id": row.pk}], card)
