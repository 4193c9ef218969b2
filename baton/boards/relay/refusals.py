"""What the relay refuses: handing over, taking, blocking, undoing."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class AlreadyHeld(Refusal):
    words = _("%(person)s is already responsible for this card.")


class HeldBySomebody(Refusal):
    words = _("%(person)s holds this card: ask them to hand it over to you.")


class NotYoursToGive(Refusal):
    words = _("Only whoever holds a card, its lead or a manager hands it over.")


class AlreadyOffered(Refusal):
    words = _("This card is already offered to %(person)s. Take the offer back first.")


class AlreadyAnswered(Refusal):
    words = _("This offer has been answered or taken back already.")


class NotYoursToAnswer(Refusal):
    words = _("Only %(person)s, or who stands in for them, can answer this offer.")


class NotYoursToTakeBack(Refusal):
    words = _("Only %(person)s or a manager can take this offer back.")


class ReturnNeedsReason(Refusal):
    words = _("Say why you return the card, so that the next offer is better.")


class NotAQueue(Refusal):
    words = _("“%(column)s” is not a shared queue: nobody takes cards from it.")


class NotYourQueue(Refusal):
    words = _("The cards in “%(column)s” are taken by another job function.")


class QueueIsEmpty(Refusal):
    words = _("There is no card in “%(column)s” that you can take now.")


class NoStageBehindQueue(Refusal):
    words = _("Behind “%(column)s” there is no stage to take a card to.")


class CardIsBlocked(Refusal):
    words = _("This card is blocked. Lift the blocker before you take it.")


class BlockerNeedsCard(Refusal):
    words = _("Say which other card blocks this one.")


class BlocksItself(Refusal):
    words = _("A card cannot block itself, nor one that blocks it.")


class AlreadyLifted(Refusal):
    words = _("This blocker has been lifted already.")


class NothingToUndo(Refusal):
    words = _("You have done nothing in the last %(minutes)s minutes that can be taken back.")


class TooLateToUndo(Refusal):
    words = _("This was done more than %(minutes)s minutes ago. Change it by hand.")


class CannotUndo(Refusal):
    words = _("This cannot be taken back.")


class TouchedSince(Refusal):
    words = _("%(person)s has changed the same thing since, so it cannot be taken back.")
