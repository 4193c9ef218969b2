"""Let a rule act on one card at one occasion: all that it says or nothing, once, and written down."""

import logging
from typing import Any

from django.db import OperationalError
from django.db.models import QuerySet
from django.utils import translation

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card
from baton.desk.filters.compiling import asks_for_words
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found
from baton.kit.errors import NotSeen, Refusal
from baton.kit.prepared import Prepared
from baton.rules import chains, reasons
from baton.rules.acting import act
from baton.rules.chains import Occasion
from baton.rules.documents import THEN
from baton.rules.models import Outcome, Rule, RuleRun
from baton.rules.refusals import ActsAsNobody, WentWrong
from baton.rules.sentence import action_told
from baton.rules.words import Words
from baton.search.indexing import index

logger = logging.getLogger(__name__)


def run(rule: Rule, card: int, occasion: Occasion) -> RuleRun | None:
    """None when the card does not fit, is not seen by whoever the rule acts as, or was dealt with."""
    with log.in_turn(rule.workspace_id) as workspace, translation.override(workspace.language):
        by = Member.objects.select_related("workspace", "user").get(pk=rule.acts_as_id)
        if RuleRun.objects.filter(rule=rule, card=card, occasion=occasion.name).exists():
            return None
        try:
            if not fits(rule, card, by):
                return None
        except Refusal as refusal:
            # The filter asks for what its member may not know any more.
            return written(rule, card, occasion, refusal=refusal) if seen(card, by) else None
        objection = chains.objection(rule, card, occasion)
        if objection is not None:
            return written(rule, card, occasion, Outcome.STOPPED, refusal=objection)
        first = workspace.last_entry + 1
        try:
            with log.attempt(), log.as_one_deed():
                carry_out(rule, card, by)
        except Refusal as refusal:
            return written(rule, card, occasion, refusal=refusal)
        return written(rule, card, occasion, Outcome.DONE, deed=first)


def seen(card: int, by: Member) -> bool:
    return SEEN.first(by.role, card=card, **by.numbers) is not None


def fits(rule: Rule, card: int, by: Member) -> bool:
    """On its board, on a board at all, and found by its filter as its member sees it."""
    here = SEEN.first(by.role, card=card, **by.numbers)
    if here is None or rule.board_id not in (None, here.board_id):
        return False
    if not rule.filter:
        return True
    asked = read(rule.filter)
    if asks_for_words(asked):
        # A rule hears of what was written sooner than the index does.
        index([card])
    return cards_found(asked, by).filter(pk=card).exists()


def carry_out(rule: Rule, pk: int, by: Member) -> None:
    """Raises a Refusal that says at which action."""
    if not by.is_at_work or by.is_guest:
        raise ActsAsNobody(person=by.name)
    for action in THEN.validate_python(rule.then):
        try:
            act(action, as_it_is(pk, by), by, rule=rule)
        except Refusal as refusal:
            raise AtAnAction(action, refusal, by) from refusal
        except OperationalError:
            # The database is busy or gone: the whole reading is done again.
            raise
        except Exception as error:
            logger.exception("Rule %s went wrong on card %s", rule.pk, pk)
            raise AtAnAction(action, WentWrong(), by) from error


def as_it_is(pk: int, by: Member) -> Card:
    card = SEEN.first(by.role, card=pk, **by.numbers)
    if card is None:
        raise NotSeen
    return card


def on_board(role: str, *, card: int, **asker: int) -> QuerySet[Card]:
    parts = ("lead", "responsible", "created_by", "project__account_manager")
    seen = Card.objects.seen_by(Member.like(role, **asker)).on_board()
    return seen.filter(pk=card).select_related(*parts)


# A rule is asked at every move, of every card.
SEEN: Prepared[Card] = Prepared(on_board)


class AtAnAction(Refusal):
    """``why`` one of a rule's actions was refused."""

    def __init__(self, action: Any, why: Refusal, by: Member) -> None:
        super().__init__()
        self.action, self.why, self.by = action, why, by

    def __str__(self) -> str:
        return f"{action_told(self.action, Words(self.by))}: {self.why}"


def written(
    rule: Rule,
    card: int,
    occasion: Occasion,
    outcome: Outcome = Outcome.REFUSED,
    refusal: Refusal | None = None,
    **known: Any,
) -> RuleRun:
    why = None
    if refusal is not None:
        at = isinstance(refusal, AtAnAction)
        why = reasons.kept(refusal.why, refusal.action) if at else reasons.kept(refusal)  # type: ignore[attr-defined]
    return RuleRun.objects.create(
        workspace_id=rule.workspace_id,
        rule=rule,
        card_id=card,
        occasion=occasion.name,
        entry=occasion.entry,
        chain=[*occasion.chain, chains.link(rule, card)],
        outcome=outcome,
        said=str(refusal) if refusal is not None else "",
        why=why,
        **known,
    )
