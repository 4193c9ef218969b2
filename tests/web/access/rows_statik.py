"""Who may ask what of services: the team that sees the space designs, managers begin and publish."""

from tests.web.access.row import BOARD_MANAGER, MANAGER, TEAM_READS, Row, The, who

READS = who(other_guest=403, read=0)
DESIGNS = who(other_guest=403)
MANAGES = who(other_guest=403, member=403)
# A guest learns nothing of how the house works inside.
CARD_TEAM_READS = who(read=0)
# What a design would do to the board is for whoever may do it.
MANAGER_READS = who(other_guest=403, member=403, read=0)
ROWS = [
    Row("statik.services", TEAM_READS),
    Row("statik.service_examples", TEAM_READS),
    Row("statik.begin_service", MANAGER, {"space": The("space"), "name": "Letters"}),
    Row("statik.begin_from_board", BOARD_MANAGER),
    Row("statik.finished_cards", TEAM_READS),
    # There are blocks in the diagram already.
    Row(
        "statik.trace_card",
        who(other_guest=403, member=409, manager=409, owner=409, write=409),
        {"card": The("card.done")},
    ),
    Row("statik.change_service", MANAGES, {"name": "Other"}),
    Row("statik.design", READS),
    Row("statik.measured_on_board", READS),
    Row("statik.stage_of_card", CARD_TEAM_READS),
    Row("statik.add_part", DESIGNS, {"kind": "risk", "values": {"text": "Late"}}),
    Row("statik.change_part", DESIGNS, {"values": {"text": "Other"}}),
    Row("statik.remove_part", DESIGNS),
    Row("statik.restore_parts", DESIGNS, {"parts": [The("part")]}),
    Row("statik.diagram_as_mermaid", READS),
    Row("statik.diagram_as_bpmn", READS),
    Row("statik.diagram_as_pdf", READS),
    Row("statik.gather", MANAGES),
    # Nothing is being gathered there.
    Row("statik.reveal", who(other_guest=403, member=403, manager=409, owner=409, write=409)),
    # A question is no dissatisfaction.
    Row("statik.vote", who(other_guest=403, member=409, manager=409, owner=409, write=409), {"wanted": True}),
    Row("statik.workshop_timer", DESIGNS, {"does": "start"}),
    Row("statik.seats", READS),
    Row("statik.sit_down", DESIGNS, {"step": "workflow", "part": The("part"), "field": "text"}),
    Row("statik.stand_up", DESIGNS),
    Row("statik.cadences", READS),
    Row("statik.meeting_agenda", READS),
    Row("statik.name_version", MANAGES, {"name": "For Monday"}),
    Row("statik.sign_off", DESIGNS, {"agrees": True}),
    Row("statik.question_cards", READS),
    Row("statik.file_questions", MANAGES),
    Row("statik.review", READS),
    # A question is no dissatisfaction.
    Row(
        "statik.revisit",
        who(other_guest=403, member=409, manager=409, owner=409, write=409),
        {"verdict": "better"},
    ),
    Row("statik.plan", MANAGER_READS),
    Row("statik.drift", MANAGER_READS),
    Row("statik.adopt_drift", MANAGES),
    Row("statik.publish", MANAGES),
    Row("statik.versions", READS),
    Row("statik.roll_back", MANAGES, {"version": 1}),
]
