"""What approvals refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import NotAllowed, Refusal


class AlreadyAsked(Refusal):
    words = _("An approval of this has been asked for already. Withdraw it first, or wait for the answer.")


class NothingToApprove(Refusal):
    words = _("There is nothing to show: the card has no text or file of that kind.")


class NothingForTheClient(NothingToApprove):
    words = _("There is nothing to show: no text or file of that kind is marked for the client.")


class NothingWritten(NothingToApprove):
    words = _("There is nothing to approve yet: everything that would be shown is empty.")


class NobodyToAsk(Refusal):
    words = _("There is nobody to ask. Name who approves.")


class NobodyAtTheClient(NobodyToAsk):
    words = _("Nobody at the client can be asked yet: add a contact to the client first.")


class NoClient(NobodyToAsk):
    words = _("This card has no project, so there is no client who could approve.")


class NotAnApprover(Refusal):
    words = _("%(person)s does not approve here.")


class BothSides(Refusal):
    words = _("Ask the team and the client separately: what they write is for different eyes.")


class TooFewApprovers(Refusal):
    words = _("%(needed)s have to approve, but only %(have)s would be asked.")


class NotYourOwn(Refusal):
    words = _("You asked for this approval yourself, so somebody else has to give it.")


class OnlyYouAreLeft(Refusal):
    words = _("Only you could approve this, and nobody approves what they asked for themselves.")


class NotShared(Refusal):
    words = _("%(person)s does not see this card: share it with the client first.")


class NotYoursToApprove(NotAllowed):
    words = _("You are not asked here. %(people)s can answer.")


class Answered(Refusal):
    """The first decision holds; the second try is told of it."""

    words = _("%(person)s has answered already: %(decision)s.")


class IsOver(Refusal):
    words = _("This is no longer open: %(state)s.")


class ChangedSince(Refusal):
    words = _("The content has been changed since it was shown to you. A new round will be asked for.")


class CommentNeeded(Refusal):
    words = _("Say what should be changed.")


class NotYoursToWithdraw(NotAllowed):
    words = _("Only whoever asked, the card's responsible and lead, or a manager can do this.")


class RemindedJustNow(Refusal):
    words = _("They were reminded less than an hour ago.")


class LinkIsOver(Refusal):
    words = _("This link has ended already.")
