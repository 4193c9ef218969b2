"""Refusals in words. Raised by verbs, turned into HTTP in one place (baton.web.refusing)."""

from datetime import date, datetime
from typing import Any, ClassVar

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refusal(Exception):
    """Something a person may not do now, said so that they know what to do instead.

    ``words`` is a translatable sentence with ``%(name)s`` places; ``facts`` fills them and goes to the
    screen beside the sentence: a day and a broken number as people write them there, as 2026-10-31 and 7.5
    here. ``code`` names the refusal
    for programs.
    """

    status: ClassVar[int] = 409
    words: ClassVar[str | Promise] = _("This cannot be done now.")

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__(self.code, facts)

    @property
    def code(self) -> str:
        return type(self).__name__

    def __str__(self) -> str:
        # A place at the end may be empty.
        return (str(self.words) % {name: as_written(fact) for name, fact in self.facts.items()}).rstrip()

    def as_document(self) -> dict[str, Any]:
        """As an answer over HTTP tells it, in the language of whoever asked."""
        facts = {name: fact.isoformat() if is_day(fact) else fact for name, fact in self.facts.items()}
        return {"detail": str(self), "code": self.code, "facts": facts}


def is_day(fact: Any) -> bool:
    return isinstance(fact, date) and not isinstance(fact, datetime)


def as_written(fact: Any) -> Any:
    if isinstance(fact, float):
        return number_format(int(fact) if fact.is_integer() else fact)
    return date_format(fact, "j E Y") if is_day(fact) else fact


class NotSeen(Refusal):
    """Unknown and unseen are the same to whoever asks."""

    status = 404
    words = _("There is nothing here that you can see.")


class NotAllowed(Refusal):
    status = 403
    words = _("You do not have the right to do this.")


class Malformed(Refusal):
    """What was sent cannot be understood; ``field`` names the place."""

    status = 422
    words = _("%(field)s: %(reason)s")


class Stale(Refusal):
    """Somebody else was quicker; the asker has to look again."""

    words = _("Somebody changed this a moment ago. Look again and repeat if it is still needed.")
