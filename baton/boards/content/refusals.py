"""What is refused about the content of a card, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class ChangedMeanwhile(Refusal):
    """``field`` was changed since the asker looked; ``now`` is what it is."""

    words = _("“%(label)s” was changed a moment ago by %(person)s. Look at it and repeat if still needed.")


class HolderWouldNotSee(Refusal):
    words = _(
        "%(person)s works on this card and does not see %(client)s. Name them there or hand it over first."
    )


class ParentCircle(Refusal):
    words = _("#%(number)s cannot be the parent: it is a part of this card itself.")


class LinkedAlready(Refusal):
    words = _("These two cards are linked like this already.")


class LinkedToItself(Refusal):
    words = _("A card cannot be linked to itself.")


class BlockingCircle(Refusal):
    words = _("#%(number)s already waits for this card; both would wait for ever.")


class BriefConflict(Refusal):
    """Both texts and what they began from go to the screen, so that neither is lost."""

    words = _("%(person)s changed the same lines. Put both texts together and save again.")


class NotYours(Refusal):
    status = 403
    words = _("Only the person who wrote this may change it.")


class FieldElsewhere(Refusal):
    words = _("“%(field)s” is not a field of this card's board.")
