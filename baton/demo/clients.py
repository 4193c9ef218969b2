"""The clients of the demo agency and their projects (values only)."""

from dataclasses import dataclass

CONFIDENTIAL = "Medivita Pharma"


@dataclass(frozen=True)
class ProjectPlan:
    client: str
    name: str
    colour: str
    team: str
    # How much of the agency's work it is; slow clients answer late; a thin price loses money on rework.
    weight: float = 1.0
    slowness: float = 1.0
    rework: float = 1.0
    price: float = 1.0
    language: str = "en"


PROJECTS = (
    ProjectPlan("Polder & Vine", "Weekly offers", "green", "A", weight=2.0),
    ProjectPlan("Polder & Vine", "Loyalty card", "green", "A", weight=1.3),
    ProjectPlan("Noordlicht Bank", "Savings onboarding", "blue", "A", slowness=2.2),
    ProjectPlan("Noordlicht Bank", "Card activation", "blue", "A", slowness=2.0, weight=0.8),
    ProjectPlan("Wanderlane Travel", "Summer bookings", "teal", "A", weight=1.4),
    ProjectPlan("Wanderlane Travel", "Win back lapsed travellers", "teal", "A", rework=2.8, price=0.45),
    ProjectPlan("Bakkerij Van Hoorn", "Broodclub", "orange", "A", weight=0.9, language="nl"),
    ProjectPlan("Bakkerij Van Hoorn", "Feestdagen", "orange", "A", weight=0.6, language="nl"),
    ProjectPlan("Fjord Outdoor", "Seasonal launches", "violet", "A"),
    ProjectPlan("Fjord Outdoor", "Abandoned basket", "violet", "A", weight=0.7),
    ProjectPlan("Ruimte Telecom", "Contract renewals", "pink", "A", slowness=1.6),
    ProjectPlan("Ruimte Telecom", "Welcome programme", "pink", "A", weight=0.6),
    ProjectPlan("Светлый дом", "Каталог и акции", "yellow", "B", weight=1.7, language="ru"),
    ProjectPlan("Светлый дом", "Программа лояльности", "yellow", "B", language="ru"),
    ProjectPlan("Чайная лавка № 5", "Клуб ценителей", "brown", "B", weight=0.8, language="ru"),
    ProjectPlan("Чайная лавка № 5", "Праздники", "brown", "B", weight=0.5, language="ru"),
    ProjectPlan("Kiosk & Co", "New arrivals", "red", "B", weight=1.5),
    ProjectPlan("Kiosk & Co", "Outlet", "red", "B", rework=3.0, price=0.4),
    ProjectPlan("PetitPaw", "Subscription box", "teal", "B", weight=1.2),
    ProjectPlan("PetitPaw", "Puppy programme", "teal", "B", weight=0.7),
    ProjectPlan("Hearth & Oak Insurance", "Policy renewals", "gray", "B", slowness=1.9),
    ProjectPlan("Hearth & Oak Insurance", "Claims follow-up", "gray", "B", weight=0.6, slowness=1.5),
    ProjectPlan(CONFIDENTIAL, "Launch Aurora", "blue", "B", weight=0.8, slowness=1.4),
)


def plan_of(client: str, name: str) -> ProjectPlan:
    return next(plan for plan in PROJECTS if (plan.client, plan.name) == (client, name))


CLIENTS = tuple(dict.fromkeys(project.client for project in PROJECTS))
# Who answers there without an account; larger clients have both.
CONTACTS = {
    "en": ("Robin Ashford", "Casey Lindqvist"),
    "nl": ("Marieke van Hoorn", "Joost Bakker"),
    "ru": ("Марина Ветрова", "Глеб Орлов"),
}
