"""What somebody who holds a stream open may see at this moment: their rights may have changed since."""

from baton.accounts import looking_as
from baton.accounts.models import Member
from baton.boards.sight import Sight, sight_of
from baton.web.streaming.viewer import Pass


def sight_now(entered: Pass) -> Sight:
    """Raises NotSeen, NotAllowed and Member.DoesNotExist: then they see nothing."""
    member = Member.objects.get(pk=entered.member.pk)
    if entered.areas is not None:
        member = member.narrowed(to=entered.areas)
    if entered.client is None:
        return sight_of(member)
    client = looking_as.client_named(str(entered.client), by=member)
    return sight_of(looking_as.guest_of(client, by=member))
