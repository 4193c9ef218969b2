"""What the demo agency agreed with its clients for each project (values only). Amounts and hours of a fixed
price are of a whole year; a shorter history has its part of them."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from baton.budgets.agreeing import Agreed, Part

EUR, USD = "EUR", "USD"
HOUR = 60


@dataclass(frozen=True)
class Yearly:
    """``sized``: amount, hours and cards grow with the length of the work."""

    agreed: Agreed
    sized: bool = False

    def for_part(self, part: float) -> Agreed:
        if not self.sized:
            return self.agreed
        one = self.agreed
        amount = (
            None if one.amount is None else Decimal(max(500, round(float(one.amount) * part / 500) * 500))
        )
        minutes = None if one.planned_minutes is None else max(HOUR, round(one.planned_minutes * part))
        cards = None if one.planned_cards is None else max(1, round(one.planned_cards * part))
        return replace(one, amount=amount, planned_minutes=minutes, planned_cards=cards)


def fixed(amount: int, *, hours: int | None = None, cards: int | None = None, **known: Any) -> Yearly:
    by = "cards" if cards else "stages" if "stages" in known else "hours"
    known |= {"planned_minutes": hours * HOUR if hours else None, "planned_cards": cards}
    agreed = Agreed("fixed", known.pop("currency", EUR), Decimal(amount), recognises=by, **known)
    return Yearly(agreed, sized=True)


def by_time(cap: int | None = None, *, hours: int, **known: Any) -> Yearly:
    amount = Decimal(cap) if cap else None
    agreed = Agreed("time_and_materials", EUR, amount, planned_minutes=hours * HOUR, **known)
    return Yearly(agreed, sized=True)


def retainer(amount: int, hours: int, period: str = "month", **known: Any) -> Yearly:
    currency = known.pop("currency", EUR)
    known |= {"minutes": hours * HOUR, "period": period}
    return Yearly(Agreed("retainer", currency, Decimal(amount), **known))


OPEN_BOOKS: dict[str, Any] = {"shows_hours": True, "shows_price": True}
STAGES = (Part("Concept", 2), Part("First series", 3), Part("Roll-out", 4), Part("Handbook", 1))
# The project's name -> what was agreed on the first morning. Some lose money: a thin price that rework eats,
# an overspent retainer, hours sold too cheaply, a client who lets the work wait until its plan ran out.
AGREED = {
    "Weekly offers": retainer(17_800, 190, carried_periods=1, **OPEN_BOOKS),
    "Loyalty card": by_time(hours=2_600, shows_hours=True),
    "Savings onboarding": fixed(162_000, hours=1_850, shows_price=True),
    "Card activation": fixed(150_000, hours=2_150, stages=STAGES),
    "Summer bookings": by_time(168_000, hours=2_450, **OPEN_BOOKS),
    "Win back lapsed travellers": fixed(96_000, hours=1_500),
    "Broodclub": retainer(11_900, 135, recognises="evenly", shows_hours=True),
    "Feestdagen": fixed(165_000, hours=2_400, cards=52),
    "Seasonal launches": by_time(hours=2_080),
    "Abandoned basket": retainer(6_900, 85),
    "Contract renewals": by_time(hours=1_800, note="Rates of the framework contract of 2023."),
    "Каталог и акции": retainer(57_000, 620, "quarter", carried_periods=None, **OPEN_BOOKS),
    "Программа лояльности": fixed(205_000, hours=2_300, currency=USD),
    "Клуб ценителей": retainer(4_100, 43, "week", carried_periods=2, overspend_carries=True),
    "Праздники": fixed(152_000, hours=1_900),
    "New arrivals": by_time(hours=2_350),
    "Outlet": fixed(102_000, hours=1_700),
    "Subscription box": retainer(20_400, 190, recognises="evenly", currency=USD, carried_periods=1),
    "Puppy programme": fixed(168_000, hours=2_050, cards=54),
    "Policy renewals": fixed(126_000, hours=1_800),
    "Claims follow-up": by_time(hours=2_250),
    "Launch Aurora": by_time(150_000, hours=1_650),
}
# About the middle of the work something else was agreed.
AMENDED = {
    "Savings onboarding": fixed(171_000, hours=1_900, shows_price=True, note="Two letters more."),
    "Weekly offers": retainer(18_400, 190, carried_periods=1, note="Indexed.", **OPEN_BOOKS),
    "Puppy programme": fixed(176_000, hours=2_050, cards=54, note="The vet's advice was added."),
}
# Of a year, when the stages of the one with stages were finished.
FINISHED = ((0.22, "Concept"), (0.52, "First series"), (0.91, "Roll-out"))
# Hours of this project are sold at what they were years ago.
CHEAP, CHEAP_PRICE = "Contract renewals", 42
# By project: supplier, kind, what for, about how much a month, mark-up in percent (None: it stays ours).
SUPPLIERS = {
    "Weekly offers": ("Drukkerij De Waal", "postage", "Printed offers for members without e-mail", 1_450, 12),
    "Loyalty card": ("Studio Vos", "freelancer", "Illustrations", 620, None),
    "Summer bookings": ("Kaleido Media", "media", "Banners beside the mailing", 2_300, 0),
    "Win back lapsed travellers": (
        "Mira Holt",
        "freelancer",
        "A second designer for the returns",
        1_350,
        None,
    ),
    "Seasonal launches": ("Northlight Photo", "freelancer", "Product photographs", 980, 15),
    "Каталог и акции": ("Типография «Печатник»", "postage", "Печать и рассылка каталога", 2_900, 10),
    "New arrivals": ("Kaleido Media", "media", "Feed advertising", 1_700, 5),
    "Outlet": ("Mira Holt", "freelancer", "Layout when the team is full", 1_150, None),
    "Subscription box": ("Boxwood Print", "postage", "Inserts", 740, 20),
    "Launch Aurora": ("Lexica Medical", "other", "Medical reading", 860, 8),
}
IN_DOLLARS = {"Subscription box"}
