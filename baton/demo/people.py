"""Who works at the demo agency, and who visits it from the clients' side (values only)."""

from dataclasses import dataclass

from baton.accounts.roles import JobFunction as Job
from baton.accounts.roles import Role

AGENCY, SLUG = "Lantern", "lantern"
AMSTERDAM, BELGRADE = "amsterdam", "belgrade"


@dataclass(frozen=True)
class Person:
    key: str
    name: str
    job: Job
    role: Role = Role.MEMBER
    language: str = "en"
    office: str = AMSTERDAM
    team: str = ""
    # Cards that this person works on side by side; one more waits until one is finished.
    hands: int = 4
    # Days before the anchor; nobody's day when empty.
    joined: int | None = None
    left: int | None = None
    client: str = ""

    @property
    def email(self) -> str:
        return f"{self.key}@demo.example"


PEOPLE = (
    Person("vera", "Vera Lindqvist", Job.EXECUTIVE, Role.OWNER),
    Person("pieter", "Pieter van Dalen", Job.DEPARTMENT_HEAD, Role.MANAGER, "nl", team="A"),
    Person("olga", "Ольга Савельева", Job.DEPARTMENT_HEAD, Role.MANAGER, "ru", BELGRADE, team="B"),
    Person("ruth", "Ruth Okafor", Job.DEPARTMENT_HEAD, Role.MANAGER, team="S"),
    Person("anna", "Anna de Wit", Job.ACCOUNT_MANAGER, language="nl", team="A", hands=7),
    Person("tom", "Tom Ashdown", Job.ACCOUNT_MANAGER, team="A", hands=7),
    Person("katya", "Катя Морозова", Job.ACCOUNT_MANAGER, language="ru", office=BELGRADE, team="B", hands=7),
    Person("lotte", "Lotte Brandsma", Job.ACCOUNT_MANAGER, language="nl", team="B", hands=7),
    Person("sam", "Sam Whitlock", Job.ACCOUNT_MANAGER, team="B", hands=7),
    Person("ines", "Inês Duarte", Job.CRM_STRATEGIST, team="A"),
    Person("maxim", "Максим Рябов", Job.CRM_STRATEGIST, language="ru", office=BELGRADE, team="B"),
    Person("femke", "Femke Hoogland", Job.CRM_STRATEGIST, language="nl", team="A"),
    Person("daniel", "Daniel Kerr", Job.CRM_STRATEGIST, team="B"),
    Person("kees", "Kees Verbeek", Job.CONTENT_MARKETER, language="nl", team="A", hands=6),
    Person("nadia", "Nadia Rahman", Job.CONTENT_MARKETER, team="A", hands=6),
    Person("joris", "Joris Mulder", Job.CONTENT_MARKETER, language="nl", team="A", hands=6),
    Person(
        "polina", "Полина Зайцева", Job.CONTENT_MARKETER, language="ru", office=BELGRADE, team="B", hands=6
    ),
    Person("grace", "Grace Holloway", Job.CONTENT_MARKETER, team="B", hands=6),
    Person(
        "timur",
        "Тимур Алиев",
        Job.CONTENT_MARKETER,
        language="ru",
        office=BELGRADE,
        team="B",
        hands=6,
        joined=150,
    ),
    Person("dasha", "Даша Ковалёва", Job.DESIGNER, language="ru", office=BELGRADE, team="B", hands=3),
    Person("bram", "Bram Postma", Job.DESIGNER, language="nl", team="A", hands=3),
    Person("yuki", "Yuki Tanaka", Job.DESIGNER, team="A", hands=3),
    Person("elif", "Elif Kaya", Job.DESIGNER, team="B", hands=3, joined=110),
    Person("stijn", "Stijn Bakker", Job.LAYOUT_DEVELOPER, language="nl", team="A", hands=5),
    Person("artem", "Артём Гусев", Job.LAYOUT_DEVELOPER, language="ru", office=BELGRADE, team="B", hands=5),
    Person("hugo", "Hugo Lambert", Job.TECHNICAL_SPECIALIST, team="A", hands=5),
    Person(
        "lena", "Лена Орлова", Job.TECHNICAL_SPECIALIST, language="ru", office=BELGRADE, team="B", hands=5
    ),
    Person("noor", "Noor Haddad", Job.ANALYST, team="S", hands=4),
    Person("gleb", "Глеб Тарасов", Job.ANALYST, language="ru", office=BELGRADE, team="S", hands=4),
    Person("amara", "Amara Diallo", Job.DATA_SCIENTIST, team="S", hands=4),
    # Gone by now; what they held was passed on.
    Person("victor", "Victor Hale", Job.CONTENT_MARKETER, team="B", hands=6, left=140),
    Person("sanne", "Sanne Kuipers", Job.DESIGNER, language="nl", team="B", hands=3, left=95),
)
GUESTS = (
    Person("marit", "Marit Jansma", Job.CLIENT, Role.GUEST, "nl", client="Polder & Vine"),
    Person("oliver", "Oliver Shaw", Job.CLIENT, Role.GUEST, client="Wanderlane Travel"),
    Person("irina", "Ирина Белова", Job.CLIENT, Role.GUEST, "ru", client="Светлый дом"),
    Person("ellen", "Ellen Prins", Job.CLIENT, Role.GUEST, "nl", client="Noordlicht Bank"),
)
# Who takes over from those who left.
HEIRS = {"victor": "grace", "sanne": "dasha"}
LEADERS = ("vera", "pieter", "olga", "ruth")
