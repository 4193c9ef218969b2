"""A card that came in another way than by the account manager's hands, as work on its way."""

from random import Random

from baton.boards.models import Card, ClassOfService
from baton.demo.bringing_in import ITEMS
from baton.demo.clients import ProjectPlan
from baton.demo.stories import Story
from baton.demo.studio import BY_KEY, Studio
from baton.demo.work import Work


def work_on(card: Card, kind: str, plan: ProjectPlan, lead: str, studio: Studio) -> Work:
    seed = f"{plan.name} {card.number}"
    story = Story(card.number, kind, card.title, card.created_at, plan, ClassOfService.STANDARD, seed)
    holder = BY_KEY[lead]
    account = next(person for person in studio.teams[plan] if studio.is_here(person))
    work = Work(story, studio, studio.desk_for(kind, plan), card, Random(seed), account, holder, holder)
    work.to_tick = ITEMS.all(card=card.pk)
    studio.load[holder.key] += 1
    return work
