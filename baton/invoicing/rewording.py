"""What a draft says of itself follows the client's language; what somebody wrote on it stays."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import translation

from baton.accounts.models import Member
from baton.invoicing.drafting import offered
from baton.invoicing.models import Invoice, LineKind
from baton.invoicing.offering.agreements import Agreements
from baton.invoicing.offering.piece import Days, Worth

Key = tuple[str, int | None, str]


def reword(drafts: Iterable[Invoice], before: str, after: str, by: Member) -> None:
    """Lines that still say in the language ``before`` what they were offered with say it in ``after``."""
    for row in drafts:
        was, now = texts_of(row, (before, after), by)
        words = {(kind, text): now[kind, card, marks] for (kind, card, marks), text in was.items()}
        for line in row.lines.exclude(kind=LineKind.FREE):
            text = words.get((line.kind, line.text), line.text)
            if text != line.text:
                line.text = text
                line.save(update_fields=["text"])


def texts_of(row: Invoice, languages: Iterable[str], by: Member) -> list[dict[Key, str]]:
    """What the lines of a draft are called when what it bills is offered again (and taken back)."""
    project, days = row.project, Days(row.first_day, row.last_day)
    worth = Worth(row.currency, row.exchange, row.workspace.currency)
    found = []
    with transaction.atomic():
        row.lines.all().delete()
        for language in languages:
            with translation.override(language):
                pieces = offered(project, days, row.lines_by, Agreements(project), worth, by)
            found.append({(str(each.kind), each.card, str(each.marks)): each.text for each in pieces})
        transaction.set_rollback(True)
    return found
