"""File a card that begins with what a template holds."""

from dataclasses import dataclass

from baton.accounts.models import Member
from baton.boards.content import forms
from baton.boards.models import Card, CardTemplate, Column, Lane
from baton.boards.relay.filing import Filed, file


@dataclass(frozen=True)
class FiledByTemplate:
    filed: Filed
    # In words: what of the template is gone by now, or hidden from whoever files.
    left_out: list[str]


def file_by_template(
    template: CardTemplate,
    title: str,
    *,
    column: Column,
    by: Member,
    lane: Lane | None = None,
    parent: Card | None = None,
) -> FiledByTemplate:
    """Raises as ``filing.file`` does."""
    filled = forms.read(template.form, by)
    card, contents = forms.as_card(filled, title.strip(), by)
    card.parent, card.deadline = parent, forms.deadline_of(template, by)
    return FiledByTemplate(file(card, column=column, lane=lane, contents=contents, by=by), filled.left_out)
