from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NobodyThere(Refusal):
    words = _("Nobody has this part in the card.")


class ActsAsNobody(Refusal):
    words = _("%(person)s, as whom this rule acts, does not work here any more.")


class RunsInACircle(Refusal):
    words = _("“%(rule)s” has acted on this card already in this chain of rules: %(chain)s.")


class MadeItself(Refusal):
    words = _("“%(rule)s” has made cards in this chain already; on those it does not act.")


class ChainTooLong(Refusal):
    words = _("At most %(most)s rules follow one another: %(chain)s.")


class NotAButton(Refusal):
    words = _("This rule is paused, has no button, or does not fit this card.")


class TooManyRules(Refusal):
    words = _("At most %(most)s rules can be kept.")


class WentWrong(Refusal):
    words = _(
        "Something went wrong here that should not have; whoever runs this installation finds it noted."
    )


class EndsBeforeItBegins(Refusal):
    words = _("Its last day lies before its first. Choose a later end, or none.")


class NotADay(Refusal):
    words = _("No card is to come on this day.")


class WebhookIsStopped(Refusal):
    words = _("The webhook “%(webhook)s” is stopped.")


class ColumnElsewhere(Refusal):
    words = _("The rule is for one board and waits for a stage of another.")


class LaneElsewhere(Refusal):
    words = _("This lane is on another board.")
