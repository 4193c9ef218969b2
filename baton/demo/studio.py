"""The demo agency while it is being played: who and what there is, and who is free."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from baton.accounts.models import Member, Project, Workspace
from baton.boards.models import Board, Card, CardType, Column, CustomField, Lane, Tag
from baton.demo.clients import ProjectPlan
from baton.demo.hours import Hours
from baton.demo.house_rules import HouseRules
from baton.demo.people import HEIRS, LEADERS, PEOPLE, Person
from baton.demo.rhythm import Period
from baton.demo.stories import Story

BY_KEY = {person.key: person for person in PEOPLE}


@dataclass
class Desk:
    """A board with its stages from left to right; a column with parts counts as its parts."""

    kind: str
    board: Board
    stages: list[Column]
    team: str = ""
    lanes: list[Lane] = field(default_factory=list)


@dataclass
class Studio:
    workspace: Workspace
    history: Period
    hours: Hours
    members: dict[str, Member]
    projects: dict[ProjectPlan, Project]
    teams: dict[ProjectPlan, list[Person]]
    desks: list[Desk]
    tags: dict[str, Tag]
    types: dict[str, CardType]
    fields: dict[str, CustomField]
    load: Counter[str] = field(default_factory=Counter)
    # When each hand of somebody who pulls from a queue is free again.
    hands: dict[str, list[datetime]] = field(default_factory=dict)
    open_cards: dict[ProjectPlan, list[Card]] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    rules: HouseRules = field(default_factory=HouseRules)

    def member(self, person: Person) -> Member:
        return self.members[person.key]

    def called(self, member: int) -> Person:
        return next(BY_KEY[key] for key, each in self.members.items() if each.pk == member)

    def now(self, person: Person) -> Person:
        """Who has taken over from somebody who left, else the person."""
        return BY_KEY[HEIRS[person.key]] if person.key in self.left else person

    def desk_of(self, story: Story) -> Desk:
        return self.desk_for(story.kind, story.plan)

    def desk_for(self, kind: str, plan: ProjectPlan | None) -> Desk:
        able = [desk for desk in self.desks if desk.kind == kind]
        own = [desk for desk in able if plan is not None and desk.team == plan.team]
        return (own or able)[0]

    def is_here(self, person: Person) -> bool:
        return person.key in self.members and person.key not in self.left

    def is_at_work(self, person: Person, moment: datetime) -> bool:
        return self.is_here(person) and bool(self.hours.of(person).hours_on(moment.date()))

    def able(self, job: str, story: Story, moment: datetime) -> list[Person]:
        """Who may do this part of a card: the project's own people first, those who are away last."""
        team = self.teams.get(story.plan, []) if story.plan is not None else []
        present = [person for person in PEOPLE if person.job == job and self.is_here(person)]
        if story.is_confidential:
            present = [person for person in present if person in team] or [
                person for person in team if self.is_here(person)
            ]
        at_work = [person for person in present if self.is_at_work(person, moment)]
        return sorted(
            at_work or present, key=lambda person: (person not in team, self.load[person.key] / person.hands)
        )

    def choose(self, job: str, story: Story, moment: datetime) -> Person:
        """The project's own person unless somebody else has far more room."""
        able = self.able(job, story, moment)
        roomy = [person for person in able if self.load[person.key] < person.hands]
        return (roomy or sorted(able, key=lambda person: self.load[person.key] / person.hands))[0]

    def pull(self, able: list[Person], moment: datetime, minutes: float) -> tuple[Person, datetime]:
        """Who takes the next card from a shared queue and when; their hand is busy for so long then."""
        first = [self.first_free(person, moment) for person in able]
        starts, _order, taker = min((start, n, person) for n, (start, person) in enumerate(first))
        hands = self.hands[taker.key]
        hands[hands.index(min(hands))] = self.hours.after(starts, minutes, taker)
        return taker, starts

    def first_free(self, person: Person, moment: datetime) -> tuple[datetime, Person]:
        hands = self.hands.setdefault(person.key, [moment] * person.hands)
        return self.hours.after(max(moment, min(hands)), 4, person), person

    def head_of(self, plan: ProjectPlan) -> Person:
        return next(head for head in self.leaders() if head.team == plan.team)

    def leaders(self) -> list[Person]:
        return [BY_KEY[key] for key in LEADERS]
