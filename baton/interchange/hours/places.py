"""What the hours of a file are for here: a card, a project, or a kind of time without a client."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_noop as _

from baton.accounts.models import Member, Project
from baton.boards.models import Card
from baton.interchange.hours.naming_cards import CardsNamed
from baton.interchange.hours.plan import HoursPlan, PlannedTime
from baton.interchange.hours.settings import OUT, HoursSettings
from baton.interchange.refusals import UnknownPlace
from baton.interchange.wording import Phrase, say
from baton.timesheets.models import EntryKind

CHOOSE_PLACE = _("Say what “%(place)s” is here, or make a project of that name for that client.")
CHOOSE_FOR_NONE = _("Say what time without a project is.")
NAMES = (
    (
        EntryKind.LEAVE,
        "vacation,holiday,holidays,public holiday,leave,annual leave,pto,time off,sick,sick leave,day off,"
        "отпуск,больничный,отгул,праздник,праздники,verlof,vakantie,ziek,ziekte,ziekteverlof,feestdag,"
        "feestdagen,urlaub,krank,feiertag",
    ),
    (
        EntryKind.INTERNAL,
        "internal,intern,interne,internal work,overhead,внутреннее,внутренний,внутренние,внутренние задачи",
    ),
    (
        EntryKind.SALES,
        "sales,presale,presales,pre-sales,new business,продажи,пресейл,пресейлы,verkoop,acquisitie,vertrieb",
    ),
)
WORDS = {word: kind.value for kind, words in NAMES for word in words.split(",")}


@dataclass(frozen=True)
class Spot:
    """``known_by``: "chosen", "name", "word" or "card"."""

    kind: str = EntryKind.WORK.value
    card: Card | None = None
    project: Project | None = None
    known_by: str = "chosen"

    def is_closed_on(self, day: date) -> bool:
        """Hours of the past belong to a project that was archived since."""
        closed = self.project.archived_at if self.project is not None else None
        return closed is not None and day > closed.date()

    @property
    def words(self) -> str:
        """As a choice is written, and as an entry is compared."""
        if self.card is not None:
            return f"card:{self.card.pk}"
        return f"project:{self.project.pk}" if self.project is not None else self.kind


@dataclass(frozen=True)
class NoSpot:
    """``left_out``: because somebody said so."""

    reason: Phrase | None = None
    left_out: bool = False


class Places:
    def __init__(self, plan: HoursPlan, by: Member) -> None:
        self.chosen = plan.chosen.places
        self.cards = CardsNamed(plan.times, by)
        self.projects = {one.pk: one for one in Project.objects.seen_by(by).select_related("client")}
        self.by_name: dict[tuple[str, str], list[Project]] = defaultdict(list)
        for project in self.projects.values():
            name = project.name.casefold()
            self.by_name[project.client.name.casefold(), name].append(project)
            self.by_name["", name].append(project)
        wanted = {int(one[5:]) for one in self.chosen.values() if one.startswith("card:")}
        self.chosen_cards = Card.objects.seen_by(by).select_related("project").in_bulk(wanted)
        self.met: dict[tuple[str, str, str], Spot | NoSpot] = {}

    def of(self, time: PlannedTime) -> Spot | NoSpot:
        """What somebody said to be no work comes first; then the card that is named; then the project."""
        place = self.place(time)
        if isinstance(place, NoSpot) and place.left_out:
            return place
        if isinstance(place, Spot) and place.known_by == "chosen" and (place.card or not place.project):
            return place
        card = self.cards.of(time)
        if card is None and isinstance(place, Spot) and place.project is not None:
            project = place.project.pk
            card = self.cards.titled(time.task, project) or self.cards.titled(time.text, project)
        if card is not None:
            return Spot(card=card, project=card.project, known_by="card")
        return place

    def place(self, time: PlannedTime) -> Spot | NoSpot:
        key = (time.client, time.project, time.task)
        if key not in self.met:
            self.met[key] = self.found(time)
        return self.met[key]

    def found(self, time: PlannedTime) -> Spot | NoSpot:
        wish = self.chosen.get(time.place_and_task) or self.chosen.get(time.place)
        if wish is not None:
            return self.as_chosen(wish, time)
        names = (time.client.casefold(), time.project.casefold())
        same = self.by_name.get(names, []) if time.project else []
        if len(same) == 1:
            return Spot(project=same[0], known_by="name")
        word = WORDS.get(names[1]) or WORDS.get(names[0])
        return Spot(word, known_by="word") if word is not None else NoSpot(missing(time))

    def as_chosen(self, wish: str, time: PlannedTime) -> Spot | NoSpot:
        if wish == OUT:
            return NoSpot(left_out=True)
        what, _sign, number = wish.partition(":")
        if what == "project" and int(number) in self.projects:
            return Spot(project=self.projects[int(number)])
        if what == "card" and (card := self.chosen_cards.get(int(number))) is not None:
            return Spot(card=card, project=card.project)
        return Spot(wish) if not number else NoSpot(missing(time))


def missing(time: PlannedTime) -> Phrase:
    if not time.project:
        return say(_("It names neither a card nor a project."))
    if not time.client:
        text = _("There is no project “%(project)s” here, or there are several.")
        return say(text, project=time.project[:120])
    text = _("There is no project “%(project)s” of %(client)s here.")
    return say(text, project=time.project[:120], client=time.client[:120])


def demand_places(settings: HoursSettings, by: Member) -> None:
    """Raises UnknownPlace for a project or card that ``by`` does not see."""
    wanted = {"project": set[int](), "card": set[int]()}
    for wish in settings.places.values():
        what, _sign, number = wish.partition(":")
        if number:
            wanted[what].add(int(number))
    seen = {
        "project": Project.objects.seen_by(by).filter(pk__in=wanted["project"]),
        "card": Card.objects.seen_by(by).filter(pk__in=wanted["card"]),
    }
    for what, rows in seen.items():
        for pk in sorted(wanted[what] - set(rows.values_list("pk", flat=True))):
            raise UnknownPlace(place=f"{what}:{pk}")


def advice_for(place: str) -> Phrase:
    return say(CHOOSE_PLACE, place=place[:200]) if place else say(CHOOSE_FOR_NONE)
