from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Malformed, Refusal


class NoSuchKind(Malformed):
    words = _("There is no part of a design of the kind “%(kind)s”.")


class DoesNotFit(Malformed):
    """``label``: what the field is called for people; ``reason``: what would fit."""

    words = _("%(label)s: %(reason)s")


class DeputyOfThemselves(Refusal):
    status = 422
    words = _("The deputy is another job function than the one that answers for it.")


class OnlyOnce(Refusal):
    words = _("A design has this once; change the one that is there.")


class NotOfThisDesign(Refusal):
    status = 422
    words = _("“%(field)s” names what is no part of this design, or of another kind.")


class NotOfThisTeam(Refusal):
    status = 422
    words = _("“%(field)s” names somebody who does not see the service.")


class SaidMeanwhile(Refusal):
    """Two wrote the same field. ``theirs`` is what the other said."""

    words = _("Somebody else changed this a moment ago. Look at what they wrote, and write again.")


class TooManyParts(Refusal):
    words = _("A design holds at most %(most)s parts. Split the service in two.")


class TooManyServices(Refusal):
    words = _("At most %(most)s services can be kept.")


class NotReady(Refusal):
    """``first``: the first of what stops it."""

    words = _("This cannot become a board yet (%(count)s): %(first)s")


class SeenOtherwise(Refusal):
    words = _("The design or the board changed since you looked. Look at the difference again.")


class ServiceIsPutAway(Refusal):
    words = _("This service is put away. Take it up again first.")


class BoardHasService(Refusal):
    words = _("This board is designed already, in the service “%(service)s”.")


class DiagramIsBegun(Refusal):
    words = _("There are blocks in the diagram already. The way of a card is laid out on an empty one.")


class CardIsNotDone(Refusal):
    words = _("Card %(number)s is not done yet. Take one that went well to its end.")


class NoSuchExample(Refusal):
    status = 404
    words = _("There is no example “%(example)s”.")


class NothingGathered(Refusal):
    words = _("Nothing is being gathered.")


class NotToBeVotedOn(Refusal):
    words = _("Dots are put on dissatisfactions.")


class NotToBeRevisited(Refusal):
    words = _("It is dissatisfactions that a review looks at again.")


class NoDotsLeft(Refusal):
    words = _("You have put all of your %(most)s dots. Take one back first.")


class ReasonWanted(Refusal):
    status = 422
    words = _("Whoever objects says why.")


class NotPublished(Refusal):
    words = _("The service has no board yet. Publish it first.")
