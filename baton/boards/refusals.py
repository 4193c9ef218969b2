"""What boards refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class ColumnIsFull(Refusal):
    words = _("“%(place)s” is full (limit: %(limit)s). Finish or move a card first.")


class PersonIsFull(Refusal):
    words = _("%(person)s is at the agreed limit of this board (in progress: %(limit)s).")


class HoursAreFull(Refusal):
    """``held``, ``planned`` and ``limit`` in hours."""

    words = _(
        "“%(place)s” takes %(limit)s planned hours at most: %(held)s are there, "
        "and this card plans %(planned)s."
    )


class HoursDoNotFit(Refusal):
    """``held`` and ``limit`` in hours."""

    words = _("“%(place)s” takes %(limit)s planned hours at most; with these cards it would hold %(held)s.")


class PersonsHoursAreFull(Refusal):
    """``held``, ``planned`` and ``limit`` in hours."""

    words = _(
        "%(person)s takes %(limit)s planned hours in progress on this board at most: "
        "%(held)s are there, and this card plans %(planned)s."
    )


class ReasonNeeded(Refusal):
    words = _("Moving a card back is rework: say why.")


class PolicyNotMet(Refusal):
    words = _("“%(column)s” does not let this card through yet: %(missing)s")


class ApprovalNeeded(Refusal):
    """``missing``: the gate's own words, if it has any."""

    words = _("This has to be approved first: %(what)s. %(missing)s")


class ClientApproves(ApprovalNeeded):
    words = _("The client has to approve this first: %(what)s. %(missing)s")


class ApprovedBefore(ApprovalNeeded):
    words = _("It was changed after it had been approved: %(what)s. Ask for a new approval. %(missing)s")


class NotAStage(Refusal):
    words = _("“%(column)s” cannot take cards: choose one of its parts.")


class TemplateIsGone(Refusal):
    status = 404
    words = _("The template is gone, or hidden from you. Choose another one, or file the card without it.")


class OtherBoardsLane(Refusal):
    words = _("That lane is not on this board.")


class NobodyResponsible(Refusal):
    words = _("A card in progress must have somebody responsible for it.")


class NotInTheTeam(Refusal):
    words = _("%(person)s cannot take cards here: they have left, or are a guest, or do not see this board.")


class NobodyChosen(Refusal):
    words = _("%(person)s holds work as %(job_function)s: choose who takes it over.")


class HeirSeesLess(Refusal):
    words = _("%(person)s holds cards that %(heir)s does not see. Choose somebody who does.")
