"""Who may ask what of agreements, prices and external costs: prices and costs are tiers of their own."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.access.money import BY_STAGES, COST
from tests.web.access.row import ALLOWED, Row, The, who

# Whoever sees prices; another client's guest finds nothing of the project.
READS = who(outsider=403, member=403, read=ALLOWED)
SETS = who(outsider=403, member=403)
# Of what hangs on a card: a guest of its client sees the card, and no price.
CARD_READS = who(member=403, read=ALLOWED)
CARD_SETS = who(member=403)
# Of a card that is not shared, on a board that everybody sees.
CARD_INSIDE = who(guest=404, outsider=403, member=403)
EVERYWHERE_READS = who(other_guest=403, outsider=403, member=403, read=ALLOWED)
# Whoever sees costs: here the owner.
COSTS = who(other_guest=403, outsider=403, member=403, manager=403)
COSTS_READS = who(other_guest=403, outsider=403, member=403, manager=403, read=ALLOWED)
# The client's guest alone.
GUESTS = {**who(guest=ALLOWED, outsider=403, member=403, manager=403, owner=403, read=403, write=403)}
# One's own hours are the first tier, which everybody of the team has; a guest gets what the agreement shows.
SHEETS = who(guest=ALLOWED, outsider=ALLOWED, read=ALLOWED)
DAYS = {"first_day": "2026-11-01", "last_day": "2026-11-30"}


def receipt() -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("receipt.txt", b"250 euros", "text/plain")}


NEW_COST = {**COST, "project": The("project"), "card": The("card")}
ROWS = [
    Row("budgets.budgets", EVERYWHERE_READS),
    Row("budgets.budget", READS),
    Row("budgets.agree_on_project", SETS, {**BY_STAGES, "from_day": "2026-11-01", "note": "Signed"}),
    Row("budgets.mark_stage", SETS, {"stage": "Concept", "day": "2026-11-17"}),
    Row("budgets.agreed_with_client", GUESTS),
    Row("budgets.export_timesheet", SHEETS, query={**DAYS, "project": The("project")}),
    Row("budgets.card_price", CARD_READS),
    Row("budgets.set_price_basis", CARD_SETS, {"basis": "by_time", "from_day": "2026-11-01"}),
    Row(
        "budgets.approve_price",
        CARD_SETS,
        {"amount": "1200", "day": "2026-11-17", "note": "By phone"},
    ),
    Row("budgets.withdraw_price_approval", CARD_INSIDE, path={"card_id": "card.done"}),
    Row("budgets.external_costs", EVERYWHERE_READS, query={"project": The("project"), "card": The("card")}),
    Row("budgets.enter_external_cost", COSTS, NEW_COST),
    Row("budgets.change_external_cost", COSTS, {**NEW_COST, "version": 1}),
    Row("budgets.strike_external_cost", COSTS),
    Row(
        "budgets.correct_external_cost",
        COSTS,
        {"reason": "Paid less"},
        path={"external_cost_id": "external_cost.locked"},
    ),
    Row("budgets.file_receipt", COSTS, form=receipt),
    Row("budgets.remove_receipt", COSTS),
    Row("budgets.receipt", COSTS_READS),
]
