from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from baton.boards.refusals import ColumnIsFull, HoursAreFull, PersonIsFull, PersonsHoursAreFull
from baton.boards.relay.moving import Moved
from baton.kit.errors import Refusal


def warned(warnings: Iterable[Refusal]) -> list[dict[str, str]]:
    """Limits that were passed where the board only warns, as a write's answer tells them."""
    return [{"detail": words_of(warning), "code": warning.code} for warning in warnings]


def words_of(warning: Refusal) -> str:
    """Not the refusal's own words: it was done, and nothing has to be done again."""
    if isinstance(warning, ColumnIsFull):
        return _("Done. “%(place)s” now holds more than its limit of %(limit)s.") % warning.facts
    if isinstance(warning, PersonIsFull):
        return (
            _("Done. %(person)s now has more in progress here than the limit of %(limit)s.") % warning.facts
        )
    if isinstance(warning, HoursAreFull):
        return (
            _("Done. “%(place)s” now holds more than its limit of %(limit)s planned hours.") % warning.facts
        )
    if isinstance(warning, PersonsHoursAreFull):
        words = _("Done. %(person)s now has more planned hours in progress here than the limit of %(limit)s.")
        return words % warning.facts
    return str(warning)


def moved_told(moved: Moved) -> dict[str, Any]:
    """The entry of a move and what changed on the card's face."""
    return {
        "number": moved.entry.number,
        "face": moved.entry.payload["face"],
        "warnings": warned(moved.warnings),
    }
