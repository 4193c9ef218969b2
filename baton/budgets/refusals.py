"""What budgets refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class DayIsClosed(Refusal):
    words = _("%(day)s is in a locked period: this can begin on %(first)s at the earliest.")


class ImpossibleAmount(Refusal):
    status = 422
    words = _("%(amount)s is no amount of %(currency)s that can be kept here.")


class UnknownCurrency(Refusal):
    status = 422
    words = _("%(currency)s is not a currency.")


class AmountMissing(Refusal):
    status = 422
    words = _("A fixed price needs its amount.")


class RetainerIsEmpty(Refusal):
    status = 422
    words = _("A retainer needs its period, and an amount, minutes or both for each.")


class OnlyOfARetainer(Refusal):
    status = 422
    words = _("Only a retainer has a period, minutes for each and what is carried on.")


class OverspendPaidTwice(Refusal):
    status = 422
    words = _("Hours above a retainer are taken from the next period or billed, not both.")


class NotRecognisedSo(Refusal):
    status = 422
    words = _(
        "A fixed price is earned by hours, finished stages or finished cards; a retainer by its hours or "
        "evenly; time and materials by hours."
    )


class PlanMissing(Refusal):
    status = 422
    words = _("Earned by hours or by cards: say how many the whole work was planned to take.")


class StagesMissing(Refusal):
    status = 422
    words = _("Earned by finished stages: name them, each once and with its weight.")


class MinutesMissing(Refusal):
    status = 422
    words = _(
        "A retainer's amount is earned by hours only if its minutes are agreed. Earn it evenly instead."
    )


class NoSuchStage(Refusal):
    status = 422
    words = _("There is no stage “%(stage)s” in the agreement of that day.")


class StageStandsSo(Refusal):
    words = _("“%(stage)s” stands so already.")


class DayToCome(Refusal):
    status = 422
    words = _("%(day)s has not come yet.")


class DayTooFarAway(Refusal):
    status = 422
    words = _("%(day)s is too far away: days from %(first)s to %(last)s can be kept here.")


class NoPriceToApprove(Refusal):
    words = _("The card has no price yet: say which was approved.")


class PriceIsApproved(Refusal):
    words = _("A price of this card is approved already. Withdraw that first.")


class ApprovalIsNotGranted(Refusal):
    words = _("The client has not granted this approval.")


class NothingApproved(Refusal):
    words = _("No price of this card is approved.")


class CardWithoutProject(Refusal):
    words = _("The card belongs to no project: only a project has costs and prices of its own.")


class CardOfAnotherProject(Refusal):
    status = 422
    words = _("The card belongs to another project.")


class PriceOfWhatStaysOurs(Refusal):
    status = 422
    words = _("Only what is passed on to the client has a price or a mark-up, and one of the two.")


class SupplierMissing(Refusal):
    status = 422
    words = _("Say who is paid.")


class CostIsLocked(Refusal):
    words = _(
        "This cost is in a locked period (up to %(through)s). Correct it instead: it is countered today."
    )


class CostIsOpen(Refusal):
    words = _("This cost is not in a locked period. Change it itself.")


class CostIsCountered(Refusal):
    words = _("This cost has been corrected already. Correct the newer one.")


class CostTakesBack(Refusal):
    words = _(
        "This row takes back a cost of a locked period and stays with it. Change the one that stands "
        "instead, or enter another."
    )


class CostChanged(Refusal):
    words = _("Somebody changed this cost a moment ago. Look at it again, and repeat if it is still needed.")


class CorrectionNeedsAReason(Refusal):
    status = 422
    words = _("Say why: what corrects a cost keeps its reason.")


class NobodysSheet(Refusal):
    status = 422
    words = _("A timesheet is of a client or of a project: say which.")


class DaysDoNotFit(Refusal):
    status = 422
    words = _("From %(first)s to %(last)s is no period of one to %(most)s days.")


class TooManyHours(Refusal):
    words = _(
        "More than %(most)s entries are no timesheet that anybody reads. Choose fewer days or one project."
    )
