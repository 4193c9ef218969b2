"""Who may ask what of hours and rates: one's own, those of all, prices, costs: each a tier of its own."""

from tests.web.access.row import ALLOWED, Row, The, who

DAYS = {"first_day": "2026-11-16", "last_day": "2026-11-22"}
WORK = {"card": The("card"), "text": "heroes"}
NEW = {"day": "2026-11-17", "minutes": 30, **WORK}
RATE = {"per_hour": "95.50", "currency": "EUR", "from_day": "2026-11-01", "reach": "from_day"}
EXCHANGE = {"currency": "USD", "rate": "0.92", "from_day": "2026-11-01"}
# The team, each for their own hours.
OWN_READS = who(other_guest=403, outsider=ALLOWED, read=ALLOWED)
OWN = who(other_guest=403, outsider=ALLOWED)
NO_TIMER = who(other_guest=403, outsider=409, member=409, manager=409, owner=409, write=409)
# Of what hangs on a card or board that the outsider does not see; the guest has no hours.
SEEN_READS = who(read=ALLOWED)
BOARD_SEEN_READS = who(other_guest=403, read=ALLOWED)
# Dasha's hours: those who see the hours of all find them; another's are not there for anybody else.
HOURS = who(guest=404, other_guest=404, outsider=404, member=404)
# Her week: that she is there is no secret, her hours are.
WEEK = {"member_id": "member.dasha"}
DONE = {**WEEK, "first_day": "first_day.done"}
WEEK_READS = who(guest=403, other_guest=403, outsider=403, member=403, read=ALLOWED)
WEEKS = who(guest=403, other_guest=403, outsider=403, member=403)
PRICES_READS = who(other_guest=403, outsider=403, member=403, read=ALLOWED)
PRICES = who(other_guest=403, outsider=403, member=403)
COSTS = who(other_guest=403, outsider=403, member=403, manager=403)
ROWS = [
    Row("timesheets.time_entries", OWN_READS, query=DAYS),
    Row("timesheets.enter_time", who(other_guest=403), NEW),
    Row("timesheets.change_time", HOURS, NEW),
    Row("timesheets.strike_time", HOURS),
    Row("timesheets.correct_time", HOURS, {"reason": "less"}, path={"entry_id": "entry.locked"}),
    Row("timesheets.timer", OWN_READS),
    Row("timesheets.start_timer", who(other_guest=403), WORK),
    Row("timesheets.reword_timer", NO_TIMER, {"kind": "internal"}),
    Row("timesheets.discard_timer", NO_TIMER),
    Row("timesheets.stop_timer", NO_TIMER),
    Row("timesheets.answer_timer", NO_TIMER, {}),
    Row("timesheets.timesheets", OWN_READS, query={"first_day": "2026-11-16"}),
    Row("timesheets.timesheet", WEEK_READS, path=WEEK),
    Row("timesheets.copy_last_week", WEEKS, path=WEEK),
    Row("timesheets.submit_week", WEEKS, path=WEEK),
    Row("timesheets.take_week_back", WEEKS, path=DONE),
    Row("timesheets.approve_week", WEEKS, path=DONE),
    Row("timesheets.return_week", WEEKS, {"note": "Friday is missing"}, path=DONE),
    Row("timesheets.locks", OWN_READS),
    Row("timesheets.lock_period", COSTS, {"through": "2026-10-31", "although_open": True}),
    Row("timesheets.time_of_board", BOARD_SEEN_READS),
    Row("timesheets.time_of_card", SEEN_READS),
    Row("timesheets.rates", PRICES_READS),
    Row("timesheets.rate_gaps", PRICES_READS),
    Row("timesheets.set_price", PRICES, {**RATE, "member": The("member")}),
    Row("timesheets.set_cost", COSTS, {**RATE, "member": The("member")}),
    Row("timesheets.set_overhead", COSTS, RATE),
    Row("timesheets.set_exchange", PRICES, EXCHANGE),
]
