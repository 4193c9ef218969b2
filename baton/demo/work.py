"""One card of the demo agency on its way: who holds it, and its own dice."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from baton.accounts.models import Member
from baton.approvals.models import Approval
from baton.boards.models import Card, ChecklistItem, Column
from baton.demo.people import Person
from baton.demo.rhythm import around
from baton.demo.stories import Story
from baton.demo.studio import Desk, Studio
from baton.kit import clock


@dataclass
class Work:
    story: Story
    studio: Studio
    desk: Desk
    card: Card
    rng: Random
    account: Person
    lead: Person
    holder: Person
    to_tick: list[ChecklistItem] = field(default_factory=list)
    # Who did each job on this card: work that comes back goes to the same hands.
    did: dict[str, Person] = field(default_factory=dict)
    has_terms: bool = False
    rounds: Counter[int] = field(default_factory=Counter)
    repromised: int = 0
    minutes_reserved: float | None = None
    # What the client is asked on this card now, and what they want otherwise.
    approval: Approval | None = None
    wished: str = ""

    @property
    def is_rich(self) -> bool:
        """Cards of the last weeks are the ones that visitors open."""
        return self.studio.history.is_recent(self.story.arrives)

    @property
    def slowness(self) -> float:
        return self.story.plan.slowness if self.story.plan else 1.0

    @property
    def rework(self) -> float:
        return self.story.plan.rework if self.story.plan else 0.3

    @property
    def moment(self) -> datetime:
        return clock.now()

    def by(self, person: Person) -> Member:
        return self.studio.member(self.studio.now(person))

    @property
    def holding(self) -> Person:
        self.hold(self.studio.now(self.holder))
        return self.holder

    def hold(self, person: Person) -> None:
        if person is not self.holder:
            self.studio.load[self.holder.key] -= 1
            self.studio.load[person.key] += 1
            self.holder = person

    def in_a_while(self, minutes: float, person: Person | None = None) -> datetime:
        """A moment in that person's working time (the holder's), around so many minutes from now."""
        return self.studio.hours.after(
            self.moment, around(minutes, self.rng), self.studio.now(person or self.holder)
        )

    def choose(self, job: str) -> Person:
        for known in (self.lead, self.account, self.did.get(job)):
            person = self.studio.now(known) if known is not None else None
            if person is not None and person.job == job:
                return person
        return self.studio.choose(job, self.story, self.moment)

    def happens(self, probability: float) -> bool:
        return self.rng.random() < probability

    def stage(self, place: int) -> Column:
        return self.desk.stages[place]
