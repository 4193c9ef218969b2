"""Who takes part in a card, each with the job function they have on it."""

from collections.abc import Mapping

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.changing import Changed, in_turn
from baton.boards.models import Card, Participant
from baton.boards.news.content_facts import ParticipantsChanged


def set_participants(card: Card, people: Mapping[Member, str], *, by: Member) -> Changed:
    """Exactly these people take part from now on. Raises NotInTheTeam for somebody new who cannot."""
    with in_turn(card, by) as turn:
        before = dict(Participant.objects.filter(card=card).values_list("member_id", "job_function"))
        after = {person.pk: job_function for person, job_function in people.items()}
        if before == after:
            return Changed(turn.card)
        seeing.demand_works_here([person for person in people if person.pk not in before], turn.card)
        Participant.objects.filter(card=card).exclude(member__in=after).delete()
        for member, job_function in after.items():
            if before.get(member, job_function) != job_function:
                Participant.objects.filter(card=card, member=member).update(job_function=job_function)
        Participant.objects.bulk_create(
            Participant(card=turn.card, member_id=member, job_function=job_function)
            for member, job_function in after.items()
            if member not in before
        )
        return turn.tell(
            ParticipantsChanged,
            changed=["participants"],
            added=sorted(after.keys() - before.keys()),
            removed=sorted(before.keys() - after.keys()),
            undo={"participants": [[member, function] for member, function in before.items()]},
        )
