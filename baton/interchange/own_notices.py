"""What one should know before agreeing, as far as it follows from Baton and not from the source."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.novelty import Novelty
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.problems import Notice
from baton.interchange.wording import say

LONGEST_TITLE = 500
LONGEST_LINK = 2000


def own_notices(plan: ImportPlan, new: Novelty) -> Iterator[Notice]:
    rules = (
        (
            "long_titles",
            _("Titles longer than 500 characters are cut; the whole title begins the brief: %(count)d."),
            sum(len(card.title) > LONGEST_TITLE for card in new.cards),
        ),
        (
            "long_links",
            _("Attachments whose address is longer than 2,000 characters are left out: %(count)d."),
            sum(len(link.url) > LONGEST_LINK for card in new.cards for link in card.attachments),
        ),
        (
            "nul",
            _("Cards with the invisible character NUL, which no database keeps; it is taken out: %(count)d."),
            sum(has_nul(card) for card in new.cards),
        ),
        (
            "start_dates",
            _("Start dates, for which Baton has no place, are left out: %(count)d."),
            sum(card.start is not None for card in new.cards),
        ),
        (
            "kept_here",
            _("Parts of cards that changed in the file and here too; they stay as they are here: %(count)d."),
            new.kept_yours,
        ),
    )  # fmt: skip
    for code, text, count in rules:
        if count:
            yield Notice(code, say(text, count=count), count)


def has_nul(card: PlannedCard) -> bool:
    texts = [card.title, card.description, *(comment.text for comment in card.comments)]
    texts += [item.text for checklist in card.checklists for item in checklist.items]
    texts += [checklist.title for checklist in card.checklists]
    texts += [value.value for value in card.values if isinstance(value.value, str)]
    return any("\0" in text for text in (*texts, *(link.name for link in card.attachments)))
