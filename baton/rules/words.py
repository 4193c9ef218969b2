"""Names of what a rule means, in its reader's eyes: what they do not see is “…”."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Literal

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from baton.accounts.models import Member
from baton.boards.access import finding_words
from baton.boards.models import Board, CardTemplate, Column
from baton.rules.documents import Person
from baton.webhooks import managing

HIDDEN = "…"
# A sentence bends its words in some languages: who does it, to whom it goes, whom it is about.
Case = Literal["who", "to whom", "whom"]


class Words:
    """Read once for a whole page of rules."""

    def __init__(self, reader: Member) -> None:
        self.reader = reader

    @cached_property
    def columns(self) -> dict[int, str]:
        return names(Column.objects.filter(board__in=Board.objects.seen_by(self.reader)))

    @cached_property
    def tags(self) -> dict[int, str]:
        return names(finding_words.tags_seen_by(self.reader))

    @cached_property
    def people(self) -> dict[int, str]:
        return names(Member.objects.seen_by(self.reader))

    @cached_property
    def card_templates(self) -> dict[int, str]:
        return names(CardTemplate.objects.seen_by(self.reader))

    @cached_property
    def checklist_templates(self) -> dict[int, str]:
        return names(finding_words.checklist_templates_seen_by(self.reader))

    @cached_property
    def fields(self) -> dict[int, str]:
        return names(finding_words.custom_fields_seen_by(self.reader))

    @cached_property
    def webhooks(self) -> dict[int, str]:
        return names(managing.seen_by(self.reader))

    def column(self, pk: int) -> str:
        return quoted(self.columns.get(pk, HIDDEN))

    def any_of(self, pks: Iterable[int]) -> str:
        return _(" or ").join(self.column(pk) for pk in pks)

    def person(self, meant: Person, *, case: Case = "who") -> str:
        if isinstance(meant, int):
            return self.people.get(meant, HIDDEN)
        return str(PARTS[case][meant]())


class WordsOfCard(Words):
    """The same on one card: of a part in it the name of whoever has it."""

    def __init__(self, reader: Member, known: Words, parts: dict[str, Member | None]) -> None:
        super().__init__(reader)
        # What was read for the whole page is not read again.
        self.__dict__.update(known.__dict__)
        self.parts = parts

    def person(self, meant: Person, *, case: Case = "who") -> str:
        told = super().person(meant, case=case)
        if isinstance(meant, int):
            return told
        who = self.parts[meant]
        return told if who is None else f"{told} ({who.name})"


PARTS: dict[Case, dict[str, Any]] = {
    "who": {
        "lead": lambda: _("the lead"),
        "responsible": lambda: _("whoever is responsible"),
        "author": lambda: _("whoever filed it"),
        "account_manager": lambda: _("the account manager"),
    },
    "to whom": {
        "lead": lambda: pgettext("to whom", "the lead"),
        "responsible": lambda: pgettext("to whom", "whoever is responsible"),
        "author": lambda: pgettext("to whom", "whoever filed it"),
        "account_manager": lambda: pgettext("to whom", "the account manager"),
    },
    "whom": {
        "lead": lambda: pgettext("whom", "the lead"),
        "responsible": lambda: pgettext("whom", "whoever is responsible"),
        "author": lambda: pgettext("whom", "whoever filed it"),
        "account_manager": lambda: pgettext("whom", "the account manager"),
    },
}


def names(rows: "QuerySet[Any]") -> dict[int, str]:
    return dict(rows.values_list("pk", "name"))


def quoted(name: str) -> str:
    return _("“%(name)s”") % {"name": name}
