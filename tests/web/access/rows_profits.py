"""Who may ask what of profitability: prices, costs and hours are tiers of their own."""

from tests.web.access.row import ALLOWED, Row, who

DAYS = {"first_day": "2026-11-01", "last_day": "2026-11-30"}
PRICES = who(other_guest=403, outsider=403, member=403, read=ALLOWED)
# Whoever sees costs: here the owner.
COSTS = who(other_guest=403, outsider=403, member=403, manager=403, read=ALLOWED)
HOURS = who(outsider=403, member=403, read=ALLOWED)
SETS = who(outsider=403, member=403)
ROWS = [
    Row("profits.profits", PRICES, query=DAYS),
    Row("profits.export_profits", PRICES, query=DAYS),
    Row("profits.profits_overview", COSTS, query=DAYS),
    Row("profits.part_of_profits", PRICES, query={**DAYS, "whole": True}),
    Row("profits.project_burn", HOURS),
    Row("profits.set_skew_steps", SETS, {"steps": [20, 40]}),
]
