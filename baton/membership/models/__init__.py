from baton.membership.models.attempt import Attempt
from baton.membership.models.invitation import Invitation, InvitationMail
from baton.membership.models.setup import SetupKey

__all__ = ["Attempt", "Invitation", "InvitationMail", "SetupKey"]
