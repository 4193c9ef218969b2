"""What membership refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import NotAllowed, Refusal


class OnlyOwnersTouchOwners(NotAllowed):
    words = _("Only an owner can make, change or let go of an owner.")


class NotYoursToGive(NotAllowed):
    words = _("You cannot give more rights than you have yourself.")


class AboveYou(NotAllowed):
    words = _("%(person)s has a higher role than you. Ask an owner.")


class LastOwner(Refusal):
    words = _("%(person)s is the last owner. Make somebody else an owner first.")


class OwnersHaveAllRights(Refusal):
    words = _("An owner has all rights. Change the role first.")


class GuestsHaveNoRights(Refusal):
    words = _("A guest has none of the four rights.")


class GuestNeedsClient(Refusal):
    words = _("A guest belongs to a client: name the client.")


class TeamHasNoClient(Refusal):
    words = _("Only a guest belongs to a client.")


class TeamMembersLeaveFirst(Refusal):
    words = _(
        "%(person)s works in the team and may hold cards. Let them leave first, so that their work is passed "
        "on; then let them come back as a guest."
    )


class HasLeft(Refusal):
    words = _("%(person)s has left.")


class HasNotLeft(Refusal):
    words = _("%(person)s is still here.")


class AlreadyHere(Refusal):
    words = _("Somebody with this address is already a member of this workspace.")


class HasAccount(Refusal):
    words = _("There is an account with this address already. Open the link again and sign in with it.")


class LeftBefore(Refusal):
    words = _("%(person)s was here before. Let them come back instead of inviting them.")


class AlreadyInvited(Refusal):
    words = _("There is an open invitation for this address. Send it again or revoke it.")


class TooManyInvitations(Refusal):
    status = 429
    words = _(
        "You have sent %(limit)s invitations within an hour. Wait a while before you send the next one."
    )


class InvitationIsOver(Refusal):
    words = _("This invitation has been used or revoked.")


class NotAPlaceholder(Refusal):
    words = _("%(person)s signs in on their own; only a person known by name alone can be claimed or merged.")


class NobodysOwnDeputy(Refusal):
    words = _("Nobody can be their own deputy.")


class NoDeputy(Refusal):
    words = _("%(person)s cannot stand in: they have left or are a guest.")


class DeputyDayIsPast(Refusal):
    words = _("The last day of a deputy cannot be in the past.")


class ContactIsKnown(Refusal):
    words = _("%(person)s is known by this address already.")


class NameIsTaken(Refusal):
    words = _("“%(name)s” exists already. Choose another name.")


class ClientIsArchived(Refusal):
    words = _("“%(client)s” is archived. Restore it first.")


class ClientHasOpenProjects(Refusal):
    words = _("“%(client)s” has projects that are not archived. Archive them first.")


class ClientWouldBeUnseen(Refusal):
    words = _("Nobody would see “%(client)s” any more. Name at least one person on it.")


class NotOfTheTeam(Refusal):
    words = _("%(person)s cannot be chosen here: they have left or are a guest.")


class AlreadyFounded(Refusal):
    words = _("This installation has users already. Sign in instead.")


class SlugIsTaken(Refusal):
    words = _("The address “%(slug)s” is taken. Choose another one.")


class SetUpYourOwnFirst(Refusal):
    words = _("Set up a second factor of your own first; you would lock yourself out.")


class BelongsElsewhereToo(Refusal):
    words = _(
        "%(person)s also belongs to a workspace that you do not own. Only they themselves can change this, "
        "with a recovery code."
    )


class HasNoSecondFactor(Refusal):
    words = _("%(person)s has no second factor.")
