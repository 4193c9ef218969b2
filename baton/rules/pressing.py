"""The buttons that rules put on a card, and what comes of pressing one."""

from uuid import uuid4

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import Card
from baton.kit.errors import Refusal
from baton.rules.chains import Occasion
from baton.rules.keeping import seen
from baton.rules.models import Rule, RuleRun
from baton.rules.refusals import NotAButton
from baton.rules.running import fits, run


def buttons_on(card: Card, by: Member) -> list[Rule]:
    rules = (
        Rule.objects.seen_by(by).filter(active=True, when__kind="button").select_related("acts_as__workspace")
    )
    return [rule for rule in rules.order_by("name", "pk") if is_offered(rule, card)]


def is_offered(rule: Rule, card: Card) -> bool:
    try:
        return fits(rule, card.pk, rule.acts_as)
    except Refusal:
        return False


def press(rule: Rule, card: Card, *, by: Member) -> RuleRun:
    """For anybody of the team who sees the card. Raises NotAButton."""
    card = finding.card(card.pk, by)
    access.demand_team(by)
    rule = seen(rule.pk, by)
    if not rule.active or rule.when["kind"] != "button":
        raise NotAButton
    done = run(rule, card.pk, Occasion(f"button:{by.pk}:{uuid4().hex}"))
    if done is None:
        raise NotAButton
    return done
