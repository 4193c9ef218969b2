"""Who takes over from somebody: one person for all, or one for each job function."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from baton.accounts.models import JobFunction, Member, Project
from baton.boards.models import Card
from baton.boards.refusals import HeirSeesLess, NobodyChosen, NotInTheTeam
from baton.boards.sight import Sight, sight_of


@dataclass(frozen=True)
class Heirs:
    """``by_job_function`` comes first; ``for_all`` takes the rest."""

    for_all: Member | None = None
    by_job_function: Mapping[str, Member] = field(default_factory=dict)
    _sights: dict[int, Sight] = field(default_factory=dict)

    def of(self, job_function: str, leaver: Member) -> Member:
        """Raises NobodyChosen."""
        heir = self.by_job_function.get(job_function) or self.for_all
        if heir is None:
            label = str(JobFunction(job_function).label)
            raise NobodyChosen(person=leaver.name, job_function=label)
        return heir

    def everybody(self) -> Iterable[Member]:
        return {heir for heir in (self.for_all, *self.by_job_function.values()) if heir is not None}

    def demand_able(self, leaver: Member) -> None:
        """Present, of this workspace's team, and not the leaver. Raises NotInTheTeam."""
        for heir in self.everybody():
            strange = heir.workspace_id != leaver.workspace_id or heir == leaver
            if strange or heir.is_guest or not heir.is_present:
                raise NotInTheTeam(person=heir.name)

    def demand_sees(self, heir: Member, card: Card, leaver: Member) -> None:
        """Raises HeirSeesLess, which tells of no card by name: whoever asks may not see it either."""
        if heir.id not in self._sights:
            self._sights[heir.id] = sight_of(heir)
        project: Project | None = card.project
        client = project.client_id if project else None
        if not self._sights[heir.id].sees(space=card.board.space_id, client=client, shared=card.shared):
            raise HeirSeesLess(person=leaver.name, heir=heir.name)


def job_function_on(card: Card, member: Member) -> str:
    """As what somebody works on a card: as its participant, else in its project, else as they are."""
    for part in card.participants.all():
        if part.member_id == member.id:
            return str(part.job_function)
    if card.project is not None:
        for place in card.project.places.all():
            if place.member_id == member.id:
                return str(place.job_function)
    return str(member.job_function)
