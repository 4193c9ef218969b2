"""What invoicing refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NothingToInvoice(Refusal):
    words = _("There is nothing to invoice for %(project)s from %(first)s to %(last)s.")


class DraftStands(Refusal):
    words = _("A draft for %(project)s stands already. Issue it or throw it away first.")


class BilledMeanwhile(Refusal):
    words = _("Somebody else is invoicing the same work this moment. Look again.")


class NoDraftAnyMore(Refusal):
    words = _("%(code)s is issued and never changes. Correct it with a credit note.")


class OnlyADraft(Refusal):
    words = _("This is a draft: issue it first.")


class NotIssued(Refusal):
    words = _("This is a draft: throw it away instead of crediting it.")


class CreditedAlready(Refusal):
    words = _("%(code)s is credited already, by %(credit_code)s.")


class CreditNoteStays(Refusal):
    words = _("A credit note is not credited. Invoice the work again instead.")


class NoLines(Refusal):
    words = _("There is no line on it.")


class BelowNothing(Refusal):
    words = _("What is to be paid is below nothing. Add what is missing, or wait for the next period.")


class DetailsMissing(Refusal):
    words = _("Before it can be issued: %(missing)s.")


class PeppolDetailsMissing(Refusal):
    words = _("Peppol needs more than stands on it: %(missing)s.")


class PeriodTheWrongWayRound(Refusal):
    status = 422
    words = _("%(last)s lies before %(first)s.")


class PeriodTooLong(Refusal):
    status = 422
    words = _("At most %(most)d days stand on one invoice.")


class OnlyOwnLines(Refusal):
    words = _(
        "This line comes from the work: its text can be changed, its figures cannot. Add a line instead."
    )


class TooManyLines(Refusal):
    words = _("At most %(most)d lines stand on one invoice.")


class VatDoesNotFit(Refusal):
    status = 422
    words = _("VAT has a rate above 0; zero rate, reverse charge and exemption have none.")


class ImpossibleLine(Refusal):
    status = 422
    words = _("A line needs a text, a quantity and a price that can be kept here.")


class DetailDoesNotFit(Refusal):
    status = 422
    words = _("%(value)s is no %(detail)s.")


class NumberIsWrong(Refusal):
    status = 422
    words = _("%(number)s is no number of %(scheme)s: its length or its check digits are wrong.")


class ReasonMissing(Refusal):
    status = 422
    words = _("Say why: a credit note keeps its reason.")


class DayBeforeTheLast(Refusal):
    words = _("%(code)s of %(day)s was issued later than that. Numbers follow their days.")
