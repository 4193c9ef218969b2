"""Who may ask what of plans: the team sees and makes them; whose slot it was says what came of it."""

from tests.web.access.plans import AHEAD, LATER
from tests.web.access.row import MANAGER, TEAM_READS, Row, The, who

SLOT = {"member": The("member.dasha"), "slot": 1}
VERSION = {"version": The("version")}
# Of a card that the outsider does not see; no guest knows of plans.
PLANNED = who(guest=404)
# Olga's slot, which is over: what she has to say of it, nobody else says.
HERS = who(guest=404, outsider=403, member=403, manager=403)
OVER = {"placement_id": "placement.over"}
ROWS = [
    Row("capacity.slots", TEAM_READS, query={"first_day": AHEAD, "days": 14}),
    Row("capacity.slots_tray", TEAM_READS, query={"job_function": "designer"}),
    Row("capacity.slots_of_card", who(read=0)),
    Row("capacity.takers", who(read=0)),
    Row("capacity.load", TEAM_READS),
    Row("capacity.load_cards", TEAM_READS, query={"job_function": "designer", "week": AHEAD}),
    Row("capacity.utilisation", TEAM_READS, query={"first_day": AHEAD}),
    Row("capacity.place_card", who(other_guest=403), {"card": The("card"), **SLOT, "day": LATER}),
    Row("capacity.move_placement", PLANNED, {**SLOT, **VERSION, "day": LATER}),
    Row(
        "capacity.swap_placements",
        PLANNED,
        {**VERSION, "other": The("placement.other"), "other_version": The("version.other")},
    ),
    Row("capacity.resize_placement", PLANNED, {**VERSION, "minutes": 45}),
    Row("capacity.take_placement_off", PLANNED, VERSION),
    Row("capacity.set_slots_per_day", MANAGER, {"per_day": 4}),
    Row("capacity.set_slots_of_member", MANAGER, {"per_day": 2}),
    Row("capacity.slot_proposals", who(other_guest=403, outsider=0, read=0)),
    Row("capacity.book_slot", HERS, {"minutes": 30, "text": "headers"}, path=OVER),
    Row("capacity.dismiss_slot", HERS, path=OVER),
]
