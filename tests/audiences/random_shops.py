"""Shops full of edges: nothing where something is expected, equal times, times at the change of the
clocks."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.audiences.shop import Shop, customer

# Days on which the clocks of Europe change, and the instants around the edges that windows fall on.
EDGES = [
    datetime(2026, 3, 29, 0, 0), datetime(2026, 3, 29, 1, 0), datetime(2026, 3, 28, 23, 0),
    datetime(2025, 10, 26, 0, 0), datetime(2025, 10, 25, 22, 0), datetime(2026, 6, 30, 22, 0),
    datetime(2026, 6, 29, 22, 0), datetime(2026, 5, 31, 22, 0), datetime(2026, 6, 30, 0, 0),
]  # fmt: skip
COUNTRIES = ["NL", "BE", "NO", "nl", "", None]
CATEGORIES = ["beauty", "garden", "Garden", "", None]
MAILS = ["a@shop.example", "a b@shop.example", "a@@shop.example", "a@shop", "", None, "a@shop.example."]
PHONES = ["+31612345678", "0612345678", "+31 612", "+0612345678", None]


def random_shop(seed: int) -> Shop:
    draw = random.Random(seed)
    keys = [f"c{number:02}" for number in range(draw.choice([1, 8, 25]))]
    shop = Shop()
    for key in keys:
        shop.customers.append(
            customer(
                key,
                draw.choice(COUNTRIES),
                born=draw.choice([None, date(1980, 2, 29), date(2026, 6, 1), date(2026, 6, 30)]),
                signed_up=draw.choice([None, _at(draw)]),
                points=draw.choice([None, 0, 1, 5, -3]),
                employee=draw.choice([None, True, False]),
                email=draw.choice(MAILS),
                phone=draw.choice(PHONES),
            )
        )
    # “stranger” is no customer and never becomes one.
    for key in [*keys, "stranger"]:
        for _ in range(draw.choice([0, 0, 1, 2, 6])):
            amount = draw.choice([None, Decimal("0.1"), Decimal("10"), Decimal("33.3333"), Decimal("-5")])
            row = (key, _at(draw), amount, draw.choice(CATEGORIES), draw.choice([None, 0, 1, 2]))
            shop.orders += [row] * draw.choice([1, 1, 1, 2])
        for _ in range(draw.choice([0, 1, 3])):
            shop.messages.append((key, _at(draw), draw.choice(["email", "sms", None])))
        for _ in range(draw.choice([0, 1, 3])):
            state = draw.choice(["granted", "granted", "withdrawn", "denied"])
            on, purpose = draw.choice(["email", "sms"]), draw.choice(["marketing", "service"])
            shop.consents.append((key, on, purpose, state, _at(draw)))
        if draw.random() < 0.2:
            shop.suppressions.append(
                (key, draw.choice(["email", "sms", None, ""]), draw.choice([None, _at(draw)]))
            )
        for name in ("propensity", "churn"):
            for at in {_at(draw) for _ in range(draw.choice([0, 1, 2]))}:
                shop.scores.append(
                    (key, name, draw.choice([Decimal("0.5"), Decimal("0.25"), Decimal("1")]), at)
                )
    return shop


def _at(draw: random.Random) -> datetime:
    if draw.random() < 0.4:
        return draw.choice(EDGES) + timedelta(seconds=draw.choice([-1, 0, 0, 1]))
    return datetime(2025, 9, 1) + timedelta(seconds=draw.randrange(310 * 86400))
