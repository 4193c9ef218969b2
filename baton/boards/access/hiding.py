"""Does something that a client's guests see lie out of a team member's own sight?"""

from baton.accounts.models import Client, Member, Role
from baton.boards import sight
from baton.boards.models import Card


def hides_something(client: Client, member: Member) -> bool:
    guest = Member.like(Role.GUEST, member=0, workspace=client.workspace_id, client=client.pk)
    shared = Card.objects.seen_by(guest)
    return shared.exclude(pk__in=Card.objects.filter(sight.cards_seen_by(member)).values("pk")).exists()
