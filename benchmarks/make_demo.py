"""The demo agency of 1,500 cards with its habits is made in at most 90 s, one of 300 in a third of that."""

from datetime import date

from benchmarks.a_workspace import start
from benchmarks.measure import cpu_ms, figure, growth, report

PROMISED = 90_000.0
WHOLE = 1500
ANCHOR = date(2026, 11, 20)


def main() -> int:
    start()
    from django.db import transaction

    from baton.demo.playing import make_agency

    kept, grown = True, {}
    for cards in (300, WHOLE):
        begun = cpu_ms()
        with transaction.atomic():
            make_agency(ANCHOR, cards=cards)
            transaction.set_rollback(True)  # the next one takes the same names
        grown[cards] = figure(f"a demo agency of {cards:,} cards, CPU", [cpu_ms() - begun])
        kept &= report(grown[cards], promised=PROMISED * (1 if cards == WHOLE else 1 / 3))
    growth(grown)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
