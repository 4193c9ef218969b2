"""What a person should know before agreeing to the import of a Trello board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.ledger import Ledger
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.trello.log import MOST_ACTIONS, Log
from baton.interchange.trello.older_history import WHOLE
from baton.interchange.wording import say

CardRule = tuple[str, str, Callable[[PlannedCard], bool]]


def add_notices(plan: ImportPlan, log: Log, ledger: Ledger) -> None:
    """Into the ledger, the most far-reaching first."""
    _about_history(plan, log, ledger)
    _about_cards(plan, ledger)
    _about_people(plan, ledger)


def _about_history(plan: ImportPlan, log: Log, ledger: Ledger) -> None:
    if log.since is None:
        ledger.notice("no_history", say(_("The export has no actions: no comments, no moves, no authors.")))
    elif log.count >= MOST_ACTIONS and not is_whole(ledger):
        text = _(
            "Trello exports only the newest %(count)d actions. What happened before %(date)s is unknown."
        )
        ledger.notice(
            "history_cut", say(text, count=log.count, date=f"{log.since:%Y-%m-%d}"), count=log.count
        )
    gone = [column for column in plan.columns if column.placeholder]
    if gone:
        text = _("Deleted lists that the history still names become archived columns: %(count)d.")
        ids = tuple(column.external_id for column in gone)
        ledger.notice("deleted_columns", say(text, count=len(gone)), count=len(gone), external_ids=ids)


def is_whole(ledger: Ledger) -> bool:
    """The actions were fetched to the first."""
    return isinstance(ledger.file.root, dict) and ledger.file.root.get(WHOLE) is True


def _about_cards(plan: ImportPlan, ledger: Ledger) -> None:
    archived = {column.external_id for column in plan.columns if column.archived}
    places = Counter(_places(ledger))
    repeated = sum(count - 1 for count in places.values() if count > 1)
    rules: tuple[CardRule, ...] = (
        (
            "contradicting_history",
            _("Cards whose history contradicts itself; the stretch in doubt is shown as unknown: %(count)d."),
            lambda card: bool(card.unknown),
        ),
        (
            "open_in_archived_column",
            _("Open cards in archived lists; they go into the archive with them: %(count)d."),
            lambda card: not card.archived and card.column in archived,
        ),
        (
            "no_member",
            _("Cards without a member: %(count)d. Their moves or the importer name a responsible."),
            lambda card: not card.people,
        ),
        (
            "nobody_responsible",
            _("Cards with neither a member nor a mover: %(count)d. Name a responsible person for them."),
            lambda card: card.responsible is None,
        ),
        (
            "files_stay_at_trello",
            _("Cards with uploaded files, which stay at Trello behind its sign-in, as links: %(count)d."),
            lambda card: any(attachment.uploaded for attachment in card.attachments),
        ),
    )
    for code, text, holds in rules:
        ids = tuple(card.external_id for card in plan.cards if holds(card))
        if ids:
            ledger.notice(code, say(text, count=len(ids)), count=len(ids), external_ids=ids)
    if repeated:
        text = _("Positions given twice in one list: %(count)d. The older card comes first.")
        ledger.notice("repeated_position", say(text, count=repeated), count=repeated)


def _about_people(plan: ImportPlan, ledger: Ledger) -> None:
    former = tuple(person.external_id for person in plan.people if person.placeholder)
    if former:
        text = _("People who are no longer on the board but appear in its history: %(count)d.")
        ledger.notice("former_people", say(text, count=len(former)), count=len(former), external_ids=former)
    if any(person.email is None for person in plan.people):
        ledger.notice("no_emails", say(_("Trello exports no e-mail addresses: match people by name.")))


def _places(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """List and position of each card as they stand in the file."""
    root = ledger.file.root
    rows = root.get("cards") if isinstance(root, dict) else None
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(row.get("pos"), int | float):
            yield str(row.get("idList")), row["pos"]
