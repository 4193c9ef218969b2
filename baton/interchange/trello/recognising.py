"""Is this a Trello board export? If not, what is it?"""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from baton.interchange.ledger import Ledger
from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import ReadFile
from baton.interchange.recognising import Origin, origin_of
from baton.interchange.rows import Row
from baton.interchange.sniffing import EXPORT_AGAIN
from baton.interchange.wording import Phrase, say

TAKE_THE_BOARD = _(
    "In Trello open the board's menu, choose “Print, export and share”, then “Export as JSON”."
)

ADVICE = {
    Origin.TRELLO_CARD: TAKE_THE_BOARD,
    Origin.TRELLO_BOARDS: _("Export one board at a time."),
    Origin.JIRA: _("Choose the import from Jira."),
    Origin.KAITEN: _("Choose the import from Kaiten."),
}


def board_in(file: ReadFile, ledger: Ledger) -> Row:
    """The board as a row. Raises UnreadableFile, naming what the document is instead."""
    origin = origin_of(file.root)
    if origin is not Origin.TRELLO_BOARD or not isinstance(file.root, dict):
        raise UnreadableFile(
            file.name, _what_it_is(file, origin), say(ADVICE.get(origin, TAKE_THE_BOARD)), line=1
        )
    for name in ("lists", "cards"):
        if not isinstance(file.root.get(name), list):
            raise UnreadableFile(
                file.name,
                say(_("This is a Trello board, but its “%(name)s” are missing."), name=name),
                say(EXPORT_AGAIN),
                line=file.where.line((name,)),
                field=name,
            )
    return Row(ledger, "board", file.root, ())


def _what_it_is(file: ReadFile, origin: Origin) -> Phrase:
    if origin is Origin.TRELLO_CARD:
        return say(_("This is a single Trello card or a list of cards, not a board."))
    if origin is Origin.TRELLO_BOARDS:
        return say(_("These are several Trello boards in one file."))
    if origin is not Origin.UNKNOWN:
        return say(_("This is not a Trello board export, it looks like: %(origin)s."), origin=origin.value)
    if isinstance(file.root, dict | list):
        return say(_("This is JSON, but not a Trello board export: it has no lists and cards."))
    return say(_("This is JSON, but a single value and not a Trello board export."))
